"""Files as attackers and bad luck make them, by what they attack."""

from tests.knowledge.extraction.hostile import archives, office, pages, pdfs, pictures, texts
from tests.knowledge.extraction.hostile.hostile import Hostile

ALL: tuple[Hostile, ...] = (
    *archives.FILES, *office.FILES, *pages.FILES, *pdfs.FILES, *pictures.FILES, *texts.FILES
)  # fmt: skip
