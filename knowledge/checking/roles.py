"""The role beside a name that only the note knows: "direktur Hendra Wijaya" for the note's "instruktur hendra wijaya".

Offices of the city are checked against the list of holders; a trainer, a midwife or the head of a waste bank stands
in no list, so the note alone decides. Only where text and note both put a role beside the name are they compared: its
first word, and of a head or a chair what of ("kepala dinas" is no "kepala bidang"). A role that the note has in the
same breath as the name is left alone.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.divisions import DIVISIONS, another_division
from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.checking.role_words import (
    ALIKE,
    GROUPS,
    HONORIFICS,
    LEADING,
    PARTS,
    ROLES,
    UNITS,
    VAGUE,
    Role,
    name_words_of,
    roles_beside,
    roles_noted,
    without_degrees,
    words_of,
)
from knowledge.entities.entity import Entity
from knowledge.names import Names
from knowledge.names.people_words import name_words
from knowledge.normalise import lexicon

_PART_OF_NAME = r"[A-Z](?:[a-z]\.|[\w'’-]+)"  # "Tb. Furqon" too
_CAPITALS = re.compile(rf"{_PART_OF_NAME}(?: {_PART_OF_NAME})+")
# before a name; "dr Surabaya" of a note is where somebody is from
_CALLED = "|".join(sorted({*ROLES, *HONORIFICS} - {"dr", "kota", "cilegon", "kita"}))
_LONE = re.compile(rf"\b(?i:{'|'.join(sorted(ROLES))})\s+(?P<name>[A-Z][a-z]{{3,}})\b(?! [A-Z])")


def role_findings(text: str, entities: Sequence[Entity], note: str, names: Names) -> Iterator[Finding]:
    """A finding on every role word beside a person whom the note gives another role."""
    if not note.strip():
        return
    noted, plain = words_of(note), _uncut(without_degrees(text), entities)
    for start, end in _people(text, entities, fold(note)):
        name = text[start:end]
        given, near, known = roles_noted(noted, name_words_of(name))
        known = "" if names.kelurahan(known) or names.kecamatan(known) else known
        if not given and known.rpartition(" ")[2] in UNITS | GROUPS:
            continue  # "KWT Mekar Wangi" is nobody
        for mine, place, written in roles_beside(plain, start, end) if given or known else ():
            fits = _fits(mine, given, near, known) and not _heads_an_agency(plain[place:start], mine, given, names)
            if fits or _of_which_kind(plain[:place], given):
                continue
            theirs = given[0].in_full() if given else known
            message = f"Menurut catatan operator, {name} adalah {theirs}, bukan {mine.in_full()}."
            bare = bool(given) and not mine.unit and not given[0].unit
            instead = (given[0].word.capitalize() if written[0].isupper() else given[0].word) if bare else ""
            yield Finding(
                "fakta.jabatan", "fakta", "error", place, place + len(written), written, message, instead,
                "catatan operator",
            )  # fmt: skip


def _of_which_kind(before: str, given: Sequence[Role]) -> bool:
    """Whether the role only says of which kind the noted one is: "guru pendamping Sumantri" for "guru Sumantri"."""
    return before.casefold().split()[-1:] in [[role.word] for role in given]


def _fits(mine: Role, given: Sequence[Role], near: frozenset[str], known: str) -> bool:
    """Whether the text's role may be what the note says. Where that only has other words beside the name ("medik
    veteriner"), no more than a leading office is too much."""
    if mine.word in VAGUE or any(_agree(mine, theirs) for theirs in given):
        return True
    if given:
        ranked = [theirs for theirs in given if str(mine) == str(theirs)]
        own = set(mine.of).difference(*(theirs.of for theirs in ranked))  # "Pelayanan" may stand in both
        of_another = bool(ranked) and near.isdisjoint(own)
        return not of_another and _said(mine, given, near)
    return mine.word not in LEADING or not known or _said(mine, given, near)


def _heads_an_agency(office: str, mine: Role, given: Sequence[Role], names: Names) -> bool:
    """Whether the text makes the head of something smaller that of an agency: "Kepala Disnaker" for "kepala blk"."""
    agency = names.patterns.agency_here.match(office, len(mine.word) + 1) if mine.word == "kepala" else None
    led = [theirs.led for theirs in given if theirs.word == "kepala" and theirs.led]
    return bool(agency and led) and not any(names.agency(one) for one in led)


