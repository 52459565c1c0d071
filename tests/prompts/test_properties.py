"""Whatever an operator's note leaves in or out: never an exception, never an unmet limit, never a stray figure."""

import re
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.brief import Brief, Person, Place, Quantity, Quote, When
from prompts.draft import Style, Task
from prompts.offline.post import post_length
from tests import bundled
from tests.prompts.briefs import CLEANUP, HANDOUT, JAKARTA, MARKET, TRAINING, programme

WRITER = bundled.offline()
PROGRAMMES = [None, *map(programme, ("komunikasi-publik-narasi-tunggal", "penanganan-banjir", "saban-juare"))]
LIMITS = {"instagram": 2200, "facebook": 5000}
PHRASES = (
    "kerja bakti",
    "pelatihan jurnalistik",
    "penyaluran bantuan sembako",
    "pasar murah",
    "warga RT 03",
    "kader posyandu",
    "membersihkan got",
    "bagi sembako",
    "dengan tertib",
    "daftar lewat kelurahan",
    "agar tidak banjir",
    "karena hujan lebat",
    "agenda setting dan narasi tunggal",
    "Aula Setda",
    "None",
    "()",
    "[]",
    "{tempat}",
    "sehat. selalu",
)
FIELDS = ("theme", "who", "participants", "organiser", "when", "where", "why", "how", "numbers", "quotes", "what")
NOTES = (CLEANUP, MARKET, TRAINING)

KINDS = st.sampled_from(["caption", "rilis"])
junk = st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x1FFFF), max_size=300)
phrases = st.one_of(
    st.sampled_from(PHRASES),
    junk,
)
days = st.dates(date(2025, 1, 1), date(2026, 12, 31))
whens = st.builds(
    When,
    text=phrases,
    day=st.none() | days,
    until=st.none() | days,
    start=st.none() | st.times().map(lambda t: time(t.hour, t.minute)),
    end=st.none() | st.times().map(lambda t: time(t.hour, t.minute)),
    day_part=st.sampled_from([None, "pagi", "malam"]),
    resolved=st.booleans(),
)
people = st.builds(
    Person,
    name=st.one_of(st.just(""), st.sampled_from(["Robinsar", "Ahmad Fauzi Chan", "Pak Agus Zulkarnain, S.T."]), junk),
    title=st.one_of(st.just(""), st.sampled_from(["Lurah Ciwedus", "Wali Kota Cilegon"]), junk),
    role=st.sampled_from(["narasumber", "pembuka", "hadir", "pelaksana", "penerima", "pembicara"]),
)
places = st.builds(Place, text=phrases, venue=phrases, neighbourhood=st.sampled_from(["", "RT 03"]), kelurahan=phrases)
quantities = st.integers(0, 10**9).flatmap(
    lambda n: st.sampled_from(["warga", "orang", "paket", "ton sampah", "", "rupiah"]).map(
        lambda unit: Quantity(text=f"{n} {unit}".strip(), value=str(n), unit=unit)
    )
)
briefs = st.builds(
    Brief,
    raw=phrases,
    kind=st.sampled_from(["caption", "rilis"]),
    channel=st.sampled_from(["instagram", "facebook", "x"]),
    agency=st.sampled_from(["", "Kelurahan Ciwedus", "Dinas Kesehatan Kota Cilegon"]) | junk,
    what=st.just("") | phrases,
    theme=st.just("") | phrases,
    who=st.lists(people, max_size=4).map(tuple),
    participants=st.just("") | phrases,
    organiser=st.just("") | phrases,
    when=st.none() | whens,
    where=st.lists(places, max_size=3).map(tuple),
    why=st.just("") | phrases,
    how=st.just("") | phrases,
    numbers=st.lists(quantities, max_size=4).map(tuple),
    quotes=st.lists(st.builds(Quote, text=phrases, speaker=st.none() | people), max_size=2).map(tuple),
    sent_at=st.just(datetime(2025, 10, 12, 9, tzinfo=JAKARTA)),
)
styles = st.builds(
    Style,
    tone=st.sampled_from(["biasa", "resmi", "hangat"]),
    length=st.sampled_from(["biasa", "pendek"]),
    seed=st.integers(0, 10**6),
)
subsets = st.sets(st.sampled_from(FIELDS))


