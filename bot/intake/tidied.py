"""The note as running text: without the dress of a message, forms unfolded, shorthand written out, slips corrected."""

import re
from functools import lru_cache

from bot.intake.asides import without_asides, without_empty_wishes
from bot.intake.chatter import without_chatter
from bot.intake.daily import with_colons
from bot.intake.envelope import without_envelope
from bot.intake.forms import running
from bot.intake.heads import without_head
from bot.intake.interjections import without_interjections
from bot.intake.introductions import introduced_plainly
from bot.intake.message import undressed, without_greeting
from bot.intake.neighbourhood_rows import named_in_full
from bot.intake.note_shapes import well_shaped
from bot.intake.orders import without_orders, without_shunned
from bot.intake.plainly import plainly
from bot.intake.scores import scored
from bot.intake.shorthand import written_out
from bot.intake.sums import marked
from knowledge.corrected import corrected, outside_quotes

# What a voice note begins with and what says nothing: "jadi tadi pagi itu …".
_CALLED = re.compile(
    r"(?<![\w.,-])(?<!\d )(?:min|mimin|kak|bos|bosku|gan|sis|ndan|mas|mbak|kang|mang|lur|dulur|sedulur)"
    r"(?=[,.!:]|\s+(?:ini|itu|tadi|td|ya|jadi|tolong|besok|kemarin|kmrn)\b|\s*$)\s*",
    re.IGNORECASE | re.MULTILINE,
)
_SPEECH = re.compile(
    r"(?:(?<=^)|(?<=[,.;!?\n])|(?<=[,.;!?] ))\s*"
    r"(?:(?:oh iya|o iya|oiya|oya|btw|nah|jadi kan|jd kan|catat ya|catatan ya|gitu|gitu aja|begitu|"
    r"(?:udah|sudah|sekian|segitu)(?: itu)?(?: aja| saja| dulu)|itu aja|itu saja)"
    r"\b[ ,]*)+(?=[,.;!?\n]|$|[a-z])",
    re.IGNORECASE,
)
# "mau lapor kegiatan posyandu …": what the sender does, no part of the news.
_REPORTING = re.compile(
    r"^[\s,.;]*(?:assalam\w*[ ,.]+)?(?:(?:saya|kami) (?:dari|dr) [^,.;\n]{3,40}? (?=mau|akan|ingin))?"
    r"(?:(?:mau|akan|ingin|ijin|izin|saya|kami|mohon izin)\s+)+(?:me)?"
    r"(?:lapor(?:kan|in)?|laporan|(?:ng)?umum(?:in|kan)|info(?:kan|in)?|menginfokan|(?:nga|ka)sih (?:tau|tahu)|"
    r"kabarin|mengabarkan|share)"
    r"(?:\s+(?:aja|saja|bae|dulu|ya+|nih|min|kak|pak|bu))*[\s,.]+(?:(?:bahwa|kalau|kalo|soal|tentang)\s+)?(?=\w)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?<![\w'])'([^'\"\n]{12,300})'(?!\w)")  # words between single marks are a quotation too
