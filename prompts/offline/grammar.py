"""Small grammar of clauses: which word is a verb, what becomes active, where a date takes its commas."""

import re
from typing import TYPE_CHECKING

from knowledge.checking.vocabulary import vocabulary
from prompts.offline.dates import DAYS
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
    "menjelang terpadu terbaik terakhir tertua termuda terbesar terdekat terlama "
    "berikutnya berikut berdua bertiga beliau beragama berprestasi berkebutuhan bersejarah berkelanjutan berbasis "
    "berencana bersubsidi berjenjang bersertifikat berlabel"
)
_ROOT_VERBS = word_set("berangkat menang berlaku mengerti tertawa mengkaji berontak beritahu terbang meriah merata")
_SHORT_PASSIVES = word_set("dicek dites dicat diuji diisi dibor dicor dilas dipel diaji diajar diukur")
_AUXILIARIES = word_set(
    "bisa dapat akan nanti untuk agar ingin mau harus wajib siap sedang terus mulai sempat boleh akhirnya "
    "langsung ikut turut cara mengajak diajak mengimbau diimbau meminta ditemukan "
    "antusias semangat rajin asyik senang sepakat janji komitmen"
)
_ASKING = word_set("meminta mengajak mengimbau mengingatkan minta")
_BETWEEN = word_set("di ke untuk yang dengan dari bisa dan akan wajib harus agar atau dalam pada oleh para")
# "jalur evakuasi": a noun that a deed describes, no doer
_OF_DEEDS = word_set("jalur titik simulasi latihan proses rencana posko lokasi biaya jadwal alat program")
_NO_DOER = _BETWEEN - _AUXILIARIES | _OF_DEEDS
_NEVER_BARE = word_set("data isi baca cat jual tata buat cek ukur jaga")
_BARE_VERBS = ROOTS | word_set(
    "bantu wakili dukung turunkan evakuasi kirim bawa pakai pindahkan siapkan laporkan sampaikan padamkan tangani "
    "buka resmikan raih minta panen bayar kunjungi tambah pinjam ambil beli tukar cetak pilih unduh sewa cari hubungi "
    "tukarkan gunakan manfaatkan"
)
_RELATED = word_set("bawa pakai bantu kirim raih dukung kunjungi padamkan")  # "yang bawa sajam"
_AGENCIES = word_set("damkar dishub dinsos dinkes disdik disnaker satpol dlh bpbd dinas puskesmas polsek koramil")
_NAMED = "|".join(DAYS)
_DAY = (
    rf"(?:{_NAMED})(?:–(?:{_NAMED}))? \(\d[\d–/]*\)(?: (?:dini hari|pagi|siang|sore|malam))?"
    r"(?: pukul [\d.–]+ WIB(?: sampai selesai)?)?"
)
_OPENING_DAY = re.compile(rf"^((?:(?:mulai|sejak|per) )?{_DAY}) (?!sampai\b|hingga\b|dan\b)(?=[\w“])", re.IGNORECASE)
_INNER_DAY = re.compile(rf"(?P<before>[\w”)-]+) (?={_DAY})")
_JOINED = word_set(
    "pada ke hari sejak mulai sampai hingga dari dan tanggal malam per WIB untuk selesai besok setiap kembali pukul "
    "lalu atau bisa dapat boleh lagi kembali lambat"
)
_AFTER_DAY = re.compile(rf"(, {_DAY}) (?=di |oleh |untuk |bersama |dengan |[A-Z])")


def is_verb(word: str) -> bool:
    """Whether a standard word is a verb by its form; a root of the dictionary that only looks like one is none."""
    if word in _SHORT_PASSIVES | _ROOT_VERBS:
        return True
    bare = word.removesuffix("nya")
    return bool(_VERB.fullmatch(word)) and not {word, bare} & _NOUNS and not vocabulary().is_root(bare)


def verbal(word: str) -> bool:
    """Whether a bare word is the root of a verb that can be asked for: "kuras", "tutup", "bersihkan"."""
    if word in _BARE_VERBS:
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


def predicated(text: str, lines: "ClausePatterns") -> bool:
    """Whether a clause has its verb or another predicate."""
    words = re.findall(r"[\w-]+", re.sub(r"\bhari jadi\b", "hari-jadi", text.lower()))
    return any(word in lines.predikat for word in words) or any(is_verb(word) for word in words[1:])


def acted(text: str, lines: "ClausePatterns") -> str:
    """Bare verbs in the active form, behind their doer and behind "bisa", "akan", "untuk": "petugas angkut 3 ton"
    → "petugas mengangkut 3 ton", "bisa bantu" → "bisa membantu"."""
    doers = lines.kata_peserta | lines.kata_petugas | _AGENCIES | {"kami", "kita", "mereka", "dia", "ia", "juga"}
    words, found, asked = text.split(" "), False, False
    for at, word in enumerate(words[1:], 1):
        before = words[at - 1]
        if word == "dapat" and at + 1 < len(words) and _is_thing(words[at + 1]):
            words[at] = "mendapat"
        found = (found or is_verb(before.lower())) and not before.endswith(",")
        named = before[:1].isupper() and before.isalpha() and at < len(words) - 1 and at < 9
        doer = not found and (before.lower() in doers or named)
        carried = word.endswith(("kan", "i")) and not found and at < 5 and before.isalpha() and at < len(words) - 1
        again = asked and (before.lower() == "dan" or before.lower() in doers) and verbal(word)
        helped = (before.lower() in _AUXILIARIES and word not in {"buat", "data"}) or again
        asked = asked or before.lower() in _ASKING or (before.lower() in _AUXILIARIES and verbal(word))
        related = before.lower() == "yang" and word in _RELATED and at < len(words) - 1
        bare = word not in _NEVER_BARE or (named and word == "cek")
        if word == "panen" and at + 1 < len(words) and words[at + 1] in {"raya", "perdana"}:
            words[at], found = "melakukan panen", True
        elif (
            word in _BARE_VERBS
            and ((doer and bare) or helped or carried or related)
            and (related or before.lower() not in _NO_DOER)
        ):
            words[at] = active(word)
            found = True
    return " ".join(words)


def _is_thing(word: str) -> bool:
    """Whether what stands behind "dapat" is got, not done: a figure, an abbreviation, a noun."""
    return word[0].isdigit() or word.isupper() or vocabulary().is_noun(word, only=True)


def dated(text: str) -> str:
    """Commas around a day that stands inside or before a clause: "… MoU, Senin (11/5/2026), di rumah dinas"."""
    text = _INNER_DAY.sub(_comma, _OPENING_DAY.sub(r"\1, ", text))
    return _AFTER_DAY.sub(r"\1, ", text)


def _comma(match: re.Match[str]) -> str:
    """No comma behind a verb or a word that takes the day: "dimakamkan Kamis", "sampai Kamis"."""
    before = match["before"].lower()
    bound = match["before"] in _JOINED or before in _JOINED or is_verb(before)
    return f"{match['before']}{' ' if bound else ', '}"
