"""What somebody said without quotation marks: "stok aman kata kabid" → "menurut kabid, stok aman"."""

import re

_AFTER = re.compile(
    r"^(?P<said>.{8,}?),? (?:begitu |demikian )?(?:kata|ujar|ucap|tutur|jelas|ungkap|terang) (?P<who>[A-Z].*)$"
)
_BEFORE = re.compile(
    r"^(?P<who>[A-Z][\w.,’' -]*?) (?:bilang|ngomong|cerita|mengatakan|menyampaikan|kasih tahu)(?: bahwa| kalau| jika)? "
    r"(?P<said>[^“]+)$"
)


def reported(text: str) -> str:
    """The clause as reported speech; a clause that reports none comes back as it is."""
    if match := _AFTER.match(text):
        return f"menurut {match['who']}, {match['said']}"
    if match := _BEFORE.match(text):
        said = match["said"]
        linked = said if re.match(r"(?:agar|supaya|untuk)\b", said) else f"bahwa {said}"
        return f"{match['who']} {'berpesan' if linked == said else 'menyampaikan'} {linked}"
    return text
