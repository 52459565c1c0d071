"""The offline writer: text from the task alone, deterministic by seed, without a model and without a network."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from knowledge.names import Names
from prompts.brief import Clause
from prompts.draft import Draft, Task
from prompts.offline.agencies import Agencies
from prompts.offline.background import Earlier, earlier, sources
from prompts.offline.brackets import flattened
from prompts.offline.caption import Block, caption, closing, fitted, grouped, listed_facts, place_line
from prompts.offline.choice import Chooser
from prompts.offline.complete import alike, left_out, untold
from prompts.offline.enumerated import enumerated
from prompts.offline.facts import fact
from prompts.offline.headline import news_title, title
from prompts.offline.in_order import THREADED
from prompts.offline.itemised import itemised
from prompts.offline.kinds import Written, write_kind
from prompts.offline.loose import Loose
from prompts.offline.patterns import Patterns, Shape
from prompts.offline.plain import fixed_words, plainly
from prompts.offline.post import posts
from prompts.offline.post_editing import PostEditor
from prompts.offline.release import ReleaseProse, facts_last, formed, release
from prompts.offline.retold import tell, told_whole
from prompts.offline.shaping import headed, links_last, paragraphed, reached
from prompts.offline.slots import slot, slots_in
from prompts.offline.story import read_story
from prompts.offline.telegraphic.head import unrun
from prompts.offline.teller import Teller
from prompts.offline.terms import preferred
from prompts.offline.that_day import day_named
from prompts.offline.times_sign import multiplied
from prompts.offline.wording import LIST_MARK

_NARROW = 100  # characters below a channel's limit: a text so long had to leave something out
_SHORT, _UNTELLABLE = "naskahnya versi pendek", "belum dapat dijadikan kalimat"
_EMPTY = "isi naskah"  # the note held nothing but orders to the writer


class OfflineWriter:
    """Writes captions and releases. Every name, number, date, place and quotation stands in the task."""

    def __init__(self, patterns: Patterns, agencies: Agencies | None = None, editor: PostEditor | None = None) -> None:
        """Without an `editor` the sentences of captions and releases stay as the rules make them; those of other kinds,
        which it has not learned from, always do."""
        self._patterns, self._editor = patterns, editor
        self._agencies = agencies or Agencies()
        self._alike = alike((*one.kata, *one.laku) for one in patterns.activities)

    @staticmethod
    def load() -> "OfflineWriter":
        """With the bundled patterns and name list. Raises `NaraError` naming the broken file and line."""
        return OfflineWriter(Patterns.load(), Agencies.of(Names.load()), PostEditor())

    async def write(self, task: Task) -> Draft:
        """Write the draft; takes milliseconds and never fails on a valid task."""
        return self.draft(task)

    def draft(self, task: Task) -> Draft:
        """The same without a loop."""
        if task.brief.kind not in {"caption", "rilis"}:
            return self._other(task)
        task = self._regrouped(task)
        teller = self._teller(task)
        if task.brief.kind == "caption":
            blocks = caption(task, teller, self._patterns, self._shape(task), self._agencies)
            blocks = self._edited_blocks(task, listed_facts(task, self._completed(task, teller, blocks)))
            return self._accounted(task, self._caption(task, teller, blocks))
        before = earlier(task) if task.style.length != "pendek" else None
        prose = release(task, teller, self._patterns, self._agencies, before)
        missing = self._untold(task, teller, "\n".join((prose.title, prose.lead, *prose.body)))
        at = prose.lost_at
        body = (*prose.body[:at], *missing, *prose.body[at:])
        lead, *rest = self._edited(task, (prose.lead, *facts_last(task, body, self._patterns.release)))
        prose = replace(prose, lead=lead, body=tuple(rest))
        return self._accounted(task, self._release(task, prose, before))

    def _regrouped(self, task: Task) -> Task:
        """The task with its enumerations whole; a release's in the programme's own terms, its participants where a
        clause tells them."""
        if task.brief.kind != "rilis":
            listed = itemised(unrun(task.brief.clauses, self._patterns.clauses), self._patterns.clauses)
            whole = enumerated(listed, self._patterns.clauses.predikat)
            return replace(task, brief=task.brief.model_copy(update={"clauses": whole}))
        chosen = (
            one if one.role == "kutipan" else one.model_copy(update={"text": preferred(one.text, task.programme)})
            for one in unrun(task.brief.clauses, self._patterns.clauses)
        )
        whole = enumerated(tuple(chosen), self._patterns.clauses.predikat)
        return replace(task, brief=task.brief.model_copy(update={"clauses": whole}))

    def _edited_blocks(self, task: Task, blocks: Sequence[Block]) -> list[Block]:
        texts = self._edited(task, [block.text for block in blocks])
        return [replace(block, text=text) for block, text in zip(blocks, texts, strict=True)]

    def _edited(self, task: Task, texts: Sequence[str]) -> list[str]:
        """The paragraphs as an editor would leave them; what the programme says in its own words stays."""
        if self._editor is None:
            return list(texts)
        lines = iter(self._editor.edit([line for text in texts for line in text.split("\n")], fixed_words(task)))
        return ["\n".join(next(lines) for _ in text.split("\n")) for text in texts]

    def _completed(self, task: Task, teller: Teller, blocks: list[Block]) -> list[Block]:
        """The paragraphs with what they lost of the note; the place has its line after them."""
        place = place_line(task, self._patterns.caption, teller)
        missing = self._untold(task, teller, "\n".join([*(block.text for block in blocks), place]))
        return [*blocks[:2], *(Block(text) for text in missing), *blocks[2:]]

    def _untold(self, task: Task, teller: Teller, text: str) -> list[str]:
        """Paragraphs for the clauses of the note that a text lost, in the operator's own words."""
        lost = untold(self._own_words(task), text, self._alike)
        told = Loose(task.brief, teller, self._patterns).sentences(lost)
        told = [one for one in told if untold([Clause(text=one, role="lepas")], text)]
        still = untold(lost, "\n".join([text, *told]), self._alike)  # what no rule could tell stands as it was noted
        return grouped([*told, *(fact(one.text, self._patterns.clauses) for one in still)])

    def _own_words(self, task: Task) -> list[Clause]:
        """The note's clauses as this kind of text calls the agencies; who spoke is told with the quotation."""
        told = [one for one in task.brief.clauses if one.role != "kutipan"]
        if task.brief.kind == "rilis":
            return told
        return [one.model_copy(update={"text": self._agencies.shortened(one.text)}) for one in told]

    def _accounted(self, task: Task, draft: Draft) -> Draft:
        """The draft with what of the note it still does not say, and why."""
        shape = self._shape(task)
        short = task.style.length == "pendek"
        cut = task.brief.kind == "caption" and len(draft.text) > shape.batas - _NARROW
        reason = _SHORT if short else f"batas {shape.batas} karakter" if cut else _UNTELLABLE
        return draft.model_copy(update={"left_out": left_out(self._own_words(task), draft.text, reason, self._alike)})

    def framed_caption(self, task: Task, prose: Sequence[str]) -> Draft:
        """Another writer's opening and paragraphs with the exact lines a caption needs, within its limit."""
        return self._caption(task, self._teller(task), [Block(text) for text in prose])

    def framed_release(self, task: Task, prose: ReleaseProse) -> Draft:
        """Another writer's title, lead and body in the form of a release."""
        return self._release(task, prose, None)

    def prose(self, task: Task) -> tuple[str, ...]:
        """What a writer of prose has to tell: a caption's opening and paragraphs; a release's title, lead and body."""
        if task.brief.kind == "caption":
            return tuple(block.text for block in self._prose_blocks(task))
        task = self._regrouped(task)
        told = release(task, self._teller(task), self._patterns, self._agencies, None)
        return (told.title, told.lead, *facts_last(task, told.body, self._patterns.release))

    def prose_parts(self, task: Task) -> tuple[str, ...]:
        """The paragraphs of a text that tells no event which another writer may say in other words."""
        written, _ = write_kind(task, self._patterns, self._agencies)
        return tuple(part.text for part in written.parts if part.prose and part.text)

    def framed_parts(self, task: Task, prose: Sequence[str]) -> Draft:
        """Another writer's paragraphs, as many as `prose_parts`, between the exact lines of the kind."""
        written, orders = write_kind(task, self._patterns, self._agencies)
        return self._formed(task, written.retold(prose), orders)

    def prose_slots(self, task: Task) -> tuple[str, ...]:
        """The gaps a writer of prose must leave visible: those of the draft but for the exact lines around it."""
        if task.brief.kind == "caption":
            prose: tuple[str, ...] = tuple(block.text for block in self._prose_blocks(task))
        elif task.brief.kind == "rilis":
            task = self._regrouped(task)
            told = release(task, self._teller(task), self._patterns, self._agencies, None)
            prose = (told.lead, *facts_last(task, told.body, self._patterns.release))
        else:
            prose = self.prose_parts(task)
        return slots_in("\n".join(prose))

    def _prose_blocks(self, task: Task) -> list[Block]:
        blocks = caption(task, self._teller(task), self._patterns, self._shape(task), self._agencies)
        return listed_facts(task, blocks)

    def _teller(self, task: Task) -> Teller:
        choose = Chooser(task.style.seed, task.style.opening)
        story = read_story(task, self._patterns, choose, self._agencies)
        return Teller(story, choose, formal=task.style.tone == "resmi", missing_names=task.brief.kind == "rilis")

    def _other(self, task: Task) -> Draft:
        written, orders = write_kind(task, self._patterns, self._agencies)
        return self._formed(task, written, orders)

    def _formed(self, task: Task, written: Written, orders: tuple[str, ...]) -> Draft:
        text = _tidy(written.text) or slot(_EMPTY)
        return Draft(
            kind=task.brief.kind,
            title=_tidy(written.title),
            text=text,
            slots=slots_in(text),
            sources=sources(task, None),
            obeyed=tuple(dict.fromkeys((*task.brief.orders, *orders))),
        )

    def _shape(self, task: Task) -> Shape:
        shape: Shape = getattr(self._patterns.shapes, task.brief.channel or "instagram")
        return shape

    def _caption(self, task: Task, teller: Teller, prose: list[Block]) -> Draft:
        channel, shape = task.brief.channel or "instagram", self._shape(task)
        prose = listed_facts(task, prose)
        plain = [replace(block, text=plainly(task, block.text, self._patterns.plain)) for block in prose]
        told, linked = links_last(paragraphed(plain, shape), shape)
        place, call, tags = closing(task, teller, self._patterns, shape, self._agencies)
        contact = reached([*told, call], shape, teller.story.values["instansi"])
        if channel in THREADED:
            text = day_named(task, _tidy(posts(task, [*told, place], call, tags, shape)))
        else:
            blocks = [*_unsaid(self._headed(task, shape), told), *told, place, call, *linked, *contact, tags]
            text = day_named(task, _tidy(fitted(blocks, shape.batas)))
        return Draft(
            kind="caption",
            channel=channel,
            text=text,
            slots=slots_in(text),
            sources=sources(task, None),
            obeyed=task.brief.orders,
        )

    def _headed(self, task: Task, shape: Shape) -> list[Block]:
        """The title line of a channel that has one."""
        if shape.judul is None or task.style.length == "pendek":
            return []
        teller, patterns = self._teller(task), self._patterns
        if told_whole(task):
            text = news_title(task, teller, patterns, tell(task, teller, patterns), self._agencies)
        else:
            text = title(teller, patterns.release)
        return headed(self._agencies.shortened(text), shape)

    def _release(self, task: Task, prose: ReleaseProse, before: Earlier | None) -> Draft:
        told = (plainly(task, text, self._patterns.plain) for text in (prose.lead, *prose.body))
        lead, *body = self._agencies.once_in_full(tuple(told))
        prose = replace(prose, lead=lead, body=tuple(body))
        text = _tidy(formed(task, prose, self._patterns.release, self._agencies)).replace(f" {LIST_MARK} ", "; ")
        text = day_named(task, text)
        return Draft(
            kind="rilis",
            title=_tidy(prose.title),
            text=text,
            slots=slots_in(text),
            sources=sources(task, before, prose.follows),
            obeyed=task.brief.orders,
        )


def _tidy(text: str) -> str:
    return multiplied(flattened(unicodedata.normalize("NFC", text))).strip()


def _unsaid(title: list[Block], told: list[Block]) -> list[Block]:
    """The title, unless the first line says the same."""
    first = next((one.text for one in told if one.text), "").split("\n")[0].strip("*.: ").casefold()
    return [] if title and title[0].text.strip("*. ").casefold() == first else title
