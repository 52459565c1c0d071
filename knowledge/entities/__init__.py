"""What a text states: numbers, money, dates, times, places, people, organisations and quotations."""

from knowledge.entities.entity import Entity, EntityKind
from knowledge.entities.extract import extract

__all__ = ["Entity", "EntityKind", "extract"]
