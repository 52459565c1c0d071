"""A page photographed askew → the same page level: there the rows of ink and the rows of paper part most sharply."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDE = 600  # pixels in which the angle is sought
_STEEPEST, _STEP, _FINE = 12, 1.0, 0.25  # degrees
_LEVEL = 0.5  # degrees that tesseract does not mind


def levelled(image: "Image") -> "Image":
    """The grey picture itself if it is level enough."""
    small = image.reduce(max(1, image.width // _WIDE))
    steps = int(_STEEPEST / _STEP)
    coarse = _best(small, (step * _STEP for step in range(-steps, steps + 1)))
    angle = _best(small, (coarse + step * _FINE for step in range(-3, 4)))
    return image if abs(angle) < _LEVEL else image.rotate(angle, expand=True, fillcolor=255)


def _best(image: "Image", angles: Iterable[float]) -> float:
    return max(angles, key=lambda angle: _parted(image, angle))


def _parted(image: "Image", angle: float) -> float:
    """How sharply rows differ from the rows below them when the picture is turned by the angle."""
    import numpy as np

    ink = 255.0 - np.asarray(image.rotate(angle, fillcolor=255), dtype=float)
    return float((np.diff(ink.sum(axis=1)) ** 2).sum())
