"""How a writer is told not to print something: the orders themselves, in any form they are typed.

The verb decides: what forbids publishing, telling or showing is an order to the writer, any other verb speaks to
residents. The verbs are a list of their own (`pesan.yaml`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.lists import message_words

TEXT = r"(?:undangan|caption|rilis|berita|naskah|medsos|media|sini|postingan|publik|umum)"
# "jangan sebut dinasnya": of what kind is what may not be named
WHOSE = (
    r"(?:(?:nama )?(?:dinas|instansi|opd|badan|kantor|perusahaan|pabrik|toko|sekolah|bank|vendor|kontraktor|partai|"
    r"ormas|pemilik|pelaku|penjual|pedagang|pengusaha|oknum)(?:nya|e)|merek|merk|brand|sponsor)"
)
NAMED = (
    r"(?:nama|foto|angka|alamat|data|no|nomor|muka|wajah|umur|identitas|merk|merek|soal|lokasi|tempat|titik|posisi|"
    r"siapa|yg|yang)"
)
DONT = "jangan|jangn|jgn|jgan"
_NO = "tidak|tdk|ga|gak|gk|nggak|ngga|enggak|ndak"
DO_NOT = rf"(?:{DONT}|(?:{_NO}) (?:usah|perlu)|gausah)"  # what nobody needs to do; who may not, may be a resident
NOT = rf"(?:{DO_NOT}|(?:{_NO}|belum|blm) boleh|gak?boleh)"
_NOT = (
    rf"(?:{NOT}|(?:mohon|minta|tolong|harap|sebaiknya|baiknya|agar|supaya) (?:agar |supaya |untuk )?"
    r"(?:tidak|tdk|ga|gak))"
)
# What may stand behind an order in its clause: a reason, a figure, what it names.
_REST = r"(?:[ ,]+(?:(?<=karena )\d+|(?<=krn )\d+|(?:angka|tgl|tanggal|jam|no|nomor) [\d.,]+\w*|[^\W\d][\w'-]*2?)){0,6}"
# What residents are warned not to tell anybody.
_SECRETS = re.compile(r"\b(?:otp|pin|sandi|password|kata kunci|rekening|nik|kode)\b", re.IGNORECASE)


_WHOLE = frozenset(
    {"secret", "later", "asked", "held", "unpublished", "touchy"}
)  # are about all that was said, and name nothing


@dataclass(frozen=True, slots=True)
class Order:
    """An order inside a clause: `start` is where it forbids, `what` what it names behind the verb; `verb`: with one;
    `whole`: it is about all that its clause says."""

    start: int
    end: int
    what: str
    verb: bool
    whole: bool = False


def order_in(clause: str) -> Order | None:
    """The order in which a clause ends; None where it has none."""
    for name, pattern in _patterns().items():
        match = pattern.search(clause)
        if match and not (name == "told" and _SECRETS.search(clause)):
            whole = name in _WHOLE and bool(clause[: match.start("no")].strip())
            return Order(match.start("no"), match.end(), "" if whole else match["what"], name != "bare", whole)
    return None


def shames(words: str) -> bool:
    """Whether words tell of a mishap that nobody likes to read of himself: "bu Wati pingsan", not "karangan bunga"."""
    return len(words.split()) > 1 and bool(
        re.search(rf"\b(?:{'|'.join(message_words().cela)})\b", words, re.IGNORECASE)
    )


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    forms = _forbidden() | _hidden() | _aside()
    order: tuple[str, ...] = (
        "printed",
        "public",
        "secret",
        "touchy",
        "hushed",
        "later",
        "unnamed",
        "asked",
        "concealed",
        "held",
        "unpublished",
    )
    order += ("leaked", "cropped", "unwritten", "whose", "kept", "private", "told", "bare")
    return {name: re.compile(rf"{forms[name]}\s*$", re.IGNORECASE) for name in order}


def _forbidden() -> dict[str, str]:
    """What is not to be published, or not yet."""
    words = message_words()
    softly, softened = r"(?:sampai |sampe |ikut |dulu |dl )?", _softened()
    readers = rf"(?:{TEXT}|warga|masyarakat|orang|siapa|netizen)"
    elsewhere = (
        rf"(?!\s+(?:ke|kepada|di|dalam|pada|sama(?! sekali)|dengan)\b(?! {readers}\b))"  # "jangan dimasukkan ke kali"
    )
    published = rf"(?:di|ke|ter)[- ]?(?!masuki\b)(?:{'|'.join(words.terbit)})(?:kan|kkan|in|kin|i)?(?:nya)?2?(?![\w-])"
    audience = "(?:publik|umum|media|wartawan|medsos|sosmed|luar|orang luar|netizen)"
    into = rf"(?:(?:di|ke)?[a-z]+ (?:ke|di|sama|depan|dalam) {audience}|(?:di)?masuk(?:in|kan)? (?:ke |di )?{TEXT})"
    active = rf"(?:(?:kita|kami|admin) )?(?:me[a-z]{{0,2}})?(?:{'|'.join(words.terbitkan)})(?:kan|in)?"
    no_person = rf"(?:me|ny|n)?(?:sebut|ebut|tulis|ulis|cantum)(?:kan|in)? (?P<what>{WHOSE})"
    return {
        "printed": rf"(?<![\w-])(?:tolong |tlg |mohon )?(?P<no>{_NOT}) {softly}{published}{elsewhere}(?P<what>{_REST})",
        "public": rf"(?<![\w-])(?P<no>{_NOT}) {softly}{into}(?P<what>){softened}",
        "touchy": rf"(?<![\w-])(?P<no>(?:{'|'.join(words.peka)})[ ,]+{_NOT}) {softly}di[a-z]{{3,}}(?P<what>){softened}",
        "later": rf"(?<![\w-])(?P<no>{'|'.join(words.belakangan)}) (?:{published}|{active})(?P<what>){softened}",
        "unpublished": rf"(?:^\s*|\s)(?:(?P<no>(?:tapi|tp|padahal) (?:[\w.]+ ){{1,3}}(?:belum|blm) "
        rf"(?:{'|'.join(words.belum_terbit)}))(?P<what>)){softened}",
        "unwritten": rf"(?:^|(?<=[ ,]))(?P<no>{_NOT}) {softly}{active}(?P<what>)(?: (?:{'|'.join(words.pelunak)}))+",
        "whose": rf"(?<![\w-])(?:tolong |tlg |mohon )?(?P<no>{_NOT}) {softly}{no_person}{softened}",
    }


def _hidden() -> dict[str, str]:
    """What is a secret, is to be held or left out."""
    words, softened = message_words(), _softened()
    private = r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|piutang|utang|anggaran|angka|kasus|muka|wajah)"
    let_out = (
        r"(?:(?:di)?(?:buka|bocor)(?:kan|in)?|dipake|dipakai|(?:ke|di)?luar(?:in|kan)?|nyebar|"
        r"(?:ke|di)?(?:li|lia|liha)t(?:an|in|kan)?|(?:di)?zoom|tampak)"
    )
    why = r" (?:karena|krn|soalnya|takut|nanti)\b[\w ]{0,50}"
    begins = r"(?:^\s*|\s(?=tapi |tp |jadi |jd |makanya ))(?:(?:tapi|tp|jadi|jd|makanya|tolong|tlg|mohon) )*"
    return {
        "secret": rf"(?<![\w-])(?P<no>)(?:{'|'.join(words.rahasia)})(?![\w-])(?P<what>{_REST})",
        "asked": rf"(?<![\w-])(?P<no>(?:{'|'.join(words.minta_ditutup)}))(?P<what>){softened}",
        "concealed": rf"{begins}(?P<no>(?:{'|'.join(words.tutupi)}))(?P<what>[^,.;]*)",
        "held": rf"{begins}(?P<no>(?:{'|'.join(words.tahan)}))(?P<what>){softened}",
        "cropped": r"(?<!yang)(?<!yg)(?<!agak)(?<!rada)(?<!jadi)(?<!foto) "
        rf"(?P<no>(?:di)?(?:crop|blur|sensor)(?:in|kan)?)(?P<what>){softened}",
        "unnamed": rf"\b{private}(?:nya)?\b[\w ]{{0,40}}? (?P<no>{_NOT})(?P<what>{why})",
        "kept": rf"\b{private}(?:nya)?\b.{{0,80}}? (?:tolong |tlg )?(?P<no>{_NOT}) (?:sampai |sampe )?{let_out}"
        rf"(?P<what>{_REST})",
        "leaked": r"\b(?:ada (?:yang|yg)|itu|ini|soal|kabar|berita|info)\b.{0,60}? "
        rf"(?P<no>{_NOT}) (?:sampai |sampe )(?:keluar|ketahuan|ketauan|nyebar|tersebar|kesebar)(?P<what>){softened}",
        "private": rf"\b{private}\b.{{0,40}}? (?P<no>)rahasia(?P<what>)",
    }


def _aside() -> dict[str, str]:
    """What nobody shall be told, and a bare "ga usah"."""
    until = r"(?:(?<= dulu) (?:nunggu|tunggu|krn|karena|nanti)(?: [\w-]+){0,5})?"
    anybody = r"(?: (?:(?:ke|sama) )?(?:siapa(?:2|-siapa|pun)?|mana2|orang|wartawan|media|publik))?"
    tell = (
        r"(?:(?:di|nge)?(?:bilang|cerita|ngomong|omong|gembor|umbar)(?:2|-\w+|in|kan)?|"
        r"(?:me)?ny(?:inggung|ebut)|(?:mem|nge)bahas|(?:meng|ng)ungkit)"
    )
    no = rf"(?!\S+ boleh){_NOT}|(?:ga|gak|tdk|tidak) usah masuk|(?:di)?skip"
    hush = r"(?:bilang|cerita|ngomong|omong)(?:2|-\w+)"
    return {
        "hushed": rf"(?<![\w-])(?P<no>{_NOT}) {hush}(?! (?:ke|sama|siapa)){_softened()}(?P<what>[^,.;]*)",
        "told": rf"(?<![\w-])(?P<no>{_NOT}) {tell}{anybody}(?P<what>){_softened()}",
        "bare": rf"(?<![\w-])(?P<no>{no}){_softened()}(?P<what>){until}",
    }


def _softened() -> str:
    return rf"(?: (?:{'|'.join(message_words().pelunak)}))*"
