"""Bare verbs in the active form where somebody does something: "petugas angkut 3 ton" → "petugas mengangkut 3 ton"."""

import re
from dataclasses import dataclass

from knowledge.checking.vocabulary import vocabulary
from prompts.offline.grammar import BARE_VERBS, is_verb, verbal
from prompts.offline.morphology import active
from prompts.offline.patterns import ClausePatterns
from prompts.offline.wording import word_set

_AUXILIARIES = word_set(
    "membantu bisa dapat akan nanti untuk agar ingin mau harus wajib siap sedang terus mulai sempat boleh akhirnya "
    "langsung ikut turut bebas cara mengajak diajak mengimbau diimbau meminta ditemukan "
    "royong bakti antusias semangat rajin asyik senang sepakat janji komitmen"
)
_ASKING = word_set("meminta mengajak mengimbau mengingatkan minta")
_BETWEEN = word_set("di ke untuk yang dengan dari bisa dan akan wajib harus agar atau dalam pada oleh para")
_NEVER_BARE = word_set("data isi baca cat jual tata buat cek ukur jaga")
_MIDDLE = word_set("buka tutup siap minta panen selesai bayar tambah")  # "sudah buka", "sudah panen"
_RELATED = word_set("bawa pakai bantu kirim raih dukung kunjungi padamkan")  # "yang bawa sajam"
_AGENCIES = word_set("damkar dishub dinsos dinkes disdik disnaker satpol dlh bpbd dinas puskesmas polsek koramil")
# "jalur evakuasi": a noun that a deed describes, no doer
_OF_DEEDS = word_set("jalur titik simulasi latihan proses rencana posko lokasi biaya jadwal alat program")
_NO_DOER = _BETWEEN - _AUXILIARIES | _OF_DEEDS
_WHEN_OPEN = re.compile(
    r"\d|(?:setiap|tiap|pukul|mulai|sampai|hingga|selama|lagi|kembali|seperti|sehari)$|[A-Z][a-z]+$"
)
_DONE = word_set("sudah telah belum mau tidak")
_OPENING = word_set("buka tutup")  # what opens by itself, and the words that say when
_SINCE = re.compile(r"(?:hanya|setiap|pukul|mulai|sampai|lagi|kembali|pada|biasa|sementara|dari|sejak|hari|[A-Z]\w+)\b")
_REACHES = re.compile(r"(?<=\w )(capai|tembus|lampaui)(?= (?:sekitar |lebih dari |hampir |angka )?(?:Rp)?\d)")
_TEAMS = frozenset({"tim", "regu", "satgas"})
_DERIVED = re.compile(r"(?:pe|ke|[a-z]{4})[a-z]+an")  # penghargaan, bantuan, potongan
_ABLE = word_set("dimanfaatkan digunakan")
_FORE = word_set("lewat melalui via di ke dari pada untuk dalam dengan")  # a name behind it does nothing
_COUNTED_DEEDS = word_set("cat cek ukur buat")  # with a figure behind them no noun: "pemuda cat 14 tong sampah"
# What is done to things that are counted, and what is told of a deed with the same word: "ongkos kirim 10.000"
_DEEDS = word_set(
    "kirim masak rendam tanam bagi angkut salurkan serahkan tebar tangkap pasang bayar perbaiki kumpulkan panggil "
    "cetak bangun tebang kunjungi evakuasi padamkan tertibkan amankan sita jaring"
)
_HAD = word_set("cetak ambil urus beli pinjam tukar unduh bayar pesan cek sewa")
_ABLE_TO = word_set("bisa dapat boleh")
_EXAMINED = word_set("cek tes periksa skrining")
_MEASURED = word_set(
    "biaya ongkos harga tarif target hasil jatah kuota batas uang jam bahan alat kapasitas jumlah total syarat volume "
    "rencana realisasi masa waktu jadwal jasa progres proses tukang juru tim petugas"
)
_FIXED = frozenset(
    {
        *(("rawat", "inap"), ("rawat", "jalan"), ("terima", "kasih"), ("kerja", "bakti"), ("buka", "puasa")),
        *(("isi", "ulang"), ("daur", "ulang")),
    }
)
_NEAR = 12  # words: a name farther back is hardly the doer


