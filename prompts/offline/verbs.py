"""Verbs as a headline prints them: without meN- where the root is known ("Membersihkan Got" → "Bersihkan Got")."""

from prompts.offline.morphology import active
from prompts.offline.wording import word_set

# Roots as they open a note ("tanam pohon", "cek kesehatan") and a headline; forms in -kan are verbs by their suffix.
ROOTS = word_set(
    "ajar ajak angkut atur bagi bagikan bahas baca bangun bersihkan bimbing buang buat cabut cat cek cuci "
    "data dengar gali gelar ikuti isi jual jaga jemput kumpul kumpulkan kunjungi latih layani pantau pasang "
    "pelajari periksa perbaiki pilah pungut rapikan rawat salurkan sapu sediakan serahkan siapkan sikat simak "
    "siram sosialisasikan susun tanam tata tebang tebar terima tinjau tulis timbang ukur urus matikan nyalakan amankan "
    "keruk"
)
_ROOT_OF = {active(root): root for root in sorted(ROOTS)}


def headline_verb(phrase: str) -> str:
    """The phrase with its first verb in headline form; unknown verbs stay whole."""
    first, _, rest = phrase.partition(" ")
    return f"{_ROOT_OF.get(first.lower(), first)} {rest}".strip()
