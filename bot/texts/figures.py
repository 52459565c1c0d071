"""Numbers as Indonesians write them."""


def number(value: float) -> str:
    """A number as Indonesians write it: 1.234 and 0,8."""
    text = f"{value:,.1f}" if value < 10 and value != int(value) else f"{value:,.0f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".").removesuffix(",0")


def megabytes(size: int) -> str:
    """A file size."""
    return f"{number(size / 1_000_000)} MB"
