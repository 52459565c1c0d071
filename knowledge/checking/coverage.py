"""Is the programme told as agreed: each key message present, paraphrased, missing or contradicted; its terms."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from knowledge.checking.casing import like
from knowledge.checking.comparing import comparable, same
from knowledge.checking.denials_kept import turned as turned_sentence
from knowledge.checking.folding import content, empty_words, fold
from knowledge.checking.negation import denials
from knowledge.checking.polarity import turned_round
from knowledge.checking.report import Coverage, CoverageStatus, Finding
from knowledge.checking.stretches import Stretch, Stretches, stretches
from knowledge.documents import Fact, KeyMessage, Programme
from knowledge.entities.entity import Entity
from knowledge.normalise import tokens
from knowledge.scanning import Scanner
from knowledge.yaml_files import read_yaml

# Kinds that say only what is the case: an invitation or an emergency carries no message of a programme.
WITHOUT_MESSAGE = frozenset({"undangan", "darurat", "foto", "alt", "klarifikasi", "ucapan", "layanan"})
TOLD_OTHERWISE = "program.pesan-terbalik"
_VERBATIM = 88.0  # a changed name or two in a sentence of twelve words still scores above
_CLOSE = 0.5  # share of its content words that a stretch must have to be compared at all
_PARAPHRASED = 0.6  # share of the message's content words in one or two neighbouring sentences
_OWN, _FEW_OWN = 0.5, 2  # the same of what is not the programme's name, where that is more than a word
_REVERSED = 0.8  # the same sentence but for the word that denies
_OPPOSED = 0.6  # the same where a word stands for its opposite: "sesuai kebutuhan" became "sebanyak-banyaknya"
_EFFECTS = frozenset(
    {"pengaruh", "dampak", "guna", "manfaat", "bantu", "jamin", "ubah", "tuju", "arti", "dekat", "jaga"}
)
_SHARED = 2  # words beside one that is denied
_NEARLY = 0.6  # share of a message's words anywhere in the text
_PAIRS: list[list[str]] = read_yaml(Path(__file__).with_name("lawan.yaml"))["lawan"]
_OPPOSITES = frozenset((a, b) for one, other in _PAIRS for a, b in ((one, other), (other, one)))
_ABOUT = 0.5  # share of a fact's content words that makes a sentence one about that fact
_BEFORE, _BY = re.compile(r"\bsebelum\b", re.IGNORECASE), re.compile(r"\boleh\b", re.IGNORECASE)
_NEAR_WORDS = 3
_PHRASE = 2  # content words
_FIGURES = frozenset({"number", "money", "percent"})


def cover(programme: Programme, parts: Stretches) -> tuple[Coverage, ...]:
    """How the text says each key message of the programme."""
    named = frozenset[str]().union(*map(content, programme.names))
    return tuple(Coverage(programme.title, m.text, _status(m, parts, named), m.id) for m in programme.key_messages)


@lru_cache(maxsize=4096)  # an agency's forms of a message come back with every draft
def says(message: KeyMessage, text: str) -> bool:
    """Whether the text states this message, word for word or in other words."""
    return _status(message, stretches(text)) in {"present", "paraphrased"}


def _status(message: KeyMessage, parts: Stretches, named: frozenset[str] = frozenset()) -> CoverageStatus:
    """`named`: the words of the programme's own name, which every text about it has."""
    best = 0.0
    if reversal(message, parts):
        return "contradicted"
    for wording in message.wordings:
        folded, words = fold(wording).strip(), content(wording)
        for part in parts.sharing(words, _CLOSE):
            if _verbatim(folded, part):
                return "present"
            own = words - named
            if len(own) < _FEW_OWN or len(own & part.words) >= _OWN * len(own):
                best = max(best, len(words & part.words) / len(words))
    return "paraphrased" if best >= _PARAPHRASED else "missing"


def reversal(message: KeyMessage, parts: Stretches) -> Stretch | None:
    """The stretch that denies what the message states, or states what it denies."""
    told = any(stands(wording, parts) for wording in message.wordings)
    for wording in message.wordings:
        words = content(wording)
        close = parts.sharing(words, _OPPOSED)
        if told or (any(_says_alone(words, part) for part in close) and not denials(wording)):
            close = [part for part in close if not part.pair]  # what stands before or behind it denies something else
        found = next((part for part in close if _reverses(part, message, wording, words)), None)
        if found:
            return found
    return None


def stands(wording: str, parts: Stretches) -> bool:
    """Whether a message stands word for word in the text."""
    folded = fold(wording).strip()
    return any(folded in part.folded for part in parts.sharing(content(wording), _REVERSED))