def _uncut(text: str, entities: Sequence[Entity]) -> str:
    """The text, equally long, without what parts the words inside the names of organisations."""
    for one in entities:
        if one.kind == "organisation":
            inside = re.sub(r",? dan\b|,", lambda m: " " * len(m[0]), text[one.start : one.end])
            text = text[: one.start] + inside + text[one.end :]
    return text


def _people(text: str, entities: Sequence[Entity], note: str) -> list[tuple[int, int]]:
    """Where people are named: runs of capitals that end in a name of the note's, and those read as such."""
    named = (e for e in entities if e.kind in {"place", "organisation"})
    # what only the text knows may have run on into a name: "Dinas Perpustakaan dan Kearsipan Retno …"
    places = [fold(e.text) for e in named if e.detail not in {"", "tempat"} or fold(e.text) in f" {note} "]
    ends = {e.end for e in entities if e.kind == "place" and e.detail != "tempat"}  # "Lurah Gunung Sugih" under a text
    people = {f" {e.key} " for e in entities if e.kind == "person"}
    found: dict[int, int] = {}
    for run in _CAPITALS.finditer(text):
        start = _known(run, note)
        start = _by_one_name(run, note) if start is None else start
        if start is None or run.end() in ends:
            continue
        if all(
            word in lexicon().roots and word not in name_words() for word in text[start : run.end()].lower().split()
        ):
            continue  # "Operator Mesin Jahit" in a headline is nobody
        folded = fold(text[start : run.end()])
        if folded in people or not any(folded in place for place in places):
            found[start] = run.end()
    for one in entities:
        if one.kind == "person" and not any(low < one.end and one.start < high for low, high in found.items()):
            found[one.start] = one.end
    for lone in _LONE.finditer(text):
        start, end = lone.span("name")
        name = lone["name"].casefold()
        called = name in note and re.search(rf"\b(?:{_CALLED})\s+{name}\b", note)  # seldom: a pattern of its own
        if called and not any(low < end and start < high for low, high in found.items()):
            found[start] = end
    return sorted(found.items())


def _known(run: re.Match[str], note: str) -> int | None:
    """Where the longest ending of the run begins that the note has too, of two words or more, less words of an office;
    None without one."""
    start = None
    for word in reversed(list(re.finditer(r"\S+", run[0]))[:-1]):
        if _of_office(word[0]) or f" {fold(run[0][word.start() :]).strip()} " not in f" {note} ":
            break  # nor does the note have anything longer
        start = run.start() + word.start()
    return start


def _by_one_name(run: re.Match[str], note: str) -> int | None:
    """Where the last word of the run begins, if it is somebody whom the note calls by that one name: "Ketua Pokmas Maju
    Bersama Sarmili" for "ketua: Sarmili"; None for another word."""
    before, _, last = run[0].rpartition(" ")
    name = last.casefold()
    ordinary = name in lexicon().roots and name not in name_words()
    if not before or ordinary or name not in note or fold(run[0]).strip() in note:
        return None
    if not re.search(rf"\b(?:{_CALLED})\s+{re.escape(name)}\b", note):
        return None
    return run.end() - len(last)


def _of_office(word: str) -> bool:
    """Whether a capitalised word belongs to an office, as abbreviations of agencies do: "Direktur RSUD Yulia"."""
    return word.casefold() in ROLES | UNITS | PARTS or (len(word) > 2 and word.isupper())


def _agree(mine: Role, theirs: Role) -> bool:
    if mine.word != theirs.word and not any({mine.word, theirs.word} <= group for group in ALIKE):
        return False
    if mine.led and theirs.unit in DIVISIONS:  # "Kepala Terminal" for the note's "kabid angkutan"
        return False
    if mine.unit != theirs.unit:
        return not mine.unit or not theirs.unit
    return not another_division(mine.of, theirs.of)


def _said(mine: Role, given: Sequence[Role], near: frozenset[str]) -> bool:
    """Whether the note says the text's role in the same breath as the name."""
    elsewhere = mine.unit and any(said.startswith(f"{mine.word} ") for said in near)  # "kapus dr. Lina"
    if elsewhere or any(mine.word == theirs.word for theirs in given):
        return f"{mine.word} {mine.led or mine.unit}".strip() in near
    return mine.word in near or any(mine.word in group and group & near for group in ALIKE)
