"""The codec of the buttons: what was encoded comes back, and nothing else is understood."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import LIMIT, Press, decode, encode, short_key

LETTERS = st.text(string.ascii_lowercase, min_size=1)


@given(
    st.text(string.ascii_lowercase, min_size=1, max_size=8),
    st.integers(min_value=0, max_value=10**18 - 1),
    st.text(string.ascii_lowercase, min_size=1, max_size=16),
    st.text(string.ascii_letters + string.digits + "_.-", max_size=20),
)
def test_what_is_encoded_comes_back(area: str, number: int, verb: str, argument: str) -> None:
    data = encode(area, number, verb, argument)
    assert len(data.encode()) <= LIMIT
    assert decode(data) == Press(area, number, verb, argument)


@given(st.text())
def test_anything_else_is_refused_or_means_itself(data: str) -> None:
    press = decode(data)
    assert press is None or encode(press.area, press.number, press.verb, press.argument) == data


@pytest.mark.parametrize(
    "data", ["", "d", "d:1", "d:-1:pendek", "d:1:PENDEK", "d:1:pendek:a b", "d:١:pendek", "d:1:pendek\n"]
)
def test_malformed_data_is_refused(data: str) -> None:
    assert decode(data) is None


def test_part_that_would_not_come_back_is_an_error() -> None:
    with pytest.raises(ValueError, match="button"):
        encode("d", 1, "dua kata")


@given(st.text(max_size=120), st.text(max_size=120))
def test_short_keys_tell_names_apart(one: str, other: str) -> None:
    assert (short_key(one) == short_key(other)) is (one == other)
