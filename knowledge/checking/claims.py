"""Every sentence of a model's draft held against what it was written from: nothing may be told that is not told there.

The fact check finds an altered number, day, name or quotation. A sentence without any ("warga menyambut dengan
antusias", "kegiatan ini akan diperluas") it cannot see. Here each sentence must be vouched for: its content words,
synonyms folded, stand in the operator's note, in the programme, or in the offline writer's draft of the same brief.
One word that praises, promises, feels, tells an effect or names somebody, or says the contrary of a word of its source,
is never let through, nor is a denial that no source makes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.checking.claim_actors import Deed, deeds, exchanged
from knowledge.checking.claim_denials import Firm, added, all_denials, firm, lifted, same
from knowledge.checking.claim_lines import Line, lines, strayed
from knowledge.checking.claim_places import Places, exchanged_figures, places
from knowledge.checking.claim_values import Pairs, counted, parted
from knowledge.checking.claim_words import Word, aside, figures, lists, meanings, words
from knowledge.checking.negation import Denial
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.sentences import sentences

CATEGORY = "klaim"
ADDED, DENIED, LIFTED = "klaim.tambahan", "klaim.ingkar", "klaim.bertentangan"
PARTED, SWAPPED = "klaim.pasangan", "klaim.tertukar"
_LOOSE = 1  # words of a sentence that may stand in no source: another wording, not another statement
_SHARE = 0.25  # … and at most this share of its content words
_NOUN_SHARE = 0.3  # … where the word is no verb
_WINDOW = 3  # neighbouring sentences of a source that one sentence may be drawn together from
_ABOUT_FACTS = frozenset({"fakta", "kutipan", "nama"})  # what is never sent; an error of wording hides no claim
_ADVICE = "Hapus, atau tulis menurut bahan."


@dataclass(frozen=True, slots=True)
class Vouchers:
    """What vouches for sentences: the meanings of each stretch of neighbouring sentences; all figures and denials.

    `firm`: the denials of what is told of this event; `pairs`: its values that stand together.
    """

    stretches: tuple[frozenset[str], ...]
    sentences: tuple[frozenset[str], ...]
    every: frozenset[str]
    figures: frozenset[str]
    denied: tuple[Denial, ...]
    firm: tuple[Firm, ...]
    pairs: Pairs
    lines: tuple[Line, ...]
    deeds: tuple[Deed, ...]
    places: tuple[Places, ...]

    @staticmethod
    def of(event: Iterable[str], known: Iterable[str] = ()) -> "Vouchers":
        """The stretches of these texts; none reaches from one text into the next.

        `event`: what is told of the event itself; `known`: what may be told beside it (the programme, names).
        """
        told = [aside(text) for text in event]
        texts = [*told, *(aside(text) for text in known)]
        found = [stretch for text in texts for stretch in _stretches(text)]
        return Vouchers(
            tuple(dict.fromkeys(found)),
            tuple(meanings(text[start:end]) for text in told for start, end in sentences(text)),
            frozenset[str]().union(*found),
            frozenset(figure for text in texts for figure in figures(text)),
            tuple(denial for text in texts for denial in all_denials(text)),
            firm(told),
            Pairs.of(told),
            lines(texts),
            tuple(deed for text in told for deed in deeds(text)),
            tuple(place for text in told for place in places(text)),
        )

    def missing(self, said: Sequence[Word]) -> list[Word]:
        """The words that the stretch closest to all of them does not have; a name may come from anywhere."""
        close = self.closest(said)
        return [word for word in said if (self.every if word.named else close).isdisjoint(word.senses)]

    def closest(self, said: Sequence[Word]) -> frozenset[str]:
        """The meanings of the stretch that has most of the words."""
        return max(self.stretches, key=lambda one: _shared(one, said), default=frozenset[str]())

    def say(self, what: str) -> bool:
        """Whether a few words of a note are told here, in other words; their figures must stand here too."""
        counted = set(figures(what))
        told = list(words(what))
        return bool(counted or told) and counted <= self.figures and not self.missing(told)

    def state(self, entity: Entity) -> bool:
        """Whether a figure counts the same here, or one sentence here has every word of the name."""
        if entity.kind == "number":
            return not self.pairs.counts.isdisjoint(counted(entity.text))
        named = list(words(entity.text))
        return bool(named) and any(_shared(one, named) == len(named) for one in self.sentences)

    def deny(self, denial: Denial) -> bool:
        """Whether the same thing is denied here."""
        return any(same(denial, other) for other in self.denied)


def claim_findings(text: str, vouchers: Vouchers) -> Iterator[Finding]:
    """A finding for every sentence that states, and every denial that denies, what no source does."""
    bare = aside(text)
    for start, end in sentences(bare):
        said = list(words(bare, start, end, headline=_headline(bare[start:end])))
        if unknown := _added(said, vouchers):
            yield _finding(ADDED, text, (start, end), unknown)
    for denial in added(bare, vouchers.denied):
        if "gratis" in denial.topic & vouchers.every:
            continue  # "tidak dipungut biaya"
        message = f"Catatan dan bahan tidak mengingkari hal ini: “{denial.text}”. {_ADVICE}"
        yield Finding(DENIED, CATEGORY, "error", denial.start, denial.end, denial.text, message)
    for denial, start, end in lifted(bare, vouchers.firm):
        message = f"Bertentangan dengan catatan atau bahan: “{denial.text}”. {_ADVICE}"
        yield Finding(LIFTED, CATEGORY, "error", start, end, text[start:end], message)
    for start, end in strayed(bare, vouchers.lines):
        message = f"Catatan dan bahan menyatakan lain daripada “{text[start:end]}”. {_ADVICE}"
        yield Finding(LIFTED, CATEGORY, "error", start, end, text[start:end], message)
    for start, end in exchanged(bare, vouchers.deeds):
        message = f"Pelaku dan penerimanya tertukar: “{text[start:end]}”. {_ADVICE}"
        yield Finding(SWAPPED, CATEGORY, "error", start, end, text[start:end], message)
    for start, end in exchanged_figures(bare, vouchers.places):
        message = f"Angkanya tertukar tempat: “{text[start:end]}”. {_ADVICE}"
        yield Finding(SWAPPED, CATEGORY, "error", start, end, text[start:end], message)
    for start, end in parted(bare, vouchers.pairs):
        message = f"Tidak berpasangan begini dalam catatan dan bahan: “{text[start:end]}”. {_ADVICE}"
        yield Finding(PARTED, CATEGORY, "error", start, end, text[start:end], message)


def beside(found: Sequence[Finding], claims: Iterable[Finding]) -> tuple[Finding, ...]:
    """All findings in text order; a claim inside words that an error about facts already names is named once."""
    errors = [range(one.start, one.end) for one in found if one.level == "error" and one.category in _ABOUT_FACTS]
    new = [one for one in claims if not any(one.start < e.stop and e.start < one.end for e in errors)]
    return tuple(sorted([*found, *new], key=lambda f: (f.start, f.end, f.rule)))


def _stretches(text: str) -> list[frozenset[str]]:
    single = [meanings(text[start:end]) for start, end in sentences(text)]
    sizes = range(1, _WINDOW + 1)
    return [
        frozenset[str]().union(*single[at : at + size])
        for size in sizes
        for at in range(max(len(single) - size + 1, 0))
    ]


def _shared(stretch: frozenset[str], said: Sequence[Word]) -> int:
    return sum(not stretch.isdisjoint(word.senses) for word in said)


def _added(said: Sequence[Word], vouchers: Vouchers) -> list[Word]:
    unknown = vouchers.missing(said)
    contrary = [word for word in unknown if not vouchers.closest(said).isdisjoint(word.opposites)]
    if contrary or any(word.charged or word.named for word in unknown) or len(unknown) > _LOOSE:
        return unknown
    share = _SHARE if any(word.verb for word in unknown) else _NOUN_SHARE
    return unknown if len(unknown) > share * len(said) else []


def _headline(sentence: str) -> bool:
    return all(word[:1].isupper() or word in lists().small for word in sentence.split() if word[:1].isalpha())


def _finding(rule: str, text: str, sentence: tuple[int, int], unknown: Sequence[Word]) -> Finding:
    first = unknown[0]
    named = ", ".join(dict.fromkeys(text[word.start : word.end] for word in unknown))
    whole = text[slice(*sentence)]
    message = f"Ada yang tidak tertulis dalam catatan dan bahan ({named}): “{whole}” {_ADVICE}"
    return Finding(rule, CATEGORY, "error", first.start, first.end, text[first.start : first.end], message)
