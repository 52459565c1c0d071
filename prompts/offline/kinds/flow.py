"""The operator's own sentences: what a note parts by commas stays together, but two whole sentences stand apart."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from prompts.offline.grammar import is_verb, predicated, verbal
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.saying import spoken
from prompts.offline.kinds.script import Script
from prompts.offline.morphology import active
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import capital, sentence, word_set

# What opens a stretch that leans on the one before it, however whole it looks.
_LEANING = word_set(
    "bukan yang karena untuk dengan dan atau tetapi tapi agar supaya sehingga jadi lalu terus kemudian serta termasuk "
    "dari di ke kecuali terutama hanya sampai minimal maksimal sisanya bersama oleh "
    "seperti isinya katanya dst kalau jika bila"
)
_ON = re.compile(r"^(?:terus|trus)\b")
# "dicek 24 pangkalan, 22 ada stok": a bare figure with what is said of it.
_OF_THEM = re.compile(
    r"^(?P<n>\d{1,4}) (?P<what>(?:ada|sudah|masih|belum|sedang|rusak|me[a-z]{4,}|di[a-z]{4,}|ter[a-z]{4,})\b.*)$"
)
_BY_OFFICE = re.compile(r"^(?P<who>[A-Z]{3,}) (?P<deed>(?!me)[a-z]{4,}kan)\b")
# "Marsiti guru SD Kubang Welut mengajar 34 tahun": who somebody is, and what is told of them
_DESCRIBED = re.compile(
    r"^(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) (?P<was>(?:guru|kader|ketua|anggota|petugas|pe[a-z]{4,}|juru [a-z]+|"
    r"sopir|staf|bidan|perawat|dokter|tukang [a-z]+)\b[^,]*?) "
    r"(?=(?:selama )?\d+ tahun [a-z]|sudah\b|telah\b|tidak\b|pernah\b|selalu\b|me[a-z]{4,}|ber[a-z]{4,})"
)
# "tidak bisa di mobil harus ke kantor", "gratis tetapi terbatas": a comma before what holds instead
_INSTEAD = re.compile(r"(?P<not>\btidak bisa\b[^,]*?) (?=harus )|(?<=[\w)]) (?=tetapi )")
_WHOLE = 4  # words: a shorter stretch is whole only where the grammar of sentences says so


def flowing(script: Script, items: Sequence[Heard]) -> list[str]:
    """The statements as sentences, in their order. Statements of different sentences of the note never meet."""
    told = list[str]()
    for _, group in groupby(enumerate(items), key=lambda one: one[1].within if one[1].within >= 0 else -one[0] - 1):
        told += _sentences(script, [one for _, one in group])
    return told


def _sentences(script: Script, parts: Sequence[Heard]) -> list[str]:
    """One sentence of the note, cut where both sides are whole."""
    runs: list[list[str]] = []
    for one in parts:
        text = _ON.sub("lalu", one.text)
        if runs and one.opened:
            runs[-1][-1] = f"{runs[-1][-1]}: {text}"
        elif not runs or _apart(script, runs[-1], text):
            runs.append([text])
        else:
            runs[-1].append(_continued(runs[-1], text))
    return [spoken(run[0]) or script.told(_reporting(_enumerated(script, run))) for run in runs]


def _reporting(text: str) -> str:
    """ "BMKG perkirakan hujan" → "BMKG memperkirakan hujan"; what somebody is stands between commas."""
    text = _INSTEAD.sub(lambda match: f"{match['not'] or ''}, ", text)
    text = described(text)
    return _BY_OFFICE.sub(lambda match: f"{match['who']} {active(match['deed'])}", text)


def described(text: str) -> str:
    """Who somebody is between commas: "Marsiti guru SD Kubang Welut mengajar" → "Marsiti, guru …, mengajar"."""
    return _DESCRIBED.sub(r"\g<name>, \g<was>, ", text)


def _apart(script: Script, run: Sequence[str], text: str) -> bool:
    """Whether a stretch is a sentence beside the one before it, which is one too."""
    whole = not _leans(text) and is_whole(script, text) and is_whole(script, ", ".join(run))
    return whole or bool(spoken(text) or spoken(run[-1]))


def _continued(run: Sequence[str], text: str) -> str:
    """ "…, 22 ada stok" of 24 counted before: some of them; "diminta mengganti sandi, jangan transfer": asked too."""
    part = _OF_THEM.match(text)
    if part and re.search(r"\d", run[-1]) and "di antaranya" not in run[-1]:
        return f"{part['n']} di antaranya {part['what']}"
    if " diminta " in run[0] and (not_to := re.match(r"jangan (?P<deed>\w+)(?P<rest>.*)", text)):
        deed = not_to["deed"]
        return f"dan tidak {active(deed) if verbal(deed) else deed}{not_to['rest']}"
    return text


def _enumerated(script: Script, run: list[str]) -> str:
    """The stretches of one sentence; the last of three or more bare names has its "dan"."""
    tail = 0
    while tail < len(run) and _is_bare(script, run[len(run) - 1 - tail]):
        tail += 1
    closed = tail > 2 or (tail == 2 and len(run) > 2)
    if len(run) == 2 and run[1].startswith("dan tidak "):
        return " ".join(run)
    if closed and not run[-1].startswith(("dan ", "serta ")) and " dan " not in run[-1]:
        return f"{', '.join(run[:-1])}, dan {run[-1]}"
    return ", ".join(run)


def _is_bare(script: Script, text: str) -> bool:
    short = len(text.split()) <= 4 and not _leans(text)
    return short and not predicated(text, script.patterns.clauses) and not is_verb(text.split(" ", 1)[0].lower())


def _leans(text: str) -> bool:
    if re.match(r"\d+ (?:menit|jam|hari|kali|persen)\b", text):  # "gratis di loket 5, 10 menit jadi"
        return True
    return text.split(" ", 1)[0].lower().strip(",:") in _LEANING


def is_whole(script: Script, text: str) -> bool:
    """Whether a stretch is a sentence by itself: by the grammar, or with a subject before its verb."""
    if judge().reads(sentence(text), "pernyataan") or re.match(r"(?:tidak |belum )?ada \w+ \w", text):
        return True
    first = text.split(" ", 1)[0].lower().strip(",:")
    begun = not is_verb(first) and not first.isdigit() and first not in script.patterns.clauses.predikat
    return begun and len(text.split()) >= _WHOLE and predicated(text, script.patterns.clauses)


def lines_of(script: Script, items: Iterable[Heard]) -> list[str]:
    """The same as lines of a list: a figure may open one."""
    return [capital(one.removeprefix("Sebanyak ")) for one in flowing(script, list(items))]
