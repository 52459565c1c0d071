"""The phrases of a note sorted by what they say: the activity, its theme, who takes part, why and how."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from bot.intake.activity import activity_at, starts_with_participants
from bot.intake.lists import activities
from bot.intake.reading import POSITIONS, Reading
from bot.intake.wording import colloquial_verb
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.scan import looks_like_verb
from prompts.offline.wording import word_set

Role = Literal["what", "theme", "why", "participants", "how", "organiser", "other", "label"]

# The words that open a phrase of each kind; the first group that matches decides.
_CUES: tuple[tuple[Role, str], ...] = (
    (
        "theme",
        (r"temanya|tema|bertema(?:kan)?|bertajuk|topiknya|topik|materinya|materi|tentang|ttg|mengenai|"
        r"soal|seputar|terkait"),
    ),
    (
        "why",
        (r"agar|biar|supaya|spy|karena|krn|karna|gara-gara|gegara|soalnya|guna|demi|"
        r"(?:dlm|dalam)\s+rangka|tujuannya|tujuan|sebab"),
    ),
    (
        "participants",
        (r"pesertanya|peserta\s*:|diikuti(?:\s+oleh)?|melibatkan|bersama|bareng(?:an)?|sasarannya|"
        r"sasaran|khusus(?:nya)?|(?:yang|yg)\s+(?:hadir|ikut)(?=\s+(?:sekitar\s+)?\d)"),
    ),
    (
        "organiser",
        (r"penyelenggaranya|penyelenggara|diselenggarakan(?:\s+oleh)?|diadakan(?:\s+oleh)?|"
        r"digelar(?:\s+oleh)?|panitianya|oleh|yang\s+ngadain|yg\s+ngadain"),
    ),
    ("how", r"dengan\s+cara|caranya|sambil|lewat|melalui|secara"),
    (
        "what",
        (r"(?:nama\s+)?kegiatan\s*:|(?:nama\s+)?acara\s*:|agenda\s*:|"
        r"(?:acaranya|kegiatannya)(?!\s+(?:di|pada|jam|pukul|hari|tadi|mulai|lancar|berlangsung|meriah|seru|rame)\b)"),
    ),
    (
        "label",
        (r"(?:hari|tanggal|tgl|waktu|tempat(?:nya)?|lokasi(?:nya)?|jam|pukul|"
        r"hari\s*/\s*(?:tgl|tanggal))\s*:|waktunya|tempatnya|lokasinya"),
    ),
)  # fmt: skip
_CUE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{role}>{body})' for role, body in _CUES)})(?![\w-])\s*[:=]?\s*", re.IGNORECASE
)
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A span of the note with its role; `cue` is the word that opened it."""

    role: Role
    start: int
    end: int
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Phrases:
    """At most one phrase of each role, and what no rule could place."""

    what: Phrase | None = None
    theme: Phrase | None = None
    why: Phrase | None = None
    participants: Phrase | None = None
    how: Phrase | None = None
    organiser: Phrase | None = None
    other: tuple[Phrase, ...] = field(default=())


def phrases(reading: Reading) -> Phrases:
    """Sort the note's phrases; the first of each kind counts, later ones stay `other`."""
    sorted_ = Phrases()
    for found in _cued(reading):
        for one in _parts(reading, found, has_what=sorted_.what is not None):
            sorted_ = _place(reading, sorted_, one)
    return _with_activity(reading, sorted_)


def _place(reading: Reading, known: Phrases, one: Phrase) -> Phrases:
    if one.role == "label" or one.end <= one.start:
        return known
    before = known.participants
    if (
        one.role == "participants"
        and before
        and re.fullmatch(r"\s*,\s*(?:dan\s+)?", reading.text[before.end : one.start])
    ):
        return replace(known, participants=replace(before, end=one.end))  # "kader, tokoh masyarakat"
    if one.role == "other" or getattr(known, one.role) is not None:
        return replace(known, other=(*known.other, replace(one, role="other")))
    placed: dict[str, Phrase] = {one.role: one}
    return replace(known, **placed)  # type: ignore[arg-type]


def _cued(reading: Reading) -> list[Phrase]:
    """Every piece cut at its cue words. The first part of a piece has no cue."""
    found: list[Phrase] = []
    for piece in reading.pieces:
        at, role, cue = piece.start, "other", ""
        for match in _CUE.finditer(reading.text, piece.start, piece.end):
            found.append(_trimmed(reading, Phrase(role, at, match.start(), cue)))  # type: ignore[arg-type]
            at, role, cue = match.end(), str(match.lastgroup), match[0].strip(" :=").casefold()
        found.append(_trimmed(reading, Phrase(role, at, piece.end, cue)))  # type: ignore[arg-type]
    return [one for one in found if one.end > one.start]