def _says_alone(words: frozenset[str], part: Stretch) -> bool:
    """Whether one sentence has nearly all words of a message and denies nothing."""
    return not part.pair and len(words & part.words) >= _REVERSED * len(words) and not denials(part.folded)


def _verbatim(wording: str, part: Stretch) -> bool:
    """Whether the stretch is the wording, but for a name or two."""
    return wording in part.folded or fuzz.ratio(wording, part.folded) >= _VERBATIM


def _reverses(part: Stretch, message: KeyMessage, wording: str, words: frozenset[str]) -> bool:
    """Whether one sentence, or two, deny this wording of the message, which has these content words."""
    alike = len(words & part.words) >= _REVERSED * len(words)
    if not (alike or _one_phrase(words, part.words)):
        return not part.pair and _without_effect(part, wording)
    if alike and turned_sentence(wording, part.folded) and not _agreed(part, message):
        return True
    if part.pair:
        return False
    if _without_effect(part, wording) or _order_turned(wording, part.folded) or _agent_exchanged(wording, part.folded):
        return True
    if any(content(other) <= part.words for other in message.wordings):
        return False  # said in full, in this wording or another
    ours, theirs = frozenset(tokens(wording)), frozenset(tokens(part.folded))
    return _opposed(ours - theirs, theirs - ours)


def _without_effect(part: Stretch, wording: str) -> bool:
    """ "belum tentu berguna", "tidak berpengaruh terhadap aliran air": what the message says comes of it does not."""
    return not denials(wording) and any(_EFFECTS.intersection(denial.denied[:2]) for denial in denials(part.folded))


def _agreed(part: Stretch, message: KeyMessage) -> bool:
    """Whether the sentence is a wording of the message, with its denial: "… keluhan yang tidak darurat"."""
    return any(
        denials(other) and fuzz.ratio(fold(other).strip(), part.folded) >= _VERBATIM for other in message.wordings
    )


