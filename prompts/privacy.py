"""Personal data never reaches a chat model: replaced by placeholders before the call, put back after it."""

import re
from dataclasses import dataclass, field

from prompts.faults import BadOutput

# NIK and KK have 16 digits; numbers of mobile and city lines with or without +62; e-mail addresses.
_PERSONAL = (
    ("SUREL", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("NIK", re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")),
    ("TELEPON", re.compile(r"(?<![\d.,/])(?:\+?62[ -]?|0)(?:8\d|2\d|7\d)(?:[ .-]?\d){6,11}(?!\d)")),
)
_PLACEHOLDER = re.compile(r"⟦[A-Z]+-\d+⟧")


@dataclass(slots=True)
class Vault:
    """The values hidden from one call. Equal values get equal placeholders."""

    hidden: dict[str, str] = field(default_factory=dict)

    def hide(self, text: str) -> str:
        """The text with personal data as `⟦NIK-1⟧`; placeholders that are already in it are defused."""
        text = text.replace("⟦", "[").replace("⟧", "]")
        for kind, pattern in _PERSONAL:
            text = pattern.sub(lambda match, kind=kind: self._placeholder(kind, match[0]), text)  # type: ignore[misc]
        return text

    def restore(self, text: str) -> str:
        """The text with the values back. Raises `BadOutput` for a placeholder that was never given out."""
        if unknown := set(_PLACEHOLDER.findall(text)) - set(self.hidden.values()):
            raise BadOutput(f"penanda tidak dikenal: {', '.join(sorted(unknown))}")
        for value, placeholder in self.hidden.items():
            text = text.replace(placeholder, value)
        return text

    def _placeholder(self, kind: str, value: str) -> str:
        return self.hidden.setdefault(value, f"⟦{kind}-{len(self.hidden) + 1}⟧")
