"""`Rapikan kalimat`: one sentence of a draft taken out, put as proposed, or worded anew by the operator."""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot import texts
from bot.cards.draft import clumsy
from bot.cards.sentences import sentences_card
from bot.desk.drafting import Drafting
from bot.desk.errors import NotFound, Refused
from bot.desk.one_sentence import of_key, reworded, told, without
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.replies import Reply, say
from bot.storage import Store
from bot.storage.records import Operator, SavedDraft, Waiting
from prompts.rereading import proposed

WORDING = "kalimat"  # what a chat waits for: a sentence in the operator's words
LONGEST = 600  # characters of a sentence


class Tidying:
    """What an operator words himself is not pointed out to him again."""

    def __init__(self, shelf: Shelf, drafting: Drafting, store: Store, clock: Callable[[], datetime]) -> None:
        self._shelf, self._drafting, self._chats, self._clock = shelf, drafting, store.chats, clock

    async def show(self, operator: Operator, draft: int, key: str = "") -> Reply:
        """The sentences that are pointed out; where none is, all of them; or the one of the key alone."""
        if key:
            return Reply(edit=sentences_card(*await self._alone(operator, draft, key)), draft=draft)
        saved = await self._shelf.find(operator, draft)
        version = saved.version
        chosen = clumsy(version) or told(version.draft.text, version.draft.title)
        return Reply(edit=sentences_card(saved, chosen), draft=draft)

    async def take_out(self, operator: Operator, draft: int, key: str) -> Reply:
        """`Hapus`."""
        saved, one = await self._sentence(operator, draft, key)
        left = without(saved.version.draft.text, one)
        if not told(left, saved.version.draft.title):
            raise Refused(texts.ONLY_SENTENCE)
        return await self._drafting.change(operator, saved, left, "rapikan", texts.TAKEN_OUT, None)

    async def take_proposal(self, operator: Operator, draft: int, key: str) -> Reply:
        """`Pakai usulan`: as shown; what the sentence says then is the operator's choice."""
        saved, one = await self._sentence(operator, draft, key)
        way = proposed(saved.version.draft.text, one)
        return await self._put(operator, (saved, one), way, texts.PROPOSAL_TAKEN, None)

    async def ask(self, operator: Operator, draft: int, key: str) -> Reply:
        """`Tulis ulang`: the next text is the sentence."""
        _, one = await self._sentence(operator, draft, key)
        waiting = Waiting(WORDING, self._clock(), field=f"{draft}.{key}")
        await to_thread(self._chats.wait_for, operator.id, waiting)
        return say(texts.word_it_anew(one))

    async def said(self, operator: Operator, said: Said) -> Reply:
        """The sentence, behind the draft's number and the key of the old one."""
        place, _, words = said.text.partition(" ")
        number, _, key = place.partition(".")
        saved, one = await self._sentence(operator, int(number) if number.isdigit() else 0, key)
        if not words.strip() or len(words) > LONGEST:
            raise Refused(texts.sentence_too_long(LONGEST))
        return await self._put(operator, (saved, one), words, texts.WORDED_ANEW, said.origin)

    async def _put(
        self, operator: Operator, place: tuple[SavedDraft, str], words: str, line: str, origin: int | None
    ) -> Reply:
        saved, one = place
        old = saved.version.draft
        text = reworded(old.text, one, words)
        if not words or text == old.text:
            return say(texts.SAME_TEXT) if origin is not None else Reply(toast=texts.SAME_TEXT)
        own = frozenset(told(text, old.title)) - frozenset(told(old.text, old.title))
        draft = old.model_copy(update={"own_words": (*old.own_words, *sorted(own))})
        kept = replace(saved, version=replace(saved.version, draft=draft))
        return await self._drafting.change(operator, kept, text, "rapikan", line, origin)

    async def _alone(self, operator: Operator, draft: int, key: str) -> tuple[SavedDraft, tuple[str]]:
        saved, one = await self._sentence(operator, draft, key)
        return saved, (one,)

    async def _sentence(self, operator: Operator, draft: int, key: str) -> tuple[SavedDraft, str]:
        saved = await self._shelf.find(operator, draft)
        one = of_key(saved.version.draft.text, key)
        if not one or saved.state == "done":
            raise NotFound(texts.SENTENCE_GONE)
        return saved, one
