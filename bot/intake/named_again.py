"""What an order names again by "-nya", said further up: "Piket 16 orang. Hubungi 112. eh piketnya jgn ditulis deh".

In Indonesian "-nya" takes up what was mentioned: the order is about the clause that opens with that word, however far
above. People are another matter: "pesertanya jgn disebut" forbids who they are, not that they came.
"""

import re

from bot.intake.forbidding import WHOSE, Order
from bot.intake.lists import people_words
from bot.intake.unsaid_from import LAST, WHY, Unsaid, names_nothing

_ITS = re.compile(r"(?P<thing>(?:[a-z]+ )?[a-z]{3,}?)(?:nya|ne)", re.IGNORECASE)
_WHO = re.compile(rf"(?:nama|foto|video|wajah|muka|identitas|alamat|umur|data)|{WHOSE}", re.IGNORECASE)
_NAMES = re.compile(r"(?:s?ebut|singgung|foto)", re.IGNORECASE)
_OPENS = r"[\s•∙*-]*(?:(?:ada|untuk|utk|soal|dan|sama|sm|terus|trus|lalu|oh iya|oiya|eh|juga|jg|[\d.]+) )*"
# "Jadwal: Senin", "Piket 16 orang, 3 regu": a label's text and further figures belong to the clause that they open.
_GOES_ON = re.compile(r"\s*:[^.;\n]+|(?:\s*,\s*\d[^,.;:()\n]*)+")


def named_again(text: str, clauses: list[Unsaid], at: int, order: Order) -> Unsaid | None:
    """The nearest clause before the one at `at` that opens with what the order there names by "-nya"; None if none."""
    clause = clauses[at]
    start, end = clause.start + order.start, clause.start + order.end
    thing = _its(text[clause.start : start]) or _its(LAST.sub("", WHY.sub("", order.what)))
    if thing is None or not order.verb or (_NAMES.search(text, start, end) and _is_somebody(thing)):
        return None
    opens = re.compile(rf"{_OPENS}{re.escape(thing)}\b", re.IGNORECASE)
    named = next((one for one in reversed(clauses[:at]) if opens.match(text, one.start, one.end)), None)
    if named is None or _WHO.fullmatch(thing):
        return None
    more = _GOES_ON.match(text, named.end, clause.start)
    end = more.end() if more else named.end
    return Unsaid(named.start, end, text[named.start : end].strip(" •∙*-\n"))


def _its(words: str) -> str | None:
    """What words name by "-nya", if nothing else: "eh piketnya"."""
    named = " ".join(word for word in re.findall(r"[\w-]+", words) if not names_nothing(word))
    its = _ITS.fullmatch(named)
    return its["thing"] if its else None


def _is_somebody(thing: str) -> bool:
    """Whether a thing is a person or a body, whose name alone is forbidden."""
    return bool(set(thing.casefold().split()) & people_words() or re.fullmatch(WHOSE, f"{thing}nya", re.IGNORECASE))
