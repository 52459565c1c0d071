"""What the documents add: the programme's facts with their as-of date, and what an earlier release reported."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.checking.coverage import reversal
from knowledge.checking.stretches import stretches
from knowledge.documents import Fact, Passage, Programme
from knowledge.sentences import sentences
from prompts.draft import Precedent, Source, Task
from prompts.offline.dates import MONTHS, long_date
from prompts.offline.terms import about
from prompts.offline.wording import content

_POINTING = re.compile(
    r"(?:ia|dia|itu|hal itu|menurut(?:nya)?|sementara|selain|dalam kesempatan|karena itu|oleh karena|oleh sebab"
    r"|untuk itu|namun|tetapi|sebaliknya|kemudian|lalu|dengan demikian|selanjutnya|akibatnya)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[A-Z][A-Z .,]+\s*[–—-]\s*")
_AREA = re.compile(r"(?:Kelurahan|Kecamatan) ([A-Z]\w+(?: [A-Z]\w+)?)")
_RELATED = 2  # content words a fact of the programme must share with the brief
_REGULATION = re.compile(r"\bNomor \d+ Tahun \d{4}\b")
_RECENT = 60  # days between a note and an event or a price of which it is still news
_DATES = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
_NEAR = 3  # content words an earlier release must share with the brief to count as the same matter


def near_facts(task: Task, most: int) -> tuple[Fact, ...]:
    """The programme's confirmed facts nearest to the brief beyond its own name; none younger than the note itself, none
    of another year."""
    if task.programme is None or most <= 0:
        return ()
    topic, today = about(task.brief) - content(task.programme.title), task.brief.sent_at.date()
    usable = [fact for fact in task.programme.facts if not fact.unconfirmed and fact.as_of <= today]
    usable = [fact for fact in usable if _is_recent(fact, task)]
    told = long_date(task.brief.when.day) if task.brief.when and task.brief.when.day else ""
    usable = [fact for fact in usable if not told or told not in fact.text]  # the note's own news
    near = [(len(content(fact.text) & topic), fact) for fact in usable if not _elsewhere(fact.text, task)]
    return tuple(fact for score, fact in sorted(near, key=lambda pair: -pair[0]) if score >= _RELATED)[:most]


def _is_recent(fact: Fact, task: Task) -> bool:
    """Whether a fact says nothing that is no longer news on the note's day: no event or price of months ago, no
    measurement of another year. What a regulation says holds whatever its year."""
    if _REGULATION.search(fact.text):
        return True
    years = {int(year) for year in re.findall(r"\b20\d\d\b", fact.text)}
    if is_measure(fact):
        years.add(fact.as_of.year)
    when = task.brief.when
    day = when.day if when and when.day else task.brief.sent_at.date()
    told = (date(int(year), MONTHS.index(month) + 1, int(number)) for number, month, year in _DATES.findall(fact.text))
    return years <= {day.year} and all(abs((day - one).days) <= _RECENT for one in told)


_ADVICE = re.compile(
    r"\b(?:disertai|dicantumkan|mencantumkan|bahasanya|nadanya|penulisan|naskah|ditulis|menulis|penulis|dimuat|istilah|"
    r"foto|frasa|julukan|disebut|menyebut|brief|pemberitaan|operator humas|perlu mengetahui|memerlukan keterangan)\w*",
    re.IGNORECASE,
)
_ENOUGH = 35  # words of a note that carries a longer release; a thin note stays short


def narrated(task: Task, most: int) -> tuple[str, ...]:
    """Sentences of the programme's narrative, word for word and in their order: what the release may add as background.
    Advice to writers, other areas and a thin note's padding are left out, and so is the brief's issue, which says what
    is wrong, for the agency's own eyes."""
    if task.programme is None or len(task.brief.raw.split()) < _ENOUGH:
        return ()
    return _tellable(task.programme.narrative, task, task.programme)[:most]


def _tellable(text: str, task: Task, programme: Programme) -> tuple[str, ...]:
    """The sentences of a section of a brief that a release may print."""
    plain = " ".join(text.split())
    told = [plain[span.start : span.end] for span in sentences(plain)]
    usable = [
        one for one in told if not _ADVICE.search(one) and not _elsewhere(one, task) and not re.search(r"\d{4}", one)
    ]
    return tuple(one for one in usable if not any(reversal(m, stretches(one)) for m in programme.key_messages))


