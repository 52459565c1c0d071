"""The press: from a draft to a file that can be sent. Word and PDF on the letterhead, a zip of a whole kit."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.paper.appendix import appendix
from bot.paper.letterhead import Letterheads
from bot.paper.sheet import Sheet, file_name, sheet
from bot.replies import Attachment
from knowledge.checking.report import Report
from knowledge.names import Names
from prompts.brief import Brief
from prompts.draft import Draft

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

Form = Literal["docx", "pdf"]
POSTED = {"caption", "alt", "foto"}  # texts that are pasted somewhere, never printed


class Written(Protocol):
    """A draft with what it came from: what the studio makes, and a kept version."""

    @property
    def brief(self) -> Brief: ...
    @property
    def draft(self) -> Draft: ...
    @property
    def report(self) -> Report: ...


@dataclass(frozen=True, slots=True)
class Press:
    """Prints drafts. The documents behind the appendix are those of the knowledge in service."""

    letterheads: Letterheads
    knowledge: "KnowledgeBase"

    @staticmethod
    def of(letterheads: str, names: Names, knowledge: "KnowledgeBase") -> "Press":
        """With the city's file of letterheads, or names alone for an empty path. Raises `NaraError`."""
        return Press(Letterheads.load(Path(letterheads) if letterheads else None, names), knowledge)

    def paper(self, written: Written, form: Form, *, internal: bool = False) -> Attachment:
        """The clean copy, or the internal one with the appendix of sources."""
        name = f"{file_name(written.draft, internal=internal)}.{form}"
        return Attachment(name, _printed(self._sheet(written, internal=internal), form))

    def kit(self, parts: Sequence[Written]) -> Attachment:
        """Everything in one zip: each text as it is posted, papers as Word and PDF, and each with its sources."""
        files = [file for part in parts for file in self._files(part)]
        content = BytesIO()
        with ZipFile(content, "w", ZIP_DEFLATED) as archive:
            for file in files:
                info = ZipInfo(file.name, parts[0].brief.sent_at.timetuple()[:6])
                info.compress_type = ZIP_DEFLATED
                archive.writestr(info, file.content)
        kind = "paket" if len(parts) > 1 else "berkas"
        return Attachment(f"{kind}-{file_name(parts[0].draft)}.zip", content.getvalue())

    def _files(self, part: Written) -> list[Attachment]:
        text = Attachment(f"teks/{file_name(part.draft)}.txt", part.draft.text.encode())
        inside = self.paper(part, "docx", internal=True)
        papers = [] if part.draft.kind in POSTED else [self.paper(part, "docx"), self.paper(part, "pdf")]
        return [text, *papers, Attachment(f"internal/{inside.name}", inside.content)]

    def _sheet(self, written: Written, *, internal: bool) -> Sheet:
        brief, draft = written.brief, written.draft
        names = dict.fromkeys(source.document for source in draft.sources)
        documents = [document for name in names if (document := self.knowledge.document(name))] if internal else []
        return sheet(
            draft,
            self.letterheads.of(brief.agency),
            agency=brief.agency,
            written=brief.sent_at,
            appendix=appendix(draft, written.report, brief.told, documents) if internal else None,
        )


def _printed(paper: Sheet, form: Form) -> bytes:
    if form == "pdf":
        from bot.paper.pdf import pdf

        return pdf(paper)
    from bot.paper.word import word

    return word(paper)
