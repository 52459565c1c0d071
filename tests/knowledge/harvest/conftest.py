"""A site, and a visitor that may see this machine and need not wait."""

from collections.abc import Iterator

import pytest

from knowledge.extraction import Extractor
from knowledge.harvest.manners import Manners
from knowledge.harvest.web import Web
from tests.knowledge.harvest.site import Site, serving

MANNERS = Manners(hosts=("127.0.0.1", "localhost"), delay=0, loopback=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def web() -> Iterator[Web]:
    with Web(MANNERS) as visitor:
        yield visitor


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    with Extractor() as reader:
        yield reader
