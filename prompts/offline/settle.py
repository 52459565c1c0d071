"""Saying a place once: participants who are named by their place do not meet "in RT 03" again."""

from prompts.draft import Task
from prompts.offline.teller import Teller
from prompts.offline.wording import clean


def settle(task: Task, teller: Teller) -> None:
    """ "80 warga RT 03 … di RT 03 Kelurahan Ciwedus" becomes "… di lingkungan mereka, Kecamatan Cilegon"."""
    values, place = teller.story.values, task.brief.where[:1]
    near = clean(place[0].neighbourhood) if place else ""
    if teller.story.communal and near and not clean(place[0].venue) and near.lower() in values["peserta"].lower():
        area = clean(place[0].kecamatan).removeprefix("Kecamatan ")
        values["tempat"] = f"lingkungan mereka, Kecamatan {area}" if area else "lingkungan mereka"