def known(task: Task) -> str:
    """Every word the programme and the passages bring, and the note itself."""
    programme = task.programme
    told = [f.text for f in programme.facts] + list(programme.calls_to_action) if programme else []
    agency = programme.agency if programme else ""
    return "\n".join([task.brief.told, task.brief.agency, agency, *told, *(passage.text for passage in task.passages)])


def is_measure(fact: Fact) -> bool:
    """Whether a fact is a measurement that needs its as-of date: a value with a unit, and no year in the text."""
    measured = re.search(r"\d[\d.,]*\s*[^\W\d]|\d\s*%|Rp\s?\d", fact.value)
    return bool(measured) and not re.search(r"\b(?:19|20)\d\d\b", fact.text)


def _elsewhere(text: str, task: Task) -> bool:
    """Whether a text is about a kelurahan or kecamatan that the brief does not name."""
    here = " ".join((task.brief.raw, task.brief.agency, *(f"{p.kelurahan} {p.kecamatan}" for p in task.brief.where)))
    return any(name.lower() not in here.lower() for name in _AREA.findall(text))


@dataclass(frozen=True, slots=True)
class Earlier:
    """One sentence of an earlier release, word for word."""

    text: str
    passage: Passage


def earlier(task: Task) -> Earlier | None:
    """The sentence of an earlier release that is nearest to the brief; None where none is near enough."""
    people = content(" ".join(f"{person.name} {person.title}" for person in task.brief.who))
    places = content(" ".join(f"{place.text} {place.kelurahan} {place.kecamatan}" for place in task.brief.where))
    agencies = content(f"{task.brief.agency} {task.brief.organiser}")
    topic, day = about(task.brief) - people - places - agencies, task.brief.when.day if task.brief.when else None
    matter = content(f"{_opening(task)} {task.brief.theme}") - people - places - agencies - _ANY_EVENT
    before = min(day, task.brief.sent_at.date()) if day else task.brief.sent_at.date()
    best: tuple[int, Earlier] | None = None
    for passage in task.passages:
        if (
            passage.kind != "rilis"
            or passage.date is None
            or passage.date >= before
            or passage.date.year != before.year
        ):
            continue
        for span in sentences(passage.text):
            text = _DATELINE.sub("", " ".join(passage.text[span.start : span.end].split()))
            score, same = len(content(text) & topic), len(content(text) & matter)
            if (
                score >= _NEAR
                and same >= min(2, len(matter))
                and same
                and _usable(text)
                and not _elsewhere(text, task)
                and (best is None or score > best[0])
            ):
                best = (score, Earlier(text, passage))
    return best[1] if best else None


_ANY_EVENT = content(
    "kegiatan acara rapat pertemuan sosialisasi pelatihan penyuluhan kunjungan lomba peserta forum dialog koordinasi "
    "pembukaan peresmian penyerahan penyaluran bantuan pemeriksaan simulasi layanan opd dinas kota warga gratis"
)


def _opening(task: Task) -> str:
    """What the note is about: its activity, else its opening clause."""
    opening = next((clause.text for clause in task.brief.clauses if clause.role in {"kegiatan", "pokok"}), "")
    return task.brief.what or opening


def sources(task: Task, used: Earlier | None, follows: Precedent | None = None) -> tuple[Source, ...]:
    """What the draft rests on: the programme, the release it cites, that whose order it has, the guides."""
    found = [Source(document=task.programme.id, title=task.programme.title)] if task.programme else []
    if used:
        found.append(Source(document=used.passage.document, title=used.passage.title))
    if follows:
        found.append(Source(document=follows.document, title=follows.title, use="susunan"))
    guides = [Source(document=p.document, title=p.title) for p in task.passages if p.kind == "panduan"]
    return tuple(dict.fromkeys([*found, *list(dict.fromkeys(guides))[:2]]))


def _usable(text: str) -> bool:
    """A sentence that stands alone: with a date of its own, no quotation, no pointing back, not a heading."""
    pointing = _POINTING.match(text) or re.search(r"\b(?:itu|tersebut)\b", text)
    dated = re.search(r"\b20\d\d\b", text)
    return bool(dated) and not pointing and not re.search(r"[“”\"\[\]#*:]", text) and 40 <= len(text) <= 260
