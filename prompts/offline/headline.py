"""The title of a release: five to ten words, active, no gap in it."""

from itertools import pairwise

from prompts.offline.agencies import CITY
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import ReleasePatterns
from prompts.offline.teller import Teller
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import LINKING, capital, headline, word_set

FEWEST, MOST = 5, 10
_NAMING = word_set("camat lurah ketua kepala kelurahan kecamatan jalan lingkungan kota kantor aula pasar rt rw")
_FULLEST = 9  # longer titles only where nothing shorter says as much


def title(teller: Teller, lines: ReleasePatterns) -> str:
    """One title by seed among those of the right length; plain ones where the event is hardly known."""
    values = _plain(teller)
    own = teller.story.activity.judul_pola
    for patterns in ((*own, *lines.judul), lines.judul_cadangan):
        titles = list(dict.fromkeys(text for pattern in patterns for text in _variants(pattern, values)))
        fitting = [text for text in titles if FEWEST <= len(text.split()) <= MOST and "[" not in text]
        if fitting:
            short = [text for text in fitting if len(text.split()) <= _FULLEST] or fitting
            return teller.choose.pick("judul", [text for text in short if not _runs_on(text)] or short)
    return _cut(values)


def _plain(teller: Teller) -> dict[str, str]:
    """The phrases as a headline says them: agencies short, "Cilegon" for "Kota Cilegon", no tense, no gaps."""
    story = teller.story
    short = {key: value.replace(f" {CITY}", " Cilegon") for key, value in story.values.items()}
    laku = short["laku"].removeprefix("akan ").removeprefix("turun ")
    venue = short["tempat"].split(",")[0]
    plain = short | {"laku": laku, "tempat": venue, "sebutan": short["kegiatan"]}
    if name := short["peserta_nama"].replace("Kelurahan ", ""):
        plain |= {"peserta": name, "bagi_peserta": f"{story.activity.depan} {name}"}
    return {key: "" if "[" in value else value for key, value in plain.items()}


def _variants(pattern: Pattern, values: dict[str, str]) -> list[str]:
    """The pattern with and without its optional parts."""
    if not pattern.fits(values):
        return []
    bare = {key: value if key in pattern.needs else "" for key, value in values.items()}
    texts = [headline(capital(pattern.fill(chosen))) for chosen in (values, bare)]
    return [text for text in texts if text.split()[-1].lower() not in LINKING and not text[0].isdigit()]


def _runs_on(text: str) -> bool:
    """Whether a verb follows an office or an area so closely that it reads as its name ("Camat Ikuti …")."""
    words = text.lower().split()
    verbs = {word for word in words if word in ROOTS or (word.startswith("di") and word != "di")}
    return any(one in _NAMING and two in verbs for one, two in pairwise(words))


def _cut(values: dict[str, str]) -> str:
    """The activity cut to ten words, or the general title."""
    words = headline(f"Kabar {values['kegiatan']} di Kota Cilegon").split()[:MOST]
    while words[-1].lower() in LINKING:
        words.pop()
    return " ".join(words) if len(words) >= FEWEST else "Kabar Kegiatan untuk Warga Kota Cilegon"
