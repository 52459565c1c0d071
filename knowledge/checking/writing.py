"""How a text is written: what the rules and the list of everyday words find in it, less what its place excuses."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from knowledge.checking.children import children_named
from knowledge.checking.colloquial import colloquial_findings
from knowledge.checking.contacts import TELEPHONE, meant_to_be_called
from knowledge.checking.folding import fold, says
from knowledge.checking.material import Material
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.resolve import GUESS, cited
from knowledge.checking.rulebook import Rulebook
from knowledge.checking.sources import Source
from knowledge.documents import Programme
from knowledge.entities.lists import orang
from knowledge.names import Names


def written(prose: Prose, rulebook: Rulebook, held: Material, names: Names) -> list[Finding]:
    """What the rules find, and the everyday words."""
    found = children_named(list(_ruled(prose, rulebook, held)), prose, held.request.brief, names)
    return [*found, *colloquial_findings(prose, _known(held.sources))]


def secrets(found: Sequence[Finding], rulebook: Rulebook) -> list[Finding]:
    """What is personal: a telephone number or an NIK is listed nowhere, not even as a number without a source."""
    personal = {rule.id for rule in rulebook.rules if rule.rahasia}
    return [finding for finding in found if finding.rule in personal]


def _ruled(prose: Prose, rulebook: Rulebook, held: Material) -> Iterator[Finding]:
    request = held.request
    noted = fold(request.brief)  # a word of the operator's that no list has may be a term: its slip is only guessed
    for found in rulebook.find(prose, request.kind, request.channel):
        if (
            not cited(prose, found, request.kind)
            and not _of_a_name(found, prose)
            and not _official_number(found, prose.text[found.start : found.end], request.programmes)
        ):
            guessed = found.rule == GUESS and says(noted, found.text)
            yield (
                replace(found, level="suggestion") if guessed else meant_to_be_called(found, prose.text, request.brief)
            )


def _of_a_name(finding: Finding, prose: Prose) -> bool:
    """Whether the "wrong" word is part of a name: Rizki in "M. Rizki", Rejeki in "Sri Rejeki"."""
    if finding.category != "ejaan" or not finding.text[:1].isupper():
        return False
    before = prose.text[: finding.start].rstrip().rsplit(maxsplit=1)[-1:]
    return (
        finding.text.casefold() in orang().kata_nama
        and bool(before)
        and before[0][:1].isupper()
        and (finding.start not in prose.sentence_starts or len(before[0]) == 2)
    )


def _official_number(finding: Finding, text: str, programmes: Sequence[Programme]) -> bool:
    """A telephone number that a programme's own call to action gives is meant to be published."""
    if finding.rule != TELEPHONE:
        return False
    digits = re.sub(r"\D", "", text)
    return any(digits in re.sub(r"\D", "", call) for programme in programmes for call in programme.calls_to_action)


def _known(sources: Sequence[Source]) -> Callable[[str], bool]:
    """Whether a document or a programme uses the word: then it is a term, not a slip."""
    printed = [source.folded for source in sources if source.origin != "catatan"]
    return lambda word: any(f" {word} " in folded for folded in printed)
