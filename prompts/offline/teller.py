"""Telling a story sentence by sentence: what has been said is remembered, so that the next one refers to it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from prompts.offline.choice import Chooser
from prompts.offline.pattern import Pattern
from prompts.offline.people import Reference
from prompts.offline.slots import slot
from prompts.offline.story import Story
from prompts.offline.wording import sentence

# A phrase that says more than its own slot.
_ALSO = {
    "laku": {"kegiatan"},
    "aksi": {"kegiatan", "penyelenggara"},
    "sebutan": {"kegiatan"},
    "bagi_peserta": {"peserta"},
    "alasan": {"sebab"},
}
_ONCE = frozenset({"tema", "cara", "alasan", "tempat", "waktu"})


@dataclass(slots=True)
class Teller:
    """The sentences of one text. `said` holds the slots that need no repeating, `named` the people introduced.

    With `missing_names` (releases) a person known only by office or only by name carries a visible slot.
    """

    story: Story
    choose: Chooser
    said: set[str] = field(default_factory=set)
    formal: bool = False
    missing_names: bool = False
    named: set[str] = field(default_factory=set)
    placed: set[tuple[str, str]] = field(default_factory=set)
    mentions: int = 0

    def apart(self) -> "Teller":
        """One that has said the same so far, and from here on says what it will by itself."""
        return replace(self, said=set(self.said), named=set(self.named), placed=set(self.placed))

    def values(self, more: dict[str, str] | None = None) -> dict[str, str]:
        """The phrases as they would be said now: once-only ones emptied, the activity by its short name."""
        values = dict(self.story.values) | (more or {})
        for told in _ONCE & self.said:
            values[told] = ""
        if "penyelenggara" in self.said:
            values["penyelenggara"] = values["penyelenggara_pendek"]
        if "peserta" in self.said:
            values["bagi_peserta"] = values["laku"] = ""
        values["sebutan"] = self._again() if "kegiatan" in self.said else values["kegiatan"]
        return values

    def _again(self) -> str:
        """The activity as it is called after the first time; its ways take turns."""
        name = self.story.activity.sebutan
        ways = [f"{name} itu", "kegiatan itu", f"{name} tersebut"]
        return ways[(self.choose.pick("sebutan", (0, 1, 2)) + self.mentions) % 3]

    def name(self, person: Reference) -> str:
        """A person by office and name the first time, short afterwards; what is missing about them is a slot once."""
        if person.full in self.named:
            return person.again
        self.named.add(person.full)
        return f"{person.full} {slot(person.slot)}" if self.missing_names and person.slot else person.full

    def tell(
        self,
        question: str,
        patterns: Sequence[Pattern],
        say: Collection[str] = (),
        more: dict[str, str] | None = None,
        limit: int = 0,
    ) -> str:
        """One finished sentence that says as much of `say` as any pattern does; empty where none fits.

        With a `limit` (characters) only patterns within it are considered.
        """
        values = self.values(more)
        usable = [p for p in patterns if p.fits(values) and (not limit or len(sentence(p.fill(values))) <= limit)]
        pattern = self.choose.pattern(question, usable, values, say)
        if pattern is None:
            return ""
        self.mark(pattern, values)
        return sentence(_parted(pattern.fill(values), values["tempat"]))

    def mark(self, pattern: Pattern, values: dict[str, str]) -> None:
        """Remember what this pattern says."""
        told = pattern.said(values)
        self.mentions += "sebutan" in told
        for phrase in told:
            self.said |= {phrase} | _ALSO.get(phrase, set())


def _parted(text: str, place: str) -> str:
    """A place with commas of its own is closed by one before the sentence goes on."""
    return text.replace(f"{place} ", f"{place}, ") if "," in place else text
