"""Notes that no event frame fits, retold clause by clause: appeals, states of affairs, good wishes, plain news."""

import re
from dataclasses import dataclass

from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.dates import DAYS, day_text, when_text
from prompts.offline.dating import on_its_day, placed, when_told
from prompts.offline.facts import MARK
from prompts.offline.grammar import dated, is_verb, predicated
from prompts.offline.lead import with_verb
from prompts.offline.loose import Loose
from prompts.offline.morphology import active
from prompts.offline.news import begins, begun, held
from prompts.offline.patterns import Patterns, Shape
from prompts.offline.places import places_text
from prompts.offline.prices import prices
from prompts.offline.teller import Teller
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import capital, clean, content, headline, sentence, word_set

_ADDRESSED = re.compile(
    r"^(?:(?:ini |ada )?(?:imbauan|pengumuman|pemberitahuan)\b[: ]*)?(?:(?:untuk|kepada|bagi) )?"
    r"(?:kami )?(?:(?:diimbau|imbau|mengimbau|mohon|dimohon|diharap(?:kan)?) )?(?:(?:untuk|kepada|bagi) )?"
    r"(?P<who>(?:seluruh |para |semua )?"
    r"(?:warga|masyarakat|orang tua|pedagang|pengendara|pelaku usaha|pengunjung|siswa|jamaah)"
    r"(?: (?!jangan|tidak|agar|untuk|wajib|harus|dilarang|diimbau|waspada|segera|tetap|jaga|hati|bisa|boleh|supaya)"
    r"(?!yang|me|di|ber)\w+){0,4})?"
    r"[, ]*(?:(?:diimbau|mohon|diminta|diharap(?:kan)?|dimohon) )?(?:(?:agar|untuk|supaya) )?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LINKING = word_set(
    "di kelurahan kecamatan rt rw wib pukul senin selasa rabu kamis jumat sabtu minggu itu hari pagi siang sore malam "
    "subuh dan terjadi ini tadi sejak sekitar"
)
_TIME = content(
    "senin selasa rabu kamis jumat sabtu minggu pagi siang sore malam hari pukul wib kemarin besok lalu depan tadi "
    "mulai sampai"
)
_NAMED = re.compile(r"\b(?:bapak|ibu|almarhum|almarhumah|alm)(?: (?!ketua|warga|selaku|dari|di|yang)[a-z]+){1,4}")
_HONOURED = {"h": "H.", "hj": "Hj.", "alm": "almarhum", "binti": "binti", "bin": "bin"}
_ROOTS = ROOTS | {"bakar", "beli", "pakai", "bawa", "kuras", "tutup", "lapor"}
_BOUND = ("dilarang", "wajib", "harus", "boleh", "bisa", "dipersilakan")


_BARE_PLACE = re.compile(rf" (?!(?:{'|'.join(DAYS)})\b)[A-Z]")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a note says in sentences: the first alone, the following ones, and a title's words."""

    first: str
    more: tuple[str, ...]
    news: str


def told_whole(task: Task) -> bool:
    """Whether the note's opening must be told in its own words."""
    return any(clause.role == "pokok" for clause in task.brief.clauses)


def tell(task: Task, teller: Teller, patterns: Patterns) -> Telling:
    """The sentences of such a note, by its type."""
    loose = Loose(task.brief, teller, patterns)
    teller.said = (teller.said | {"kegiatan"}) - {"waktu", "tempat"}
    by_type = {"imbauan": _appeal, "kondisi": _state, "ucapan": _wish, "harga": _prices}
    return by_type.get(task.brief.type, _news)(task, teller, patterns, loose)


def _parts(task: Task, patterns: Patterns) -> tuple[str, list[Clause]]:
    """The opening clause, and those after it that are told in the operator's words."""
    clauses = [c for c in task.brief.clauses if c.role in {"pokok", "hadirin", "ajakan", "lepas"}]
    main = next(c for c in clauses if c.role == "pokok")
    day = day_text(task.brief.when) if task.brief.when else ""
    told = " ".join([*(c.text for c in clauses), when_told(task), day])
    beside = {c.sentence for c in clauses if c is not main} - {main.sentence}  # a sentence of the note stays whole
    timed = [
        c
        for c in task.brief.clauses
        if c.role == "rincian" and (c.sentence in beside or _adds(c.text, told) or _untold(c.text, told, task))
    ]
    kept = [c for c in task.brief.clauses if (c in clauses or c in timed) and c is not main]
    before = task.brief.clauses[: task.brief.clauses.index(main)]
    if before and re.match(r"(?:juara|raih|meraih|peringkat|lolos|lulus|terpilih|menang)\b", main.text):
        who = ", ".join(clean(one.text) for one in before)  # "siswi SMPN 2, Alya Putri, juara 1 …"
        verb = "meraih " if re.match(r"(?:juara|peringkat)\b", main.text) else ""
        return f"{who}, {verb}{clean(main.text)}", [c for c in kept if c not in before]
    return patterns.terse.whole(clean(main.text)), kept


