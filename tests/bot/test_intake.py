"""A note in operators' words becomes a brief: what it says is read, what is missing is asked, nothing is guessed."""

import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.clock import JAKARTA, now
from bot.intake import read_note
from bot.intake.lists import standard
from bot.intake.who import bare
from prompts.brief import Brief
from tests import bundled

NAMES = bundled.names()
THURSDAY = datetime(2025, 9, 25, 10, tzinfo=JAKARTA)
NOTES = yaml.safe_load(Path(__file__).with_name("catatan.yaml").read_text(encoding="utf-8"))
FOUNDING = (
    "pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, temanya agenda setting "
    "dan narasi tunggal, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain buka acara"
)
DRAIN = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir"
DISKOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"


def brief(note: str, kind="rilis", agency="Kelurahan Ciwedus", sent_at=THURSDAY) -> Brief:
    return read_note(note, kind=kind, channel=None, agency=agency, sent_at=sent_at, names=NAMES)


def seen(found: Brief) -> dict[str, object]:
    """A brief in the short form of catatan.yaml."""
    when = found.when
    parts = (
        [
            when.day or "?",
            when.until and f"- {when.until}",
            when.day_part,
            when.start and f"{when.start:%H:%M}",
            when.end and f"{when.end:%H:%M}",
        ]
        if when
        else []
    )
    return {
        **{key: getattr(found, key) for key in ("what", "theme", "participants", "organiser", "why", "how")},
        "who": [" | ".join((one.name, one.title, one.role)) for one in found.who],
        "when": " ".join(str(part) for part in parts if part),
        "where": [" | ".join((one.venue, one.neighbourhood, one.kelurahan, one.kecamatan)) for one in found.where],
        "numbers": [one.text for one in found.numbers],
        "quotes": [
            f"{one.text} | {f'{one.speaker.title} {one.speaker.name}'.strip() if one.speaker else ''}"
            for one in found.quotes
        ],
        "questions": [one.field for one in found.questions],
    }


@pytest.mark.parametrize("case", NOTES, ids=lambda case: case["catatan"][:40])
def test_an_operators_note_is_read_as_5w1h(case) -> None:
    found = seen(brief(case["catatan"]))
    assert {key: found[key] for key in case["harap"]} == case["harap"]


def test_there_are_enough_notes_of_different_kinds() -> None:
    assert len(NOTES) >= 25
    assert len({case["harap"].get("what", "").split(" ")[0] for case in NOTES}) >= 20


@pytest.mark.parametrize(
    "sent_at", [datetime(2026, 11, 23, 9, tzinfo=JAKARTA), datetime(2025, 9, 25, 9, tzinfo=JAKARTA)]
)
def test_the_founding_note_has_its_year_and_weekday_whenever_it_is_sent(sent_at) -> None:
    found = brief(FOUNDING, agency="diskominfo", sent_at=sent_at)
    assert found.when is not None
    assert found.when.day == date(2025, 9, 24)
    assert found.when.resolved
    assert found.agency == found.organiser == DISKOMINFO
    fauzi, agus = found.who
    assert (fauzi.name, fauzi.title, fauzi.role) == ("Ahmad Fauzi Chan", "Ketua PWI Cilegon", "narasumber")
    assert (agus.name, agus.title, agus.role) == ("Agus Zulkarnain", f"Kepala {DISKOMINFO}", "pembuka")
    assert agus.source
    assert not fauzi.source
    assert not found.where
    assert not found.quotes


def test_an_office_without_a_name_gets_no_name() -> None:
    (lurah,) = brief(DRAIN).who
    assert (lurah.name, lurah.title, lurah.source) == ("", "Lurah Ciwedus", "")
    (mayor,) = brief("upacara di alun-alun kemarin, pak walikota jadi irup").who
    assert (mayor.name, mayor.title) == ("", "Wali Kota Cilegon")


@given(st.integers(0, 6))
def test_sunday_morning_just_now_is_the_last_sunday(days) -> None:
    sent = datetime(2025, 10, 12 + days, 20, tzinfo=JAKARTA)
    found = brief(DRAIN, sent_at=sent)
    assert found.when is not None
    assert (found.when.day, found.when.day_part) == (date(2025, 10, 12), "pagi")


