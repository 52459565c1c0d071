"""Shorthand written out before a note is read: abbreviations that would pass for another word beside a figure."""

import re
from functools import lru_cache

from bot.intake.agents import by_their_agents
from bot.intake.kilos import distances
from bot.intake.lists import standard
from bot.intake.spoken import in_full
from bot.intake.underway import under_way
from knowledge.entities.words import SMALL
from knowledge.scanning import Rewriting


def written_out(text: str) -> str:
    """The text with the abbreviations of `baku.yaml` (`singkatan`) written out. Quotations must be kept away."""
    text = _TILL.sub(r"\g<from> sampai ", under_way(text))
    text = _HOUR.sub(lambda match: f"{match['lead']}{_HOURS.index(match['hour'].lower()) + 1}", text)
    text = _SIZE.sub(
        r"\g<first>, \g<second> \g<unit>", _TARGET.sub(r"\g<0> \g<unit>", _SPLIT_SUM.sub(_whole_sum, text))
    )
    text = _SPAN.sub(r"\g<from>–", _RANGE.sub("–", by_their_agents(_forms()(distances(text)))))
    return re.sub(rf"(?<![\w-])(?P<head>{_NAMING} )?(?P<word>[a-z]{{4,}})(?![\w-])", _spoken, text)


# "(merak - ciwandan)": from here to there, not two clauses.
_SPAN = re.compile(r"(?P<from>\([^()\n]{1,40}?\w) [-–] (?=\w[^()\n]{0,40}\))")
# "0 - 59 bulan", "RW 02 - 04" are ranges; "0254 - 391 077" is a number to call.
_RANGE = re.compile(r"(?<=\d)(?<!\b0\d\d)(?<!\b0\d\d\d) [-–] (?=\d)")

# "jam 10 malam sd 4 subuh": until when; elsewhere SD is a school
_TILL = re.compile(
    r"(?P<from>\b(?:jam|pukul|pkl) \d{1,2}(?:[.:]\d\d)?(?: (?:pagi|siang|sore|malam|malem|subuh))?) sd "
    r"(?=(?:jam |pukul )?\d)",
    re.IGNORECASE,
)
_HOURS = (*SMALL[1:], "dua belas")
_HOUR = re.compile(
    rf"(?P<lead>\b(?:jam|pukul) (?:setengah )?)(?P<hour>{'|'.join(reversed(_HOURS))})\b(?! jam)", re.IGNORECASE
)
# "dalam 17 menit, targetnya 20" and "panjang 132 m lebar 1,5": the second figure has the unit of the first.
_TARGET = re.compile(
    r"\b\d+ (?P<unit>menit|jam|hari|ton|kilogram|kg|orang|unit|liter|meter),? (?:dari )?"
    r"target(?:nya)? \d+(?![\d.,]*\d)(?=\s*(?:[,.;]|$))",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?P<first>\b(?:panjang|lebar|tinggi)(?:nya)? [\d,]+ ?(?P<unit>m|meter|km|cm)),? "
    r"(?P<second>(?:panjang|lebar|tinggi|dalam)(?:nya)? [\d,]*\d)(?=\s*(?:[,.;](?!\d)|$))",
    re.IGNORECASE,
)
_SPLIT_SUM = re.compile(
    r"(?P<rp>rp\.? ?)?(?P<big>\d{1,3}) ?(?:juta|jt) (?P<small>\d{1,3}) ?(?:rb|ribu)\b(?: rupiah)?", re.IGNORECASE
)


def _whole_sum(match: re.Match[str]) -> str:
    """ "68 juta 750 rb" is one sum: Rp68.750.000."""
    return f"Rp{match['big']}.{match['small'].zfill(3)}.000"


_NAMING = (
    r"(?:pabrik|pt|cv|posyandu|masjid|musala|gang|gg\.?|lingkungan|link\.?|perumahan|perum|pulau|gunung|sungai|jl\.?|jalan|raya|pantai|pasar|desa|kampung|di|ke|dari|pak|bu|bapak|ibu|mas|mbak|dr\.?|hotel|"
    r"kecamatan|kec\.?|kelurahan|kel\.?)"
)


def _spoken(match: re.Match[str]) -> str:
    """The word in full, unless a word before it says that it is a name ("pantai anyer")."""
    return match[0] if match["head"] else in_full(match["word"])


@lru_cache(maxsize=1)
def _forms() -> Rewriting:
    edge = {written: r"(?<![\w-])" if written[0].isalpha() else "" for written in standard().singkatan}
    return Rewriting((f"{edge[written]}{written}", form) for written, form in standard().singkatan.items())