@lru_cache(maxsize=1)
def _edges() -> re.Pattern[str]:
    """Connecting words at the beginning or at the end of a phrase."""
    opening, closing = ("|".join(words) for words in (activities().awal, activities().akhir))
    named = r"(?:kegiatan|giat|acara)(?=\s+\w+)"
    placed = rf"di\s+(?:lingkungan|wilayah|area|{POSITIONS})"
    return re.compile(rf"^(?:(?:{opening}|{named})(?![\w-])[\s:]*)+|(?:\s+(?:{placed}|{closing}))+$", re.IGNORECASE)


def _trimmed(reading: Reading, one: Phrase) -> Phrase:
    """Without connecting words at its edges; an opening label's empty phrase disappears."""
    text = reading.text[one.start : one.end]
    start, end = one.start, one.end
    for match in _edges().finditer(text):
        if match.start() == 0 and one.role == "other":
            start = one.start + match.end()
        elif match.start() > 0 and match.end() == len(text):
            end = one.start + match.start()
    stripped = reading.text[start:end]
    start += len(stripped) - len(stripped.lstrip(" ¶:.-()"))
    return replace(one, start=min(start, end), end=start + len(stripped.strip(" ¶:.-()")))


def _parts(reading: Reading, one: Phrase, *, has_what: bool) -> list[Phrase]:
    """A phrase without a cue, cut where the participants, the purpose or the way begins."""
    if one.role not in {"other", "what"}:
        cut = {"participants": _deeper, "organiser": _held_for}.get(one.role)
        return cut(reading, one) if cut else [one]
    text = reading.text[one.start : one.end]
    activity = activity_at(text) if not has_what or one.role == "what" else ""
    if activity or one.role == "what":
        return _activity_parts(reading, one, activity)
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
    return [_trimmed(reading, replace(one, end=match.start())), _purpose(reading, rest)]


def _activity_parts(reading: Reading, one: Phrase, activity: str) -> list[Phrase]:
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
    what = _trimmed(reading, Phrase("what", one.start, one.start + end, one.cue))
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
            return [_trimmed(reading, replace(part, end=start)), Phrase("how", start, part.end)]
        purpose = _FOR.match(text[match.start() :])
        if purpose and purpose["for"].casefold() != "ke":
            rest = Phrase("why", start + purpose.end(), part.end, purpose["for"].casefold())
            return [_trimmed(reading, replace(part, end=start)), _purpose(reading, rest)]
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


def _with_activity(reading: Reading, known: Phrases) -> Phrases:
    """Where no known activity was named: a phrase with an activity inside, else the one that opens the note."""
    if known.what:
        return known
    first = known.other[0] if known.other else None
    if first and _opens_with_noun(reading, first):
        return replace(known, what=replace(first, role="what"), other=known.other[1:])
    for index, one in enumerate(known.other):
        text = reading.text[one.start : one.end]
        if re.search(r"\b(?:materi|tes|syarat|lomba)(?:nya)?\s*:[^.;¶]*$", reading.text[: one.start], re.IGNORECASE):
            continue  # an item of a list names no activity of the note
        match = next((m for m in re.finditer(r"(?<![\w-])[\w-]+", text) if activity_at(text[m.start() :])), None)
        if match:
            rest = (*known.other[:index], *known.other[index + 1 :])
            base = replace(known, other=rest)
            for part in _activity_parts(
                reading, replace(one, start=one.start + match.start()), activity_at(text[match.start() :])
            ):
                base = _place(reading, base, part)
            return base
    return known


def _opens_with_noun(reading: Reading, one: Phrase) -> bool:
    """Whether a phrase opens the note and names something: no verb, no people, at least two words."""
    words = reading.text[one.start : one.end].split()
    opens = reading.pieces and one.start < reading.pieces[0].end
    if (
        not opens
        or reading.before(one.start).strip(" ,.;:¶")
        or len(words) < 2
        or reading.names.agency(" ".join(words))
    ):
        return False
    if all(written[:1].isupper() or written in {"&", "dan", "n"} for written in words):
        return False  # names name no activity
    verbs = any(looks_like_verb(written.casefold()) or colloquial_verb(written) for written in words)
    inside = any(activity_at(" ".join(words[at:])) for at in range(len(words)))
    return not verbs and not inside and not starts_with_participants(" ".join(words))
