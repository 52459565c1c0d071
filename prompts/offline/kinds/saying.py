"""Somebody's words inside a statement: 'Kabid Astuti: "airnya bersih"' → “Airnya bersih,” kata Kabid Astuti."""

import re

from prompts.offline.wording import capital, clean, sentence

_QUOTED = re.compile(r"^(?P<before>[^“”]*?)[ ,:]*“(?P<words>[^“”]+)”[ ,.]*(?P<after>[^“”]*)$")
_SAYS = (
    r"(?:yang )?(?:kata|ujar|ucap|tutur|jelas|tegas|kutipan|kutip|pesan)(?:nya)?(?: dari)?|"
    r"(?:bilang|berkata|mengatakan|ngomong|berpesan|cerita|bercerita|menjelaskan|menegaskan)"
)
_LEADS = re.compile(rf"^(?:{_SAYS})[ :]+", re.IGNORECASE)
_TRAILS = re.compile(rf"[ ,:]+(?P<how>(?:suka|sering|selalu) )?(?:{_SAYS})[ :]*$", re.IGNORECASE)
_OFTEN = {"suka": "sering", "sering": "sering", "selalu": "selalu"}
_PERSON = re.compile(r"^(?:beliau|dia|ia)$", re.IGNORECASE)
_WHO = 12  # words: more than an office and a name is a clause of its own


def spoken(text: str) -> str:
    """The statement as a quotation with its verb of saying; empty where it is none."""
    match = _QUOTED.match(text)
    if not match:
        return ""
    before, after = clean(match["before"]), clean(match["after"])
    lead = _LEADS.sub("", after)
    if not before and lead and lead != after:
        return _told(match["words"], lead)
    who = _TRAILS.sub("", before)
    said = who != before or text[len(match["before"]) :].lstrip(" ,")[:1] == ":" or bool(_LEADS.match(before))
    how = _TRAILS.search(before)
    who = clean(_LEADS.sub("", who))
    named = bool(re.search(r"(?<!^)\b[A-Z]|^[A-Z][a-z]+ [A-Z]", who)) or bool(_PERSON.match(who))
    if after or not who or len(who.split()) > _WHO or not (named and (said or _is_speaker(who))):
        return ""
    if how and how["how"]:
        return f"{capital(who)} {_OFTEN[how['how'].strip().lower()]} berkata, “{capital(sentence(match['words']))}”"
    return _told(match["words"], who)


def _is_speaker(who: str) -> bool:
    """Whether words right behind a name are that person's: an office and a name, nothing else."""
    return not re.search(r"\b(?:di|ke|yang|untuk|dengan|ada|dari|tulisan|judul|bertuliskan|berjudul|tema)\b", who)


def _told(words: str, who: str) -> str:
    words = " ".join(words.split())
    closing = words if words[-1] in "!?…" else f"{words.rstrip('.,')},"
    return f"“{capital(closing)}” {'katanya' if who.lower() in {'dia', 'ia'} else f'kata {who}'}."
