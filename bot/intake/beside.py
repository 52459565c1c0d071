"""What a clause with a quotation tells beside it: "“…” dan kontraktor sanggup menyiram" is news of its own."""

import re
from collections.abc import Iterator

from prompts.brief import Clause
from prompts.offline.wording import LIST_MARK

_SPOKEN = re.compile(r"“[^”]*”")
_ATTRIBUTED = re.compile(
    r"(?:kata|ujar|ucap|tutur|jelas|ungkap|tambah|tegas|pesan|sebut|papar|terang|begitu|demikian|saat|ketika|usai|pada|"
    r"di sela)\w*\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"^[\s,.;]*(?:(?:dan|serta|lalu|terus|sedangkan|sementara|tetapi|tapi)\b)?[\s,]*")
_OFFICE = r"(?:Dinas|Badan|Kepala|Camat|Lurah|Ketua|Wali Kota|Sekretaris|Asisten|Plt\.|Direktur|Kapolsek|DP3AKB|BPBD)"
_SAID = re.compile(  # "realisasi tembus Rp11,4 triliun Dinas Penanaman Modal bilang"
    rf"(?P<news>(?:\S+ ){{3,}}?\S+) (?P<who>{_OFFICE}\b[\w .]*?) (?:bilang|berkata|mengatakan|ngomong|kata|ujar)",
    re.DOTALL,
)
_FEWEST = 3  # words that can be news


def beside(clause: Clause) -> Iterator[Clause]:
    """The clause of a quotation and, each as its own, what stands in other items of its list and behind its words."""
    if clause.role != "kutipan" or "“" not in clause.text:
        yield clause
        return
    for whole in clause.text.split(f" {LIST_MARK} "):
        if "“" not in whole:
            yield from _told(whole, clause.sentence)
            continue
        before = list(_told(_before(whole), clause.sentence))
        yield from before
        item = whole[len(_before(whole)) :].lstrip(" ,") if before else whole
        spoken = list(_SPOKEN.finditer(item))
        tail = item[spoken[-1].end() :] if spoken else ""
        news = list(_told(_LINK.sub("", tail), clause.sentence)) if not _ATTRIBUTED.match(tail.lstrip(" ,.;")) else []
        yield clause.model_copy(update={"text": item[: len(item) - len(tail)] if news else item})
        yield from news


def _before(item: str) -> str:
    """What stands before the words and names no speaker, so that it is news: all of it where the speaker follows them,
    else what stands before an office that says them."""
    *_, last = _SPOKEN.finditer(item) if _SPOKEN.search(item) else (None,)
    head = item[: item.index("“")]
    if last and _ATTRIBUTED.match(item[last.end() :].lstrip(" ,.;")):
        return head
    said = _SAID.fullmatch(head.strip(" ,:"))
    return said["news"] if said else ""


def _told(text: str, sentence: int) -> Iterator[Clause]:
    if len(text.split()) >= _FEWEST:
        yield Clause(text=text.strip(" ,.;"), role="lepas", sentence=sentence)
