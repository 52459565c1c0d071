"""A phrase of a note cut where another kind begins: the activity, then who takes part, what for, and how."""

import re
from dataclasses import replace

from bot.intake.activity import activity_at, starts_with_participants
from bot.intake.cued import Phrase, Role, trimmed
from bot.intake.lists import activities
from bot.intake.reading import Reading
from bot.intake.standard_words import colloquial_verb
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.scan import looks_like_verb
from prompts.offline.wording import word_set

# Words that begin what people do, shall do or may do: there ends who they are.
_BIDDING = word_set(
    "jangan dilarang wajib harus hrs waspada tidak ga segera tetap jaga belajar ikut antusias antri antre "
    "nonton jgn jgan gak tdk belum blm boleh bisa dapat dapet mohon silakan silahkan sudah udah akan latih ajari "
    "bantu pasang bersihkan tanam periksa bagikan serahkan salurkan kunjungi bahas evakuasi"
)
NAMED_BY_VERB = (
    r"pelatihan|lomba|kursus|workshop|lokakarya|kelas|bimtek|edukasi|penyuluhan|sosialisasi|simulasi|gerakan"
)
_OWNED = word_set("hari produk usaha data bazar expo pameran kemasan kesehatan hak pemberdayaan perlindungan kualitas")
_FOR = re.compile(r"(?<![\w-])(?P<for>untuk|utk|buat|bagi|kepada|ke)(?![\w-])\s*", re.IGNORECASE)


def cut_apart(reading: Reading, one: Phrase, *, has_what: bool) -> list[Phrase]:
    """A phrase without a cue, cut where the participants, the purpose or the way begins."""
    if one.role not in {"other", "what"}:
        cut = {"participants": _deeper, "organiser": _held_for}.get(one.role)
        return cut(reading, one) if cut else [one]
    text = reading.text[one.start : one.end]
    activity = activity_at(text) if not has_what or one.role == "what" else ""
    if activity or one.role == "what":
        return activity_parts(reading, one, activity)
    if starts_with_participants(text):
        return _deeper(reading, replace(one, role="participants"))
    if match := _FOR.match(text):
        rest = replace(one, start=one.start + match.end(), cue=match["for"].casefold())
        return _deeper(reading, _purpose(reading, rest))
    first = next(iter(text.split()), "")
    if has_what and (colloquial_verb(first) or looks_like_verb(first.casefold())):
        return [replace(one, role="how")]
    return [one]


def _held_for(reading: Reading, one: Phrase) -> list[Phrase]:
    """ "oleh bpkpad bagi pelaku usaha": the organiser, then those it is for."""
    match = _FOR.search(reading.text, one.start + 1, one.end)
    if not match:
        return [one]
    rest = Phrase("why", match.end(), one.end, match["for"].casefold())
    return [trimmed(reading, replace(one, end=match.start())), _purpose(reading, rest)]


def activity_parts(reading: Reading, one: Phrase, activity: str) -> list[Phrase]:
    """ "pelatihan jurnalistik operator humas" → the activity, then those who take part."""
    text = reading.text[one.start : one.end]
    parts, end = [], len(text)
    for match in re.finditer(r"(?<=\s)[\w/-]+", text):
        if match.start() < len(activity) + 1:
            continue
        rest = text[match.start() :]
        words = text[: match.start()].split()
        cut: Phrase | None = None
        if purpose := _FOR.match(rest):
            if _names_things(rest[purpose.end() :]):
                continue
            cut = _purpose(
                reading, Phrase("why", one.start + match.start() + purpose.end(), one.end, purpose["for"].casefold())
            )
        elif (
            len(words) > 1
            and words[-1].casefold() not in _OWNED
            and starts_with_participants(rest)
            and (" " in rest or " " in activity)
        ):
            cut = Phrase("participants", one.start + match.start(), one.end)
        elif len(words) > 1 and _agency_starts(reading, one.start + match.start()):
            cut = Phrase("other", one.start + match.start(), one.end)
        elif _is_way(match[0], activity) and not re.match(NAMED_BY_VERB, activity):
            cut = Phrase("how", one.start + match.start(), one.end)
        if cut:
            parts, end = [cut], match.start()
            break
    what = trimmed(reading, Phrase("what", one.start, one.start + end, one.cue))
    return [what, *(deeper for part in parts for deeper in _deeper(reading, part))]


