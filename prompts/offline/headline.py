"""The title of a release: five to ten words, active, no gap in it."""

import re
from itertools import pairwise

from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.agencies import CITY, Agencies
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Patterns, ReleasePatterns
from prompts.offline.retold import Telling
from prompts.offline.teller import Teller
from prompts.offline.verbs import ROOTS, headline_verb
from prompts.offline.wording import LINKING, capital, headline, word_set

FEWEST, MOST = 5, 10
_NAMING = word_set("camat lurah ketua kepala kelurahan kecamatan jalan lingkungan kota kantor aula pasar rt rw")
_GOES_ON = 5  # words of the next sentence that a short title takes
_PROPERTY = re.compile(r"[A-Z]?[a-z]+nya ")
_PASSING = (  # brackets, gaps, what only says the hour
    r"\([^)]*\)|\[[^\]]*\]|\b(?:(?:pagi|siang|sore|malam|hari) itu|"
    r"(?:(?:sejak|mulai|dari|hingga) )?(?:sekitar )?pukul [\d.–]+ WIB)\b"
)
_LABEL = 3  # words from which what stands before a colon says something
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
    values, news = teller.values(), _headlined(telling.news, patterns)
    values["instansi"] = values["instansi"].replace(f" {CITY}", "")
    lines = patterns.kinds.judul_kabar
    if task.brief.type == "imbauan":
        who, _, news = telling.news.partition("|")
        values["warga"], lines = who, patterns.kinds.judul_imbauan
    news = re.sub(_PASSING, " ", news)
    news = re.sub(r"^(?:[Tt]adi|[Bb]arusan|[Kk]emarin),? (?:di (?!\w+,))?", "", " ".join(news.split()))
    before = r"(?:,? ?(?:[Mm]ulai|sejak|sampai|hingga|pada|setiap|per|terhitung|dari))?,? ?"
    news = re.sub(rf"{before}{_DAYS}(?: (?:pagi|siang|sore|malam)\b)?", "", news)
    news = re.sub(r"\s*,(?=\s*,|\s+di )", "", news)
    news = _named_first(" ".join(news.strip(" .,").split()), label=task.brief.type != "kondisi")
    values["isi"] = news
    fitting = [headline(capital(p.fill(values))) for p in lines if p.fits(values)]
    good = [text for text in fitting if FEWEST <= len(text.split()) <= MOST]
    if good:
        return teller.choose.pick("judul", good)
    longest = shortened(fitting[0] if fitting else "", agencies)
    if len(longest.split()) >= FEWEST:
        return longest
    venue = next((place.venue for place in task.brief.where if place.venue), "")
    told = venue.lower() in telling.first.lower() and venue.lower() not in news.lower()
    where = [f"di {venue}"] if venue and told else []
    if news and (longer := _longer(news, telling, agencies)):
        return longer
    if " di " in news and FEWEST <= len(news.split()) + 1 <= MOST:
        return headline(f"Kabar {news}")
    placed = (
        shortened(headline(f"{prefix}{news} {place}"), agencies)
        for prefix in ("", "Kabar ")
        for place in (*where, "di Kota Cilegon")
    )
    return next((text for text in placed if len(text.split()) >= FEWEST), "Kabar untuk Warga Kota Cilegon")


def _longer(news: str, telling: Telling, agencies: Agencies) -> str:
    """A title too short to say much, with the next sentence where this is short: "Jalan X Ditutup, Ada Perbaikan"."""
    after = next(iter(telling.more), "").split(". ")[0].rstrip(".")
    first = after.split(", ")[0]
    fits = 1 < len(first.split()) <= _GOES_ON and not re.search(r"[\d:“\[(•]", first) and not _PROPERTY.match(first)
    text = headline(f"{capital(news)}, {first}") if fits else ""
    return text if FEWEST <= len(text.split()) <= MOST else ""


def _named_first(news: str, *, label: bool) -> str:
    """What stands before a colon, unless that is a mere label of a word or two: "UKS: imunisasi anak kelas 5 …"."""
    head, _, rest = re.split(r";", news)[0].partition(":")
    told = rest.split(":")[0].strip(" .,")
    if len((reported := head.partition(" menunjukkan ")[0]).split()) >= FEWEST:
        return reported  # what it shows is the lead's
    bare = label and len(head.split()) < _LABEL and len(told.split()) >= FEWEST and not told[:1].isdigit()
    return (told if bare else head).strip(" .,")


def _headlined(news: str, patterns: Patterns) -> str:
    """An agency's deed as headlines say it: "Disnaker Gelar Pelatihan", "Dinkes Luncurkan Layanan"."""
    told = news if _IS_HELD.search(news) else acting(news, patterns.activities)
    who = re.match(r"(?P<who>[A-Z][\w.&/-]*(?:,? (?:dan )?[A-Z][\w.&/-]*)*) (?P<verb>me[a-z]+) (?=\w)", told)
    if not who:
        return news
    own = next((one.judul for one in patterns.activities if one.judul and one.kerja == who["verb"]), "")
    verb = own or headline_verb(who["verb"])
    return f"{who['who']} {verb} {told[who.end() :]}" if verb != who["verb"] or told != news else news


_DAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b(?:–(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)?"
_IS_HELD = re.compile(r"\bdigelar\b")
_COUNTED = r"(?<=[a-z] )(?:Sebanyak )?[\d.]+ (?:Unit|Paket|Buah|Lembar|Ekor|Batang|Orang)\b "
_ENDS = LINKING | word_set(
    "depan belakang samping dekat setelah sebelum saat ketika sejak selama sambil demi usai akibat tanpa tingkat tahun "
    "senilai sebanyak sepanjang seluas setinggi sedalam seberat sebesar per menunjukkan kena terkena"
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
    while cut > FEWEST and (words[cut - 1].lower() in _ENDS | _HEADS or words[cut - 1].isdigit()):
        cut -= 1
    if words[cut - 1].lower() in _ENDS | _HEADS:  # no earlier end: "… di Lingkungan Kubang | Roboh"
        cut = next(at for at in range(MOST, 0, -1) if words[at - 1].lower() not in _ENDS | _HEADS)
    return " ".join(words[:cut]).rstrip(",")


def _plain(teller: Teller) -> dict[str, str]:
    """The phrases as a headline says them: agencies short, "Cilegon" for "Kota Cilegon", no tense, no gaps."""
    story = teller.story
    short = {key: value.replace(f" {CITY}", " Cilegon") for key, value in story.values.items()}
    laku = short["laku"].removeprefix("akan ").removeprefix("turun ")
    venue = short["tempat"].split(",")[0]
    plain = short | {"laku": laku, "tempat": venue, "sebutan": short["kegiatan"]}
    if (name := short["peserta_nama"].replace("Kelurahan ", "")) == "orang":  # 20 people are nobody in particular
        plain |= {"peserta": "", "bagi_peserta": ""}
    elif name:
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
