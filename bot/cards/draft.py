"""A draft as messages: the text alone, the evidence with its buttons, a question with its options."""

from dataclasses import replace

from bot import texts
from bot.buttons import Button, button
from bot.cards.counter import counter
from bot.cards.draft_buttons import draft_buttons
from bot.cards.report import count_findings, coverage_lines, finding_lines, score_line, unsupported_line
from bot.clock import JAKARTA
from bot.intake.pauses import guessed
from bot.kit import label
from bot.replies import Message, plain
from bot.split import MESSAGE_LIMIT, units
from bot.storage.records import DraftLine, SavedDraft, Version
from knowledge.checking.report import Report
from prompts.brief import Question
from prompts.rereading import worth_rereading

LABEL = 60  # characters of a button
WORST = 3  # findings shown at once; "Tampilkan semua" and "Periksa" show all
SOURCES = 4
AGENCY = 40  # characters of the agency above a draft
REREAD = 3  # sentences of a draft that are pointed out
OWN_WORDS = frozenset({"suntingan", "hapus"})  # how a version came about that an operator worded
SLOT = 60  # characters of a gap's name; the text itself shows it whole


def draft_messages(saved: SavedDraft, *, in_place: bool = False) -> tuple[Message, Message]:
    """The publishable text as a message of its own, and the evidence. `in_place`: over those already sent."""
    text, placed = saved.version.draft.text, saved.placed
    if not in_place or placed.text is None or units(text) > MESSAGE_LIMIT:  # the evidence stays below its text
        return Message(text, part="text"), evidence(saved)
    return Message(text, part="text", replaces=placed.text), evidence(saved, placed.evidence)


def evidence(saved: SavedDraft, replaces: int | None = None, menu: str = "") -> Message:
    """What the draft rests on, what it lacks, and what can be done with it; `menu` opens one group of buttons."""
    version = saved.version
    all_told = count_findings(_worth_telling(version.report)) <= WORST
    lines = [
        header(version),
        counter(version.draft),
        score_line(version.report, _advice(version)),
        *coverage_lines(_worth_telling(version.report), WORST),
        _missing_line(version),
        unsupported_line(_worth_telling(version.report), WORST),
        *finding_lines(_worth_telling(version.report), WORST),
        _reread_line(version),
        _guessed_line(version),
        _sources_line(version),
        plain(texts.follows(version.draft.follows)),
        plain(texts.obeyed(version.draft.obeyed)),
        plain(texts.left_out(version.draft.left_out)),
        f"<i>{plain(version.draft.note)}</i>" if version.draft.note else "",
    ]
    text = "\n".join(line for line in lines if line)
    return Message(
        text,
        draft_buttons(saved, menu, all_told=all_told, clumsy=bool(clumsy(version))),
        markup=True,
        part="evidence",
        replaces=replaces,
    )


def _only_slots(version: Version) -> bool:
    """Whether nothing but open slots keeps the draft from being ready."""
    report = version.report
    if report.band == "siap" or not version.draft.slots:
        return False
    sound = all(fact.status != "unsupported" for fact in report.facts)
    return sound and all(f.category == "slot" or f.level == "suggestion" for f in report.findings)


def header(version: Version) -> str:
    """What this is: always labelled a draft."""
    style = version.style
    chosen = [word for word in (style.length, style.tone) if word != "biasa"]
    agency = _shortened(version.brief.agency, AGENCY)
    return f"<b>DRAF · {plain(' · '.join([label(version.draft), *chosen]))}</b> · {plain(agency)}"


def undo_button(saved: SavedDraft) -> tuple[Button, ...]:
    """Back to the version before, as long as this one is the current one; and what this one changed."""
    number = str(saved.version.number)
    return (
        button("Urungkan", "d", saved.id, "urung", number),
        button("Perubahan", "d", saved.id, "beda", number),
    )


