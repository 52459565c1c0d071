"""Who may use the bot, as an admin sees it; one's own profile; the questions that found no answer."""

from collections.abc import Sequence
from datetime import datetime

from bot import texts
from bot.buttons import Button, button
from bot.cards.sources import day
from bot.clock import JAKARTA
from bot.replies import Message, bold, plain
from bot.storage.records import Member, Operator, Unanswered
from prompts.habits import Habits, habits_text

PAGE = 8
QUESTIONS = 10
QUESTION = 200  # characters of a question that are shown


def display_name(operator: Operator) -> str:
    """The name, or the Telegram id of somebody who has none."""
    return operator.name or f"ID {operator.id}"


def member_list(members: Sequence[Member], page: int, admin: int) -> Message:
    """One page of the members; a button for each who can be put out by this admin."""
    shown = members[page * PAGE : (page + 1) * PAGE]
    lines = [_member(number, member) for number, member in enumerate(shown, start=page * PAGE + 1)]
    removable = [m.operator for m in shown if not m.in_settings and m.operator.id != admin]
    rows = [(button(f"Keluarkan {display_name(person)}"[:60], "o", person.id, "tanya"),) for person in removable]
    turn = _turn("op", page, more=len(members) > (page + 1) * PAGE)
    return Message("\n".join([f"{len(members)} orang terdaftar:", *lines]), (*rows, *turn), markup=True)


def profile_card(operator: Operator, joined: datetime | None, learned: Sequence[tuple[str, Habits]] = ()) -> Message:
    """What the bot knows of the person who asks, and how their agency writes: its habits by kind of text."""
    since = f"Terdaftar sejak: {_day(joined)}" if joined else "Terdaftar lewat pengaturan"
    lines = [
        bold(display_name(operator)),
        f"Peran: {'admin' if operator.is_admin else 'operator'}",
        f"Instansi: {plain(operator.agency)}",
        since,
        f"ID Telegram: {operator.id}",
        "",
        *_habits(learned),
        "",
        "Jika ada yang keliru, hubungi admin Diskominfo.",
    ]
    return Message("\n".join(lines), markup=True)


def _habits(learned: Sequence[tuple[str, Habits]]) -> list[str]:
    """One line a kind; where nothing is known yet, what it takes."""
    told = [
        f"• {texts.KINDS[kind]} (dari {found.texts} teks): {plain('; '.join(habits_text(found)))}"
        for kind, found in learned
    ]
    return [bold(texts.HABITS), *told] if told else [plain(texts.NO_HABITS)]


def unanswered_list(questions: Sequence[Unanswered], page: int) -> Message:
    """One page of them (one more than a page says that there are others), the last asked first."""
    shown = questions[:QUESTIONS]
    lines = [_question(number, q) for number, q in enumerate(shown, start=page * QUESTIONS + 1)]
    head = "Pertanyaan yang tidak ada jawabannya di basis pengetahuan, yang terbaru di atas:"
    turn = _turn("t", page, more=len(questions) > QUESTIONS)
    return Message("\n".join([head, *lines]), turn, markup=True)


def _member(number: int, member: Member) -> str:
    person = member.operator
    since = f"sejak {_day(member.joined)}" if member.joined else ""
    facts = [
        "admin" if person.is_admin else "operator",
        person.agency,
        since,
        "lewat pengaturan" if member.in_settings else "",
    ]
    return f"{number}. {bold(display_name(person))} · {plain(' · '.join(fact for fact in facts if fact))}"


def _question(number: int, question: Unanswered) -> str:
    text = " ".join(question.text.split())
    text = text if len(text) <= QUESTION else text[:QUESTION].rsplit(" ", 1)[0] + " …"
    times = f", {question.times} kali" if question.times > 1 else ""
    return f"{number}. {plain(text)} ({_day(question.last)}{times})"


def _day(moment: datetime) -> str:
    return day(moment.astimezone(JAKARTA).date())


def _turn(area: str, page: int, *, more: bool) -> tuple[tuple[Button, ...], ...]:
    back = (button("Sebelumnya", area, page - 1, "buka"),) if page else ()
    on = (button("Berikutnya", area, page + 1, "buka"),) if more else ()
    return (back + on,) if back + on else ()
