"""Replacements that keep the capitals of what they replace."""

_SMALL = frozenset(["di", "ke", "dari", "dan", "untuk", "yang", "dengan", "pada", "dalam", "atau", "karena", "agar"])


def like(source: str, replacement: str, *, title: bool = False) -> str:
    """The replacement with the capitals of the source.

    A replacement with capitals of its own (`Jumat`, `WIB`) keeps them. `title` capitalises every word but
    particles, as inside a title or name: `Kerjasama` becomes `Kerja Sama` there and `Kerja sama` elsewhere.
    """
    if not replacement:
        return replacement
    letters = [c for c in source if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return replacement.upper()
    if replacement != replacement.lower() or not letters or not letters[0].isupper():
        return replacement
    return titled(replacement) if title else first_upper(replacement)


def first_upper(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def titled(text: str) -> str:
    """Title case: every word but particles with a capital."""
    return " ".join(word if word in _SMALL else first_upper(word) for word in text.split(" "))
