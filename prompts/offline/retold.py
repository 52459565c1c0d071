"""Notes that no event frame fits, retold clause by clause: appeals, states of affairs, good wishes, plain news."""

import re
from dataclasses import dataclass

from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.dates import clock_text, day_text, when_text
from prompts.offline.grammar import acted, dated, is_verb, predicated
from prompts.offline.loose import Loose
from prompts.offline.morphology import active
from prompts.offline.patterns import Patterns
from prompts.offline.places import places_text
from prompts.offline.rows import is_price
from prompts.offline.teller import Teller
from prompts.offline.told import TOLD
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import LIST_MARK, capital, clean, content, headline, sentence, word_set

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
    "senin selasa rabu kamis jumat sabtu minggu pagi siang sore malam hari pukul wib kemarin besok lalu depan tadi"
)
_FIGURE = re.compile(r"(?:sekitar )?[\d.]+ (?:kk|jiwa|rumah|warga)\b.* terdampak$", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:bapak|ibu|almarhum|almarhumah|alm)(?: (?!ketua|warga|selaku|dari|di|yang)[a-z]+){1,4}")
_HONOURED = {"h": "H.", "hj": "Hj.", "alm": "almarhum", "binti": "binti", "bin": "bin"}
_ROOTS = ROOTS | {"bakar", "beli", "pakai", "bawa", "kuras", "tutup", "lapor"}
_WEEKLY = r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|[Ss]etiap)\b"
_GIVEN = re.compile(r"(?:bantuan|bansos|donasi|santunan|sembako|hibah)\b")
_DATED = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \([\d/–]+\)(?: pukul [\d.–]+ WIB)?"
# What holds on any day, asks for something or warns: it has no day of its own that could be missing.
_ALWAYS = re.compile(
    r"^(?:cek|tips|cara|info|jika|kalau|bila|oknum|akun|ada (?:akun|oknum|pihak))\b|"
    r"\b(?:bisa|boleh|dapat|perlu|jangan|harus|wajib|cukup|silakan|mohon|waspada|hati-hati|mengaku|mengatasnamakan)\b",
    re.IGNORECASE,
)
_AFTER_TIME = (
    r"(\b(?:pagi|siang|sore|malam|WIB)|\)) "
    r"(?=(?:Kecamatan|Kelurahan|Gedung|Aula|Balai|Lapangan|Masjid|Hotel|Kantor) [A-Z]|R[TW] \d)"
)
_SHIFT = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:–\w+)?(?: pukul)? [\d.–]+ WIB(?: sampai selesai)?"
_PRICES = 3  # fewer are no list
_UNHELD = word_set("tebar tanam bagikan pasang bersihkan salurkan serahkan sebar")  # deeds without their doer
_BOUND = ("dilarang", "wajib", "harus", "boleh", "bisa", "dipersilakan")


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
    told = " ".join([*(c.text for c in clauses), _when(task), day])
    timed = [
        c for c in task.brief.clauses if c.role == "rincian" and (_adds(c.text, told) or _untold(c.text, told, task))
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
    values = {"keadaan": clean(brief.what), "tempat": scene, "waktu": _when(task)}
    bare = re.sub(r"\b(?:info|informasi|update|kabar|laporan)\b", " ", opening, flags=re.I)
    if figure is not None:
        first = _fill(teller, "keadaan", lines.keadaan_jumlah, **(values | {"isi": clean(figure.text)}))
        if areas:
            first = f"{first.rstrip('.')}: {patterns.terse.ordered(clean(areas[0].text))}."
        rest = [c for c in rest if c is not figure and c not in areas[:1]]
    elif _is_bare(bare, task) and " " not in clean(brief.what):
        first = _fill(teller, "keadaan", lines.keadaan, **values)
    else:
        first = _dated(task, teller, acting(clean(bare)))
    more = loose.sentences(rest)
    if re.search(r"\b(?:update|data)\b", brief.raw, re.I) and brief.when and day_text(brief.when):
        more.append(_fill(teller, "data per", lines.data_per, waktu=when_text(brief.when, "")))
    return Telling(first, tuple(more), re.sub(r" \(\d[^)]*\)", "", first))


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
    first = _dated(task, teller, text) if re.search(r"wafat|meninggal|berpulang", text) else sentence(text)
    return Telling(first, tuple(loose.sentences(rest)), text)


def _prices(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """What was looked at and when, the prices as one list, then the rest. Few prices are told like any news."""
    opening, rest = _parts(task, patterns)
    priced = [clean(c.text) for c in rest if "Rp" in c.text]
    if len(priced) < _PRICES or "Rp" in opening:
        return _news(task, teller, patterns, loose)
    head = _dated(task, teller, dated(opening)).rstrip(".")
    items = f" {LIST_MARK} ".join(
        re.sub(r"(?<=[\w)]) (?=(?:naik|turun|dari sebelumnya)\b)", ", ", one) for one in priced
    )
    others = loose.sentences([c for c in rest if "Rp" not in c.text])
    if task.brief.kind == "rilis":
        return Telling(f"{head}: {items}.", tuple(others), opening)
    return Telling(f"{head}:", (items, *others), opening)


def _news(task: Task, teller: Teller, patterns: Patterns, loose: Loose) -> Telling:
    """The operator's own sentence with the day it lacks, then the following ones."""
    opening, rest = _parts(task, patterns)
    if table := re.match(rf"(?P<head>[^:]+): (?P<row>{_WEEKLY}.+)$", opening):
        opening, rest = table["head"], [Clause(text=table["row"], role="lepas"), *rest]
    head, colon, first = opening.partition(": ")
    if colon and is_price(first):
        opening, rest = head, [Clause(text=first, role="lepas"), *rest]
    while rest and re.match(
        r"(?:bersama|dengan|agar|karena|untuk|demi|melalui|supaya) (?!ini|itu)", clean(rest[0].text)
    ):
        opening, rest = f"{opening} {clean(rest[0].text)}", rest[1:]
    if rest and re.search(r"\b(?:WIB|selesai)$", opening) and re.fullmatch(_SHIFT, clean(rest[0].text)):
        opening, rest = f"{opening} dan {clean(rest[0].text)}", rest[1:]
    opening = acted(opening, patterns.clauses)
    if re.match(r"(?:sekitar )?\d[\d.]* [a-z]", opening) and not predicated(opening, patterns.clauses):
        opening = f"ada {opening}"
    if not re.search(r"\s", opening) and rest:
        opening, rest = clean(rest[0].text), rest[1:]
    if opening.split(" ", 1)[0] in _UNHELD and task.brief.type == "laporan":
        opening = f"{active(opening.split(' ', 1)[0])} {opening.partition(' ')[2]}"
    if is_verb(opening.split(" ", 1)[0]) and opening.startswith("me") and (own := teller.story.values["instansi"]):
        opening = f"{own} {opening}"
    own = teller.story.values["instansi"]
    if opening.startswith("juara ") and own.startswith(("Kelurahan ", "Kecamatan ", "Puskesmas ")):
        opening = f"{own} meraih {opening}"
    named = clean(task.brief.what).lower()
    event = bool(named) and opening.lower().startswith(named.split(" ", 1)[0])
    event = event or any(opening.lower().startswith(f"{word} ") for one in patterns.activities for word in one.kata)
    timetable = task.brief.when is not None and task.brief.when.resolved and task.brief.when.day is None
    head = re.sub(r"\bgratis\b", "", re.split(r" (?:yang|untuk|agar|karena) ", opening)[0])
    bare = (
        not predicated(f"x {opening}", patterns.clauses)
        and task.brief.type == "laporan"
        and not re.search(r"[:“]", opening)
    )
    event = event or bare
    sold = task.brief.type != "harga" or teller.story.activity.known
    held = event and not timetable and sold and not predicated(head, patterns.clauses)
    verb = "disalurkan " if _GIVEN.match(named) else "berlangsung "
    verb = f"akan {verb}" if teller.story.future else verb
    first = _placed(
        task, _dated(task, teller, acting(opening), verb=verb if held and acting(opening) == opening else "")
    )
    return Telling(first, tuple(loose.sentences(rest)), opening)


def _dated(task: Task, teller: Teller, text: str, verb: str = "") -> str:
    """The sentence with its day, and with "di" before an area that stands right behind the day."""
    regular = _when(task).startswith("[") and re.search(r"\bsetiap \w+", text)
    return re.sub(_AFTER_TIME, r"\1 di ", sentence(text) if regular else _on_its_day(task, text, verb))


def _on_its_day(task: Task, text: str, verb: str) -> str:
    """The sentence with its day: in the place of "hari itu", else at the end; a day not known is a gap if asked."""
    day = _when(task)
    if day.startswith("[") and task.brief.when and (words := clean(task.brief.when.text).split(",")[0]):
        unclear = re.search(re.escape(words), text, re.IGNORECASE)
        if unclear:
            return sentence(f"{text[: unclear.start()]}{day}{text[unclear.end() :]}")
    text = _fallen_on(re.sub(r"\b(?:tadi|barusan)\b ?", "", text).strip(), day)
    text = dated(re.sub(rf"({_DATED}) juga$", r"juga \1", text))
    told = clock_text(task.brief.when) if task.brief.when else ""
    if told and told in text:  # the clause says the time itself, where it belongs
        text = re.sub(rf"\b((?:pagi|siang|sore|malam|hari) itu),? {re.escape(told)}", r"\1", text)
        day = re.sub(rf",? ?{re.escape(told)}", "", day) if told in text else day
    scheduled = task.brief.when is None or task.brief.when.day is None
    if re.search(_WEEKLY, text) and (task.brief.type == "layanan" or (scheduled and not day.startswith("["))):
        return sentence(text)
    listed = scheduled and not day.startswith("[") and len(re.findall(_WEEKLY, day)) > 1  # the list of days follows
    if listed or not day or (task.brief.when and (said := day_text(task.brief.when)) and said in text):
        return sentence(text)
    clock = re.search(r" pukul [\d.]+(?:–[\d.]+)? WIB", text)
    if match := re.search(r"\b(?:(?:subuh|pagi|siang|sore|malam|hari) itu)\b(?: pukul [\d.]+(?:–[\d.]+)? WIB)?", text):
        return sentence(dated(text[: match.start()] + verb + day + text[match.end() :]))
    if re.search(r"\(\d{1,2}(?:–\d{1,2})?/\d{1,2}/\d{4}\)", text):
        return sentence(text)
    if clock and clock[0].strip() in day:
        text = text.replace(clock[0], "")
    bound = is_verb(text.rsplit(" ", 1)[-1])  # "dimulai Rabu (2/9/2026)"
    return sentence(f"{text} {verb}{day}" if verb or bound else f"{text}, {day}")


def _fallen_on(text: str, day: str) -> str:
    """ "… semalam pukul 20.30 WIB" with the day known: "… hari itu", which the date replaces."""
    if not day or day.startswith("["):
        return text
    return re.sub(r"\b(?:semalam|tadi malam|malam tadi)\b", "malam itu", text, count=1)


def _placed(task: Task, first: str) -> str:
    """The first sentence with the place that no clause tells: "…, Rabu (11/11/2026), di Command Center"."""
    told = f"{first} {' '.join(clause.text for clause in task.brief.clauses if clause.role in TOLD)}".lower()
    silent = [place for place in task.brief.where if place.venue and place.venue.lower() not in told]
    plain = not re.search(r"[:“\[]", first)
    if len(silent) != 1 or len(task.brief.where) != 1 or task.brief.kind != "rilis" or not plain:
        return first
    return sentence(f"{first.rstrip('.')}, di {places_text(silent)}")


def _when(task: Task) -> str:
    asked = any(question.field == "when" for question in task.brief.questions)
    if task.brief.when and (task.brief.when.day or task.brief.when.resolved):
        return when_text(task.brief.when, "") or clean(task.brief.when.text)
    opening = next((one.text for one in task.brief.clauses if one.role == "pokok"), "")
    elsewhere = any(re.search(r"\(\d{1,2}[/–]", one.text) for one in task.brief.clauses)  # in another clause
    dateless = task.brief.when is None and (elsewhere or _ALWAYS.search(opening))
    return "[LENGKAPI: hari dan tanggal kegiatan]" if asked and not dateless else ""


def _fill(teller: Teller, question: str, patterns: object, **values: str) -> str:
    return teller.tell(question, patterns, (), dict(values))  # type: ignore[arg-type]
