""" "Sudah tayang": a published text comes home as a past release, after an admin's nod."""

import re
from asyncio import to_thread
from collections.abc import Callable
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from bot import texts
from bot.buttons import Button, button
from bot.cards.documents import done_card
from bot.cards.sources import day
from bot.desk.errors import NotFound, Refused, admins_only
from bot.desk.keeping import Keeping, Show
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.desk.understanding import Understanding
from bot.replies import Message, Reply, plain, say
from bot.storage import Store
from bot.storage.records import Operator, Publication, SavedDraft, Waiting
from knowledge.documents import Document, FrontMatter, Sumber
from knowledge.plain import slug, title_of, written_date
from knowledge.successor import free_id

PUBLISHED = ("caption", "rilis", "klarifikasi", "imbauan", "ucapan", "layanan", "darurat")  # kinds the public reads
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
LONGEST_LINK = 500
WITHOUT = re.compile(r"\b(?:tanpa tautan|cetak|koran|radio|tidak ada tautan)\b", re.IGNORECASE)


class Publishing:
    """Operators report with link and day; what an admin lets in is a document like any other."""

    def __init__(
        self,
        store: Store,
        *,
        shelf: Shelf,
        people: PeopleDesk,
        post: Post,
        understanding: Understanding,
        keeping: Keeping,
        clock: Callable[[], datetime],
    ) -> None:
        self._publications, self._chats = store.publications, store.chats
        self._shelf, self._people, self._post = shelf, people, post
        self._understanding, self._keeping, self._clock = understanding, keeping, clock

    async def ask(self, operator: Operator, draft: int) -> Reply:
        """`Sudah tayang`: where, and on which day?"""
        saved = await self._shelf.find(operator, draft)
        _refuse_unfit(saved)
        await to_thread(self._chats.wait_for, operator.id, Waiting("tayang", self._clock(), field=str(draft)))
        return say(texts.ASK_FOR["tayang"])

    async def said(self, operator: Operator, said: Said) -> Reply:
        """Link and day, behind the draft's number. What is missing is asked for again."""
        number, _, words = said.text.partition(" ")
        saved = await self._shelf.find(operator, int(number) if number.isdigit() else 0)
        _refuse_unfit(saved)
        link, published = _link(words), _day(words, said.at.date())
        if not link and not WITHOUT.search(words):
            raise Refused(texts.NO_LINK)
        if published is None or published > said.at.date():
            raise Refused(texts.NO_PUBLICATION_DAY)
        kept, new = await to_thread(self._publications.add, _report(saved, operator, link, published), self._clock())
        if not new:
            return say(texts.PUBLISHED_BEFORE)
        look = button("Lihat", "y", kept.id, "lihat")
        who = plain(operator.name or f"ID {operator.id}")
        told = texts.published_to_admins(who, plain(kept.agency), plain(kept.title), day(kept.day), plain(kept.link))
        await self._post.tell(await self._people.admins(), f"tayang:{kept.id}", Message(told, ((look,),), markup=True))
        return say(texts.PUBLICATION_KEPT)

    async def look(self, admin: Operator, number: int) -> Reply:
        """The text, where it stands, and the decision."""
        found = await self._find(admin, number)
        row = (button("Masukkan sebagai rilis", "y", found.id, "masuk"), button("Tolak", "y", found.id, "tolak"))
        head = f"Tayang {day(found.day)}, {found.agency}" + (f"\n{found.link}" if found.link else "")
        return Reply((Message(f"{head}\n\n{found.text}", (row,)),))

    async def accept(self, admin: Operator, number: int, show: Show) -> Reply:
        """Make it a past release, in the next generation."""
        found = await self._find(admin, number)
        document = await to_thread(self._document, found)
        report = await self._keeping.write(admin, document, show)
        await to_thread(self._publications.decide, found.id, "accepted", admin.id, self._clock())
        answer = Message(texts.publication_accepted(plain(found.title)), markup=True)
        await self._post.tell([found.operator], f"putusan-tayang:{found.id}", answer)
        return Reply(edit=Message(f"{done_card(report)}\n{plain(document.title)}", markup=True))

    async def decline(self, admin: Operator, number: int) -> Reply:
        """Leave it out."""
        found = await self._find(admin, number)
        await to_thread(self._publications.decide, found.id, "declined", admin.id, self._clock())
        return Reply(edit=Message(texts.PUBLICATION_DECLINED))

    async def waiting(self) -> list[tuple[Button, ...]]:
        """A button for each published text that waits."""
        rows = await to_thread(self._publications.open)
        return [(button(f"Tayang: {row.title}"[:60], "y", row.id, "lihat"),) for row in rows]

    def _document(self, found: Publication) -> Document:
        held = self._understanding.held()
        programme = [each.id for each in held if each.kind == "program" and each.title == found.programme]
        name = free_id(slug(f"{found.day.isoformat()}-{found.title}".replace("/", " "))[:100].strip("-"), held)
        where = urlsplit(found.link).hostname or "media tanpa tautan"
        front = FrontMatter(
            id=name,
            jenis="rilis",
            judul=found.title,
            tanggal=found.day,
            instansi=found.agency,
            sumber=(Sumber(judul=f"Terbit di {where}", alamat=found.link, tanggal=found.day),),
            program=tuple(each for each in programme if slug(each) == each),
        )
        return Document(name, front, f"{found.text.strip()}\n", "", 1, "")

    async def _find(self, admin: Operator, number: int) -> Publication:
        admins_only(admin)
        found = await to_thread(self._publications.find, number)
        if found is None or found.state != "open":
            raise NotFound(texts.SUGGESTION_GONE)
        return found


def _refuse_unfit(saved: SavedDraft) -> None:
    draft = saved.version.draft
    if draft.kind not in PUBLISHED:
        raise Refused(texts.NOT_PUBLISHED_AS_TEXT)
    if draft.slots or "[LENGKAPI" in draft.text:
        raise Refused(texts.FILL_SLOTS_FIRST)


def _report(saved: SavedDraft, operator: Operator, link: str, published: date) -> Publication:
    version = saved.version
    title = version.draft.title.strip() or title_of(version.draft.text)
    return Publication(
        id=0,
        draft=saved.id,
        version=version.number,
        operator=operator.id,
        agency=version.brief.agency or operator.agency,
        programme=version.programme,
        title=title,
        text=version.draft.text,
        link=link,
        day=published,
    )


def _link(words: str) -> str:
    found = LINK.search(words)
    link = found[0].rstrip(".,;)") if found else ""
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        return ""
    return link if "." in host and len(link) <= LONGEST_LINK else ""


def _day(words: str, today: date) -> date | None:
    """A written date outside of the link; "hari ini", "tadi" and "kemarin" too."""
    bare = LINK.sub(" ", words)
    if found := written_date(bare):
        return found
    if re.search(r"\bkemarin\b", bare, re.IGNORECASE):
        return today - timedelta(days=1)
    return today if re.search(r"\b(?:hari ini|tadi|barusan)\b", bare, re.IGNORECASE) else None
