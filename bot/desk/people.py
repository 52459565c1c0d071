"""Who may come in, by which invitation, and what a stranger hears."""

import secrets
from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime, timedelta

from bot import texts
from bot.replies import Reply, say
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Invite, Operator, Role

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: codes are read aloud and typed by hand
CODE_LENGTH = 15  # 75 random bits


class PeopleDesk:
    """Closed by default: an operator is somebody the settings name or who redeemed a one-time code."""

    def __init__(self, store: Store, clock: Callable[[], datetime], settings: Settings) -> None:
        self._people, self._clock, self._settings = store.people, clock, settings

    async def recognise(self, person: int, name: str) -> Operator | None:
        """The operator with that Telegram id, or None. Settings win over invitations, and are read every time:
        whoever is taken out of them is out.
        """
        known = await to_thread(self._people.find, person)
        role = self._role_in_settings(person)
        if role is None:
            return known
        return Operator(person, role, known.agency if known else self._settings.agency, name)

    async def join(self, person: int, name: str, code: str) -> Operator | None:
        """Let somebody in by a one-time code; None if the code is not valid (any more)."""
        return await to_thread(self._people.redeem, code.strip().upper(), person, name, self._clock())

    async def refuse(self, person: int) -> Reply:
        """One polite line a day, then nothing; every attempt is counted."""
        attempt = await to_thread(self._people.turned_away, person, self._clock())
        return say(texts.STRANGER) if attempt == 1 else Reply()

    def welcome(self, operator: Operator) -> Reply:
        """The first message."""
        return say(texts.welcome(operator.name, operator.agency, operator.is_admin))

    def help(self, operator: Operator) -> Reply:
        """`/bantuan`."""
        return say(texts.help_text(operator.is_admin))

    async def invite(self, admin: Operator, wanted: str, bot_name: str) -> Reply:
        """`/undang [operator|admin] instansi`: a code to forward."""
        first, _, rest = wanted.strip().partition(" ")
        role: Role = "admin" if first.lower() == "admin" else "operator"
        agency = rest.strip() if first.lower() in ("admin", "operator") else wanted.strip()
        if not agency:
            return say(texts.INVITE_USAGE)
        now = self._clock()
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        expires = now + timedelta(hours=self._settings.invite_hours)
        await to_thread(self._people.invite, code, Invite(role, agency[:120], admin.id, expires), now)
        link = f"https://t.me/{bot_name}?start={code}"
        return say(texts.invitation(code, link, agency[:120], role == "admin", self._settings.invite_hours))

    async def admins(self) -> tuple[int, ...]:
        """The Telegram ids of every admin."""
        invited = await to_thread(self._people.everyone)
        return tuple(dict.fromkeys([*self._settings.admins, *(o.id for o in invited if o.is_admin)]))

    def _role_in_settings(self, person: int) -> Role | None:
        if person in self._settings.admins:
            return "admin"
        return "operator" if person in self._settings.operators else None