def test_a_moment_late_in_the_evening_abroad_is_the_day_in_cilegon() -> None:
    found = brief("rapat hari ini", sent_at=datetime.fromisoformat("2025-09-24T20:00:00+00:00"))
    assert found.when is not None
    assert found.when.day == date(2025, 9, 25)


def test_a_weekday_that_does_not_fit_its_date_is_asked_about() -> None:
    found = brief("rapat selasa 24/9/2025 di aula setda", kind="caption")
    assert found.when is not None
    assert found.when.day is None
    assert not found.when.resolved
    (question,) = found.questions
    assert (question.field, question.options) == ("when", ("Rabu, 24 September 2025",))


def test_a_weekday_with_two_readings_is_asked_with_both_days() -> None:
    found = brief("rapat jumat depan di aula setda", kind="caption", sent_at=datetime(2025, 9, 22, 9, tzinfo=JAKARTA))
    (question,) = found.questions
    assert question.options == ("Jumat, 26 September 2025", "Jumat, 3 Oktober 2025")


def test_a_name_of_a_kelurahan_and_a_kecamatan_gives_only_what_is_certain() -> None:
    (place,) = brief("kerja bakti di cibeber kemarin").where
    assert (place.kelurahan, place.kecamatan) == ("", "Cibeber")
    (place,) = brief("kerja bakti rt 02 cibeber kemarin").where
    assert (place.kelurahan, place.kecamatan) == ("Cibeber", "Cibeber")


def test_an_rt_without_kelurahan_is_the_agencys_own_unless_another_area_is_named() -> None:
    assert brief("kerja bakti rt 03 tadi pagi").where[0].kelurahan == "Ciwedus"
    assert brief("kerja bakti rt 03 tadi pagi", agency="dinkes").where[0].kelurahan == ""
    places = brief("kerja bakti rt 03 tadi pagi, dilanjut senam di kelurahan gerem").where
    assert "Ciwedus" not in {place.kelurahan for place in places}


def test_a_quotation_is_kept_word_for_word_with_its_speaker() -> None:
    found = brief('kerja bakti rt 03 ciwedus tadi pagi, "ayo jaga got kita, jgn buang sampah" kata pak lurah')
    (quote,) = found.quotes
    assert quote.text == "ayo jaga got kita, jangan buang sampah"
    assert quote.speaker is not None
    assert quote.speaker.title == "Lurah Ciwedus"


def test_a_quotation_without_speaker_asks_who_said_it() -> None:
    found = brief('kerja bakti rt 03 ciwedus tadi pagi, pak lurah dan pak camat hadir. "ayo jaga got kita"')
    assert found.quotes[0].speaker is None
    assert "quote" in {question.field for question in found.questions}


def test_people_inside_a_quotation_were_not_there() -> None:
    found = brief('kerja bakti rt 03 ciwedus tadi pagi, "terima kasih pak wali kota" kata pak lurah')
    assert [person.title for person in found.who] == ["Lurah Ciwedus"]


def test_clock_times_are_read() -> None:
    found = brief("posyandu besok jam 8 pagi sampai 11 di balai warga")
    assert found.when is not None
    assert (found.when.start, found.when.end) == (time(8), time(11))


def test_a_caption_is_not_asked_for_quotations() -> None:
    assert brief(DRAIN, kind="caption").questions == ()
    assert [question.field for question in brief("kerja bakti", kind="caption").questions] == ["when", "where"]


def test_the_question_for_a_place_offers_the_agencys_own() -> None:
    (question,) = brief("kerja bakti kemarin", kind="caption").questions
    assert question.options == ("Kantor Kelurahan Ciwedus", "Aula Kecamatan Cilegon")


def test_an_acting_office_holder_is_marked_on_the_day_of_the_event() -> None:
    before = brief("rapat di aula setda 20/11/2025, dipimpin sekda").who[0].title
    after = brief("rapat di aula setda 20/12/2025, dipimpin sekda").who[0].title
    assert (before, after) == ("Sekretaris Daerah Kota Cilegon", "Plt. Sekretaris Daerah Kota Cilegon")


def test_the_clock_shows_the_time_in_cilegon() -> None:
    assert now().utcoffset() == THURSDAY.utcoffset()


