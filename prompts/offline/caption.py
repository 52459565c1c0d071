"""A caption: opening, two to four short paragraphs, place, call to action, hashtags; benefit first, ceremony last."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from prompts.brief import Brief
from prompts.draft import Task
from prompts.offline import attendance, events
from prompts.offline.agencies import Agencies
from prompts.offline.calling import general_calls
from prompts.offline.facts import MARK, fact_list, is_fact, parted, with_facts, without_facts
from prompts.offline.in_order import THREADED, in_order
from prompts.offline.loose import Loose
from prompts.offline.opening import WARM, Opening, message_opening, opened, opening, plain_news
from prompts.offline.ordered import Ordered
from prompts.offline.patterns import CaptionPatterns, Patterns, Sentences, Shape
from prompts.offline.pieces import ITEM, QUOTE, paragraphs_of
from prompts.offline.places import places_text
from prompts.offline.programme_told import key_message, programme_facts, reworded_call
from prompts.offline.quotes import quoted
from prompts.offline.retold import tell, told_whole
from prompts.offline.settle import settle
from prompts.offline.slots import slot_for
from prompts.offline.tags import hashtags
from prompts.offline.teller import Teller
from prompts.offline.wording import LIST_MARK, capital, joined, listed, paragraphs

_UNCALLED = {"ucapan", "kondisi"}
_NEWS_FIRST = {"layanan", "undangan", "harga"}  # readers look for what, where and when
_DAY_LINE = re.compile(rf"{MARK}\w+ \([\d/–]+\)[^:]{{0,30}}: ")
_PLACED = re.compile(r"(?:di|tempat(?:nya)?|lokasi(?:nya)?|bertempat|titik kumpul)\b", re.IGNORECASE)
# Of which kelurahan, in front of what: a pin with these words helps nobody
_NOWHERE = re.compile(
    r"(?:(?:R[TW] \d+(?: dan)? ?)+|(?:[Dd]epan|[Bb]elakang|[Ss]amping|[Aa]ula|[Kk]antor)(?: [a-z]+)?)"
)
PARAGRAPH = 320  # characters: three or four sentences, what a phone shows without scrolling


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `keep` 0 is dropped never, higher ones earlier, where the channel's limit asks for it."""

    text: str
    keep: int = 0


