"""What a text affirms and its note denies, or the other way round: word by word, aligned by the words beside it.

In Indonesian the word of denial stands before what it denies ("tidak menyasar usaha siapa pun"); in a hurried note it
may also close the clause ("motor bs lewat, mobil blm"). So each content word of a clause is affirmed or denied, and has
the other words of its clause beside it. A text turns its note round where one word is affirmed here and denied there,
beside the same things, and neither says it the other way as well. Of two opposites ("kering", "basah") one is the other
denied. What stands in a condition, a purpose or a quotation states nothing.
"""

from collections.abc import Iterator, Sequence

from knowledge.checking.negation import both_to_come
from knowledge.checking.sign_words import OPPOSITE, THERE
from knowledge.checking.signed import AMONG, MAY, Said, said
from knowledge.checking.tokens import tokens
from knowledge.checking.unquoted import unquoted

_NEXT_TO = 15  # characters of a note around a word, where another says that there is some
_ALONE = 3  # words beside a word that hardly anything else is said with
_SHORT = 3  # letters
_SAY_WHEN = frozenset({"pagi", "siang", "sore", "petang", "malam", "tanggal", "tgl", "pukul"})  # of whatever sign
Span = tuple[int, int]


def turned_round(text: str, note: str, shared: int = 1) -> Iterator[tuple[Span, str]]:
    """Where the text says the other way round what the note says: the span, and the words of the note.

    `shared`: how many words must stand beside both; a programme's message is not about the event of the text.
    """
    words, theirs = said(unquoted(text)), tuple(dict.fromkeys(said(unquoted(note))))
    senses = frozenset[str]().union(*(other.senses for other in theirs))
    mine = tuple(dict.fromkeys(words))
    rivals = {
        one: (None if one.senses.isdisjoint(senses) else _rival(one, mine, theirs)) or _opposed(one, mine, theirs)
        for one in mine
        if not one.loose
    }
    for one in words:
        rival = rivals.get(one)
        enough = rival and (shared <= 1 or len(_roots(one.beside & rival.beside)) >= shared)
        if rival and enough and _at_issue(text, one, note, rival):
            yield (one.start, one.end), note[rival.start : rival.end]


def _at_issue(text: str, one: Said, note: str, rival: Said) -> bool:
    """ "kawasan tanpa rokok" says of what kind, and denies only what the note says there is; who "tidak harus anggota"
    may be one all the same."""
    ahead = text[: one.start].rstrip().casefold() if one.denied else ""
    if ahead.endswith((" harus", " mesti")) and not _is_verb(text[one.start : one.end], one.root):
        return False
    if not ahead.endswith("tanpa"):
        return True
    near = tokens(note[max(0, rival.start - _NEXT_TO) : rival.end + _NEXT_TO])
    return any(token.folded in THERE for token in near)


def _is_verb(written: str, root: str) -> bool:
    """Whether a word is a verb of its root."""
    return written.casefold() != root and written.casefold().startswith(("me", "di", "ber", "ter"))


def _roots(senses: frozenset[str]) -> list[str]:
    return [sense for sense in senses if sense[0] not in "~!"]


def _rival(one: Said, mine: Sequence[Said], theirs: Sequence[Said]) -> Said | None:
    """What the note says of the same with the other sign, where neither side also says it as the other does."""
    if one.root in _SAY_WHEN:
        return None
    same = [o for o in theirs if one.senses & o.senses and one.thing == o.thing and _close(one, o)]
    against = next((other for other in same if other.denied != one.denied and not other.loose), None)
    if against is None or any(other.denied == one.denied for other in same):
        return None
    if against.root != one.root and any(o.root == one.root and o.denied == one.denied for o in theirs):
        return None  # "bawa sendiri, jgn dikirim": one word is no other for itself
    if both_to_come(one.when, against.when) or (one.denied and _of_another(one, theirs)):
        return None
    right = (o for o in mine if o.senses & one.senses and o.denied != one.denied and _near(o, against))
    return None if any(right) else against


def _of_another(one: Said, theirs: Sequence[Said]) -> bool:
    """ "tanpa hadiah uang" for "hadiah piala, ga ada uang": the note denies the word beside it, in its sentence."""
    return any(o.denied and not o.only and o.root in one.beside and one.root in o.around for o in theirs)


def _opposed(one: Said, mine: Sequence[Said], theirs: Sequence[Said]) -> Said | None:
    """The opposite word in the note, said of the same, where each side has only one of the two."""
    others = OPPOSITE.get(one.root)
    if not others or any(other.root in others for other in mine) or any(other.root == one.root for other in theirs):
        return None
    found = (o for o in theirs if o.root in others and o.denied == one.denied and o.beside & one.beside)
    return next(found, None)


def _close(one: Said, other: Said) -> bool:
    """Whether both are said of the same: a word in common beside them, or, where one stands alone, in its sentence."""
    shared = one.beside & other.beside
    if other.only and other.only.isdisjoint(one.beside | one.around):
        return False
    if shared and one.root in {MAY, AMONG}:  # "buku boleh diantar" is not about "kecuali buku pelajaran bekas"
        return 2 * len(_roots(shared)) >= len(_roots(one.beside))
    if shared:
        return True
    if _alone(one, other):
        return True
    return not (one.beside and other.beside) and bool(one.around & other.around)


def _near(one: Said, other: Said) -> bool:
    """The same, where it is enough that one of the two has the thing further off in its sentence: "Dimas, siswa kelas
    III, enggan pulang" for "dimas minjem buku trs ga mau pulang"."""
    if _close(one, other):
        return True
    return not (one.beside and other.beside) and bool((one.beside | one.around) & (other.beside | other.around))


def _alone(one: Said, other: Said) -> bool:
    """Whether the note says hardly anything else there, nor does the text: "ini bukan tsunami", "smua udah ketemu"."""
    single = not other.beside and len(_roots(one.beside)) < _ALONE and len(_roots(one.senses)) == 1
    return single and not one.thing and len(one.root) > _SHORT
