"""The title of a release: five to ten words, active, no gap in it."""

import re
from itertools import pairwise

from prompts.draft import Task
from prompts.offline.agencies import CITY, Agencies
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Patterns, ReleasePatterns
from prompts.offline.retold import Telling
from prompts.offline.teller import Teller
from prompts.offline.verbs import ROOTS, headline_verb
from prompts.offline.wording import LINKING, capital, headline, word_set

FEWEST, MOST = 5, 10
_NAMING = word_set("camat lurah ketua kepala kelurahan kecamatan jalan lingkungan kota kantor aula pasar rt rw")
_FULLEST = 9  # longer titles only where nothing shorter says as much


def title(teller: Teller, lines: ReleasePatterns) -> str:
    """One title by seed among those of the right length; plain ones where the event is hardly known."""
    values = _plain(teller)
    own = teller.story.activity.judul_pola
    for patterns in ((*own, *lines.judul), *((pattern,) for pattern in lines.judul_cadangan)):
        titles = list(dict.fromkeys(text for pattern in patterns for text in _variants(pattern, values)))
        fitting = [text for text in titles if FEWEST <= len(text.split()) <= MOST and "[" not in text]
        if fitting:
            short = [text for text in fitting if len(text.split()) <= _FULLEST] or fitting
            return teller.choose.pick("judul", [text for text in short if not _runs_on(text)] or short)
    return _cut(values)


def news_title(task: Task, teller: Teller, patterns: Patterns, telling: Telling, agencies: Agencies) -> str:
    """The title of a note without event: its news, cut to ten words between phrases."""
    values, news = teller.values(), telling.news
    values["instansi"] = values["instansi"].replace(f" {CITY}", "")
    lines = patterns.kinds.judul_kabar
    if task.brief.type == "imbauan":
        who, _, news = telling.news.partition("|")
        values["warga"], lines = who, patterns.kinds.judul_imbauan
    news = re.sub(r"\([^)]*\)|\[[^\]]*\]|\b(?:(?:pagi|siang|sore|malam|hari) itu|pukul [\d.–]+ WIB)\b", " ", news)
    news = re.sub(
        rf"(?:,? (?:mulai|sejak|sampai|hingga|pada|setiap))?,? {_DAYS}(?: (?:pagi|siang|sore|malam)\b)?", "", news
    )
    news = " ".join(re.split(r"[:;]", news)[0].strip(" .,").split())
    values["isi"] = news
    fitting = [headline(capital(p.fill(values))) for p in lines if p.fits(values)]
    good = [text for text in fitting if FEWEST <= len(text.split()) <= MOST]
    if good:
        return teller.choose.pick("judul", good)
    longest = shortened(fitting[0] if fitting else "", agencies)
    if len(longest.split()) >= FEWEST:
        return longest
    placed = (shortened(headline(f"{prefix}{news} di Kota Cilegon"), agencies) for prefix in ("", "Kabar "))
    return next((text for text in placed if len(text.split()) >= FEWEST), "Kabar untuk Warga Kota Cilegon")


_DAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b(?:–(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)?"
_COUNTED = r"(?<=[a-z] )(?:Sebanyak )?[\d.]+ (?:Unit|Paket|Buah|Lembar|Ekor|Batang|Orang)\b "
_ENDS = LINKING | word_set(
    "setelah sebelum saat ketika sejak selama sambil demi usai akibat tanpa tingkat tahun senilai sebanyak"
)
_HEADS = word_set("kelurahan kecamatan perumahan kompleks jalan lingkungan rt rw aula gedung lapangan halaman")
_VERBS = r"(?:Memberi|Menerima|Membagi|Menyerahkan|Menyalurkan|Memasang|Membangun|Membuka|Menanam|Menata|Memeriksa)"


def shortened(text: str, agencies: Agencies) -> str:
    """A headline of at most ten words: first said shorter (short names of agencies, no city behind an office, no
    unit counted), then cut where a phrase ends, never inside one."""
    for shorter in (
        agencies.shortened,
        lambda one: re.sub(r"(Wali Kota|Sekda|Dinas \w+|Kepala \w+) (?:Kota )?Cilegon (?=[A-Z])", r"\1 ", one),
        lambda one: re.sub(rf" {_VERBS}\b", lambda match: f" {capital(headline_verb(match[0].strip()))}", one),
        lambda one: re.sub(_COUNTED, "", one),
    ):
        if len(text.split()) > MOST:
            text = shorter(text)
    words = text.split()
    if len(words) <= MOST:
        return text
    ends = [at for at in range(FEWEST, MOST + 1) if words[at].lower() in _ENDS | _HEADS or words[at - 1].endswith(",")]
    whole = [at for at in ends if words[at - 1].lower() not in _ENDS and words[at].lower() != "dan"]
    cut = (whole or ends or [MOST])[-1]
    while words[cut - 1].lower() in _ENDS or words[cut - 1].isdigit():
        cut -= 1
    return " ".join(words[:cut]).rstrip(",")


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
