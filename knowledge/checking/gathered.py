"""What a text is held to, gathered once a check: brief and note as they are meant, programmes, sources, vouchers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from knowledge.checking.claim_words import aside
from knowledge.checking.claims import Vouchers
from knowledge.checking.material import Material
from knowledge.checking.request import CheckRequest
from knowledge.checking.sources import FactLedger, stated
from knowledge.checking.spoken import in_digits
from knowledge.corrected import corrected
from knowledge.documents import Programme
from knowledge.entities.entity import Entity
from knowledge.names import Names
from knowledge.recognition import recognise

_PROGRAMMES = 3  # a text is about so many at most
Read = Callable[[str, date], tuple[Entity, ...]]


def gathered(request: CheckRequest, ledger: FactLedger, read: Read, names: Names) -> Material:
    """Everything that the text of the request is compared with; facts of documents come read from the ledger."""
    request = replace(request, brief=_as_meant(request.brief), note=_as_meant(request.note))
    on, about = request.on, f"{request.text}\n{request.brief}"
    programmes = recognise(about, request.programmes, request.passages)[:_PROGRAMMES]
    sources = (
        *ledger.brief(f"{request.brief}\n\n{aside(request.basis)}", on),
        *ledger.agency(request.agency, on),
        *ledger.programmes(programmes, on),
        *ledger.passages(request.passages, on),
    )
    noted = read(request.told, on) if request.told.strip() else ()
    return Material(request, programmes, sources, noted, _vouchers(request, programmes, names))


def _as_meant(note: str) -> str:
    """An operator's words without what they took back, figures in digits."""
    return in_digits(corrected(note))


def _vouchers(request: CheckRequest, programmes: Sequence[Programme], names: Names) -> Vouchers | None:
    """What may vouch for a model's sentences; an earlier document may not: it tells of another event."""
    if not request.basis.strip():
        return None
    agency = names.agency(request.agency)
    spellings = " ".join(agency.spellings) if agency else request.agency
    said = (line for programme in programmes for line in stated(programme))
    return Vouchers.of([request.brief, request.note, request.basis], [spellings, *said])
