"""What an operator mentions and does not want printed ("ada yg protes, jgn ditulis"): found with all it is about.

A note is read clause by clause. Words behind which stands "do not write this", in whatever form (a passive, "off the
record", "ini becanda", a bare "ga usah" at the end), go with their clause; an order that names nothing itself is about
the clause before it, in brackets about the brackets. What residents are asked not to do is no such order: the verb
decides, and the verbs of publishing are a list of their own (`pesan.yaml`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.intake.alone import stands_alone
from bot.intake.behind import end_behind, is_reason
from bot.intake.for_the_house import for_the_house
from bot.intake.forbidding import WHOSE, Order, order_in, shames
from bot.intake.lists import people_words
from bot.intake.named_again import named_again
from bot.intake.questioned import question_of
from bot.intake.short_names import shortened
from bot.intake.stretches import stretches
from bot.intake.unsaid_from import LAST, WHY, Unsaid, before_brackets, empty, named_before, names_nothing, start_of

_GIVEN_BEHIND = re.compile(r"\s*:\s*(?:[^.;\n]|\.(?=[\w/]))+")  # "linknya jgn dicantumin: bit.ly/abc"
_CLAUSE = re.compile(
    r"(?:[^,.;:()\n!?¶∙]|(?<=\d)[.,:](?=\d)|"
    r"(?-i:(?<=\b[A-Z])\.(?= ?[A-Z]))|(?<=\b(?:no|jl|kp|gg|dr|ir|pt|cv|hj))\.|(?<=\b(?:rt|rw))\.(?= ?\d)|"
    r"(?<=\b(?:kec|kel|tgl|jln|drg|bpk|ust|kab))\.)+",
    re.IGNORECASE,
)
_STATE = re.compile(r"^\s*(?:blm|belum|masih|msh|udah|sudah|lagi|cuma)\b.*", re.IGNORECASE | re.DOTALL)
_TELLS = 3  # words
_PRIVATE = re.compile(r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|anggaran|angka|umur)\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:boleh|bisa|perlu) di[a-z]+\s*\?+$", re.IGNORECASE)  # "nangis boleh ditulis? ga usah deh"
# "ga usah dikutip, tp sebut melepas": who it is may be said.
_STILL = re.compile(r"[\s,]*\b(?:tp|tapi|tetapi) (?:sebut|cantum|tulis|tetap|ttp|boleh)\w*", re.IGNORECASE)
# "bu lurah nambahin: … (jgn diketik haha)": who says what is not to be printed is not said either.
_SAYING = re.compile(
    r"(?:^|(?<=[\n.;,!?]))[ \t]*(?:[\w./]+ ){0,4}"
    r"(?:nambah(?:in|kan)|bilang|blg|pese?a?n|titip|kata|ngomong|curhat|ngeluh|cerita)(?:nya)?\s*:\s*$|"
    r"(?:^|(?<=[\n.;!?~]))[ \t]*(?:pak|bu|bapak|ibu) \w+\s*:\s*$",
    re.IGNORECASE,
)
_TOLD_BEHIND = re.compile(r"\s*[,:]\s*(?P<what>[^.\n]*[a-z]+ [^.\n]*[a-z]+ [^.\n]+)", re.IGNORECASE)
# "jgn disebut namanya", "jangan sebut perusahaannya": of whom stands before the order
_OF_IT = re.compile(rf"(?:{WHOSE}|(?:nama|alamat|foto|umur|identitas|asal)(?:nya|ne))", re.IGNORECASE)
_IF = re.compile(r"[\s,]*(?:kalo|kalau|klo|jika|bila)\b", re.IGNORECASE)  # "hapus aja, kalo kepanjangan"
# "surat pengantar ga usah, cukup KTP": residents need not bring it.
_INSTEAD = re.compile(
    r"\s*,\s*(?:cukup|tinggal|asal|(?:yang|yg) penting|bisa|ganti|pakai|pake|diganti)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)  # a note is asked before it is read, while it is, and beside each of its drafts
def unsaid(text: str) -> tuple[Unsaid, ...]:
    """The stretches, in order, none within another. Quotations must be kept away."""
    numbers = [Unsaid(*one) for one in for_the_house(text)]
    numbers += [Unsaid(one.start, one.end, one.name) for one in shortened(text)]
    clauses = list(_clauses(text))
    told = [_with_what_follows(text, _ordered(text, clauses, at)) for at in range(len(clauses))]
    again = (_again(text, clauses, at) for at, one in enumerate(told) if one)
    return tuple(_merged([*numbers, *(one for one in (*told, *again) if one)]))


def _with_what_follows(text: str, one: Unsaid | None) -> Unsaid | None:
    """ "angkanya jgn dibocorin dulu: 3.118 aduan": what stands behind the colon is what is not to be given."""
    found = one and _GIVEN_BEHIND.match(text, one.end)
    return replace(one, end=found.end()) if one and found else one


def _clauses(text: str) -> Iterator[Unsaid]:
    """The note's clauses; where it has next to no marks, up to the pauses that it lacks."""
    pauses = stretches(text)
    for one in _CLAUSE.finditer(text):
        ends = [at for at in pauses if one.start() < at < one.end()]
        for start, end in pairwise((one.start(), *ends, one.end())):
            if text[start:end].strip():
                yield Unsaid(start, end)