_SPOKEN = re.compile(r"(?<=\w)\s+[-–—]\s*(?=[\"“])")  # "H. Mursalin — "…"": what follows is said
_FILLER = re.compile(
    r"^\s*(?:(?:jadi|jd|nah|gini|begini|btw|oiya|oh iya)\b[\s,]+)+"
    r"(?=(?:td|tadi|kmrn|kemarin|hari|minggu|senin|selasa|rabu|kamis|jumat|sabtu|kita|kami|warga|ada|pas|waktu|yang|yg)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # a note is looked at before it is read, and again beside each of its drafts
def tidied(note: str, *, speaker: bool = False) -> str:
    """What an operator would have typed in one go; `speaker`: see `orders`. Quotations stay as they are."""
    note = plainly(with_colons(_numbered(_SPOKEN.sub(": ", _SINGLE.sub(r'"\1"', note)))))
    note = outside_quotes(without_head(without_empty_wishes(note)), lambda part: _shaped(without_asides(part)))
    note = introduced_plainly(without_shunned(note))
    text = outside_quotes(without_greeting(corrected(running(undressed(note)))), without_chatter)
    text = _HEADING.sub(":", without_orders(text, speaker=speaker))
    text = without_envelope(text if speaker else outside_quotes(text, lambda part: _TOLD_TOO.sub(" ", part)))
    plain = _DOUBLED.sub(r"\g<end>", outside_quotes(text, _plain)).lstrip(" ,.;:()")
    return outside_quotes(plain, lambda part: marked(written_out(part))).strip() or note


def _shaped(text: str) -> str:
    """The text with its figures and its easily misread ways of writing in the form that is read right."""
    return named_in_full(scored(well_shaped(text)))


_DOUBLED = re.compile(r"(?P<end>[.!?])\s*[,;]+(?=\s|$)")  # a clause went from between the two
# "dana termin 1. paving …": what is named by its number opens no list
_NAMED = re.compile(
    r"\b(?:termin|tahap|sesi|kelas|juara|lantai|lt|gelombang|putaran|babak|set|nomor|no|ke|rt|rw|jalur|blok|seri|jilid|"
    r"kloter|grup|pos|zona|jam|pukul|tanggal|tgl)\.?\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?<=[\w,;:.])[ \t]+(?=[1-9][).] ?[A-Za-z])(?=(?P<n>\d))")


def _numbered(note: str) -> str:
    """ "3 usulan 1) drainase 2) lampu": each item of a list counted from one on a line of its own."""
    marks = list(_ITEM.finditer(note))
    found = [match["n"] for match in marks]
    if marks and _NAMED.search(note, 0, marks[0].start()):
        return note
    counted = len(found) > 1 and found == [str(at) for at in range(1, len(found) + 1)]
    return _ITEM.sub("\n", note) if counted else note


_HAILED = re.compile(r",\s*(?:sobat|dulur|lur|kawan|teman-teman|guys)(?: cilegon| semua)?\s*(?=[,!.])", re.IGNORECASE)
# "pake sarung gapapa wkwk": a leave given in jest.
_JEST = re.compile(
    r"(?:(?<=^)|(?<=[,.;!?\n(]))[^,.;!?\n()]*\b(?:gapapa|gpp|ga ?papa|gakpapa|boleh)\s+"
    r"(?:wk(?:wk)+\w*|(?:ha|he|hi){2,}h?)\s*(?=[,.;!?\n)]|$)[,.;!?]?",
    re.IGNORECASE,
)
# "soal jembatan Kali Gayam.. jadi kan udah retak": the subject first, then what is said of it.
_SUBJECT = re.compile(
    r"^[\s,.]*(?:(?:eh+|oh iya|jadi|ini|begini|gini|ya|nih|mau (?:cerita|lapor|info))[\s,]+)*"
    r"(?:soal|ttg|tentang|mengenai)\s+(?P<what>[^.,;:\n]{5,70}?)\s*(?:\.{2,}|…|[.,])\s*(?:jadi|jd)\s+(?:kan|itu|tuh)\s+(?=\w)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^[\s,.]*(?:eh+[\s,]+)?ini (?:ya |nih )?(?:soal|ttg|tentang|mengenai)\s+(?=\w)", re.IGNORECASE)
_HEADING = re.compile(r",[ \t]*(?=\n[•∙])")  # "laporan oktober, [jadikan satu postingan:]" heads a list
# "tlg bilang kalo …", "tulis jg …": what shall be told too is told
_TOLD_TOO = re.compile(
    r"(?:(?<=^)|(?<=[,.;!?\n]))\s*(?:(?:sama|dan|trus|terus|oh iya|sekalian)\s+)?"
    r"(?:(?:tolong|tlg|jangan lupa|jgn lupa)\s+(?:di)?(?:bilang|tulis|sebut|cantum|ingat|inget|masuk|tambah)(?:in|kan)?"
    r"(?:\s+(?:jg|juga))?|(?:tulis|cantum|masuk|tambah)(?:in|kan)?\s+(?:jg|juga))"
    r"(?:\s+(?:bahwa|kalo|kalau|klo)(?=\s+(?!ke[a-z]{4,}|ada|hujan|ujan|mau|belum|blm|tidak|ga\b|sudah|sdh)))?\s*:?\s+(?=\w)(?!(?:ke|kepada|sama|pada)\b)",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?:bu|ibu|pak|bapak|bpk|kader|bidan|mbak|mas|teh|mpok|kang|si|nama|namanya|dana)\s+$", re.IGNORECASE
)


# "em gini kak pertandingan …": how a voice note begins
_WELL = re.compile(
    r"^\s*(?:(?:em+|hm+|eh+m*|jadi|nah)[\s,]+)*(?:be)?gini[\s,]+"
    r"(?:(?:kak|min|mimin|mas|mbak|pak|bu|ya+|nih|lho|ceritanya)\b[\s,]*)+(?=\w)",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    """The words without who they call ("min"), what fills a pause ("oh iya"), laughter and cheers."""
    text = _WELL.sub("", text)
    called = _CALLED.sub(_uncalled, without_chatter(_HAILED.sub("", _JEST.sub("", text))))
    plain = _REPORTING.sub("", _FILLER.sub("", _SPEECH.sub(" ", _ABOUT.sub("", _SUBJECT.sub(r"\g<what> ", called)))))
    return without_interjections(plain)


def _uncalled(match: re.Match[str]) -> str:
    """Nothing for a word that calls somebody; a name ("kader Mimin") stays."""
    before = match.string[: match.start()]
    named = _NAME_BEFORE.search(before) or (match[0][0].isupper() and re.search(r"\w\s+$", before))
    return match[0] if named else ""
