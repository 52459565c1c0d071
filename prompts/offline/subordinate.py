"""The comma behind a subordinate clause that opens a sentence: "setelah lomba makanan dibagi" → "setelah lomba, …".

Operators leave it out; EYD V wants it, and the judge of sentences passes none without it.
"""

from prompts.offline.syntax.judge import judge

_SHORTEST = 2  # words of a subordinate clause


def set_off(text: str) -> str:
    """The text with that comma; as it is where it opens otherwise, has a comma, or is whole without one."""
    words = text.split()
    if not words or not judge().reads(words[0].lower(), "pembuka-anak") or judge().well_formed(text):
        return text
    for at in range(_SHORTEST, len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if before.endswith((",", ";", ":")):
            return text
        if judge().reads(before, "anak") and judge().reads(after, "induk"):
            return f"{before}, {after}"
    return text
