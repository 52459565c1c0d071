"""Reading YAML by libyaml's safe loader, ten times as fast as the one written in Python: a second of every start."""

from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """What the file holds. Raises `OSError`, `UnicodeDecodeError` or `yaml.YAMLError`."""
    return parse_yaml(path.read_text(encoding="utf-8"))


def parse_yaml(text: str) -> Any:
    """What the text says. Raises `yaml.YAMLError`."""
    return yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe one