def _names_things(words: str) -> bool:
    """Whether "untuk …" only says for which things it is, as part of the activity's name: "untuk kucing dan anjing"."""
    parts = words.casefold().split()
    things = [one for one in parts if one not in {"dan", "sama", "atau", "&", "serta"}]
    return (
        0 < len(things) <= 3
        and not starts_with_participants(words)
        and all(vocabulary().is_noun(one) and not re.match(r"(?:pe|ke)\w+an$", one) for one in things)
    )


def _agency_starts(reading: Reading, position: int) -> bool:
    """Whether an OPD's name begins here and is no complement ("rapat dengan dinkes")."""
    before = reading.text[:position].split()[-1].casefold()
    named = any(e.start == position and e.kind == "organisation" and e.detail == "opd" for e in reading.entities)
    return named and before not in {
        "ke",
        "dari",
        "di",
        "dengan",
        "sama",
        "dan",
        "operator",
        "kepala",
        "pegawai",
        "kantor",
        "bersama",
    }


def _deeper(reading: Reading, part: Phrase) -> list[Phrase]:
    """Participants may be followed by what they did: "warga bersihin got", and anything by a purpose."""
    text = reading.text[part.start : part.end]
    if part.role not in {"participants", "how"}:
        return [part]
    for match in re.finditer(r"(?<=\s)[\w-]+", text):
        start = part.start + match.start()
        if part.role == "participants" and _ends_people(match[0]):
            return [trimmed(reading, replace(part, end=start)), Phrase("how", start, part.end)]
        purpose = _FOR.match(text[match.start() :])
        if purpose and purpose["for"].casefold() != "ke":
            rest = Phrase("why", start + purpose.end(), part.end, purpose["for"].casefold())
            return [trimmed(reading, replace(part, end=start)), _purpose(reading, rest)]
    return [part]


def _ends_people(written: str) -> bool:
    """Whether a word begins what people do or shall do, no longer who they are."""
    folded = written.casefold()
    return (
        folded in _BIDDING
        or bool(colloquial_verb(folded))
        or bool(re.fullmatch(r"me(?:ng|ny|m|n)\w{3,}|di(?!nas|gital|fabel|sabilitas)\w{4,}", folded))
    )


def _purpose(reading: Reading, rest: Phrase) -> Phrase:
    """ "untuk warga" names participants, "untuk mencegah DBD" a purpose."""
    text = reading.text[rest.start : rest.end]
    counted = re.match(r"[\d.]+\s+(?=[a-z])", text, re.IGNORECASE)  # "untuk 312 keluarga"
    if counted and re.match(
        r"(?:ekor|batang|buah|unit|titik|lembar|kilogram|kg|ton|liter|meter)\b", text[counted.end() :], re.I
    ):
        return replace(rest, role="other", start=rest.start)
    if match := counted:
        return replace(rest, role="participants", start=rest.start + match.end())
    if starts_with_participants(text) or rest.cue in {"bagi", "kepada", "ke"}:
        role: Role = "participants" if starts_with_participants(text) else "other"
        return replace(rest, role=role)
    return replace(rest, role="why")


def _is_way(written: str, activity: str) -> bool:
    """Whether a verb begins to tell how: any verb after communal work, else only a colloquial one."""
    if activity in activities().bercara:
        return bool(colloquial_verb(written)) or looks_like_verb(written.casefold())
    return bool(colloquial_verb(written))
