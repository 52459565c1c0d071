"""Small grammar of clauses: which word is a verb, what becomes active, where a date takes its commas."""

import re
from typing import TYPE_CHECKING

from knowledge.checking.vocabulary import vocabulary
from prompts.offline.dates import DAYS, MONTHS
from prompts.offline.morphology import active
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import word_set

if TYPE_CHECKING:  # the patterns are read with this grammar
    from prompts.offline.patterns import ClausePatterns

_VERB = re.compile(r"(?:me(?:ng|ny|m|n|l|r|w)?[a-z]{3,}|ber[a-z]{4,}|di[a-z]{4,}|ter[a-z]{4,}|per[a-z]+kan)")
_NOUNS = word_set(
    "dinas digital disiplin distribusi diskusi dialog diare difabel disabilitas dinding diskon direktur divisi "
    "desa dimensi dinamika berita berkas beras bersih berat terminal ternak teras tertib terigu terpal mesin meja "
    "media menit meter merah medis merek metode mental menu merdeka mentah melati mei masjid berani bermain "
    "terbuka termasuk terhadap tentang terkait bersama berupa berbagai bernama bersih-bersih berumur beruang "
    "menara mentor mebel melon memori meriam teratai terapi termin terompet berlian berkat berdasarkan terhitung "
    "terutama termos mereka diabetes diploma direksi difteri dinamo "
    "menurut terbanyak tertinggi terendah terluas terparah termasyhur "
    "menjelang terpadu terbaik terakhir tertua termuda terbesar terdekat terlama "
    "berikutnya berikut berdua bertiga beliau beragama berprestasi berkebutuhan bersejarah berkelanjutan berbasis "
    "berencana bersubsidi berjenjang bersertifikat berlabel"
)
_ROOT_VERBS = word_set("berangkat menang berlaku mengerti tertawa mengkaji berontak beritahu terbang meriah merata")
_SHORT_PASSIVES = word_set("dicek dites dicat diuji diisi dibor dicor dilas dipel diaji diajar diukur")
BARE_VERBS = ROOTS | word_set(
    "bantu wakili dukung turunkan evakuasi kirim bawa pakai pindahkan siapkan laporkan sampaikan padamkan tangani "
    "buka resmikan raih minta panen bayar kunjungi tambah pinjam ambil beli tukar cetak pilih unduh sewa cari hubungi "
    "masak rakit jahit tukarkan gunakan manfaatkan bakar lepas lantik sambut kukuhkan pimpin jenguk"
)
_NAMED = "|".join(DAYS)
_DAY = (
    rf"(?:{_NAMED})(?:–(?:{_NAMED}))? \(\d[\d–/]*\)(?: (?:dini hari|pagi|siang|sore|malam))?"
    r"(?:(?: sekitar)? pukul [\d.–]+ WIB(?: sampai selesai)?)?"
)
_OPENING_DAY = re.compile(
    rf"^((?:(?:mulai|sejak|per) )?{_DAY}) (?!(?:sampai|hingga|dan|pukul|dini|subuh|pagi|siang|sore|malam)\b)(?=[\w“])",
    re.IGNORECASE,
)
_FRONTED_MONTH = re.compile(rf"^((?:[Mm]ulai|[Ss]ejak) (?:{'|'.join(MONTHS)})(?: \d{{4}})?) (?=[a-z])")
_INNER_DAY = re.compile(rf"(?P<before>[\w”)-]+) (?={_DAY})")
_JOINED = word_set(
    "pada ke hari sejak mulai sampai hingga dari dan tanggal malam per WIB untuk selesai sebelum sesudah "
    "besok setiap kembali pukul tempo lalu atau bisa dapat boleh lagi lambat yang tetap buka tutup libur "
    "karena akibat bahwa jika pensiun nyala perkiraan sekarang kini kami hanya cuma kecuali"
)
_GOES_ON = "dan|atau|sampai|hingga|pukul|sekitar|dini|subuh|pagi|siang|sore|malam|mulai|lalu|kemarin"
_AFTER_DAY = re.compile(rf"(, {_DAY}) (?!(?:{_GOES_ON})\b)(?=[A-Za-z])")


def is_verb(word: str) -> bool:
    """Whether a standard word is a verb by its form; a root of the dictionary that only looks like one is none."""
    if word in _SHORT_PASSIVES | _ROOT_VERBS:
        return True
    bare = word.removesuffix("nya")
    return bool(_VERB.fullmatch(word)) and not {word, bare} & _NOUNS and not vocabulary().is_root(bare)


def verbal(word: str) -> bool:
    """Whether a bare word is the root of a verb that can be asked for: "kuras", "tutup", "bersihkan"."""
    if word in BARE_VERBS:
        return True
    root = word.removesuffix("kan")
    known = vocabulary()
    return known.active(word, "") or (root != word and known.active(root, "kan"))


def asked_for(text: str) -> str:
    """ "kuras bak, tutup tempat air" → "menguras bak, menutup tempat air"; a clause that is no request stays."""
    parts = re.split(r"(, (?:dan )?| dan )", text)
    for at in range(0, len(parts), 2):
        first, gap, rest = parts[at].partition(" ")
        if gap and verbal(first) and not is_verb(first):
            parts[at] = f"{active(first)} {rest}"
    return "".join(parts)


_ASKING = re.compile(
    r"^(?P<who>(?:seluruh |para |semua )?"
    r"(?:warga|masyarakat|pedagang|orang tua|pengendara|pengguna jalan|peserta|jamaah|pengunjung)(?: [a-z]+){0,2}?) "
    r"(?:tolong|mohon|harap|diharap(?:kan)?|dimohon) (?:untuk |agar )?(?P<what>.+)$"
)


def asked_people(text: str) -> str:
    """ "warga tolong kuras bak, tutup tempat air" → "warga diminta menguras bak dan menutup tempat air"."""
    match = _ASKING.match(text)
    return f"{match['who']} diminta {asked_for(match['what'])}" if match else text


def predicated(text: str, lines: "ClausePatterns") -> bool:
    """Whether a clause has its verb or another predicate."""
    words = re.findall(r"[\w-]+", re.sub(r"\bhari jadi\b", "hari-jadi", text))
    common = [word.lower() for at, word in enumerate(words) if not at or not word[0].isupper()]  # no verb in a name
    return any(word in lines.predikat for word in common) or any(is_verb(word) for word in common[1:])


def is_handed_out(text: str, lines: "ClausePatterns") -> bool:
    """Whether a text opens with goods that cost nothing: "bibit pohon gratis"."""
    return bool(re.search(r"\bgratis\b", text)) and text.split(" ", 1)[0].lower() in lines.barang_bagi


def dated(text: str) -> str:
    """Commas around a day that stands inside or before a clause: "… MoU, Senin (11/5/2026), di rumah dinas"."""
    text = _FRONTED_MONTH.sub(r"\1, ", text)
    text = _INNER_DAY.sub(_comma, _OPENING_DAY.sub(r"\1, ", text))
    return _AFTER_DAY.sub(r"\1, ", text)


def _comma(match: re.Match[str]) -> str:
    """No comma behind a verb or a word that takes the day: "dimakamkan Kamis", "sampai Kamis"."""
    before = match["before"].lower()
    bound = match["before"] in _JOINED or before in _JOINED or is_verb(before)
    return f"{match['before']}{' ' if bound else ', '}"
