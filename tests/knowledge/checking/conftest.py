"""One checker for the whole room: it holds no state between texts."""

import pytest

from knowledge.checking.check import Checker


@pytest.fixture(scope="session")
def checker() -> Checker:
    """The checker with the bundled rules, names and limits."""
    return Checker.load()
