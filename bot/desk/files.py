"""A draft as a file: Word and PDF on the agency's letterhead, or everything in one zip."""

from asyncio import to_thread

from bot import texts
from bot.desk.errors import NotFound
from bot.desk.shelf import Shelf
from bot.paper import Press
from bot.replies import Message, Reply
from bot.storage.records import Operator


class Files:
    """Prints what stands on the shelf; the draft itself does not change."""

    def __init__(self, press: Press, shelf: Shelf) -> None:
        self._press, self._shelf = press, shelf

    async def send(self, operator: Operator, draft: int, form: str) -> Reply:
        """The draft as `docx`, `pdf`, `sumber` (Word with the appendix of sources) or `zip`."""
        saved = await self._shelf.find(operator, draft)
        version, press = saved.version, self._press
        if form not in texts.FILES:
            raise NotFound(texts.UNKNOWN_BUTTON)
        if form == "zip":
            file = await to_thread(press.kit, [version])
        else:
            file = await to_thread(press.paper, version, "pdf" if form == "pdf" else "docx", internal=form == "sumber")
        return Reply((Message(texts.file_sent(form, len(version.draft.slots)), attachment=file),))
