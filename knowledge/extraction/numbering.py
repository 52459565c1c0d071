"""Word's automatic numbers: `1.`, `a.`, `iv.` stand in no text, and a reference to "butir 3" needs them."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DEEPEST = 9


class Numbering:
    """Counts the items of one document's lists, in reading order."""

    def __init__(self, document: "Document") -> None:
        self._formats: dict[tuple[str, int], tuple[str, int]] = {}  # list and level → format and first number
        self._counts: dict[tuple[str, int], int] = defaultdict(int)
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None:
            self._read(part.element)

    def marker(self, paragraph: Any, styles: list[Any]) -> str:
        """`-`, `3.`, `b.` with the indent of its level; empty if the paragraph is no item."""
        found = self._place(paragraph, styles)
        if found is None:
            named = next((s.name.lower() for s in styles if (s.name or "").lower().startswith("list bullet")), "")
            return "-" if named else ""
        name, level = found
        shape, first = self._formats.get((name, level), ("bullet", 1))
        indent = "  " * level
        if shape == "none":
            return ""
        if shape == "bullet":
            return f"{indent}-"
        self._counts[name, level] = self._counts[name, level] + 1 if (name, level) in self._counts else first
        for deeper in range(level + 1, _DEEPEST):
            self._counts.pop((name, deeper), None)
        return f"{indent}{_written(self._counts[name, level], shape)}."

    def _place(self, paragraph: Any, styles: list[Any]) -> tuple[str, int] | None:
        """The list and level of a paragraph, its own or its style's; list 0 takes a paragraph out of one."""
        for holder in (paragraph, *(style.element for style in styles)):
            place = holder.find(f"{_W}pPr/{_W}numPr")
            if place is not None:
                name = place.find(f"{_W}numId")
                level = place.find(f"{_W}ilvl")
                value = name.get(f"{_W}val") if name is not None else None
                if value == "0":
                    return None
                if value is not None:
                    return value, min(int(level.get(f"{_W}val", "0")) if level is not None else 0, _DEEPEST - 1)
        return None

    def _read(self, root: Any) -> None:
        abstract = {each.get(f"{_W}abstractNumId"): each for each in root.findall(f"{_W}abstractNum")}
        for number in root.findall(f"{_W}num"):
            of = number.find(f"{_W}abstractNumId")
            levels = abstract.get(of.get(f"{_W}val")) if of is not None else None
            for level in levels.findall(f"{_W}lvl") if levels is not None else ():
                shape, first = level.find(f"{_W}numFmt"), level.find(f"{_W}start")
                key = number.get(f"{_W}numId", ""), int(level.get(f"{_W}ilvl", "0"))
                start = int(first.get(f"{_W}val", "1")) if first is not None else 1
                self._formats[key] = (shape.get(f"{_W}val", "bullet") if shape is not None else "decimal", start)


def _written(number: int, shape: str) -> str:
    if shape in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if shape == "upperLetter" else letter
    if shape in ("lowerRoman", "upperRoman") and 1 <= number < 60:
        roman, rest = "", number
        for value, sign in _ROMAN:
            roman, rest = roman + sign * (rest // value), rest % value
        return roman.upper() if shape == "upperRoman" else roman
    return str(number)
