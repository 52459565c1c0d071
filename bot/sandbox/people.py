"""Who one can be in the sandbox: the people the settings give roles to, and one nobody knows."""

from dataclasses import dataclass

from bot.sandbox.formatted import Json


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram user. `about` is the line under the name on the page; it is never sent to the bot."""

    id: int
    name: str
    username: str = ""
    about: str = ""

    def user(self) -> Json:
        """The user as updates carry it."""
        first, _, last = self.name.partition(" ")
        user: Json = {"id": self.id, "is_bot": False, "first_name": first, "language_code": "id"}
        if last:
            user["last_name"] = last
        return user | ({"username": self.username} if self.username else {})

    def chat(self) -> Json:
        """The private chat with this person: same id, same names."""
        user = self.user()
        return {key: user[key] for key in ("id", "first_name", "last_name", "username") if key in user} | {
            "type": "private"
        }


OPERATOR_CIWEDUS = Person(1001, "Operator Ciwedus", "operator_ciwedus", "Operator humas Kelurahan Ciwedus")
OPERATOR_DISKOMINFO = Person(1002, "Operator Diskominfo", "operator_diskominfo", "Operator humas Diskominfo")
ADMIN_DISKOMINFO = Person(1003, "Admin Diskominfo", "admin_diskominfo", "Mengelola basis pengetahuan")
STRANGER = Person(1004, "Orang Asing", "", "Tidak terdaftar pada bot")
DEMO_PEOPLE = (OPERATOR_CIWEDUS, OPERATOR_DISKOMINFO, ADMIN_DISKOMINFO, STRANGER)
