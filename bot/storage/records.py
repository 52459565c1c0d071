"""What the tables hold, as frozen values. Times are aware and in UTC."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from knowledge.checking.report import Report
from prompts.brief import Brief, Missing
from prompts.draft import Draft, Style

Role = Literal["operator", "admin"]
DraftState = Literal["open", "done"]
UploadState = Literal["pending", "proposed", "awaiting", "applying", "applied", "cancelled", "declined"]

PublicationState = Literal["open", "accepted", "declined"]
SuggestionState = Literal["open", "done", "declined"]


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody the bot works for. `id` is the numeric Telegram user id."""

    id: int
    role: Role
    agency: str
    name: str = ""

    @property
    def is_admin(self) -> bool:
        """Whether they decide on documents, people and rules, too."""
        return self.role == "admin"


@dataclass(frozen=True, slots=True)
class Member:
    """An operator as an admin sees them; `joined` is None for those whom only the settings name."""

    operator: Operator
    joined: datetime | None = None
    in_settings: bool = False


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that the knowledge base had no answer to, how often it was asked, and when last."""

    text: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Invite:
    """What a one-time code gives. The code itself is never stored, only its hash."""

    role: Role
    agency: str
    created_by: int
    expires: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """One question settled by the operator; `text` is empty where it was skipped."""

    field: Missing
    text: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a draft with everything needed to show it again.

    `action` says how it came about, `origin` which text message asked for it, if one did; `parent` is the number of
    the version it was made from, 0 for the first.
    """

    action: str
    brief: Brief
    draft: Draft
    report: Report
    style: Style
    programme: str = ""
    answers: tuple[Answered, ...] = ()
    number: int = 0
    origin: int | None = None
    parent: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """The Telegram message ids under which a draft stands in its chat, where known."""

    text: int | None = None
    evidence: int | None = None
    question: int | None = None


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A draft in its current version."""

    id: int
    operator: int
    state: DraftState
    version: Version
    placed: Placed
    created: datetime
    kit: int | None = None


@dataclass(frozen=True, slots=True)
class SavedKit:
    """Drafts made from one brief, in the kit's order. `lead` is the draft it was made from, one of them; `message`
    the Telegram id of the card that shows it, where known."""

    id: int
    operator: int
    lead: int
    drafts: tuple[SavedDraft, ...]
    message: int | None = None


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft as one line of the history."""

    id: int
    kind: str
    channel: str
    title: str
    state: DraftState
    updated: datetime


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft of anybody, for the house alone: whose, its current text, and about which programme (its title)."""

    id: int
    operator: int
    title: str
    kind: str
    state: DraftState
    programme: str
    text: str
    updated: datetime


@dataclass(frozen=True, slots=True)
class SavedCheck:
    """A text somebody asked to have checked, the report, and the note that it was compared with, if any."""

    id: int
    operator: int
    text: str
    report: Report
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Exempted:
    """Words that a rule does not meet in texts of one agency. `text` is in small letters."""

    id: int
    agency: str
    rule: str
    text: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent through the chat, held until it is decided on.

    `name` is the sender's own, `kind` the one an admin chose instead of the guessed one, `alone` says that it replaces
    no document, `card` is the message that shows it, `decider` whoever moved it last.
    """

    id: int
    operator: int
    name: str
    body: bytes
    state: UploadState
    created: datetime
    album: str = ""
    kind: str = ""
    alone: bool = False
    card: int | None = None
    decider: int | None = None
    decided: datetime | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A correction of the knowledge in an operator's own words."""

    id: int
    operator: int
    text: str
    state: SuggestionState
    created: datetime


@dataclass(frozen=True, slots=True)
class Publication:
    """A text that its operator says was published on a day; `programme` is the programme's title, if there is one."""

    id: int
    draft: int
    version: int
    operator: int
    agency: str
    programme: str
    title: str
    text: str
    link: str
    day: date
    state: PublicationState = "open"
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to somebody who did not ask for it, in our own HTML; `buttons` are rows of (label, data)."""

    id: int
    person: int
    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the next plain text of a chat is for: a command's text, or the answer to a draft's question.

    `taken` is the update that was it; it counts for that update only, should it come again after a kill.
    """

    command: str
    since: datetime
    draft: int | None = None
    field: str = ""
    taken: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A text of which its operator was asked what it is; `at` (aware) and `origin` are those of its message."""

    text: str
    at: datetime
    origin: int


@dataclass(frozen=True, slots=True)
class Pending:
    """An update that was taken from Telegram and has not been answered. `attempts` counts restarts."""

    update_id: int
    payload: str
    attempts: int
