"""How far a word of denial reaches in its clause: what is denied, what is not, and of what neither is said."""

from collections.abc import Sequence

from knowledge.checking.claim_words import lists
from knowledge.checking.negation import NEGATORS, PASSED_OVER
from knowledge.checking.sign_words import (
    FREE,
    NONE,
    OPPOSITE,
    content,
    is_affixed_verb,
    light,
)
from knowledge.checking.tokens import Token

_OR = frozenset({"atau", "maupun", "ataupun"})
_ONLY = frozenset({"hanya", "cuma", "sekadar", "lain"})  # "bukan hanya RT 01" denies nothing
EVERY = frozenset({"semua", "setiap", "seluruh", "tiap"})
_OF_VERBS = frozenset({"tidak", "tak", "belum"})
_WAYS = frozenset({"melalui", "lewat"})  # "bukan melalui telepon" denies the telephone
NOUN_DENIED = frozenset({"bukan", "tanpa"})
_ZERO = frozenset({"nol", "nihil", "0"})
_LIMITS = frozenset({"langsung", "seketika", "sepenuhnya", "seluruhnya", "sekaligus"})  # "tidak bisa diproses langsung"
_THERE = frozenset({"di", "dalam", "pada"})


def signs_of(clause: Sequence[Token]) -> list[bool | None]:
    """For each word whether it is denied; None for what stands behind what is denied, or says neither."""
    if any(token.folded in _ZERO for token in clause):  # "kasus bulan ini nol"
        return [None] * len(clause)
    signs: list[bool | None] = [None if _not_at_issue(clause, at) else False for at in range(len(clause))]
    for at, token in enumerate(clause):
        following = clause[at + 1].stem if at + 1 < len(clause) and clause[at + 1].folded not in _WAYS else ""
        if token.folded not in NEGATORS or following in _ONLY or _forgets(clause[at + 1 : at + 2]):
            continue
        if token.folded in _OF_VERBS and following in EVERY and token.folded != "belum":  # "tidak setiap puskesmas"
            signs[at:] = [None] * (len(clause) - at)
            continue
        reached = _deny(clause, at, signs)
        if token.folded in _OF_VERBS and not reached and _bare(clause[at + 1 :]):
            some = any(before.stem.isdigit() for before in clause[:at])  # "5 siswa blm bisa": the others can
            so = any(before.stem in OPPOSITE for before in clause[:at])  # "rumah sebelah utuh ga kena"
            signs[:at] = [None if some or so else True] * at  # "popok tidak diterima", "konfirmasi belum semua"
        elif (
            token.folded not in NOUN_DENIED
        ):  # whom a denial is about is neither: "petugas ga ada malam", "mobil belum"
            signs[:at] = [sign or None for sign in signs[:at]]
    return signs


def _not_at_issue(clause: Sequence[Token], at: int) -> bool:
    """ "nomor 112 gratis pulsa" states no credit, "non anggota boleh belanja" says nothing of members."""
    ahead = clause[at - 1].folded if at else ""
    return ahead == "non" or (ahead in FREE and not is_affixed_verb(clause[at]))


def _forgets(words: Sequence[Token]) -> bool:
    """ "jangan lupa", "jangan lewatkan" deny nothing; "jangan dilewati motor" does."""
    return any(w.stem in lists().forgetting and (w.stem != "lewat" or w.folded.endswith("kan")) for w in words)


def _bare(words: Sequence[Token]) -> bool:
    """Whether some words stand there, and none of them says what is denied."""
    return bool(words) and all(light(t) or t.folded in NONE or t.folded in PASSED_OVER for t in words)


def _deny(clause: Sequence[Token], at: int, signs: list[bool | None]) -> bool:
    """Mark what the word of denial reaches; whether it reaches anything."""
    reached = joined = False
    carried = True  # "jangan pakai kresek bungkus pakai besek atau daun": besek is not denied, nor is daun
    where = [token.folded for token in clause[at + 1 : at + 3]]
    if where[:1] == ["ada"] and where[1:] and where[1] in _THERE:  # "modal usaha tidak ada di program ini"
        signs[at + 1 :] = [None] * (len(clause) - at - 1)
        return False
    for behind in range(at + 1, len(clause)):
        word = clause[behind]
        joined = joined or (word.folded in _OR and carried)
        if not content(word) or word.folded in PASSED_OVER or (clause[at].folded == "bukan" and word.folded in _WAYS):
            continue
        # "bukan anggota dibedakan" denies no more than the noun; "yang tidak lulus ditilang" no more than which
        which = clause[0].folded == "yang" and word.folded.startswith("di") and is_affixed_verb(word)
        noun = clause[at].folded == "bukan"
        narrow = reached and ((noun and is_affixed_verb(word)) or which)
        limited = any(following.folded in _LIMITS for following in clause[behind + 1 : behind + 2])
        denied = (not reached or joined) and not limited
        signs[behind] = False if narrow else True if denied else None
        joined, carried = False, signs[behind] is True or not reached
        reached = reached or not light(word)
    return reached
