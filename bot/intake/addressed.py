"""The note without what it says to the writer before it begins: a greeting, who reports, what the text is for."""

import re
from collections.abc import Sequence

from bot.intake.lists import message_words
from prompts.brief import Brief, Clause
from prompts.offline.wording import clean

_FEW = 3  # clauses that may stand before the news
_GREETING = re.compile(
    r"(?:(?:maaf|punten|permisi|izin|halo|hai|salam|jadi|begini|ya|oh|nah|yth|kepada|rekan|media|mohon|dibuatkan|dibantu|"
    r"kang|mas|mbak?|kak|pak|bu|bang|min|admin|humas)\b[, ]*)+",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:(?:ini|saya|kami|laporan|kabar) )*dari (?P<who>.+)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[A-Za-z][\w/ ]{2,40}?)(?P<mark>[:,]) (?=(?:\S+ ){2,}\S)")


def unaddressed(brief: Brief) -> Brief:
    """The brief with its news first; as it is where it holds nothing else."""
    clauses = list(brief.clauses)
    dropped = list[Clause]()
    while len(clauses) > 1 and len(dropped) < _FEW and _is_address(clean(clauses[0].text), brief):
        dropped.append(clauses.pop(0))
    if not clauses:
        return brief
    first = clauses[0]
    text = _unlabelled(brief, clean(first.text))
    if not dropped and text == clean(first.text):
        return brief
    opens = any(one.role in {"pokok", "kegiatan"} for one in dropped)
    role = "pokok" if opens and first.role == "lepas" else first.role
    clauses[0] = first.model_copy(update={"text": text, "role": role, "joint": "" if dropped else first.joint})
    what = "" if any(clean(one.text) == brief.what for one in dropped) else brief.what
    return brief.model_copy(update={"clauses": tuple(clauses), "what": what})


def _is_address(text: str, brief: Brief) -> bool:
    """Whether a clause only greets, says that its own agency reports, or what the note is for."""
    words = text.lower().split()
    if _GREETING.fullmatch(text) or set(words) <= message_words().label_bahan:
        return True
    reports = _FROM.fullmatch(text)
    return reports is not None and _within(reports["who"].split(), brief.agency)


def _within(words: Sequence[str], name: str) -> bool:
    return {one.lower() for one in words} <= {one.lower() for one in name.split()}


def _unlabelled(brief: Brief, text: str) -> str:
    """The opening without its label: "bahan: …", "laporan sanggar: …"."""
    found = _LABEL.match(text)
    if not found:
        return text
    words = found["label"].lower().split()
    reports = found["mark"] == ":" and re.search(
        rf"\blapor(?:an|kan)?(?: dari)? (?:(?:pak|bu|ibu|bapak) )?{re.escape(words[0])}\b[^.:]{{0,30}}:",
        brief.raw,
        re.IGNORECASE,
    )
    paper = set(words) <= message_words().label_bahan
    greets = found["mark"] == "," and _GREETING.fullmatch(found["label"])
    return text[found.end() :] if paper or reports or greets else text