@given(st.text(max_size=120))
def test_any_note_gives_a_brief_with_at_most_three_questions(note) -> None:
    found = brief(note)
    assert found.raw == note
    fields = [question.field for question in found.questions]
    assert len(fields) == len(set(fields)) <= 3


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.casefold())


WORDS = " ".join(case["catatan"] for case in NOTES).split()


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
@example(["lurah", "link.", "pelatihan"])
@example(["camat", "Kegiatan", "Kegiatan"])
def test_every_name_in_a_brief_stands_in_the_note(words) -> None:
    """Whatever the order of the words: no name, quotation or number is made up."""
    note = " ".join(words)
    found = brief(note)
    listed = {word for holder in NAMES.holders for word in words_of(holder.name)}
    for person in found.who:
        assert set(words_of(bare(person.name))) <= set(words_of(note)) | listed  # "ustadz" is printed as "Ustaz"
    for quote in found.quotes:
        assert quote.text in " ".join(note.split())
    assert len(found.questions) <= 3


@pytest.mark.parametrize(
    "opening", ["ass, ", "ass. ", "mau lapor ", "assalamualaikum min, ijin lapor kegiatan ", "izin info "]
)
def test_what_the_sender_does_is_no_part_of_the_news(opening: str) -> None:
    found = brief(f"{opening}senam lansia tadi pagi di puskesmas jombang, 46 lansia")
    assert "senam lansia" in found.what.lower()
    assert not any(word in found.clauses[0].text.lower() for word in ("lapor", "ass", "izin", "assalam"))


def test_a_request_to_share_is_no_clause() -> None:
    found = brief("senam lansia tadi pagi di puskesmas jombang. tolong diumumkan ya")
    assert not any("umum" in one.text for one in found.clauses)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("kamis jumat kmrn", date(2025, 9, 18), date(2025, 9, 19)),
        ("selasa-rabu kemarin", date(2025, 9, 23), date(2025, 9, 24)),
        ("senin sampai rabu depan", date(2025, 9, 29), date(2025, 10, 1)),
    ],
)
def test_two_weekdays_and_when_they_were_or_will_be(said: str, first: date, last: date) -> None:
    when = brief(f"pelatihan foto produk umkm di plut {said}, 40 peserta").when
    assert when is not None
    assert (when.day, when.until) == (first, last)


def test_a_date_in_full_wins_over_a_tomorrow_copied_from_yesterday() -> None:
    when = brief("besok kamis 2 okt ada pelatihan kue kering di aula kecamatan cilegon").when
    assert when is not None
    assert (when.day, when.until) == (date(2025, 10, 2), None)


def test_the_number_of_a_name_counts_no_neighbourhoods() -> None:
    found = brief("posyandu melati 3 link. ciore kulon tadi pagi, 58 balita ditimbang")
    assert [one.value for one in found.numbers] == ["58"]


def test_what_is_asked_of_readers_at_the_end_stays_asked() -> None:
    found = brief("tadi pagi senam lansia di puskesmas jombang. bawa kartu bpjs sama minum sendiri ya", kind="caption")
    assert [one.text for one in found.clauses if one.role == "ajakan"] == ["bawa kartu BPJS dan minum sendiri"]


@pytest.mark.parametrize("written", standard().ungkapan)
def test_a_phrase_to_mend_can_be_met(written: str) -> None:
    """A phrase is looked for as whole words: behind "x (?=y)" a word goes on, so that nothing could ever match."""
    assert not re.search(r" \(\?=(?:\(\?:|\\d|\[?[a-z])[^$]*\)$", written)
    assert not written.startswith(("(?<=[a-z]) ", r"(?<=\w) "))


@pytest.mark.parametrize(
    ("note", "venue"), [("rapat di aula bkpsdm", "Aula BKPSDM"), ("senam di Aula Disperkim", "Aula Disperkim")]
)
def test_an_agencys_abbreviation_in_a_venue_is_printed_as_it_is_known(note: str, venue: str) -> None:
    found = read_note(f"{note} sabtu jam 9", kind="rilis", channel=None, agency="", sent_at=now(), names=NAMES)
    assert [one.venue for one in found.where] == [venue]
