"""What the writers of the kinds share: the task, the words to choose from, and the small acts on statements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.entities.words import small
from knowledge.recognition import is_named
from prompts.draft import Task
from prompts.offline.activating import acted
from prompts.offline.agencies import Agencies
from prompts.offline.attributes import attribute
from prompts.offline.choice import Chooser
from prompts.offline.grammar import dated, predicated
from prompts.offline.kinds.heard import Heard, Note, hear
from prompts.offline.morphology import active
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Patterns
from prompts.offline.reported import reported
from prompts.offline.terms import nearness, ranked_messages, wordings
from prompts.offline.text_patterns import TextPatterns
from prompts.offline.wording import capital, clean, headline, paragraphs, sentence, word_set

_ASKED = word_set(
    "laporkan hubungi hindari gunakan sampaikan tanyakan pastikan datangi siapkan matikan kumpulkan bersihkan "
    "pakai tutup jauhi"
)
_ASKED_FOR = {active(verb): verb for verb in sorted(_ASKED)}
_BLOCKS = re.compile(  # "menutup jalan kampung": what a landslide does, not what readers shall
    r"menutup (?:(?:badan|akses|arus|separuh|sebagian|seluruh|satu|dua|total) )*"
    r"(?:jalan|akses|jalur|rel|badan|sebagian|separuh|total|lajur|sungai|saluran|jembatan)\b",
    re.IGNORECASE,
)
_FINDING = re.compile(
    r"^(?P<what>hasil pemeriksaan [^,(]+?),? (?P<day>(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \([^)]*\)),? "
)
# "targetnya 100 KK": only a figure or a name is the value of a property; "hasil lab Dinas Kesehatan" is a noun
_VALUED = re.compile(
    r"(?:nya|-nya|ialah) (?:(?:minimal|maksimal|sekitar|total|sebanyak|hampir|setiap) )?(?:\d|Rp|[A-Z“])"
)
_NEAR = 2  # content words a key message must share with the note: "bawa pulang sampah" is no note about sorting
_LINKING = word_set(
    "ke di dari dan atau karena untuk yang dengan pada oleh kepada bagi agar saat sampai serta per "
    "setiap tiap khusus mulai sekitar sebanyak tadi sejak hingga"
)
# "… Menemukan Dua", "… Menerima Daftar Anak 8": a title does not end on a count whose thing is cut off
_COUNTS = re.compile(rf"(?:\d[\d.,–]*|{small()})", re.IGNORECASE)
_TITLE_WORDS = 10  # DOMAIN §2: a title of 5 to 10 words


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph. `prose`: a model may say it in other words; anything else is a form's exact line."""

    text: str
    prose: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text in its paragraphs, and its title, if its kind has one."""

    parts: tuple[Part, ...]
    title: str = ""

    @property
    def text(self) -> str:
        """The paragraphs as they are published."""
        return paragraphs(part.text for part in self.parts)

    def retold(self, prose: Sequence[str]) -> "Written":
        """The same with its paragraphs of prose in another's words, in order."""
        words = iter(prose)
        parts = (replace(part, text=next(words)) if part.prose and part.text else part for part in self.parts)
        return replace(self, parts=tuple(parts))