def acted(text: str, lines: ClausePatterns) -> str:
    """Bare verbs in the active form, behind their doer and behind "bisa", "sudah", "yang": "bisa bantu" → "bisa
    membantu", "BPBD sudah pasang terpal dan kirim sembako" → "… memasang terpal dan mengirim sembako"."""
    text = reaching(text)
    doers = lines.kata_peserta | lines.kata_petugas | _AGENCIES | {"kami", "kita", "mereka", "dia", "ia", "juga"}
    words, found, asked = text.split(" "), False, False
    for at, word in enumerate(words[1:], 1):
        before = words[at - 1]
        if word == "dapat" and at + 1 < len(words) and _is_thing(words[at + 1], lines):
            words[at] = "mendapat"
        found = (found or is_verb(before)) and not before.endswith(",")
        place = _Place(words, at, doers, found=found, asked=asked)
        asked = asked or place.is_asked
        if word == "latihan" and not found and words[at + 1 : at + 2] and _are_people(words[:at], doers):
            words[at], found = "berlatih", True
        elif word == "panen" and words[at + 1 : at + 2] in (["raya"], ["perdana"]) and before.lower() != "hasil":
            words[at], found = "melakukan panen", True
        elif word in _HAD and at > 1 and before in _ABLE_TO and _can_be_had(words, at, doers):
            words[at], found = f"di{word}", True
        elif (word in BARE_VERBS or word in _DEEDS) and place.is_done and not _stays(words, at, lines):
            words[at], found = active(word), True
    return " ".join(words)


def _can_be_had(words: list[str], at: int, doers: frozenset[str] | set[str]) -> bool:
    """Whether nobody who does something stands before the verb, nor behind it what is done: it can be done to what
    stands there ("KIA sekarang bisa cetak di kecamatan")."""
    before, after = words[: at - 1], words[at + 1 : at + 2]
    end = next((place for place, one in enumerate(before) if one in {"untuk", "bagi", "dari", "di"}), len(before))
    named = any(one[:1].isupper() and not one.isupper() for one in before[:end])
    does = named or any(one.lower() in doers for one in before[:end]) or "yang" in before
    return not does and (not after or after[0] in _BETWEEN | _FORE | {"langsung", "gratis", "sendiri"})


def reaching(text: str) -> str:
    """ "panen capai 9.800 ton" → "panen mencapai 9.800 ton"."""
    return _REACHES.sub(lambda one: active(one[1]), text)


