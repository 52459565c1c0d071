"""One telegraphic clause as a sentence: its kind is recognised, and each kind has its form."""

from prompts.offline.itemised import is_row_of_shares
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.counts import counted
from prompts.offline.telegraphic.fragments import free, placed, planned, thanks
from prompts.offline.telegraphic.normal import normal
from prompts.offline.telegraphic.predicates import of_people, of_the_event, subjectless
from prompts.offline.telegraphic.properties import stated
from prompts.offline.wording import sentence

_KINDS = (thanks, free, planned, stated, counted, of_the_event, of_people, placed)


def realised(text: str, about: About) -> str:
    """The clause as a sentence without closing mark. A clause that is one comes back as it is; empty where it is of
    no kind that is known, as a predicate that goes on with another sentence."""
    text = normal(text)
    if " di antaranya " in f" {text}":  # of those counted before
        return ""
    if is_row_of_shares(text):
        return text
    told = next((told for kind in _KINDS if (told := kind(text, about))), "")
    if told:
        return told
    whole = judge().well_formed(sentence(text)) and not subjectless(text)
    return "" if not whole or judge().reads(sentence(text), "perintah-polos") else text


def telegraphic(text: str, about: About) -> bool:
    """Whether a clause is of such a kind and says more as a sentence than as it stands."""
    told = realised(text, about)
    return bool(told) and told != text
