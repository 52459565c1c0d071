"""What a check is asked: a text and everything that may support it."""

from dataclasses import dataclass
from datetime import date

from knowledge.checking.neighbours import OtherText
from knowledge.documents import Passage, Programme
from knowledge.themes import Theme


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """`brief` is the operator's own words; `note` is the part of them whose facts must not be lost (all of them where
    it is empty): resolved values beside the raw note may be left out.
    `basis`: the offline writer's draft of the same brief, where the text is a model's: then every sentence must be
    vouched for by the brief, the programmes or the basis, not only its names and numbers.
    `strict`: the text is a writer's draft: no fact of it is given the benefit of the doubt.
    `kept_back`: what the operator mentioned and did not want printed; no part of `brief`.
    `exceptions`: rule and words (small letters) that the agency said are no mistake; never a fact or a red line."""

    text: str
    on: date
    kind: str = ""
    channel: str = ""
    agency: str = ""
    brief: str = ""
    note: str = ""
    basis: str = ""
    strict: bool = False
    programmes: tuple[Programme, ...] = ()
    passages: tuple[Passage, ...] = ()
    kept_back: tuple[str, ...] = ()
    exceptions: frozenset[tuple[str, str]] = frozenset()
    themes: tuple[Theme, ...] = ()  # of the agendas, on the day of the text
    others: tuple[OtherText, ...] = ()  # other agencies' drafts; only what differs is ever told

    @property
    def told(self) -> str:
        """The operator's words whose facts the text has to keep."""
        return self.note or self.brief
