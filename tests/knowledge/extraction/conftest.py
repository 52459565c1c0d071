"""One child process for all the tests of a session: starting one costs more than most files."""

from collections.abc import Iterator

import pytest

from knowledge.extraction import Extractor


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    with Extractor() as reader:
        yield reader
