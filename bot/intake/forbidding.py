"""How a writer is told not to print something: the orders themselves, in any form they are typed.

The verb decides: what forbids publishing, telling or showing is an order to the writer, any other verb speaks to
residents. The verbs are a list of their own (`pesan.yaml`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.lists import message_words

TEXT = r"(?:undangan|caption|rilis|berita|naskah|medsos|media|sini|postingan|publik|umum)"
NAMED = (
    r"(?:nama|foto|angka|alamat|data|no|nomor|muka|wajah|umur|identitas|merk|merek|soal|lokasi|tempat|titik|posisi|"
    r"siapa|yg|yang)"
)
_NOT = (
    r"(?:jangan|jangn|jgn|jgan|(?:tdk|ga|gak|gk|tidak|nggak|ngga|enggak|ndak) (?:usah|perlu|boleh)|gausah|gak?boleh|"
    r"(?:belum|blm) boleh)"
)
# What residents are warned not to tell anybody.
_SECRETS = re.compile(r"\b(?:otp|pin|sandi|password|kata kunci|rekening|nik|kode)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Order:
    """An order inside a clause: `start` is where it forbids, `what` what it names behind the verb; `verb`: with one."""

    start: int
    end: int
    what: str
    verb: bool


def order_in(clause: str) -> Order | None:
    """The order in which a clause ends; None where it has none."""
    for name, pattern in _patterns().items():
        match = pattern.search(clause)
        if match and not (name == "told" and _SECRETS.search(clause)):
            return Order(match.start("no"), match.end(), match["what"], name != "bare")
    return None


def shames(words: str) -> bool:
    """Whether words tell of a mishap that nobody likes to read of himself: "bu Wati pingsan", not "karangan bunga"."""
    return len(words.split()) > 1 and bool(
        re.search(rf"\b(?:{'|'.join(message_words().cela)})\b", words, re.IGNORECASE)
    )


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    words = message_words()
    reason = r"(?:[ ,]+(?:(?:angka|tgl|tanggal|jam|no|nomor) [\d.,]+\w*|[^\W\d][\w'-]*2?)){0,6}"
    elsewhere = rf"(?!\s+(?:ke|di|dalam|pada|sama|dengan)\b(?! {TEXT}\b))"  # "jangan dimasukkan ke kali"
    printed = rf"(?:di|ke|ter)[- ]?(?:{'|'.join(words.terbit)})(?:kan|kkan|in|kin|i)?(?:nya)?2?(?![\w-]){elsewhere}"
    softly = r"(?:sampai |sampe |ikut |dulu |dl )?"
    private = r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|piutang|utang|anggaran|angka|kasus|muka|wajah)"
    let_out = (
        r"(?:(?:di)?(?:buka|bocor)(?:kan|in)?|dipake|dipakai|(?:ke|di)?luar(?:in|kan)?|nyebar|"
        r"(?:ke|di)?(?:li|lia|liha)t(?:an|in|kan)?|(?:di)?zoom|tampak)"
    )
    softened = r"(?: (?:dulu|dl|ya+|deh|aja|kali|lah|dong|min|mimin|admin|kak|bu|pak|mas|mbak|malu|kasian|kasihan))*"
    until = r"(?:(?<= dulu) (?:nunggu|tunggu|krn|karena|nanti)(?: [\w-]+){0,5})?"
    anybody = r"(?: (?:(?:ke|sama) )?(?:siapa(?:2|-siapa|pun)?|mana2|orang|wartawan|media|publik))?"
    tell = r"(?:di|nge)?(?:bilang|cerita|ngomong|omong|gembor|umbar)(?:2|-\w+|in|kan)?"
    no = rf"(?!\S+ boleh){_NOT}|(?:ga|gak|tdk|tidak) usah masuk|(?:di)?skip"
    forms = {
        "printed": rf"(?<![\w-])(?:tolong |tlg |mohon )?(?P<no>{_NOT}) {softly}{printed}(?P<what>{reason})",
        "secret": rf"(?<![\w-])(?P<no>)(?:{'|'.join(words.rahasia)})(?![\w-])(?P<what>{reason})",
        "kept": rf"\b{private}(?:nya)?\b.{{0,80}}? (?:tolong |tlg )?(?P<no>{_NOT}) (?:sampai |sampe )?{let_out}"
        rf"(?P<what>{reason})",
        "private": rf"\b{private}\b.{{0,40}}? (?P<no>)rahasia(?P<what>)",
        "told": rf"(?<![\w-])(?P<no>{_NOT}) {tell}{anybody}(?P<what>){softened}",
        "bare": rf"(?<![\w-])(?P<no>{no}){softened}(?P<what>){until}",
    }
    return {name: re.compile(rf"{form}\s*$", re.IGNORECASE) for name, form in forms.items()}
