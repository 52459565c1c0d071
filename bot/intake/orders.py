"""What an operator tells the writer inside a note ("jgn sebut nama anak"): followed, said back, and never printed.

An order that names nothing itself ("…, wartawan minta amplop jgn ditulis") is about the words before it, back to where
its clause begins: those are not printed either.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from bot.intake.for_the_house import masked
from bot.intake.forbidding import DO_NOT, DONT
from bot.intake.held_quotes import held_quotes, without_held_quotes
from bot.intake.left_out import left_out, without_left_out
from bot.intake.lists import message_words
from bot.intake.plainly import plainly
from bot.intake.reasons import REASONS
from bot.intake.renamed import renamed, with_renamed
from bot.intake.unsaid import unsaid
from bot.intake.unsaid_from import LAST
from knowledge.corrected import outside_quotes

_DENIED = (
    r"(?:(?<![\w-])(?:kata|pesan|arahan|instruksi|permintaan) (?:(?:pak|bu|bapak|ibu) )?[a-z]+ )?"
    r"(?:(?<![\w-])(?:tolong|tlg|mohon|sama|dan|juga|(?:yg|yang) penting|pokoknya|intinya) )?"
    rf"(?:{DO_NOT}|"
    r"(?:(?<=[,.;:(] )|(?<=[tT]ulis )|(?<=[sS]ebut )|(?<=[fF]oto )|(?<![^\n]))tanpa(?! kata (?:sandi|kunci)\b)) "
    r"(?:(?:sampai|sampe|ada|pernah) )?(?:di)?"
    r"(?:sebut(?:in|kan)?|nyebut(?:in|kan)?|menyebut(?:kan)?|tulis(?:in|kan)?|nulis(?:in)?|menulis|cantumkan|cantumin|"
    r"tampilkan|tampilin|nampilin|posting|"
    r"(?:men)?kait(?:in|kan)|(?:mem)?banding(?:in|kan)|"
    r"-?tag|bilang(?!2|-bilang| (?:ke )?siapa)|{topics}"
    r"(?:(?:pak(?:e|ai)|ada) )?(?:kata(?:-kata|2)?|istilah|slogan|jargon|nada|bahasa|pantun|emoji|tagar|hashtag|"
    r"selamat2|nama|nik|logo|gelar|angka(?!t)|sebab|muka|wajah|foto (?:muka|wajah|kadis|pejabat|korban|pasien|anak))) ?"
    r"(?![^,.;\n()]{0,40} ?\bdi (?:komen|kolom|dm|grup|inbox))"
    r"(?P<object>(?:[^,.;\n()]|(?<=\d)[.,](?=\d)){0,60}(?: ?\([^()\n]{1,60}\))?)"
    r"(?: ?[:=] ?(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/[^\s,;]*)?)?"  # "linknya jgn dicantumin: bit.ly/abc"
    r"(?:[,;] ?(?:nama(?:nya)?|yaitu|yakni) (?:(?:pak|bu|bapak|ibu|haji|hj?\.?) )?[^,.;\n()]{2,60})?"
    rf"(?:[,;] ?{REASONS}\b[^.;\n()\d]{{0,40}})?"
    r"(?:[,;] ?(?:sm|sama|dan|serta|jg|juga) (?:nama|sebab|penyebab|alamat|foto|data|umur|sekolah|sakit|penyakit|soal)"
    r"\w*\b[^.;\n()]{0,80})?"
)
# What a speaker, too, is told: for talking points such an order is a point of its own.
_TOPICS = (
    r"(?:ng|meng)?anc[ae]m(?:2|-\w+)?|(?:men|nge?)?janji(?:in|kan)?|panik2?in|kaku|lebay|bahas|ngebahas|"
    r"senggol|nyenggol|menyenggol|omong(?:in|kan)|ngomong(?:in)?|singgung|"
    r"nyinggung|ungkit|(?:nya|sa|menya)lah(?:in|kan)|(?:nyu|menyu)dut(?:in|kan)|(?:me)?mojok(?:in|kan)|nebak|tebak|menebak|nuduh|menuduh|"
    r"bawa(?:2|-bawa) (?:nama|politik|partai|agama|wali ?kota|walkot|pejabat|kadis)|"
)
_ASKED = (
    r"(?:(?:tolong|tlg|mohon|minta|min|kak|bos|mau|pengen|bisa)[ ,]+)*"
    r"(?:(?:di)?(?:bikin|buat|jadi)(?:in|kan|kn)?|buat|bikin) (?:sebuah |satu |\d )?"
    r"(?:caption|rilis|siaran pers|postingan|konten|ucapan duka(?: ya)?(?: (?:dari|dr) [^,.;\n()]{3,40})?|"
    r"klarifikasi(?: cepet| cepat)?)"
    r"(?: (?:sm|sama|dan|&|\+|buat|bwt|untuk|utk|ig|fb|instagram|facebook|tiktok|x|threads|wa|whatsapp|caption|rilis|"
    r"warga|publik|umum|jg|juga|aja|ya|dong|min|kak|nya)\b)*"
)
_STYLED = (
    r"(?:(?:tolong|tlg|bantu|mohon|minta) )+(?:di)?(?:tulis|edit|susun|bikin|buat|rapi)(?:in|kan|ken)? "
    r"(?:(?:yg|yang|sing|dgn|dengan|pake|pakai) )?"
    r"(?:bener|benar|rapi|apik|bagus|enak|baik|resmi|sopan|singkat|bahasa|basa)\b[^,.;\n]{0,40}|"
    r"tulis(?:in|kan)? (?:yg|yang|sing) (?:bener|benar|rapi|apik|bagus|enak|baik|resmi|sopan|singkat)\b[^,.;\n]{0,20}|"
    rf"{DO_NOT} "
    r"(?:(?:terlalu |ke)?(?:panjang|formal|kaku)(?:2|-\w+|an)?|bertele(?:2|-tele)|lebay)\b[^,.;\n()]{0,60}|"
    r"(?:(?:tolong|tlg) )?(?:bahasa(?:nya)?|nada(?:nya)?) (?:yang |yg )?"
    r"(?:santai|resmi|formal|hangat|singkat|sederhana|jgn|jangan)[^,.;\n]{0,40}"
)
# "(boleh ditulis)": what may be printed is printed, without these words.
_ALLOWED = re.compile(
    r"[ ,]*\(?(?<![\w-])(?:(?:ini|itu|yg ini|yang ini) )?(?:boleh|silakan|silahkan|gapapa|gpp) "
    rf"(?:kok |aja |juga |ikut )?di(?:{'|'.join(message_words().terbit)})(?:kan|kkan|in|kin|i)?"
    r"(?: (?:kok|aja|ya+|juga))*\)?(?=\s*(?:[,.;:)\n]|$))",
    re.IGNORECASE,
)
_MIN = r"min\b(?!\.?\s*(?:\d|sd\b|smp|sma|smk|s1|d3|usia|umur|kelas|lulus|tinggi|berat))"
_TO_THE_WRITER = rf"\((?:{_MIN}|mimin|admin|kak|catatan|note)\b[^()]*\)|\([^()\n]{{2,40}}? {_MIN}[^()]*\)"
_REQUEST = re.compile(
    r"^\s*(?:(?:mau|tolong|tlg|mohon|min|kak) )*(?:minta|dibuatkan|buatkan|bikinkan|bikinin) (?:dibuatkan )?"
    r"(?:rilis|caption|siaran pers|berita)(?:nya)? (?:tentang |soal |untuk |buat )?(?=\w)",
    re.IGNORECASE,
)


# "tulis Tuli ya, jgn "tuna rungu"": the words between the marks are nobody's speech.
_NOT_SO = re.compile(
    rf"[,;]?\s*(?<![\w-])(?:(?:sama|sm|dan|juga) )?(?:{DO_NOT}|bukan) "
    r"(?:(?:di)?(?:pake|pakai|tulis|nulis|menulis|sebut|nyebut|bilang|kata|istilah) )*"
    r"[\"“][^\"”\n]{2,40}[\"”](?=\s*(?:[,.;:)\n]|ya\b|$))",
    re.IGNORECASE,
)


# 'salam "jalesveva" ga usah': said behind the words
_NOT_THAT = re.compile(
    r"(?:(?:[,;]|(?<=[.!?\n]))\s*|^\s*|\s+)(?:(?:kata|istilah|salam|slogan|ucapan|sebutan|tulisan|"
    r"tagar) )?[\"“][^\"”\n]{2,40}[\"”] "
    rf"{DO_NOT}(?: (?:(?:di)?(?:pakai|pake|tulis|sebut)|ya+|aja|"
    r"dulu))*(?=\s*(?:[.,;:)\n]|$))",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # as `unsaid`
def without_shunned(note: str) -> str:
    """The note without orders about words in quotation marks: 'jangan nulis "curang" ya', '"…" jgn dikutip', and
    without what a request to the admin leaves out."""
    return outside_quotes(_NOT_THAT.sub("", _NOT_SO.sub("", without_held_quotes(note))), without_left_out)


@lru_cache(maxsize=2)
def _order(speaker: bool) -> re.Pattern[str]:
    denied = _DENIED.replace("{topics}", "" if speaker else _TOPICS)
    return re.compile(
        r"(?<!\w)(?<!nama )(?<!foto )(?<!wajah )(?<!muka )(?<!data )(?<!soal )"
        rf"(?:{'|'.join(message_words().yang_dilarang)}) (?:{DONT}) (?!di|tag|-)[^,.;\n]*(?P<theirs>)|"
        rf"[,.;&]? ?(?<![\w-])(?:(?:jadi|jd|makanya|ya|catat) )?(?P<order>{denied}|{_ASKED}|{_STYLED})"
        r"(?=[,.;:\n()]| ?&|$)|"
        rf"(?P<aside>{_TO_THE_WRITER})",
        re.IGNORECASE,
    )


_MANNER = re.compile(r"banding|anc[ae]m|panik2?in|kaku|lebay|panjang|formal", re.IGNORECASE)  # how, not what
_KIND = re.compile(
    r"(?:nama|foto|angka|alamat|data|identitas|umur|tanggal|merk|merek|sakit|sebab|penyebab|hadir)", re.IGNORECASE
)
_WRITTEN_OUT = {r"\bjgn\b": "jangan", r"\b(?:tdk|ga|gak)\b": "tidak", r"\b(?:sebutin)\b": "sebutkan"}


def orders(note: str, *, speaker: bool = False) -> tuple[str, ...]:
    """The orders of a note, in standard words, each once; words in quotation marks are none.

    `speaker`: the text is for somebody who speaks; what is not to be brought up is no order to the writer then.
    """
    plain = plainly(note)
    found = [_said(one.order) for one in held_quotes(plain)]
    rest = without_held_quotes(plain)
    found += [_said(match[0].strip(" ,;")) for form in (_NOT_SO, _NOT_THAT) for match in form.finditer(rest)]
    found += [_said(rest[one.start : one.end].strip(" ,.;!?")) for one in left_out(rest)]

    def keep(text: str) -> str:
        found.extend(_said(text[one.start : one.end]) for one in renamed(text))
        text = with_renamed(text)
        found.extend(masked(_said(text[one.start : one.end])) for one in unsaid(text))
        found.extend(_said(match["order"] or match["aside"]) for match in _given(_cut(text), speaker))
        return text

    outside_quotes(without_shunned(plain), keep)
    return tuple(dict.fromkeys(_standard(one) for one in found))


def kept_back(note: str, *, speaker: bool = False) -> tuple[str, ...]:
    """What the note mentions and wants unsaid, without the words of the order, each once."""
    found = [one.words for one in held_quotes(plainly(note))]
    found += [one.thing for one in left_out(without_held_quotes(plainly(note)))]
    note = without_shunned(plainly(note))

    def keep(text: str) -> str:
        found.extend(one.name for one in renamed(text))
        text = with_renamed(text)
        found.extend(_said(one.thing) for one in unsaid(text) if not _KIND.fullmatch(one.thing))
        for match in _given(_cut(text), speaker):
            if not _MANNER.search(match["order"] or ""):
                found.extend(_things(match["object"] or ""))
        return text

    outside_quotes(note, keep)
    return tuple(dict.fromkeys(one for one in found if one))


def _given(text: str, speaker: bool) -> Iterator[re.Match[str]]:
    """The orders to the writer, without what residents are told not to say."""
    return (match for match in _order(speaker).finditer(text) if match["theirs"] is None)


def _things(named: str) -> list[str]:
    """What an order names, each by itself: "preman atau bandel". What only says of which kind it is, names nothing."""
    parts = [LAST.sub("", _said(one)) for one in re.split(r" (?:atau|ato|dan|sama) |/", named)]
    return [one for one in parts if one and not _KIND.match(one)]


def without_orders(note: str, *, speaker: bool = False) -> str:
    """The note without them, and without the request that opens it: "mau minta rilis pelatihan guru"; its dialect in
    Indonesian."""
    return outside_quotes(without_shunned(plainly(note)), partial(_unordered, speaker=speaker))


def printable(note: str, *, speaker: bool = False) -> str | None:
    """What of the note may be printed, with its dialect in Indonesian; None where that is the note itself."""
    told = orders(note, speaker=speaker) or plainly(note) != note
    return without_orders(note, speaker=speaker) if told else None


# What an order leaves of its sentence says nothing: "yg ambil [jgn difoto]", "tp [jgn ditulis]".
_REMNANT = re.compile(
    r"(?:^|(?<=[.!?\n]))[ \t]*"
    r"(?:(?:yg|yang)(?: [a-z]+)?|tp|tapi|tetapi|dan|sm|sama|[^\w\s.!?\"“”]+)[ \t]*(?=[.!?\n]|$)[.!?]?",
    re.IGNORECASE,
)


def _unordered(text: str, *, speaker: bool) -> str:
    told = _ALLOWED.sub("", _cut(with_renamed(_REQUEST.sub("", text))))
    kept = _order(speaker).sub(lambda match: "" if match["theirs"] is None else match[0], told)
    told = re.sub(r" ?\(\s*\)", "", kept)
    return told if told == text else _REMNANT.sub("", told)


# "CCTV: [2 yg ga nyala diem ae]": a label with nothing left behind it
_LABEL = re.compile(r"(?:^|(?<=[.;]))[ \t]*[^.;:,\n\d]{1,30}:$")


def _cut(text: str) -> str:
    """Without what is not to be said; the mark behind it goes where one stands before it."""
    kept, at = "", 0
    for one in unsaid(text):
        kept, at = _LABEL.sub("", f"{kept}{text[at : one.start]}".rstrip(" ,;")), one.end
        if not kept or kept[-1] in ".:\n":
            at += len(text[at:]) - len(re.sub(r"^ *[.,;!]?", "", text[at:]))
    return kept + text[at:]


def _said(order: str) -> str:
    return " ".join(order.strip(" ()").split())


def _standard(text: str) -> str:
    for written, better in _WRITTEN_OUT.items():
        text = re.sub(written, better, text, flags=re.IGNORECASE)
    return text
