"""Patterns that are tried only where a text has their first letters."""

from knowledge.scanning.rewriting import Rewriting
from knowledge.scanning.scanner import Scanner

__all__ = ["Rewriting", "Scanner"]
