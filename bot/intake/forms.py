"""A form in a message ("Hari/Tanggal : …", "Tempat : …") as the running text that an operator would have typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from bot.intake.lists import message_words
from knowledge.entities.months import MONTH
from prompts.offline.wording import LIST_MARK

_SLOTS = ("kegiatan", "hari", "waktu", "tempat")
_INVITED = re.compile(r"^(?:kepada )?(?:yth|yang terhormat)\b\.?[ ,:]*(?P<who>.*)$", re.IGNORECASE)
# "Diberitahukan kepada seluruh warga RW 02 bahwa akan diadakan …": those who are told are those who are invited
_TOLD = re.compile(
    r"^(?:dengan ini )?(?:di(?:beritahu|informasi|sampai|umum)kan) (?:kepada|kpd|ke) (?P<who>[\w ,/]{3,60}?),? "
    r"(?:bahwa|bhw)(?: akan| telah)?(?: (?:ada|diadakan|dilaksanakan|diselenggarakan|digelar))? (?=\w)",
    re.IGNORECASE,
)
_UNTITLED = re.compile(r"^(?:undangan|pengumuman|info|pemberitahuan)[ :]+(?=\w)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:(?:bapak|ibu|bpk|sdr|saudara|saudari|rekan(?:-rekan)?|para)\b[/ .]*)+", re.IGNORECASE)


@dataclass(slots=True)
class _Form:
    """The first value of each label, and every other line."""

    slots: dict[str, str] = field(default_factory=dict)
    invited: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def running(lines: list[str]) -> str:
    """The lines as one text. Of a form the activity with its day, time and place comes first; a list is one clause."""
    lines = [part for line in lines for piece in _unrolled(line) for part in _itemised(piece)]
    form = _read(lines)
    if len([slot for slot in _SLOTS if slot in form.slots]) < 2:
        return "\n".join(_listed([_guests(line) for line in lines]))
    others = [_signed(one) for one in _listed(form.others)]
    if "kegiatan" not in form.slots and others:
        form.slots["kegiatan"] = others.pop(0).rstrip(" :.")
    if "kegiatan" in form.slots:
        form.slots["kegiatan"] = _UNTITLED.sub("", form.slots["kegiatan"])
    head = " ".join(part for part in (_slot(name, form.slots.get(name, "")) for name in _SLOTS) if part)
    head = f"{head}." if others and not head.endswith((".", ":")) else head
    invited = [f"pesertanya {one}" for one in [*form.invited, form.slots.get("peserta", "")] if one]
    return "\n".join([head, *invited, *others])


def _unrolled(line: str) -> list[str]:
    """A form in one line ("…, Hari/tgl : Sabtu, Waktu : 19.30, Tempat : Aula. …") as the lines that it stands for."""
    marks = list(_label_pattern().finditer(line))
    if len(marks) < 2 or len({_labels()[" ".join(one["label"].casefold().split())] for one in marks}) < 2:
        return [line]
    starts = [one.start("label") for one in marks]
    parts = [line[: starts[0]], *(line[s:e] for s, e in zip(starts, [*starts[1:], len(line)], strict=True))]
    last, stop, rest = parts[-1].partition(". ")
    return [text for one in (*parts[:-1], last, rest if stop else "") if (text := one.strip(" ,;-.:"))]


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    """A label inside a line, with its colon."""
    labels = "|".join(re.escape(one) for one in sorted(_labels(), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[\s,;:(]))(?P<label>{labels})\s*:(?!\d)", re.IGNORECASE)


# "1 juni kel gerem, 2 juni …": a day of the month numbers no item
_NUMBER = re.compile(rf"(?:^|(?<=\s))(?P<n>\d)(?:(?P<mark>[.)])\s+|\s+(?!(?:{MONTH})\b))(?=[^\W\d])", re.IGNORECASE)


def _itemised(line: str) -> list[str]:
    """ "imbauan: 1. tidak konvoi 2. tidak membakar. lapor 112" as its heading, its items and what follows the last.

    Bare figures ("3 salah paham: 1 bayar 2 lama 3 jauh") count only behind a colon and from three items on.
    """
    found = _counting(line)
    if not found:
        return [line]
    head = line[: found[0].start()].strip()
    ends = [match.start() for match in found[1:]] + [len(line)]
    items = [line[match.end() : end].strip(" ,;") for match, end in zip(found, ends, strict=True)]
    last, stop, rest = items[-1].partition(". ")
    return [
        *([head] if head else []),
        *(f"{LIST_MARK} {one.rstrip('.')}" for one in (*items[:-1], last)),
        *([rest] if stop else []),
    ]


def _counting(line: str) -> list[re.Match[str]]:
    """The figures that number the items of a line: 1, 2, 3 … in order."""
    found: list[re.Match[str]] = []
    for match in _NUMBER.finditer(line):
        first = found[0]["mark"] if found else match["mark"]
        if int(match["n"]) == len(found) + 1 and match["mark"] == first:
            found.append(match)
    if not found:
        return []
    marked, before = bool(found[0]["mark"]), line[: found[0].start()].rstrip()
    opened = not before or before.endswith((":", ".") if marked else ":")
    return found if opened and len(found) >= (2 if marked else 3) else []


def _read(lines: list[str]) -> _Form:
    form = _Form()
    for line in lines:
        label, value = _labelled(line)
        if match := _TOLD.match(line):
            form.invited.append(match["who"])
            form.others.append(line[match.end() :])
        elif match := _INVITED.match(line):
            form.invited += [who] if (who := _ADDRESS.sub("", match["who"]).strip(" ,.")) else []
        elif label and value and label not in form.slots:
            form.slots[label] = value
        elif label == "hari" and value:
            form.slots[label] += f" {value}"  # "Hari : Kamis", then "Tgl : 19 Februari 2026"
        else:
            form.others.append(line)
    return form


_SIGNATURE = re.compile(
    r"^(?P<office>(?:Ketua|Lurah|Camat|Kepala|Sekretaris|Panitia|Koordinator)\b[^,.:\n]{0,30}?)\s+[-–—]\s+"
    r"(?P<name>(?:(?:Pak|Bu|Bapak|Ibu)\s)?[A-Z][\w.' ]+)$"
)


def _signed(line: str) -> str:
    """ "Ketua RT 03 - Pak Hamdani" under a form: who sends it, nobody who comes."""
    match = _SIGNATURE.match(line)
    return f"undangan disampaikan {match['office']} {match['name']}" if match else line


def _guests(line: str) -> str:
    match = _INVITED.match(line)
    return line if match is None else _ADDRESS.sub("", match["who"]).strip(" ,.")


def _labelled(line: str) -> tuple[str, str]:
    match = re.match(r"(?P<label>[^:=]{2,24}?)\s*[:=]\s*(?P<value>\S.*)$", line.lstrip(f"{LIST_MARK} "))
    return (_labels().get(match["label"].casefold().strip(), ""), match["value"].strip()) if match else ("", "")


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {form: name for name, forms in message_words().label.items() for form in forms}


def _slot(name: str, value: str) -> str:
    if not value:
        return ""
    if name == "waktu":
        timed = re.match(
            r"(?:jam|pukul|pkl|hari|senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|\D*\d{1,2} [a-z]{3})", value, re.I
        )
        prayer = re.match(r"(?:ba['’]?da|bakda|selepas|setelah|sehabis|habis|usai|malam|pagi)\b", value, re.IGNORECASE)
        return value if timed or prayer else f"jam {value}"
    if name == "tempat":
        return value if re.match(r"(?:di|via|melalui|secara|daring|online)\b", value, re.IGNORECASE) else f"di {value}"
    return re.sub(r"\s+(?:pada|pd|di|hari|tanggal|tgl)$", "", value.rstrip(" ."), flags=re.IGNORECASE)


_LINE = "•"  # opens a line that is news by itself
_LONG_ITEM = 8  # words: a longer line of a list tells something


def _telling(lines: Sequence[str]) -> set[int]:
    """The lines of those lists that tell news line by line: "1. jam 9 cek posyandu, 53 balita ditimbang"."""
    found: set[int] = set()
    for marked, run in groupby(enumerate(lines), key=lambda one: one[1].startswith(f"{LIST_MARK} ")):
        items = list(run)
        if marked and any("," in line or len(line.split()) > _LONG_ITEM for _, line in items):
            found |= {at for at, _ in items}
    return found


def _listed(lines: list[str]) -> list[str]:
    """Marked lines behind a heading become one clause with it; a list without heading stays lines, and so does one
    whose items tell something of their own."""
    told: list[str] = []
    open_list = marked = False
    telling = _telling(lines)
    for at, line in enumerate(lines):
        item = line.removeprefix(f"{LIST_MARK} ")
        if at in telling:
            told.append(f"{_LINE} {item}")
            open_list = False
        elif item != line and told and (open_list or told[-1].endswith(":")):
            told[-1] = f"{told[-1]} {f'{LIST_MARK} ' if open_list else ''}{item}"
            open_list = True
        elif item != line and told and marked:
            told[-1] = f"{told[-1]} {LIST_MARK} {item}"  # a list without heading
        else:
            told.append(item)
            open_list = False
        marked = item != line
    return told
