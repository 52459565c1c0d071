"""The note as running text: without the dress of a message, forms unfolded, shorthand written out, slips corrected."""

import re

from bot.intake.chatter import without_chatter
from bot.intake.dialects import in_indonesian
from bot.intake.forms import running
from bot.intake.interjections import without_interjections
from bot.intake.message import undressed, without_greeting
from bot.intake.orders import without_orders
from bot.intake.shorthand import written_out
from knowledge.corrected import corrected, outside_quotes

# What a voice note begins with and what says nothing: "jadi tadi pagi itu …".
_CALLED = re.compile(
    r"(?<![\w.,-])(?<!\d )(?:min|mimin|kak|bos|bosku|gan|sis|ndan|mas|mbak|kang|mang|lur|dulur|sedulur)"
    r"(?=[,.!]|\s+(?:ini|itu|tadi|td|ya|jadi|tolong|besok|kemarin|kmrn)\b|\s*$)\s*",
    re.IGNORECASE | re.MULTILINE,
)
_SPEECH = re.compile(
    r"(?:(?<=^)|(?<=[,.;!?\n])|(?<=[,.;!?] ))\s*"
    r"(?:(?:oh iya|o iya|oiya|oya|btw|nah|catat ya|catatan ya|gitu|gitu aja|begitu|"
    r"(?:udah|sudah|sekian|segitu)(?: itu)?(?: aja| saja| dulu)|itu aja|itu saja)"
    r"\b[ ,]*)+(?=[,.;!?\n]|$|[a-z])",
    re.IGNORECASE,
)
# "mau lapor kegiatan posyandu …": what the sender does, no part of the news.
_REPORTING = re.compile(
    r"^[\s,.;]*(?:assalam\w*[ ,.]+)?(?:(?:mau|ingin|ijin|izin|saya|kami|mohon izin)\s+)+(?:me)?"
    r"(?:lapor(?:kan|in)?|laporan|info(?:kan|in)?|menginfokan|kabarin|mengabarkan|share)\s+(?:(?:bahwa|kalau|kalo|soal|tentang)\s+)?(?=\w)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?<![\w'])'([^'\"\n]{12,300})'(?!\w)")  # words between single marks are a quotation too
_FILLER = re.compile(
    r"^\s*(?:(?:jadi|jd|nah|gini|begini|btw|oiya|oh iya)\b[\s,]+)+"
    r"(?=(?:td|tadi|kmrn|kemarin|hari|minggu|senin|selasa|rabu|kamis|jumat|sabtu|kita|kami|warga|ada|pas|waktu|yang|yg)\b)",
    re.IGNORECASE,
)


def tidied(note: str, *, speaker: bool = False) -> str:
    """What an operator would have typed in one go; `speaker`: see `orders`. Quotations stay as they are."""
    note = in_indonesian(_numbered(_SINGLE.sub(r'"\1"', note)))
    text = outside_quotes(without_greeting(running(undressed(note))), _plain)
    return (
        corrected(outside_quotes(without_orders(text, speaker=speaker).lstrip(" ,.;:()"), written_out)).strip() or note
    )


_ITEM = re.compile(r"(?<=[\w,;:.])[ \t]+(?=[1-9][).] ?[A-Za-z])(?=(?P<n>\d))")


def _numbered(note: str) -> str:
    """ "3 usulan 1) drainase 2) lampu": each item of a list counted from one on a line of its own."""
    found = [match["n"] for match in _ITEM.finditer(note)]
    counted = len(found) > 1 and found == [str(at) for at in range(1, len(found) + 1)]
    return _ITEM.sub("\n", note) if counted else note


_HAILED = re.compile(r",\s*(?:sobat|dulur|lur|kawan|teman-teman|guys)(?: cilegon| semua)?\s*(?=[,!.])", re.IGNORECASE)


def _plain(text: str) -> str:
    """The words without who they call ("min"), what fills a pause ("oh iya"), laughter and cheers."""
    plain = _REPORTING.sub(
        "", _FILLER.sub("", _SPEECH.sub(" ", _CALLED.sub("", without_chatter(_HAILED.sub("", text)))))
    )
    return without_interjections(plain)
