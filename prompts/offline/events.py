"""The sentences about the event itself: what happened, the theme, the way, the reason, the numbers."""

from prompts.brief import Quantity
from prompts.offline.numerals import quantities
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Sentences
from prompts.offline.teller import Teller
from prompts.offline.wording import word_set

_RECEIVERS = frozenset(
    {"kpm", "kk", "orang", "warga", "keluarga", "jiwa", "anak", "lansia", "siswa", "pelajar", "balita"}
)


def event(teller: Teller, lines: Sentences) -> str:
    """Who did what, for whom, when and (unless it was said or has its own line) where."""
    told = teller.story.values
    wanted = {"penyelenggara", "waktu", "tempat", "bagi_peserta", "cara", "alasan"} - teller.said
    if "kegiatan" in teller.said:
        again = {"penyelenggara": ""} if "penyelenggara" in teller.said else {}
        return teller.tell("lanjutan", lines.lanjutan, wanted, again)
    if teller.story.communal and "peserta" not in teller.said:
        return teller.tell("peristiwa_peserta", lines.peristiwa_peserta, wanted)
    if told["penyelenggara"]:
        return teller.tell("peristiwa_penyelenggara", lines.peristiwa_penyelenggara, wanted)
    return teller.tell("peristiwa", lines.peristiwa, wanted)


def theme(teller: Teller, lines: Sentences) -> str:
    """The theme, once."""
    if "tema" in teller.said or not teller.story.values["tema"]:
        return ""
    return teller.tell("tema", lines.tema, {"tema"})


def way(teller: Teller, lines: Sentences) -> str:
    """How it is done, once."""
    how = teller.story.manner
    if "cara" in teller.said or not how.kind:
        return ""
    act = lines.cara_peserta if teller.story.communal else lines.cara_kerja
    passive = lines.cara_pasif if teller.story.values["objek"] else lines.cara_pasif_umum
    patterns = {
        "kerja": act,
        "pasif": passive,
        "ajak": lines.cara_ajak,
        "dengan": lines.cara_dengan,
        "lain": lines.cara_lain,
    }[how.kind]
    return teller.tell("cara", patterns, {"cara"}, {"cara": how.text})


def reason(teller: Teller, lines: Sentences) -> str:
    """Why, once."""
    text = teller.story.reason
    if not text or {"alasan", "sebab"} & teller.said:
        return ""
    patterns = lines.sebab if text.startswith("karena") else lines.alasan
    return teller.tell("alasan", patterns, {"alasan"}, {"alasan": text})


def numbers(teller: Teller, lines: Sentences, raw: str) -> str:
    """The numbers that stand in no other sentence, and how many took part."""
    story, parts = teller.story, list[str]()
    if story.attendance:
        parts.append(_attendance(teller, lines, raw))
    by_verb: dict[str, list[Quantity]] = {}
    acting = {"aksi", "laku"} if story.activity.depan == "kepada" else {"aksi"}
    told = story.with_object if acting & teller.said else None
    for number in (number for number in story.numbers[:8] if number is not told and number.unit != "tahun"):
        by_verb.setdefault(_verb_before(number.text, raw, lines), []).append(number)
    for verb, counted in by_verb.items():
        came = lines.jumlah_peserta if all(_counts_people(number) for number in counted) else lines.jumlah
        plain = lines.jumlah_nanti if story.future else came
        passive = lines.jumlah_pasif if story.values["pasif"] and len(counted) == 1 else plain
        received = story.activity.depan == "kepada" and all(one.unit.casefold() in _RECEIVERS for one in counted)
        patterns = _with_word(verb, lines) or (lines.jumlah_penerima if received else passive)
        tense = "akan " if story.future and verb in lines.kata_jumlah else ""
        more = {"jumlah": quantities(counted), "kata": f"{tense}{verb}"}
        parts.append(teller.tell(f"jumlah {verb}", patterns, {"jumlah"}, more))
    return " ".join(part for part in parts if part)


_PEOPLE = word_set(
    "orang warga siswa siswi murid pelajar santri mahasiswa ibu lansia balita anak remaja pemuda penerima peserta guru "
    "pedagang pelaku jamaah kader admin operator tim regu kelompok sekolah"
)


def _counts_people(number: Quantity) -> bool:
    """Whether a number counts people, of whom one says that they took part."""
    return number.unit.partition(" ")[0].lower() in _PEOPLE


def _attendance(teller: Teller, lines: Sentences, raw: str) -> str:
    told = teller.story.attendance
    verb = _verb_before(told, raw, lines)
    came = lines.jumlah_peserta[:1] if told.endswith(" peserta") else lines.jumlah_peserta  # not "pesertanya … peserta"
    patterns = _with_word(verb, lines) or (lines.jumlah_nanti if teller.story.future else came)
    return teller.tell("jumlah_peserta", patterns, {"jumlah"}, {"jumlah": told, "kata": verb})


def _verb_before(number: str, raw: str, lines: Sentences) -> str:
    """The word the operator put before the number ("terkumpul 3 ton", "stok 300 paket"), as written; or empty."""
    before, found, _ = raw.lower().partition(number.lower())
    last = before.split()[-1] if found and before.split() else ""
    known = lines.kata_jumlah | lines.kata_benda_jumlah
    return next((verb for verb, forms in known.items() if last in forms), "")


def _with_word(verb: str, lines: Sentences) -> tuple[Pattern, ...]:
    """The sentences for a number that has such a word before it; none for a bare number."""
    if verb in lines.kata_benda_jumlah:
        return lines.jumlah_benda
    return lines.jumlah_kata if verb else ()
