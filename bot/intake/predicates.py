"""Whether words state something: a verb, colloquial or standard, or a word that turns what is said."""

import re

from bot.intake.lists import kinds
from bot.intake.standard_words import colloquial_verb, word
from knowledge.entities.lists import roots
from knowledge.entities.scan import looks_like_verb
from prompts.offline.wording import word_set

_PASSIVE = 6  # letters of di- and a root: a shorter root may be a clipped word
_SHORT_VERBS = word_set(
    "mampir sabet tampil masuk keluar jatuh tenggelam hanyut kabur tabrakan dapet dpt  udah sudah "
    "juara raih dapat butuh terima perlu buka tutup libur pindah menang kalah ikut naik padam rusak roboh jebol "
    "ambruk habis hadir wafat lolos gagal batal masih belum resmi"
)


def negated(words: str) -> bool:
    """Whether a stretch holds a word that turns or bends its meaning: "jangan", "belum", "wajib", "ditunda"."""
    folded = set(re.findall(r"[\w-]+", words.casefold()))
    return bool(folded & (kinds().ingkar | kinds().minta))


def has_verb(words: str) -> bool:
    """Whether a stretch holds a verb, colloquial or standard."""
    return any(colloquial_verb(one) or _is_verb(word(one)) for one in words.casefold().split())


def _is_verb(word: str) -> bool:
    """A verb by its form, or one of the few short ones; "pembentukan" is none."""
    noun = re.fullmatch(r"(?:pe|ke)\w+an|\w+nya|akan|bukan|ikan|makan|pekan|rekan", word)
    return (looks_like_verb(word) and not noun) or word in _SHORT_VERBS or _is_passive(word)


def _is_passive(word: str) -> bool:
    """ "dibantu", "dikirim": di- before a root, where both together are no root themselves ("dinas")."""
    return word.startswith("di") and word[2:] in roots() and word not in roots() and len(word) >= _PASSIVE