def question_message(saved: SavedDraft, said: str = "") -> Message | None:
    """The first open question with its options, under what was `said` about the last one; None if none is open."""
    questions = saved.version.brief.questions
    if not questions or saved.state == "done":
        return None
    first, left = questions[0], len(questions)
    ask = first.text if left == 1 else f"{first.text} ({left - 1} lagi sesudah ini)"
    lead = f"{said}\n\n" if said else "Supaya lengkap, boleh dilewati:\n"
    return Message(f"{lead}{ask}", _question_buttons(saved.id, first), part="question")


def history_rows(lines: tuple[DraftLine, ...]) -> tuple[tuple[Button, ...], ...]:
    """One button a draft: the day, what it is, what it is about."""

    def text(line: DraftLine) -> str:
        kind = texts.CHANNELS.get(line.channel, texts.KINDS[line.kind])
        mark = " ✓" if line.state == "done" else ""
        whole = f"{line.updated.astimezone(JAKARTA):%d/%m} · {kind} · {line.title}"
        return (whole if len(whole) <= LABEL else whole[:LABEL].rsplit(" ", 1)[0] + " …") + mark

    return tuple((button(text(line), "d", line.id, "tampil"),) for line in lines)


def _question_buttons(draft: int, question: Question) -> tuple[tuple[Button, ...], ...]:
    options = [
        button(option[:40], "q", draft, "jawab", f"{question.field}.{index}")
        for index, option in enumerate(question.options[:6])
    ]
    pairs = [tuple(options[at : at + 2]) for at in range(0, len(options), 2)]
    return (*pairs, (button("Lewati", "q", draft, "lewati", question.field),))


def _worth_telling(report: Report) -> Report:
    """The errors and warnings that the lines above do not tell already; "Periksa" shows everything."""
    findings = tuple(f for f in report.findings if f.level != "suggestion" and f.category != "slot")
    return replace(report, findings=findings)


def _missing_line(version: Version) -> str:
    slots = version.draft.slots
    lead = "Lengkapi dahulu" if _only_slots(version) else "Belum ada"
    return f"{lead}: {plain(' · '.join(dict.fromkeys(_shortened(slot) for slot in slots)))}" if slots else ""


def _shortened(name: str, most: int = SLOT) -> str:
    return name if len(name) <= most else name[:most].rsplit(" ", 1)[0] + " …"


def _reread_line(version: Version) -> str:
    return plain(texts.reread([_shortened(sentence) for sentence in clumsy(version)]))


def clumsy(version: Version) -> tuple[str, ...]:
    """The sentences of the offline writer that are likeliest to need a hand; an operator's own words never do."""
    draft = version.draft
    if draft.writer != "luring" or version.action in OWN_WORDS:
        return ()
    return tuple(one for one in worth_rereading(draft.text) if not _has(one, draft.own_words))[:REREAD]


def _has(sentence: str, words: tuple[str, ...]) -> bool:
    return any(one in sentence for one in words)


def _advice(version: Version) -> str:
    """What to do first, where that is not what the band says: nobody posts what was parted by guess unread, or what
    likely reads clumsily."""
    if _only_slots(version):
        return texts.COMPLETE_FIRST
    if version.report.band != "siap":
        return ""
    if _is_guessed(version):
        return texts.READ_ENDS_FIRST
    return texts.TIDY_FIRST if clumsy(version) else ""


def _guessed_line(version: Version) -> str:
    """What would help most with a note that runs on without marks; nothing once the operator has worded it."""
    return texts.GUESSED if _is_guessed(version) else ""


def _is_guessed(version: Version) -> bool:
    offline = version.draft.writer == "luring" and version.action not in OWN_WORDS
    return offline and guessed(version.brief)


def _sources_line(version: Version) -> str:
    titles = version.draft.cited
    if not titles:
        return ""
    more = f" · {len(titles) - SOURCES} lagi" if len(titles) > SOURCES else ""
    return f"Sumber: {plain(' · '.join(titles[:SOURCES]))}{more}"
