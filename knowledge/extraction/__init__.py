"""Any file an admin has → Markdown with headings, lists and tables kept, and what the file says of itself."""

from knowledge.extraction.extracted import Extracted, Guesses
from knowledge.extraction.extractor import Extractor
from knowledge.extraction.kinds import SUFFIXES
from knowledge.extraction.limits import Limits

__all__ = ["SUFFIXES", "Extracted", "Extractor", "Guesses", "Limits"]