def caption(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """The prose in order: opening, what happened, details, key message, people, quotations, a programme's fact."""
    lines, short = patterns.sentences, task.style.length == "pendek"
    post = task.brief.channel == "x"
    if post:
        settle(task, teller)
    else:
        teller.said.add("tempat")  # it has a line of its own
    if in_order(task, teller, patterns):
        return _ordered(task, teller, patterns, shape, agencies)
    if told_whole(task):
        return _retold(task, teller, patterns, shape, agencies)
    first = Opening("") if post and short else opening(task, teller, patterns, shape.kail)
    first, happened = _happened(teller, lines, first, shape.kail)
    counted = events.numbers(teller, lines, task.brief.raw)
    loose = Loose(task.brief, teller, patterns).sentences()
    teller.placed |= {(role, one.full) for role, one in teller.story.people if one.full in " ".join(loose)}
    details = joined(events.theme(teller, lines), events.way(teller, lines), counted)
    message = "" if first.message else key_message(task, teller, patterns, happened, shortest=post and short)
    people = joined(attendance.substance(teller, lines, task.brief), attendance.ceremony(teller, lines, task.brief))
    more = [Block(text, 2) for text in quoted(task, teller, lines, agencies)]
    facts = [] if short else [Block(text, 3) for text in programme_facts(task, patterns, shape.latar)]
    start = Block(_warm(task, teller, patterns, first.text))
    if short:
        told, facts_ = parted(loose)
        whole = [shortened(one, agencies) for one in (joined(happened, details, *told, people), "\n".join(facts_))]
        return [start, *map(Block, whole), Block(message, 1 if post else 0), *more]
    body = [Block(shortened(text, agencies)) for text in grouped([happened, details, *loose, people])]
    return [start, *body, Block(message), Block(_further(task, teller, patterns, happened), 2), *more, *facts]


def _further(task: Task, teller: Teller, patterns: Patterns, said: str) -> str:
    """A second key message, for whoever asked for a longer text."""
    return key_message(task, teller, patterns, said, 1) if task.style.length == "panjang" else ""


def _happened(teller: Teller, lines: Sentences, first: Opening, limit: int) -> tuple[Opening, str]:
    """The opening and the sentence about the event. Where the opening told who did what, the day joins it; without
    an opening the event itself opens."""
    values = teller.values()
    told = {"kegiatan", "peserta"} <= teller.said and not values["penyelenggara"] and not values["alasan"]
    dated = f"{first.text.rstrip('.')}, {values['waktu']}."
    if (
        told
        and values["waktu"]
        and first.text.endswith(".")
        and len(dated) <= limit
        and not first.message
        and "[" not in dated
    ):
        teller.said.add("waktu")
        return Opening(dated), events.reason(teller, lines)
    event = events.event(teller, lines)
    if not first.text and len(event) <= limit and "[" not in event:
        return Opening(event), events.reason(teller, lines)
    return first, joined(event, events.reason(teller, lines))


def listed_facts(task: Task, blocks: list[Block]) -> list[Block]:
    """The blocks with their facts as one list, in the place of the last of them. Where every character counts, a
    single fact stands without its bullet."""
    found = [at for at, block in enumerate(blocks) if is_fact(block.text)]
    if not found:
        return blocks
    _, facts = without_facts([blocks[at].text for at in found])
    for at, block in enumerate(blocks):
        if longer := with_facts(block.text, facts):
            kept = [*blocks[:at], replace(block, text=longer), *blocks[at + 1 :]]
            return [one for one in kept if not is_fact(one.text)]
    told = Block(fact_list(facts, terse=task.brief.channel in THREADED))
    return [told if at == found[-1] else block for at, block in enumerate(blocks) if at not in found[:-1]]


def grouped(sentences_: list[str]) -> list[str]:
    """Sentences as paragraphs of at most a few lines, and what is no sentence behind them, one paragraph of facts."""
    told, facts = parted(sentences_)
    found: list[str] = []
    for text in told:
        if LIST_MARK in text:
            found += [listed(text), ""]
        elif found and found[-1] and len(found[-1]) + len(text) < PARAGRAPH:
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
    return [text for text in [*found, "\n".join(facts)] if text]


def shortened(text: str, agencies: Agencies) -> str:
    """Agencies by their short names, as a caption calls them."""
    return agencies.shortened(text)


def _retold(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """A note without event: its own first sentence or the programme's message opens, the rest follows."""
    short, post = task.style.length == "pendek", task.brief.channel == "x"
    telling = tell(task, teller, patterns)
    if not task.brief.where and not any(question.field == "where" for question in task.brief.questions):
        teller.said.add("tanpa tempat")
    dated = sum(bool(_DAY_LINE.match(one)) for one in telling.more) > 1
    timetable = any(LIST_MARK in one for one in telling.more) and len(task.brief.where) > 1
    if dated or timetable or task.brief.type in {"kondisi", "ucapan", "imbauan"}:
        teller.said.add("tanpa tempat")
    first = (
        Opening("")
        if short
        or task.brief.type in _UNCALLED
        or (task.brief.type in _NEWS_FIRST and len(telling.first) <= shape.kail)
        else message_opening(task, teller, patterns, shape.kail, telling.first)
    )
    news = [telling.first] if first.text else opened(telling.first, shape.kail)
    opens = not first.text and len(news[0]) <= shape.kail
    rest = [*(news[1:] if opens else news), *telling.more]
    body = [Block(shortened(text, agencies)) for text in (news[:1] if opens else []) + grouped(rest)]
    said = " ".join([telling.first, *telling.more])
    shortly = agencies.shortened(said)
    teller.placed |= {
        (role, one.full)
        for role, one in teller.story.people
        if (one.name or one.full) in said or agencies.shortened(one.full) in shortly
    }
    message = "" if first.message or task.brief.type == "ucapan" else key_message(task, teller, patterns, telling.first)
    if task.brief.type in {"laporan", "undangan", "layanan"}:
        lines = patterns.sentences
        people = joined(attendance.substance(teller, lines, task.brief), attendance.ceremony(teller, lines, task.brief))
        body.append(Block(people))
    more = [Block(text, 2) for text in quoted(task, teller, patterns.sentences, agencies)]
    facts = [] if short else [Block(text, 3) for text in programme_facts(task, patterns, shape.latar)]
    start = Block(_warm(task, teller, patterns, first.text))
    further = Block(_further(task, teller, patterns, telling.first), 2)
    return [start, *body, Block(message, 1 if post else 0), further, *more, *facts]


def _scene(brief: Brief, listed: str) -> str:
    """The places that stand in the opening or in a clause of their own: not those that the note mentions in passing,
    nor those of its `listed` lines."""
    own = (one for one in brief.clauses if one.role in {"pokok", "kegiatan", "rincian"} or _PLACED.match(one.text))
    said = " ".join(one.text for one in own).lower()
    named = [(one, one.venue or one.neighbourhood or one.kelurahan or one.kecamatan) for one in brief.where]
    return places_text([one for one, name in named if name and name.lower() in said and name not in listed])


def _ordered(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """A note in its own order: its first sentence or the programme's message opens."""
    pieces = Ordered(task, teller, patterns, agencies, shape.kail).pieces()
    told = paragraphs_of(pieces, PARAGRAPH)
    news = told[0].text if told else ""
    plain = task.brief.type in _NEWS_FIRST and len(news) <= shape.kail
    first = Opening("") if plain else message_opening(task, teller, patterns, shape.kail, news)
    shown = len(shortened(news.split("\n")[0], agencies))
    if not first.text and shown > shape.kail and task.brief.channel != "whatsapp":
        first = Opening(plain_news(teller))
    listed = " ".join(one.text for one in pieces if one.kind == ITEM)
    scene = _scene(task.brief, listed)
    scene = "" if _NOWHERE.fullmatch(scene) else scene
    if scene and task.brief.channel != "x":  # its posts say it in their sentences
        teller.story = replace(teller.story, values={**teller.story.values, "tempat": scene})
    else:
        teller.said.add("tanpa tempat")
    body = [Block(shortened(one.text, agencies), 2 if one.kind == QUOTE else 0) for one in told]
    message = "" if first.message else key_message(task, teller, patterns, news)
    facts = [Block(text, 3) for text in programme_facts(task, patterns, shape.latar)]
    start = Block(_warm(task, teller, patterns, first.text))
    return [start, *body, Block(message), Block(_further(task, teller, patterns, news), 2), *facts]


def closing(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """Place, call to action, hashtags: exact lines that no model writes."""
    short, lines = task.style.length == "pendek", patterns.caption
    kind = task.brief.type
    calls = general_calls(task.brief, lines, shape, future=teller.story.future)
    general = teller.tell("ajakan", calls) if calls else ""
    asked = reworded_call(task, teller, patterns) or general
    call = "" if short or kind == "ucapan" else joined(asked, _goodbye(task, teller, lines))
    most, usual = shape.tagar_pendek if short else shape.tagar, task.habits.hashtags if task.habits else ()
    tags = hashtags(agencies.tagged(task.brief.agency), task.programme, most, usual)
    post_place = "tempat" in teller.said and task.brief.channel == "x"
    told = post_place or "tanpa tempat" in teller.said
    place = "" if told else place_line(task, lines, teller)
    return [Block(place), Block(call, 1), Block(tags, 1)]


def place_line(task: Task, lines: CaptionPatterns, teller: Teller) -> str:
    """`📍 …`; a formal text says it in words, an unknown place is a gap."""
    pattern = lines.tempat_resmi if task.style.tone == "resmi" else lines.tempat
    told = teller.story.values["tempat"]
    places = (places_text(task.brief.where) if told.startswith("lingkungan mereka") else told).replace(" dan di ", "; ")
    return pattern.fill({"tempat": capital(places) or slot_for(task.brief, "where")})


def _goodbye(task: Task, teller: Teller, lines: CaptionPatterns) -> str:
    """The closing line of the warm tone."""
    if task.style.tone not in WARM:
        return ""
    young = task.style.tone == "muda"
    address = {"sapaan": teller.choose.pick("sapaan", lines.sapaan_muda if young else lines.sapaan)}
    return teller.tell("salam", lines.penutup_muda if young else lines.salam_penutup, more=address)


def _warm(task: Task, teller: Teller, patterns: Patterns, text: str) -> str:
    """The opening with the one emoji of the warm tone."""
    usual = task.habits is not None and task.habits.emoji > 0 and task.style.tone != "resmi"
    if not text or not (usual or task.style.tone in WARM):
        return text
    return f"{text} {teller.story.activity.emoji or patterns.caption.emoji}"


def fitted(blocks: list[Block], limit: int, length: Callable[[str], int] = len) -> str:
    """The blocks as one text of at most `limit` as `length` counts; what may be dropped goes first, from the end."""
    kept = [block for block in blocks if block.text]
    while length(paragraphs(block.text for block in kept)) > limit and any(block.keep for block in kept):
        kept.pop(max((block.keep, at) for at, block in enumerate(kept) if block.keep)[1])
    return paragraphs(block.text for block in kept)
