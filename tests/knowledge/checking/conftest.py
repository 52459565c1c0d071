"""One checker for the whole room: it holds no state between texts."""

import pytest

from knowledge.checking.check import Checker
from tests import bundled


@pytest.fixture(scope="session")
def checker() -> Checker:
    """The checker with the bundled rules, names and limits."""
    return bundled.checker()
