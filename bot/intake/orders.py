"""What an operator tells the writer inside a note ("jgn sebut nama anak"): followed, said back, and never printed.

An order that names nothing itself ("…, wartawan minta amplop jgn ditulis") is about the words before it, back to where
its clause begins: those are not printed either.
"""

import re

from knowledge.corrected import outside_quotes

_DENIED = (
    r"(?:jangan|jgn|jgan|tdk usah|ga usah|gak usah|tidak usah|tanpa) (?:di)?"
    r"(?:sebut(?:in|kan)?|nyebut(?:in)?|tulis(?:in|kan)?|nulis|cantumkan|cantumin|tampilkan|tampilin|posting|-?tag|"
    r"pak(?:e|ai) (?:kata|istilah|nada|bahasa|nama)|bilang) [^,.;\n]{0,60}"
)
_ASKED = (
    r"(?:(?:tolong|tlg|mohon|minta|min|kak|bos)[ ,]+)*"
    r"(?:(?:di)?(?:bikin|buat|jadi)(?:in|kan|kn)?|buat|bikin) (?:sebuah |satu )?"
    r"(?:caption|rilis|siaran pers|postingan|konten|ucapan duka(?: ya)?(?: (?:dari|dr) [^,.;\n()]{3,40})?|"
    r"klarifikasi(?: cepet| cepat)?)"
    r"(?: (?:sm|sama|dan|&|\+|buat|bwt|untuk|utk|ig|fb|instagram|facebook|tiktok|x|threads|wa|whatsapp|caption|rilis|"
    r"warga|publik|umum|jg|juga|aja|ya|dong|min|kak|nya)\b)*"
)
_STYLED = (
    r"(?:(?:tolong|tlg) )?(?:bahasa(?:nya)?|nada(?:nya)?) (?:yang |yg )?"
    r"(?:santai|resmi|formal|hangat|singkat|sederhana|jgn|jangan)[^,.;\n]{0,40}"
)
_NOT = r"(?:jangan|jgn|jgan|(?:tdk|ga|gak|gk|tidak|nggak|ngga) (?:usah|perlu)|gausah|gak?boleh|(?:belum|blm) boleh)"
_AFTERWARDS = (  # what may stand behind the order without being what it forbids
    r"(?:(?:dulu|dl|ya|yaa|yak|jg|juga|aja|dong|min|kak|lagi|deh|ah|malu|nanti|takut|krn|karena|soalnya|dimana2)\b"
    r"[^,.;\n()]{0,40})?"
)
# "kategori ibu2 blm fix jgn dimasukin dulu": a passive without a thing behind it is about all that its clause says.
_UNSAID = (
    r"(?:di(?:sebut|singgung|cantum|muat|ekspos|publish|publikasi|upload|aplot)(?:in|kan|nya)?(?: ?2)?|"
    r"di(?:tulis|tampil|posting)(?:in|kan)?|dimasuk(?:in|kan)(?! ke\b| di\b))"
)
_SEGMENT = r"(?:(?<=^)|(?<=[,.;\n(])|(?<=[.;!?] ))"
_TURNED = r"(?:[,;] ?(?:tp|tapi|tetapi) [^,.;\n()]*?)"
_ENDED = r"(?=[,.;\n()]|$)"
_BARE = r"(?:nama|foto|muka|alamat|nomor|no|umur|anggaran|merk|merek)\b[^,.;\n()]{0,30}? (?:jangan|jgn|jgan)"
_WHOLE = (
    rf"(?:{_BARE}{_ENDED}|(?:[^,.;\n()]|(?<=\b[A-Za-z]{{2}})\.(?= )|(?<=\d)[.,](?=\d))*?{_TURNED}?\b{_NOT} "
    rf"(?:{_UNSAID} ?{_AFTERWARDS}|(?:kali|deh|aja|dong)? ?(?:ya|yak)?{_ENDED}|ada foto [^,.;\n()]{{0,40}}))"
)
_TO_THE_WRITER = r"\((?:min|mimin|admin|kak|catatan|note)\b[^()]*\)"
_ORDER = re.compile(
    rf"[,.;]? ?(?<![\w-])(?:(?:jadi|jd|makanya|ya|catat) )?(?P<order>{_DENIED}|{_ASKED}|{_STYLED})(?=[,.;:\n()]|$)|"
    rf"[,;]? ?{_SEGMENT} ?(?P<whole>{_WHOLE})(?=[,.;:\n()]|$)|(?P<aside>{_TO_THE_WRITER})",
    re.IGNORECASE,
)
_PRINTED = (
    r"(?:di|ke|ter)?-? ?(?:sebut|tulis|cantum|muat|tampil|posting|publish|publikasi|ekspos|expose|upload|unggah|kutip|"
    r"bahas|share|sebar|masuk|rilis|cerita)(?:kan|in|i)?"
)
_REVEALED = r"(?:di)?(?:buka|bocor)(?:kan|in)?|(?:ke|di)?luar(?:in|kan)?|bocor|nyebar"
_PRIVATE = r"\b(?:nama|data|nik|no|nomor|identitas|foto|alamat|piutang|utang|anggaran|angka|kasus)"
_TAIL = (
    r"(?:[ ,]+(?:ya+|yah|dong|dulu|jg|juga|aja|min|kak|bos|plis|please|he(?:he)+\w*|ha(?:ha)+\w*|wkwk\w*|"
    r"(?:di|ke) (?:caption|rilis|berita|naskah|medsos|media)\w*|"
    r"(?:nanti|ntar|soalnya|biar|takut|karena|malu)(?: [^,.;\n]{0,40})?)"
    r"(?![\w-]))*"
)
_START = r"(?:^|(?<=[,;:\n()!?])|(?<=[a-z)\]\"”]\.)|(?<=\d\.)(?= )|(?<= tp)|(?<= tapi)|(?<= tetapi))"
_WORDS = r"(?:(?! (?:tp|tapi|tetapi) \w+nya )(?:[^,.;:\n()]|(?<=\d)[.,](?=\d)))"
_ABOUT = re.compile(
    rf"{_START} ?(?P<order>(?:"
    rf"{_WORDS}{{0,140}}?(?<![\w-])(?:tolong |tlg |mohon )?{_NOT} (?:sampai |sampe |ikut )?(?:{_PRINTED})"
    rf"|{_WORDS}{{0,60}}?{_PRIVATE}{_WORDS}{{0,80}}? {_NOT}(?: (?:sampai |sampe )?(?:{_REVEALED}))?"
    rf"|{_WORDS}{{0,140}}?(?<![\w-])(?:itu |ini )?off the record))"
    rf"{_TAIL}(?= *(?:[,.;:\n()!]|$))",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^\s*(?:(?:mau|tolong|tlg|mohon|min|kak) )*(?:minta|dibuatkan|buatkan|bikinkan|bikinin) (?:dibuatkan )?"
    r"(?:rilis|caption|siaran pers|berita)(?:nya)? (?:tentang |soal |untuk |buat )?(?=\w)",
    re.IGNORECASE,
)
_WRITTEN_OUT = {r"\bjgn\b": "jangan", r"\b(?:tdk|ga|gak)\b": "tidak", r"\b(?:sebutin)\b": "sebutkan"}


