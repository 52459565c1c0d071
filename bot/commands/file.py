"""`--out FILE`: the draft as a file, its form chosen by the ending."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.unusable import Unusable

if TYPE_CHECKING:
    from bot.studio import Drafted, Studio

FORMS = (".docx", ".pdf", ".zip")


def out_file(text: str) -> Path:
    """An argparse type: a path that ends in one of the forms."""
    path = Path(text)
    if path.suffix.lower() not in FORMS:
        raise argparse.ArgumentTypeError(f"'{text}' harus berakhiran {', '.join(FORMS)}")
    return path


def save(studio: "Studio", parts: "Sequence[Drafted]", path: Path, *, internal: bool = False) -> None:
    """Write the file: a zip of all parts, or the first one as a paper. Raises `Unusable` where it cannot be written."""
    from bot.paper import Press

    press = Press.of(studio.settings.letterheads, studio.names, studio.knowledge)
    form = path.suffix.lower()
    if form == ".zip":
        file = press.kit(parts)
    else:
        file = press.paper(parts[0], "pdf" if form == ".pdf" else "docx", internal=internal)
    try:
        path.write_bytes(file.content)
    except OSError as error:
        raise Unusable(f"Berkas {path} tidak dapat ditulis: {error.strerror}.") from error