@dataclass(frozen=True, slots=True)
class Script:
    """One task under way."""

    task: Task
    note: Note
    choose: Chooser
    agencies: Agencies
    patterns: Patterns

    @staticmethod
    def of(task: Task, patterns: Patterns, agencies: Agencies) -> "Script":
        """The task with its statements heard."""
        note = hear(task.brief, patterns.texts.umum)
        return Script(task, note, Chooser(task.style.seed), agencies, patterns)

    @property
    def lines(self) -> TextPatterns:
        """`naskah.yaml`."""
        return self.patterns.texts

    @property
    def agency(self) -> str:
        """The writing agency as a reader knows it: "Dinkes Kota Cilegon"."""
        return self.agencies.local(self.task.brief.agency)

    def short(self, text: str) -> str:
        """The text with agencies as residents call them: "Damkar", "RSUD"."""
        return self.agencies.shortened(text).replace("Rumah Sakit Umum Daerah", "RSUD")

    def line(self, question: str, patterns: Sequence[Pattern], **values: str) -> str:
        """One of the patterns that fit, filled, with a capital and a closing mark unless it ends in one."""
        known = {"instansi": self.agency, **values}
        pattern = self.choose.pattern(question, patterns, known, values.keys())
        return finished(pattern.fill(known)) if pattern else ""

    def label(self, pattern: Pattern, **values: str) -> str:
        """A pattern filled as a heading: no closing mark."""
        return capital(pattern.fill({"instansi": self.agency, **values}))

    def told(self, statement: Heard | str) -> str:
        """A statement as a sentence of its own."""
        text = statement if isinstance(statement, str) else statement.text
        text = _FINDING.sub(r"menurut \g<what>, \g<day>, ", text)
        first, _, rest = text.partition(" ")
        if first.lower() in _ASKED_FOR and rest and not _BLOCKS.match(text):  # nobody does it: readers are asked to
            text = f"{_ASKED_FOR.get(first.lower(), first)} {rest}"
        lines = self.patterns.clauses
        moved = reported(dated(acted(text, lines)))
        owned = attribute(moved, lines) if not predicated(moved, lines) else ""
        return sentence(owned if _VALUED.search(owned) else moved)

    def item(self, statement: Heard | str) -> str:
        """A statement as a line of a list: as `told`, but a figure may open it."""
        return capital(self.told(statement).removeprefix("Sebanyak "))

    def message(self, said: str) -> str:
        """The programme's key message nearest to the note; empty without a programme."""
        programme = self.task.programme
        if programme is None or not programme.key_messages:
            return ""
        brief, nearest = self.task.brief, ranked_messages(programme, self.task.brief)[0]
        needed = _NEAR if brief.kind in {"sambutan", "layanan", "imbauan"} else 0
        about = (
            f"klarifikasi hoaks. {brief.raw}" if brief.kind == "klarifikasi" else brief.raw
        )  # every denial is of one
        if not is_named(about, programme) or nearness(nearest, brief) < needed:
            return ""
        message = sentence(self.choose.pick("pesan0", wordings(nearest, programme, said)))
        unsaid = {figure for one in brief.kept_back for figure in re.findall(r"\d+", one)}
        return "" if unsaid & set(re.findall(r"\d+", message)) else message  # "jangan bilang semua 24 jam"

    def urgent(self) -> str:
        """The programme's message that says to call 112; empty where the note is about no such programme."""
        programme, brief = self.task.programme, self.task.brief
        if programme is None or not is_named(brief.raw, programme):
            return ""
        calls = [one for one in programme.key_messages if "112" in one.text]
        return sentence(self.choose.pick("darurat 112", wordings(calls[0], programme, ""))) if calls else ""


def contact(script: "Script", one: Heard) -> str:
    """A number to call or an office to ask, behind its label."""
    umum, darurat = script.lines.umum, script.lines.darurat
    bare = re.sub(r"^info(?:rmasi)?(?: lebih lanjut)?[ :]*", "", one.text, flags=re.IGNORECASE) or one.text
    if re.fullmatch(r"(?:hubungi |telepon )?112", bare):
        return script.line("darurat", [darurat.darurat], isi="112")
    if emergency := re.match(r"(?:keadaan |nomor )?darurat[ :]*(?P<number>.*)", bare, re.IGNORECASE):
        return script.line("darurat", [darurat.darurat], isi=emergency["number"] or bare)
    if re.match(r"hubungi .+ untuk |jika ", bare):
        return sentence(bare)
    return script.line("informasi", [umum.informasi], isi=bare)


def finished(text: str) -> str:
    """A line with its capital and closing mark; a line that ends in a colon stays open."""
    return capital(text) if text.endswith((":", ",")) else sentence(text)


def bullets(items: Sequence[str]) -> str:
    """A bullet for each item."""
    return "\n".join(f"• {item}" for item in items if item)


def titled(text: str) -> str:
    """A title of at most ten words, cut before a linking word where it must be cut."""
    words = headline(clean(re.sub(r" ?\([^()]*\)", "", re.sub(r" ?\([^()]*\)", "", text)))).split()
    if len(words) <= _TITLE_WORDS:
        return " ".join(words)
    kept = words[:_TITLE_WORDS]
    while len(kept) > 1 and (kept[-1].lower() in _LINKING or _COUNTS.fullmatch(kept[-1])):
        kept.pop()
    return clean(" ".join(kept))


def merged(items: Sequence[Heard]) -> list[str]:
    """Statements with a time or place that stands alone joined to the one before: "longsor km 7, Minggu (…)"."""
    told: list[str] = []
    for item in items:
        if told and item.role == "waktu":
            told[-1] = f"{told[-1]}, {item.text}"
        elif told and item.role == "tempat":
            told[-1] = f"{told[-1]} di {re.sub(r'^di ', '', item.text)}"
        else:
            told.append(item.text)
    return told