def _one_phrase(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether only one phrase was exchanged: "sesuai kebutuhan" for "sebanyak-banyaknya"."""
    return len(ours - theirs) <= _PHRASE and len(theirs - ours) <= _PHRASE


def _order_turned(agreed: str, said: str) -> bool:
    """ "membagikan kabar sebelum memeriksanya" for "memeriksa kabar sebelum membagikannya"."""
    ours, theirs = _around(agreed, _BEFORE), _around(said, _BEFORE)
    if not ours or not theirs:
        return False
    return bool(ours[0] & theirs[1] - theirs[0] - ours[1]) and bool(ours[1] & theirs[0] - theirs[1] - ours[0])


def _agent_exchanged(agreed: str, said: str) -> bool:
    """ "dikelola oleh kontraktor" for "dikelola oleh kelompok masyarakat": the same verb, wholly another doer."""
    ours, theirs = _around(agreed, _BY), _around(said, _BY)
    if not ours or not theirs or not (ours[0] & theirs[0]) - empty_words():
        return False
    doers = [side[1] - empty_words() for side in (ours, theirs)]
    return all(doers) and not doers[0] & doers[1]


def _around(text: str, mark: re.Pattern[str]) -> tuple[frozenset[str], frozenset[str]] | None:
    """The content words just before and just behind a word; None without it."""
    found = mark.search(text)
    if not found:
        return None
    before, behind = text[: found.start()].split()[-_NEAR_WORDS:], text[found.end() :].split()[:_NEAR_WORDS]
    return frozenset(tokens(" ".join(before))), frozenset(tokens(" ".join(behind)))


def _opposed(lost: frozenset[str], instead: frozenset[str]) -> bool:
    """Whether a word of the message was exchanged for one of the opposite sense."""
    return any((word, other) in _OPPOSITES for word in lost for other in instead)


def turned(programme: Programme, parts: Stretches, text: str) -> Iterator[tuple[KeyMessage, Finding]]:
    """Key messages of which the text denies a word, or affirms one that they deny, in a sentence of its own making."""
    for message in programme.key_messages:
        wordings = "\n".join(message.wordings)
        about = _only(content(wordings), parts, text)
        for (start, end), _ in turned_round(about, wordings, shared=_SHARED) if about else ():
            yield message, told_otherwise(programme, message, (start, end), text)
            break


def _only(words: frozenset[str], parts: Stretches, text: str) -> str:
    """The sentences that share some of the words, where they stand, and nothing between them; empty without any."""
    kept, at = list[str](), 0
    for part in parts:
        if not part.pair and len(words & part.words) >= _SHARED:
            kept += ["\n" * (part.start - at), text[part.start : part.end]]
            at = part.end
    return "".join(kept)


def reversals(programme: Programme, parts: Stretches, text: str) -> Iterator[Finding]:
    """Key messages that the text turns into their opposite."""
    for message in programme.key_messages:
        if part := reversal(message, parts):
            yield told_otherwise(programme, message, (part.start, part.end), text)


def told_otherwise(programme: Programme, message: KeyMessage, span: tuple[int, int], text: str) -> Finding:
    """The finding on words of the text that say the opposite of a message."""
    return Finding(
        TOLD_OTHERWISE, "pesan-kunci", "error", *span, text[slice(*span)],
        f"Bertentangan dengan pesan kunci {programme.title}: {message.text}", "", programme.title,
    )  # fmt: skip


def astray(programmes: Sequence[Programme], parts: Stretches, text: str) -> Iterator[Finding]:
    """Messages turned round of programmes that the text is not about, or not recognised to be about; only where it has
    nearly every word of one. What one of the programmes says itself is no reversal of another."""
    for programme in programmes:
        messages = [m for m in programme.key_messages if any(_nearly(content(w), parts.words) for w in m.wordings)]
        for message in messages:
            part = reversal(message, parts)
            if part and not any(_agreed(part, other) for one in programmes for other in one.key_messages):
                yield told_otherwise(programme, message, (part.start, part.end), text)


def _nearly(words: frozenset[str], about: frozenset[str]) -> bool:
    return bool(words) and len(words & about) >= _NEARLY * len(words)


def contradictions(
    programme: Programme,
    parts: Stretches,
    said: tuple[Sequence[Entity], Sequence[Entity]],
    read: Callable[[str], Sequence[Entity]],
) -> Iterator[tuple[Fact, Entity, Entity]]:
    """Facts of the programme that the text gives with another figure: the fact, what is written, what is right.

    `said` is what the text states: first what no note vouches for, then everything. A figure that another fact of the
    programme states is not a contradiction of this one.
    """
    entities, everything = said
    stated = [e for fact in programme.facts for e in read(f"{fact.text}\n{fact.value}")]
    figures = [e for e in entities if e.kind in _FIGURES and not any(same(e, other) for other in stated)]
    for fact in programme.facts:
        right = next((e for e in read(fact.value) if e.kind in _FIGURES), None)
        if _elsewhere(read(fact.text), everything):
            continue
        about = content(fact.text) - content(fact.value)
        if right is None or len(about) < 2 or not figures:
            continue
        for part in parts:
            inside = [e for e in figures if part.start <= e.start and e.end <= part.end]
            wrong = next((e for e in inside if comparable(e, right)), None)
            if wrong and len(about & part.words) >= _ABOUT * len(about):
                yield fact, wrong, right
                break


def _elsewhere(said: Sequence[Entity], entities: Sequence[Entity]) -> bool:
    """Whether a fact is of a place or a day and the text, which names some, not of this one: another cooperative."""
    for kind in ("place", "date"):
        ours = [e for e in said if e.kind == kind]
        theirs = [e for e in entities if e.kind == kind]
        if ours and theirs and not any(same(a, b) or same(b, a) for a in ours for b in theirs):
            return True
    return False


def term_findings(programme: Programme, text: str) -> Iterator[Finding]:
    """Terms the programme forbids, with what to write instead; required terms that are absent."""
    yield from avoided(programme, text)
    for required in programme.required_terms:
        if fold(required) not in fold(text):
            message = f"Istilah wajib program belum ada: “{required}”."
            yield Finding(
                "program.istilah-wajib", "istilah-program", "warning", len(text), len(text), "", message, "",
                programme.title,
            )  # fmt: skip


def avoided(programme: Programme, text: str) -> Iterator[Finding]:
    """Terms the programme forbids, with what to write instead."""
    for term in programme.forbidden_terms:
        for match in _scanner(term.avoid).finditer(text):
            instead = like(match[0], term.instead)
            advice = f"Tulis “{term.instead}”, bukan “{match[0]}”." if term.instead else f"Hindari “{match[0]}”."
            yield Finding(
                "program.istilah-terlarang", "istilah-program", "error" if not term.instead else "warning",
                match.start(), match.end(), match[0], f"{advice} {term.reason}".strip(), instead, programme.title,
            )  # fmt: skip


def message_findings(programme: Programme, coverage: Sequence[Coverage], end: int) -> Iterator[Finding]:
    """One finding when no key message is said at all: which ones there are."""
    if coverage and all(c.status == "missing" for c in coverage):
        message = f"Belum memuat pesan kunci program {programme.title}, misalnya: {coverage[0].message}"
        yield Finding("program.pesan-kunci", "pesan-kunci", "warning", end, end, "", message, "", programme.title)


@lru_cache(maxsize=2048)
def _scanner(term: str) -> Scanner:
    """The term as whole words, whatever the spaces between them."""
    spaced = r"\s+".join(re.escape(word) for word in term.split())
    return Scanner(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
