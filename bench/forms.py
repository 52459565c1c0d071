"""Whether a draft keeps the limits of its channel, or the shape of a release."""

import re
from collections.abc import Iterator

from knowledge.limits import Limits
from knowledge.limits.limits import hashtags
from prompts.draft import Draft

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ITEM = re.compile(r"^• .*$", re.MULTILINE)  # of a list each line is read by itself


def broken(draft: Draft, limits: Limits) -> tuple[str, ...]:
    """Each limit the draft breaks, with the figure. How few words a release has is not one: a note may say little."""
    return tuple(_release(draft, limits) if draft.kind == "rilis" else _post(draft, limits))


def _post(draft: Draft, limits: Limits) -> Iterator[str]:
    limit = limits.of(draft.channel or "")
    if limit is None:
        return
    parts = draft.text.split("\n\n") if limit.thread and limit.length(draft.text) > limit.characters else [draft.text]
    if (longest := max(limit.length(part) for part in parts)) > limit.characters:
        yield f"karakter {longest} > {limit.characters}"
    if (tags := len(hashtags(draft.text))) > limit.hashtags:
        yield f"tagar {tags} > {limit.hashtags}"
    first = draft.text.split("\n")[0]
    if limit.seen_first and len(first) > limit.seen_first:
        yield f"kalimat pertama {len(first)} > {limit.seen_first} karakter"


def _release(draft: Draft, limits: Limits) -> Iterator[str]:
    form = limits.release
    least, most = form.title_words
    if not least <= (words := len(draft.title.split())) <= most:
        yield f"judul {words} kata"
    paragraphs = [part for part in draft.text.split("\n\n") if part.strip()]
    lead = next((part for part in paragraphs if re.match(r"[A-Z][A-Z ]+(?:,[^–—]*)? [–—] ", part)), "")
    if not lead:
        yield "tanpa dateline"
    elif (words := len(lead.split())) > form.lead_words + 2:  # "CILEGON –" is not part of the lead
        yield f"teras {words} kata"
    if (words := len(draft.text.split())) > form.words[1]:
        yield f"rilis {words} kata"
    for paragraph in paragraphs:
        prose = _ITEM.sub("", paragraph)
        if len(prose.split()) > form.paragraph_words:
            yield f"paragraf {len(prose.split())} kata"
        for sentence in re.split(r"(?<=[.!?])\s|\n(?=• )", _QUOTED.sub("…", paragraph)):
            if len(sentence.split()) > form.sentence_words + 5:
                yield f"kalimat {len(sentence.split())} kata"