def orders(note: str) -> tuple[str, ...]:
    """The orders of a note, in standard words, each once; words in quotation marks are none."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.extend(_said(match["order"]) for match in _ABOUT.finditer(text))
        found.extend(_said(match["order"] or match["whole"] or match["aside"]) for match in _ORDER.finditer(_cut(text)))
        return text

    outside_quotes(note, keep)
    return tuple(dict.fromkeys(_standard(one) for one in found))


def without_orders(note: str) -> str:
    """The note without them, and without the request that opens it: "mau minta rilis pelatihan guru"."""
    return outside_quotes(note, _unordered)


def _unordered(text: str) -> str:
    return re.sub(r" ?\(\s*\)", "", _ORDER.sub("", _cut(_REQUEST.sub("", text))))


def _cut(text: str) -> str:
    """Without what the writer is told to leave out; the mark behind it goes where one stands before it."""
    kept, at = "", 0
    for match in _ABOUT.finditer(text):
        kept, at = f"{kept}{text[at : match.start()]}".rstrip(" ,;"), match.end()
        if not kept or kept[-1] in ".:\n":
            at += len(text[at:]) - len(re.sub(r"^ *[.,;!]?", "", text[at:]))
    return kept + text[at:]


def _said(order: str) -> str:
    return " ".join(order.strip(" ()").split())


def _standard(text: str) -> str:
    for written, better in _WRITTEN_OUT.items():
        text = re.sub(written, better, text, flags=re.IGNORECASE)
    return text