def limits_hold(brief: Brief, text: str) -> None:
    if brief.kind == "caption" and brief.channel == "x":
        assert all(post_length(post) <= 280 for post in text.split("\n\n"))
    elif brief.kind == "caption" and not brief.quotes:
        assert len(text) <= LIMITS[brief.channel or "instagram"]
        assert len(text.split("\n\n", maxsplit=1)[0]) <= 128  # 125 and the one emoji of the warm tone


@settings(max_examples=300, deadline=None)
@given(briefs, styles, st.sampled_from(PROGRAMMES))
def test_any_brief_gives_a_draft_within_its_limits(brief: Brief, style: Style, subject: object) -> None:
    draft = WRITER.draft(Task(brief, subject, (), style))  # type: ignore[arg-type]
    assert draft.text.strip()
    limits_hold(brief, draft.text)
    if brief.kind == "rilis":
        assert 5 <= len(draft.title.split()) <= 10
        assert draft.title in draft.text
    for slot in draft.slots:
        assert f"[LENGKAPI: {slot}]" in draft.text


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NOTES), subsets, styles, st.sampled_from(PROGRAMMES), KINDS)
def test_any_part_of_a_note_reads_as_clean_sentences(
    note: Brief, left_out: set[str], style: Style, subject: object, kind: str
) -> None:
    empty = {name: Brief.model_fields[name].default for name in left_out}
    brief = note.model_copy(update={**empty, "kind": kind, "channel": "instagram"})
    text = WRITER.draft(Task(brief, subject, (), style)).text  # type: ignore[arg-type]
    limits_hold(brief, text)
    assert "  " not in text
    assert not re.search(r"None|\(\s*\)|\[\s*\]|[{}<>]| [,.;]|,,|\.\.|\bdi di\b|\b(\w{2,}) \1\b(?!-)", text), text
    prose = text.split("\n\n")[2:] if kind == "rilis" else text.split("\n\n")
    for paragraph in prose:
        first = re.search(r"\w", paragraph)
        assert first is None or first[0].isupper() or not first[0].isalpha(), paragraph
        for begin in re.findall(r"(?<=[a-z)\]]\. )\w", paragraph):
            assert begin.isupper() or begin.isdigit(), paragraph


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(NOTES),
    styles,
    st.sampled_from(PROGRAMMES),
    st.sampled_from(["caption", "rilis"]),
    st.integers(-9, 9),
)
def test_every_figure_stands_in_the_task(note: Brief, style: Style, subject: object, kind: str, shift: int) -> None:
    assert note.when
    assert note.when.day
    day = note.when.day + timedelta(days=shift)
    brief = note.model_copy(update={"kind": kind, "when": note.when.model_copy(update={"day": day})})
    draft = WRITER.draft(Task(brief, subject, (), style))  # type: ignore[arg-type]
    start = brief.when.start if brief.when else None
    known = f"{brief!r} {subject!r} {day.day} {day.month} {day.year} {f'{start:%H %M}' if start else ''}"
    figures = set(re.findall(r"\d+", known))
    if subject is not None:
        figures |= {part for fact in subject.facts for part in (str(fact.as_of.day), str(fact.as_of.year))}  # type: ignore[attr-defined]
    thread = re.sub(r" \(\d+/\d+\)(?=\n|$)", "", draft.text)
    assert set(re.findall(r"\d+", thread)) <= figures, thread


@settings(max_examples=300, deadline=None)
@given(st.sampled_from((*NOTES, HANDOUT)), styles, st.sampled_from(PROGRAMMES), KINDS, st.booleans())
def test_every_fact_of_a_note_is_kept(note: Brief, style: Style, subject: object, kind: str, held: bool) -> None:
    brief = note.model_copy(update={"kind": kind, "organiser": note.organiser or (note.agency if held else "")})
    text = WRITER.draft(Task(brief, subject, (), style)).text  # type: ignore[arg-type]
    for number in note.numbers:
        assert number.value in text
    for person in note.who:
        assert (person.name or person.title) in text
    for place in note.where:
        assert (place.venue or place.neighbourhood or place.kelurahan) in text
    for quote in note.quotes:
        assert quote.text in text
    assert note.when
    assert note.when.day
    assert f"({note.when.day.day}/{note.when.day.month}/{note.when.day.year})" in text
    for phrase in (note.theme, note.participants.split(" ")[0]):
        assert phrase.lower() in text.lower()
