"""Who may come in, by which invitation, and what a stranger hears."""

import secrets
from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot import texts
from bot.buttons import button
from bot.cards.people import display_name, member_list, profile_card
from bot.desk.errors import NotFound, Refused, admins_only
from bot.habits import KINDS
from bot.replies import Message, Reply, say
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Invite, Member, Operator, Role
from prompts.habits import Habits

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: codes are read aloud and typed by hand
CODE_LENGTH = 15  # 75 random bits


class PeopleDesk:
    """Closed by default: an operator is somebody the settings name or who redeemed a one-time code."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        settings: Settings,
        habits: Callable[[str, str], Habits | None],
    ) -> None:
        """`habits`: how an agency writes texts of a kind, where that is known."""
        self._people, self._chats = store.people, store.chats
        self._clock, self._settings, self._habits = clock, settings, habits

    async def recognise(self, person: int, name: str) -> Operator | None:
        """The operator with that Telegram id, or None. Settings win over invitations, and are read every time:
        whoever is taken out of them is out.
        """
        known = await to_thread(self._people.find, person)
        role = self._role_in_settings(person)
        if role is None:
            return replace(known, name=known.name or name) if known else None
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
        return tuple(member.operator.id for member in await self._members() if member.operator.is_admin)

    async def name_of(self, person: int) -> str:
        """What somebody is called, known to us or not any more."""
        member = next((m for m in await self._members() if m.operator.id == person), None)
        return display_name(member.operator) if member else f"ID {person}"

    async def profile(self, operator: Operator) -> Reply:
        """`/profil`: who the bot takes somebody for."""
        known = next((m for m in await self._members() if m.operator.id == operator.id), None)
        found = [(kind, await to_thread(self._habits, operator.agency, kind)) for kind in KINDS]
        learned = [(kind, one) for kind, one in found if one]
        return Reply((profile_card(operator, known.joined if known else None, learned),))

    async def list(self, admin: Operator, page: int = 0) -> Reply:
        """`/operator`: who is in, and a button to put each of them out."""
        admins_only(admin)
        members = await self._members()
        return Reply((member_list(members, page, admin.id),)) if members else say(texts.NO_OPERATORS)

    async def confirm_removal(self, admin: Operator, person: int) -> Reply:
        """Ask before somebody is put out."""
        member = await self._removable(admin, person)
        name, agency = display_name(member.operator), member.operator.agency
        yes, no = button("Ya, keluarkan", "o", person, "keluarkan"), button("Batal", "o", person, "batal")
        return Reply((Message(texts.confirm_removal(name, agency), ((yes, no),)),))

    async def remove(self, admin: Operator, person: int) -> Reply:
        """Put somebody out, at once."""
        member = await self._removable(admin, person)
        await to_thread(self._people.remove, person, admin.id, self._clock())
        return Reply(edit=Message(texts.removed(display_name(member.operator))))

    async def keep(self, admin: Operator) -> Reply:
        """The answer "no" to `confirm_removal`."""
        admins_only(admin)
        return Reply(edit=Message(texts.CANCELLED))

    async def _removable(self, admin: Operator, person: int) -> Member:
        admins_only(admin)
        member = next((m for m in await self._members() if m.operator.id == person), None)
        if member is None:
            raise NotFound(texts.REMOVED_BEFORE)
        if person == admin.id:
            raise Refused(texts.NOT_YOURSELF)
        if member.in_settings:
            raise Refused(texts.IN_SETTINGS)
        return member

    async def _members(self) -> tuple[Member, ...]:
        """Everybody who may come in: those of the settings first, with what is known of them."""
        invited = {member.operator.id: member for member in await to_thread(self._people.everyone)}
        named = dict.fromkeys((*self._settings.admins, *self._settings.operators))
        fixed = [self._in_settings(person, invited.pop(person, None)) for person in named]
        return (*fixed, *invited.values())

    def _in_settings(self, person: int, known: Member | None) -> Member:
        role = self._role_in_settings(person) or "operator"
        agency, name = (known.operator.agency, known.operator.name) if known else (self._settings.agency, "")
        return Member(Operator(person, role, agency, name), known.joined if known else None, in_settings=True)

    async def menu_of(self, person: int) -> str:
        """Which command menu this person's chat was given; empty for everybody's."""
        return await to_thread(self._chats.menu, person)

    async def menu_shown(self, person: int, menu: str) -> None:
        """Remember it."""
        await to_thread(self._chats.menu_shown, person, menu)

    def _role_in_settings(self, person: int) -> Role | None:
        if person in self._settings.admins:
            return "admin"
        return "operator" if person in self._settings.operators else None
