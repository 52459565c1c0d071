"""The shape of a text: what a channel allows, what a release must have."""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding, Level
from knowledge.entities.entity import Entity
from knowledge.limits import ChannelLimit, Limits, ReleaseForm
from knowledge.limits.limits import hashtags
from knowledge.sentences import sentences

SLOT = re.compile(r"\[(?:LENGKAPI|KUTIPAN|NOMOR|FOTO)[^\]\n]{0,300}\]")
_DATELINE = re.compile(r"^[A-Z][A-Z]+(?: [A-Z]+)*(?:,? ?\(?[\w /.]{0,40}\)?)? ?[–—-] ?", re.MULTILINE)
_USUAL_WORDS = (120, 600)  # a release near the advised length needs no remark
_SHORTER, _LONGER = 1, 3  # words: a title with names of several words is seldom within the advice, and no mistake
_KOP = re.compile(
    r"\s*(?:(?:SIARAN PERS|PRESS RELEASE|RILIS)[^\n]*|(?:Nomor|No\.)[^\n]*|UNTUK DISIARKAN[^\n]*)\s*\n", re.I
)


def form_findings(
    prose: Prose, entities: Sequence[Entity], limits: Limits, kind: str, channel: str
) -> Iterator[Finding]:
    """What does not fit the kind or the channel, and every slot that is still open."""
    for match in SLOT.finditer(prose.text):
        if match[0] == "[NOMOR]":  # the institution's own register; the release is written without it
            yield _at("bentuk.nomor", "suggestion", match.span(), match[0], "Isi nomor siaran pers dari instansi.")
            continue
        message = f"Masih perlu dilengkapi: {match[0].strip('[]').removeprefix('LENGKAPI:').strip()}."
        yield _at("bentuk.slot", "warning", match.span(), match[0], message)
    limit = limits.of(channel)
    if limit and kind != "rilis":
        yield from _channel(prose.text, channel, limit)
    if kind == "rilis":
        yield from _release(prose, entities, limits.release)


def _channel(text: str, channel: str, limit: ChannelLimit) -> Iterator[Finding]:
    posts = _posts(text) if limit.thread else [(0, len(text))]
    for start, end in posts:
        length = limit.length(text[start:end])
        if length > limit.characters:
            message = f"{_number(length)} karakter; batas {channel} {_number(limit.characters)}."
            yield _at("bentuk.panjang", "error", (end, end), "", message, limit.source)
    tags = hashtags(text)
    if len(tags) > limit.hashtags:
        extra = tags[limit.hashtags]
        message = f"{len(tags)} tagar; {channel} paling banyak {limit.hashtags}."
        yield _at("bentuk.tagar", "error", extra.span(), extra[0], message, limit.source)
    first = text.strip().split("\n", 1)[0]
    if limit.seen_first and len(first) > limit.seen_first and not re.search(r"[.!?]", first[: limit.seen_first]):
        message = f"Kalimat pertama terpotong: {channel} hanya menampilkan {limit.seen_first} karakter pertama."
        yield _at("bentuk.pembuka", "suggestion", (0, 0), "", message, limit.source)


def _posts(text: str) -> list[tuple[int, int]]:
    """The posts of a thread: parts parted by blank lines, or the whole text where it fits no other reading."""
    spans, start = [], 0
    for match in re.finditer(r"\n\s*\n", text):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(text))]


def _release(prose: Prose, entities: Sequence[Entity], form: ReleaseForm) -> Iterator[Finding]:
    text = prose.text
    head = 0
    while match := _KOP.match(text, head):
        head = match.end()
    head += len(text[head:]) - len(text[head:].lstrip("# \n"))
    title_end = text.find("\n", head)
    title_end = len(text) if title_end < 0 else title_end
    title = text[head:title_end].strip()
    yield from _title(title, head, form)
    dateline = _DATELINE.search(text, title_end if title_end < len(text) else 0)
    if dateline is None:
        message = "Belum ada awal berita (dateline), misalnya “CILEGON –”."
        yield _at("bentuk.dateline", "warning", (title_end, title_end), "", message, form.source)
    yield from _lead(text, dateline.end() if dateline else title_end, entities, form)
    yield from _lengths(prose, title_end, form)


def _title(title: str, start: int, form: ReleaseForm) -> Iterator[Finding]:
    count = len(title.split())
    least, most = form.title_words
    if _DATELINE.match(title) or count > 2 * most:
        message = "Belum ada judul pada baris pertama."
        yield _at("bentuk.judul", "warning", (start, start), "", message, form.source)
    elif not least <= count <= most:
        message = f"Judul {count} kata; sebaiknya {least}–{most} kata."
        level: Level = "suggestion" if least - _SHORTER <= count <= most + _LONGER else "warning"
        yield _at("bentuk.judul", level, (start, start), "", message, form.source)


def _lead(text: str, start: int, entities: Sequence[Entity], form: ReleaseForm) -> Iterator[Finding]:
    """The first paragraph must say when, and where or who; what and who are its words themselves."""
    start += len(text[start:]) - len(text[start:].lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if not text[start:end].strip():
        return
    kinds = {e.kind for e in entities if start <= e.start < end}
    missing = [] if kinds & {"date"} else ["kapan"]
    missing += (
        [] if kinds & {"place", "organisation", "person"} or "Cilegon" in text[start:end] else ["di mana atau siapa"]
    )
    if missing and not SLOT.search(text, start, end):
        message = f"Teras belum menjawab: {', '.join(missing)}."
        yield _at("bentuk.teras", "suggestion", (start, start), "", message, form.source)


def _lengths(prose: Prose, body: int, form: ReleaseForm) -> Iterator[Finding]:
    least, most = form.words
    count = len(prose.words)
    if not _USUAL_WORDS[0] <= count <= _USUAL_WORDS[1]:
        message = f"Rilis {_number(count)} kata; yang dianjurkan {least}–{most} kata."
        yield _at("bentuk.kata", "suggestion", (0, 0), "", message, form.source)
    for start, end, *_ in sentences(prose.text):
        words = len(prose.text[start:end].split())
        if start >= body and words > form.sentence_words:
            message = f"Kalimat {words} kata; pecah menjadi dua (paling banyak {form.sentence_words} kata)."
            yield _at("bentuk.kalimat", "suggestion", (start, start), "", message, form.source)


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _at(  # noqa: PLR0917 - one line per finding above reads better than keywords
    rule: str, level: Level, span: tuple[int, int], text: str, message: str, source: str = ""
) -> Finding:
    category = "slot" if rule == "bentuk.slot" else "bentuk"
    return Finding(rule, category, level, *span, text, message, "", source)
