"""A lead must say something: one that only names the event gets a verb, one that only names a matter is introduced."""

import re

from knowledge.spelling import common_words
from prompts.draft import Task
from prompts.offline.dates import DAYS
from prompts.offline.grammar import predicated
from prompts.offline.patterns import Patterns
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import sentence

_GAP = re.compile(r"\[[^\]]*\]")
_HELD = re.compile(r" (?:berlangsung|digelar|diadakan|dilaksanakan|disalurkan|dibagikan|jatuh tempo)\b")
_WHEN = re.compile(rf"(?:, (?P<then>)|(?<= )(?P<close>))(?=(?:{'|'.join(DAYS)})(?:–\w+)? \(|\[LENGKAPI: hari)")


def continued(name: str) -> str:
    """ "Harga Pasar Kranggot" inside a sentence: its first word is a common one, or what follows shows that it is no
    name: "Skrining jiwa"."""
    first, _, more = name.partition(" ")
    if first.rstrip(".").isupper() and len(first) > 1:
        return name
    second = more.split(" ", 1)[0]
    common = first.lower() in common_words() or (first[1:].islower() and second in common_words())
    return name[0].lower() + name[1:] if common else name


def with_verb(task: Task, first: str, patterns: Patterns, *, future: bool) -> str:
    """The first sentence as it is, unless it is a mere name with its day and place: "lomba X, Rabu (…)" → "lomba X
    berlangsung Rabu (…)"; of prices and of what is no event: "berikut harga X, Rabu (…)"."""
    day = "Senin (1/6/2026)"
    if not judge().reads(_GAP.sub(lambda gap: day if "hari" in gap[0] else "balai", first), "sebutan"):
        return first
    lines = patterns.release
    # "pelatihan barista berlangsung di BLK 16 kali pertemuan" has its verb
    if _HELD.search(first) or first.split(" ", 1)[0].lower() in lines.teras_judul:
        return first
    known = any(first.lower().startswith(word) for one in patterns.activities for word in one.kata)
    when = _WHEN.search(first)
    if task.brief.type == "harga" or not (known or when):
        told = task.brief.type != "harga" and predicated(f"x {first}", patterns.clauses)  # "kucing terjebak di plafon"
        return first if told else sentence(lines.teras_hal.fill({"hal": continued(first.rstrip("."))}))
    verb = f"akan {lines.teras_acara}" if future else lines.teras_acara
    if when is not None and first[: when.start()].endswith(" per "):
        return first  # "koperasi X per Jumat (…): 214 anggota" is a state on that day
    if when is None:
        return sentence(f"{first.rstrip('.')} {verb}")
    return sentence(f"{first[: when.start()].rstrip(' :')} {verb} {first[when.end() :]}")
