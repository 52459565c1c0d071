"""Why it is done, with the connector it takes: `agar …`, `untuk …`, `karena …`."""

import re

_CONNECTORS = (
    ("agar", r"(?:agar supaya|agar|supaya|biar|spy)\s+"),
    ("karena", r"(?:karena|krn|sebab|lantaran|akibat)\s+"),
    ("untuk", r"(?:untuk|buat|utk|guna|demi|dalam rangka)\s+|"),
)


def reason_text(text: str) -> str:
    """The operator's reason behind one standard connector; a bare phrase is a purpose ("untuk pencegahan banjir")."""
    for connector, form in _CONNECTORS:
        match = re.match(form, text, re.IGNORECASE)
        if text and match and text[match.end() :].strip():
            return f"{connector} {text[match.end() :].strip()}"
    return ""
