"""How long and in what shape a text may be: dated limits of channels and of a release."""

from knowledge.limits.limits import ChannelLimit, Limits, ReleaseForm

__all__ = ["ChannelLimit", "Limits", "ReleaseForm"]
