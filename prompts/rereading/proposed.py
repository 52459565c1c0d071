"""How a sentence that is pointed out could read instead: for a person to take or to leave."""

from functools import lru_cache

from prompts.offline.post_editing import PostEditor

LEAST = 0.4  # what is put in unasked must be likelier (`PostEditor`); `bench.post_editing` has the share that helps


@lru_cache(maxsize=64)  # a card is shown again with each of its buttons
def proposed(text: str, sentence: str) -> str:
    """The sentence of the text as the editing network would likely have it, the facts as they are; empty where it
    would leave it, or where the text has no such sentence. Some milliseconds."""
    at = text.find(sentence)
    if at < 0 or "\n" in sentence:
        return ""
    before, behind = text[:at], text[at + len(sentence) :]
    others = f"{before}\n{behind}"
    new = "\n".join(PostEditor(least=LEAST).edit(text.split("\n"), fixed=others.casefold()))
    if not (new.startswith(before) and new.endswith(behind) and len(new) > len(before) + len(behind)):
        return ""
    found = new[len(before) : len(new) - len(behind)]
    return "" if found == sentence else found