def _ordered(text: str, clauses: list[Unsaid], at: int) -> Unsaid | None:
    """What the order in this clause is about, with the clause; None for a clause without one."""
    clause = clauses[at]
    order = order_in(text[clause.start : clause.end])
    if order is None or _STILL.search(order.what) or _STILL.match(text, clause.end):
        return None
    if order.whole and _IF.match(text, clause.end):
        return None
    stop, end = clause.start + order.start, clause.start + order.end
    if behind := _behind(text, clause, stop, order):
        return behind
    whole = _bracketed(text, Unsaid(start_of(text, clauses, at, order), end))
    whole = replace(whole, start=named_before(text, clauses, whole.start, text[clause.start : stop]))
    whole = replace(whole, start=before_brackets(text, clauses, whole.start))
    whole = replace(whole, start=question_of(text, [(one.start, one.end) for one in clauses], whole.start))
    said = text[whole.start : stop]
    if not order.verb and not text[: whole.start].strip() and stretches(text):
        return None  # of a note without marks nobody knows where begins what need not be done
    if not (order.verb or _tells(text, clause, said)):
        return None
    about = _about(order, said)
    if saying := _SAYING.search(text, 0, whole.start):
        whole = replace(whole, start=saying.start())
    names = bool(re.search(r"\b(?:nama|merek|merk)", text[whole.start : end], re.IGNORECASE))
    closed = end_behind(text, whole.end, verb=order.verb, names=names)
    thing = _thing(said, about) + _named_behind(text[whole.end : closed])
    return replace(whole, end=closed, thing=thing)


def _again(text: str, clauses: list[Unsaid], at: int) -> Unsaid | None:
    """What the order in this clause names again, further up."""
    order = order_in(text[clauses[at].start : clauses[at].end])
    return named_again(text, clauses, at, order) if order else None


def _behind(text: str, clause: Unsaid, stop: int, order: Order) -> Unsaid | None:
    """What an order at the head of its sentence is about, where that stands behind it: "jgn ditulis ya, ada yg …"."""
    heads = not text[: clause.start].rstrip(" ") or text[: clause.start].rstrip(" ")[-1] in ".!?\n"
    named = text[clause.start : stop] + WHY.sub("", order.what)
    told = _TOLD_BEHIND.match(text, clause.start + order.end) if heads and order.verb and names_nothing(named) else None
    return (
        Unsaid(clause.start, told.end(), told["what"].strip()) if told and not is_reason(text, told.start()) else None
    )


def _about(order: Order, said: str) -> str:
    """What the words behind an order name ("jgn ditulis hadir": only that is kept back); empty for a mere reason."""
    about = WHY.sub("", order.what)
    return about if names_nothing(said) else _STATE.sub("", about)


def _thing(said: str, about: str) -> str:
    """What is kept back, without the order: with who or what it is of, where the order only says "namanya"."""
    if names_nothing(about):
        return LAST.sub("", said.strip(" ,;:(-"))
    about = LAST.sub("", about.strip(" ,;:(-"))
    return f"{about} {said.strip(' ,;:(-')}" if _OF_IT.fullmatch(about) and not names_nothing(said) else about


def _named_behind(behind: str) -> str:
    """The name that brackets behind an order tell: "jgn ditulis (CV Tirta)"."""
    named = re.fullmatch(r"\s*\((?P<name>[^()]+)\)\s*", behind)
    return f" ({named['name']})" if named else ""


def _tells(text: str, clause: Unsaid, said: str) -> bool:
    """Whether a bare "ga usah" is about something told ("tenda bocor ga usah"), not a thing that residents need not
    bring ("karangan bunga ga usah") or the answer to a question ("tutup? jgn")."""
    earlier = text[: clause.start].rstrip()
    if re.search(r"\bskip\b", text[clause.start : clause.end], re.IGNORECASE) or stands_alone(
        text, clause.start, clause.end
    ):
        return True  # said to nobody but the writer
    asked = (earlier.endswith("?") and not _MAY.search(earlier)) or _INSTEAD.match(text, clause.end)
    if re.fullmatch(r"\(\s*\w+nya\s*", said.strip()):  # "(nilainya ga usah)"
        return True
    told = empty().sub(" ", said).split()
    tells = len(told) >= _TELLS and not _only_people(told)
    return not asked and (tells or bool(_PRIVATE.match(said.strip())) or shames(said))


def _only_people(words: Sequence[str]) -> bool:
    """Whether words only say who: "anak yatim sama janda ga usah" tells them that they need not."""
    return all(word.casefold() in people_words() or word.isdigit() for word in words)


def _bracketed(text: str, one: Unsaid) -> Unsaid:
    """With the whole bracket where the order stands in one: "(nama: Andi, Siska - jgn ditulis)"."""
    opened, closed = text.rfind("(", 0, one.end), text.rfind(")", 0, one.end)
    shut = text.find(")", one.end)
    if opened <= closed or shut < 0:
        return one
    return replace(one, start=min(opened, one.start), end=shut + 1)


def _merged(found: list[Unsaid]) -> Iterator[Unsaid]:
    last: Unsaid | None = None
    for one in sorted(found, key=lambda each: each.start):
        if last is None or one.start >= last.end:
            if last:
                yield last
            last = one
        else:
            last = Unsaid(last.start, max(last.end, one.end), _both(last.thing, one.thing))
    if last:
        yield last


def _both(one: str, other: str) -> str:
    """Two things in one, without telling twice what the longer says."""
    short, long = sorted((one, other), key=len)
    return long if short in long else f"{one} {other}"
