"""What is done, as verb phrases: "menyalurkan bantuan" instead of "melakukan penyaluran bantuan"."""

from dataclasses import dataclass

from prompts.brief import Quantity
from prompts.offline.choice import Chooser
from prompts.offline.counting import counted_object
from prompts.offline.patterns import Activity


@dataclass(frozen=True, slots=True)
class Deed:
    """`acts` is the organiser's verb phrase, `does` the participants', `headline` the organiser's in a title.

    `thing` is what is acted on; `with_thing` the number that the verb phrase already says.
    """

    activity: Activity
    acts: str
    does: str
    headline: str
    thing: str
    with_thing: Quantity | None


def deed(what: str, numbers: tuple[Quantity, ...], activities: tuple[Activity, ...], choose: Chooser) -> Deed:
    """The verb phrases of an activity; one of an unknown kind is held ("menggelar …") and attended."""
    activity, rest = _activity(what, activities)
    verbal = bool(activity.kerja and rest)
    counted, number = counted_object(rest if verbal else "", numbers)
    received = activity.depan == "kepada" and verbal
    if activity.laku:
        does = f"{choose.pick('laku', activity.laku)} {rest}".strip()
    else:
        given = activity.depan == "kepada"
        does = f"menerima {counted if received else what}" if given else f"{_taking_part(what)} {what}"
    return Deed(
        activity=activity,
        acts=f"{activity.kerja} {counted}" if verbal else f"{choose.pick('gelar', activity.gelar)} {what}",
        does=does,
        headline=f"{activity.judul} {rest}" if verbal else f"gelar {what}",
        thing=rest if verbal else "",
        with_thing=number,
    )


def _taking_part(what: str) -> str:
    """Patients undergo what others attend."""
    return (
        "menjalani" if what.startswith(("operasi ", "khitan", "imunisasi", "vaksinasi", "pemeriksaan")) else "mengikuti"
    )


def _activity(what: str, activities: tuple[Activity, ...]) -> tuple[Activity, str]:
    """The kind of activity and what follows its name ("penyaluran | bantuan sembako")."""
    lower = what.lower()
    for activity in activities:
        for word in activity.kata:
            if lower == word or lower.startswith(f"{word} "):
                return activity, what[len(word) :].strip()
    return Activity(kata=("kegiatan",), sebutan="kegiatan", known=False), ""