def _stays(words: list[str], at: int, lines: ClausePatterns) -> bool:
    """Whether the word at this place is no bare verb: the preposition "bagi" ("bagi yang berhalangan", "bagi warga"),
    a house that "buka" at some hours."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    if (words[at], follows) in _FIXED:
        return True
    if words[at] == "buka":
        return bool(_WHEN_OPEN.match(follows))
    return words[at] == "bagi" and (follows in {"yang", "para", "seluruh", "semua"} or follows in lines.kata_peserta)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bare verb stands. `found`: a verb stands before it; `asked`: somebody is asked to do something."""

    words: list[str]
    at: int
    doers: frozenset[str]
    found: bool
    asked: bool

    @property
    def is_done(self) -> bool:
        """Whether the verb at this place tells what somebody does."""
        if self._has_object:
            return True
        if self._word in _OPENING and self.words[self.at + 1 : self.at + 2] and _SINCE.match(self.words[self.at + 1]):
            return False  # "ruang anak buka hanya Senin"
        if self._is_related or self._goes_on:
            return True
        told = self._has_doer or self._is_helped or self._is_wished or self._is_carried
        return told and self._before not in _NO_DOER

    @property
    def is_asked(self) -> bool:
        """Whether from here on somebody is asked or able to do something."""
        return self._before in _ASKING or (self._before in _AUXILIARIES and verbal(self._word))

    @property
    def _word(self) -> str:
        return self.words[self.at]

    @property
    def _before(self) -> str:
        return self.words[self.at - 1].lower()

    @property
    def _is_last(self) -> bool:
        return self.at == len(self.words) - 1

    @property
    def _has_doer(self) -> bool:
        """ "petugas angkut …", "Satpol PP cek …"."""
        written = self.words[self.at - 1]
        named = written[:1].isupper() and written.isalpha() and not self._is_last and self.at < _NEAR
        named = named and self.words[0].lower() not in _FORE
        named = named and not (self.at == 1 and written.endswith("nya"))  # "Intinya terima kasih …"
        counts = self._word in _COUNTED_DEEDS and "".join(self.words[self.at + 1 : self.at + 2])[:1].isdigit()
        named = named or (self.at > 1 and self.words[self.at - 2].lower() in _TEAMS)  # "tim kuning angkut …"
        usual = self._word not in _NEVER_BARE or counts or (named and self._word == "cek")
        return usual and not self.found and (named or self._before in self.doers)

    @property
    def _has_object(self) -> bool:
        """ "dapur umum masak 350 bungkus", "banjir rendam 62 rumah": what is done to so many."""
        after = "".join(self.words[self.at + 1 : self.at + 2])
        figure = after.removeprefix("Rp")[:1].isdigit()
        noun = self._before in _MEASURED or self._before in _NO_DOER or self._before[:1].isdigit()
        return self._word in _DEEDS and figure and not self.found and not noun

    @property
    def _is_helped(self) -> bool:
        """ "bisa bantu", "sudah pasang"."""
        if self._before == "ikut" and self._word in _EXAMINED:
            return False  # "ikut cek gula": what they take part in
        if self._before in _DONE:
            return (self.at > 1 or self._before == "tidak") and self._word not in _MIDDLE
        return self._before in _AUXILIARIES and self._word not in {"buat", "data", "kumpul"}

    @property
    def _is_wished(self) -> bool:
        """ "agar setiap rumah rawat …"."""
        return "agar" in self.words[max(0, self.at - 4) : self.at - 1] and self._word not in _NEVER_BARE

    @property
    def _is_carried(self) -> bool:
        """ "warga sekitar bersihkan …": a suffix makes it a verb."""
        suffixed, begun = self._word.endswith(("kan", "i")), self.words[self.at - 1].isalpha()
        return suffixed and begun and not self.found and self.at < 5 and not self._is_last

    @property
    def _is_related(self) -> bool:
        """ "yang bawa senjata tajam"."""
        return self._before == "yang" and self._word in _RELATED and not self._is_last

    @property
    def _goes_on(self) -> bool:
        """ "memasang terpal dan kirim …"."""
        linked = self._before == "dan" or self._before in self.doers
        return (self.asked or self.found) and linked and verbal(self._word)


def _are_people(words: list[str], doers: frozenset[str] | set[str]) -> bool:
    """Whether people stand in the first words, behind a day and a figure: no agency, which holds a drill."""
    said = [one for one in words if not re.search(r"\d", one)]
    return any(one.lower() in doers - _AGENCIES - {"sekolah", "kelurahan"} for one in said[:3])


def _is_thing(word: str, lines: ClausePatterns) -> bool:
    """Whether what stands behind "dapat" is got, not done: a figure, an abbreviation, a noun."""
    if word[0].isdigit() or word == "masing-masing" or word.isupper() or word.rstrip(",") in lines.benda_didapat:
        return True
    derived = _DERIVED.fullmatch(word.rstrip(",")) and not is_verb(word) and word not in _ABLE
    return bool(derived) or vocabulary().is_noun(word, only=True)
