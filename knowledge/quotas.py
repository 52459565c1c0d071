"""What a draft is written from: the programme's brief, the guide for its kind, two similar releases, the agenda."""

from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.documents import Kind
from knowledge.ranking import Ranked
from knowledge.variety import alike

QUOTAS: dict[Kind, int] = {"program": 3, "rilis": 2, "panduan": 1, "agenda": 1}  # passages of each kind, at least
OF_ONE_RELEASE = 1  # two similar releases say more than one twice
NEAR = 0.5  # share of the best score below which a release or an agenda has nothing to do with the note


def quotas(ranked: Sequence[Ranked], guide: Sequence[Ranked], k: int) -> list[Ranked]:
    """At most `k`, best first, no two saying the same; `guide` is a ranking of guides for the kind of draft.

    First each kind's share, then whatever ranks best. A release or an agenda that scores less than `NEAR` of the best
    is not taken to fill a quota.
    """
    chosen: list[Ranked] = []
    for each in [*_shares(ranked, guide), *ranked]:
        if len(chosen) == k:
            break
        if not any(each.passage.id == other.passage.id or alike(each.passage, other.passage) for other in chosen):
            chosen.append(each)
    return sorted(chosen, key=lambda each: (-each.score, each.passage.id))


def _shares(ranked: Sequence[Ranked], guide: Sequence[Ranked]) -> Iterator[Ranked]:
    best = ranked[0].score if ranked else 0.0
    brief = next((each.passage.document for each in ranked if each.passage.kind == "program"), None)
    taken: Counter[str] = Counter()
    for each in ranked:
        kind, document = each.passage.kind, each.passage.document
        near = each.score >= NEAR * best
        fitting = {
            "program": document == brief,
            "rilis": near and taken[document] < OF_ONE_RELEASE,
            "agenda": near,
            "panduan": False,
        }[kind]
        if fitting and taken[kind] < QUOTAS[kind]:
            taken[kind] += 1
            taken[document] += 1
            yield each
    yield from guide[: QUOTAS["panduan"]]