def _untold(text: str, told: str, task: Task) -> bool:
    """Whether a clause that a slot holds says something that no sentence of such a note will say: who, why."""
    brief = task.brief
    people = " ".join(f"{one.title} {one.name}" for one in brief.who)
    places = " ".join(f"{p.text} {p.venue} {p.neighbourhood} {p.kelurahan} {p.kecamatan}" for p in brief.where)
    quoted = " ".join(quote.text for quote in brief.quotes)
    said = content(f"{told} {people} {places} {quoted} {brief.when.text if brief.when else ''}")
    return bool(content(re.sub(r"\d+", " ", text)) - said - _TIME)


def _adds(text: str, told: str) -> bool:
    """Whether a clause of time says a figure that stands nowhere else."""
    return not set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", told))


def _appeal(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """ "{instansi} mengimbau warga agar tidak …": what is forbidden stays forbidden."""
    lines, (opening, rest) = patterns.kinds, _parts(task, patterns)
    match = _ADDRESSED.match(opening)
    who = (match["who"] if match else "") or lines.ajak_umum
    appeal = (match["rest"] if match else opening).strip()
    why, asked, plain = "", list[str](), list[Clause]()
    for clause in rest:
        text = clean(clause.text)
        if re.match(r"(?:agar|karena|supaya|demi)\b", text):
            why = text
        elif clause.role == "ajakan":
            asked.append(text)
        else:
            plain.append(clause)
    if not appeal and asked:
        appeal = asked.pop(0)
    sentences = [_appealed(teller, patterns, who, appeal)] if appeal else []
    sentences += [_also(teller, patterns, who, text, at) for at, text in enumerate(asked)]
    if why:
        sentences.append(_fill(teller, "alasan imbauan", lines.alasan_imbauan, isi=why))
    sentences += loose.sentences(plain)
    if not sentences:
        sentences = [_fill(teller, "imbauan umum", lines.imbauan_umum, warga=who)]
    return Telling(sentences[0], tuple(sentences[1:]), f"{who}|{_headline_appeal(appeal)}")


def _appealed(teller: Teller, patterns: Patterns, who: str, appeal: str) -> str:
    lines = patterns.kinds
    first = appeal.split(" ", 1)[0].lower()
    if first in _BOUND:
        return _fill(teller, "imbauan", lines.imbauan_keras, warga=who, isi=appeal)
    if not re.match(r"(?:jangan|tidak|waspada|hati-hati|segera|tetap|selalu|me|ber|hindari|mari|ayo|jaga)", first):
        return sentence(appeal)
    return _fill(teller, "imbauan", lines.imbauan, warga=who, isi=_after_agar(appeal))


def _after_agar(text: str) -> str:
    """ "jangan menyalakan petasan" → "tidak menyalakan petasan"; "mari menjaga" → "menjaga"."""
    text = re.sub(r"^(?:mari|ayo|yuk|mohon) ", "", text)
    text = re.sub(r"^hati-hati\b", "berhati-hati", text)
    text = re.sub(r"^(jangan|tidak) (\w+)", lambda m: f"{m[1]} {active(m[2]) if m[2] in _ROOTS else m[2]}", text)
    text = re.sub(r"^(\w+)", lambda m: active(m[1]) if m[1] in _ROOTS else m[1], text)
    return re.sub(r"^jangan (?:sampai |lupa )?", lambda m: m[0] if "lupa" in m[0] else "tidak ", text)


def _headline_appeal(text: str) -> str:
    return _after_agar(text)


def _also(teller: Teller, patterns: Patterns, who: str, text: str, at: int) -> str:
    """A further appeal: another thing asked, in a sentence of its own."""
    first = text.split(" ", 1)[0].lower()
    if (
        first in _ROOTS
        or first in {"jangan", "menjaga", "mari", "ayo", "tetap"}
        or (is_verb(first) and first.startswith("me"))
    ):
        return _fill(teller, f"imbauan{at}", patterns.kinds.imbauan_lanjut, warga=who, isi=_after_agar(text))
    return sentence(text)


def _state(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """What happened where, how many are affected, what was done; the time of the figures."""
    brief, lines = task.brief, patterns.kinds
    opening, rest = _parts(task, patterns)
    figure = next(
        (c for c in rest if re.match(r"(?:sekitar )?[\d.]+ (?:kk|jiwa|rumah|warga)\b.* terdampak$", c.text, re.I)), None
    )
    areas = [c for c in rest if patterns.terse.by_area(c.text)]
    places = [place.model_copy(update={"neighbourhood": ""}) for place in brief.where] if areas else brief.where
    scene = places_text([place for place in places if place.venue or place.kelurahan or place.kecamatan or not areas])
    values = {"keadaan": clean(brief.what), "tempat": scene, "waktu": when_told(task)}
    bare = re.sub(r"\b(?:info|informasi|update|kabar|laporan)\b", " ", opening, flags=re.I)
    if figure is not None:
        first = _fill(teller, "keadaan", lines.keadaan_jumlah, **(values | {"isi": clean(figure.text)}))
        if areas:
            first = f"{first.rstrip('.')}: {patterns.terse.ordered(clean(areas[0].text))}."
        rest = [c for c in rest if c is not figure and c not in areas[:1]]
    elif _is_bare(bare, task) and " " not in clean(brief.what):
        first = _fill(teller, "keadaan", lines.keadaan, **values)
    else:
        first = on_its_day(task, acting(_happened(clean(bare), clean(brief.what), patterns), patterns.activities))
    more = loose.sentences(rest)
    if re.search(r"\b(?:update|data)\b", brief.raw, re.I) and brief.when and day_text(brief.when):
        more.append(_fill(teller, "data per", lines.data_per, waktu=when_text(brief.when, "")))
    return Telling(first, tuple(more), re.sub(r" \(\d[^)]*\)", "", first))


def _happened(opening: str, state: str, patterns: Patterns) -> str:
    """ "angin kencang di Gerem" → "angin kencang terjadi di Gerem": a state that the opening only names."""
    named = bool(state) and opening.lower().startswith(f"{state.lower()} ")
    if not named or predicated(f"x {opening}", patterns.clauses):
        return opening
    rest = opening[len(state) :]
    at = "" if not _BARE_PLACE.match(rest) else " di"  # "kebakaran lapak Cikerai"
    return f"{opening[: len(state)]} terjadi{at}{rest}"


def _is_bare(opening: str, task: Task) -> bool:
    """Whether the opening says no more than what, where and when."""
    brief, text = task.brief, opening.lower()
    places = " ".join(f"{p.text} {p.venue} {p.neighbourhood} {p.kelurahan} {p.kecamatan}" for p in brief.where)
    known = f"{places} {brief.what} {brief.when.text if brief.when else ''}".lower()
    words, said = set(re.findall(r"[a-z]+", text)), set(re.findall(r"[a-z]+", known))
    return words <= said | _LINKING


def _wish(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    opening, rest = _parts(task, patterns)
    text = re.sub(r"^(?:ucapan|mengucapkan)\s+", "", opening, flags=re.I)
    text = re.sub(r"^berpulang\b", "telah berpulang", text)
    if match := re.match(r"(?P<wish>(?:selamat|dirgahayu)(?: (?!untuk|kepada|bagi|buat)[\w-]+)+)", text, re.IGNORECASE):
        text = headline(match["wish"]) + text[match.end() :]
    elif text.lower().startswith("turut") and (own := teller.story.values["instansi"]):
        text = f"{own} {text[0].lower()}{text[1:]}"
    text = re.sub(_NAMED, lambda m: " ".join(_HONOURED.get(w, capital(w)) for w in m[0].split()), text)
    first = on_its_day(task, text) if re.search(r"wafat|meninggal|berpulang", text) else sentence(text)
    return Telling(first, tuple(loose.sentences(rest)), text)


def _prices(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """What was looked at and when, the prices as one list, then the rest. Few prices are told like any news."""
    opening, rest = _parts(task, patterns)
    main = next(one for one in task.brief.clauses if one.role == "pokok")
    found = prices(opening, main.sentence, rest)
    release = task.brief.kind == "rilis"
    if found is None or (release and "Rp" in opening):  # its lead is a sentence
        return _news(task, teller, patterns, loose)
    head = on_its_day(task, dated(found.head)).rstrip(".")
    others = [sentence(one.removeprefix(MARK)) for one in loose.sentences(list(found.others))]
    if release:
        return Telling(f"{head}: {found.items}.", tuple(others), found.head)
    return Telling(f"{head}:", (found.items, *others), found.head)


def _news(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """The operator's own sentence with the day it lacks, then the following ones."""
    opening, rest = begun(task, *_parts(task, patterns), patterns, teller)
    deed = acting(opening, patterns.activities)
    verb = "" if deed != opening else held(task, opening, patterns, teller)
    started = begins(task, deed, patterns)
    first = placed(task, on_its_day(task, started, verb="" if started != deed else verb))
    first = with_verb(task, first, patterns, future=teller.story.future)
    first, more = loose.behind(first, rest, _room(task, patterns))
    return Telling(first, tuple(more), opening)


_LEAD = 180  # characters: two lines of a release


def _room(task: Task, patterns: Patterns) -> int:
    """How long the first sentence may be: what the channel shows before "selengkapnya", or a release's lead."""
    shape: Shape = getattr(patterns.shapes, task.brief.channel or "instagram")
    return shape.kail if task.brief.kind == "caption" else _LEAD


def _fill(teller: Teller, question: str, patterns: object, **values: str) -> str:
    return teller.tell(question, patterns, (), dict(values))  # type: ignore[arg-type]
