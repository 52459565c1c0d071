"""What the numbered sets of the benches are called."""

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
)  # fmt: skip
COUNT = len(_ORDINALS)


def called(number: int) -> str:
    """ "third set" of 3."""
    return f"{_ORDINALS[number - 1]} set"
