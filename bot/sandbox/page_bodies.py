"""What the page sends: one frozen model per act."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

PersonId = Annotated[int, Field(gt=0, lt=2**52)]


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NewPerson(_Body):
    id: PersonId
    name: str = Field(min_length=1, max_length=64)
    username: str = Field("", max_length=32)
    about: str = Field("", max_length=120)


class Saying(_Body):
    person: PersonId
    text: str
    reply_to: int | None = None
    date: int | None = None


class Rewriting(_Body):
    """A new wording for one of the person's own texts."""

    person: PersonId
    message: int
    text: str


class Sample(_Body):
    person: PersonId
    kind: str


class Press(_Body):
    person: PersonId
    message: int
    data: str


class Conditions(_Body):
    """What the bot has to bear: flood limits, people who blocked it, failures to come."""

    limits: bool | None = None
    blocked: tuple[int, ...] | None = None
    failures: tuple[dict[str, Any], ...] | None = None
