"""The agenda's theme of these days, offered to a text that could carry it and does not yet."""

from collections.abc import Iterator, Sequence

from knowledge.checking.coverage import WITHOUT_MESSAGE, cover
from knowledge.checking.folding import content, fold
from knowledge.checking.report import Finding
from knowledge.checking.stretches import Stretches
from knowledge.documents import Programme
from knowledge.themes import Theme

_CARRIED = 0.6  # share of the theme's content words that a text about it has
_EVERYBODY = frozenset({"semua perangkat daerah", "seluruh perangkat daerah", "semua opd", "seluruh opd"})


def theme_findings(  # noqa: PLR0917 - a text as the check has read it, and what the agenda says
    themes: Sequence[Theme],
    about: Sequence[Programme],
    programmes: Sequence[Programme],
    parts: Stretches,
    agency: str,
    kind: str,
    end: int,
) -> Iterator[Finding]:
    """A suggestion for each theme that is the agency's, or of a programme the text is about, and not in the text.

    `about`: the programmes of the text; `programmes`: all in force, for their messages; `end`: the text's length.
    """
    if kind in WITHOUT_MESSAGE:
        return
    for theme in themes:
        told = [one for one in programmes if _meant(theme, one)]
        could = any(_meant(theme, one) for one in about) or _answers(agency, theme)
        if not could or _carried(theme, told, parts):
            continue
        message = f"{theme.agenda}: tema {_days(theme)} “{theme.text}”"
        message += f" ({theme.programme})." if theme.programme else "."
        example = f" Bila cocok, sisipkan pesan kuncinya: {told[0].key_messages[0].text}" if told else ""
        advice = example or " Bila cocok, kaitkan teks ini dengan tema itu."
        yield Finding("narasi.tema", "narasi", "suggestion", end, end, "", message + advice, "", theme.agenda)


def _meant(theme: Theme, programme: Programme) -> bool:
    cell = fold(theme.programme)
    return bool(cell.strip()) and any(fold(name) in cell for name in programme.names if fold(name).strip())


def _answers(agency: str, theme: Theme) -> bool:
    """Whether the agency is among those that answer for the theme: by name, or as one of all kelurahan."""
    named, mine = fold(theme.agency), fold(agency)
    if any(f" {every} " in named for every in _EVERYBODY):
        return bool(mine.strip())
    level = mine.split()[:1]
    return bool(level) and (mine in named or (level[0] in {"kelurahan", "kecamatan"} and f" {level[0]} " in named))


def _carried(theme: Theme, told: Sequence[Programme], parts: Stretches) -> bool:
    wanted = content(theme.text)
    if wanted and len(wanted & parts.words) >= _CARRIED * len(wanted):
        return True
    return any(message.status in {"present", "paraphrased"} for one in told for message in cover(one, parts))


def _days(theme: Theme) -> str:
    if theme.start == theme.end:
        return f"{theme.start.day}/{theme.start.month}/{theme.start.year}"
    return f"{theme.start.day}/{theme.start.month}–{theme.end.day}/{theme.end.month}/{theme.end.year}"
