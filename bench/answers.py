"""An honest answer of a model to a brief: the offline writer's own prose in the form that is asked of a model."""

from bench.lies import Answer
from bot.studio import Studio, fresh_style
from prompts.brief import Brief
from prompts.offline import OfflineWriter

_OPENING = 125  # characters a caption's opening may have


def own_answer(studio: Studio, offline: OfflineWriter, brief: Brief) -> Answer:
    """The answer; empty where the prose does not fit the form."""
    task = studio.task(brief, fresh_style(brief))
    if brief.kind not in {"caption", "rilis"}:
        parts = list(offline.prose_parts(task))
        return {"bagian": parts} if parts else {}
    prose = [text for text in offline.prose(task) if text.strip()]
    if brief.kind == "rilis":
        title, lead, *body = prose
        return {"judul": title, "teras": lead, "tubuh": body[:12]} if body and 5 <= len(title.split()) <= 10 else {}
    first, *rest = prose
    return {"kail": first, "paragraf": rest[:6]} if rest and 10 <= len(first) <= _OPENING else {}
