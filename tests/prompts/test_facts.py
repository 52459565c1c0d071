"""What is no sentence: it is told where the note tells it, in a release several in a row as a list."""

import re
from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.names import Names
from prompts.draft import Task
from prompts.offline import OfflineWriter
from prompts.offline.facts import fact, fact_list
from prompts.offline.patterns import Patterns
from tests.prompts.briefs import JAKARTA

NAMES = Names.load()
WRITER = OfflineWriter.load()
LINES = Patterns.load().clauses
FRIDAY = datetime(2026, 11, 20, 15, tzinfo=JAKARTA)
NOTE = (
    "pelatihan foto produk pakai hp utk 40 pelaku umkm di aula kecamatan purwakarta, 2 hari 18-19 nov. pematerinya "
    "kang Dedi fotografer produk. gratis dpt sertifikat. kelompok melati 12 peserta. tahun depan rencana 4 angkatan"
)


def draft(kind: str, note: str = NOTE) -> str:
    channel = "instagram" if kind == "caption" else None
    brief = read_note(note, kind=kind, channel=channel, agency="Kecamatan Purwakarta", sent_at=FRIDAY, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


def test_a_caption_tells_what_is_no_sentence_in_the_order_of_the_note() -> None:
    text = draft("caption")
    told = [text.index(one) for one in ("dua hari, Rabu–Kamis", "Dedi", "Gratis", "12 peserta", "4 angkatan")]
    assert told == sorted(told)
    assert "•" not in text


def test_a_release_tells_it_in_the_order_of_the_note_before_the_quotation() -> None:
    text = draft("rilis")
    told = [
        text.index(one) for one in ("dua hari, Rabu–Kamis", "Dedi", "12 peserta", "4 angkatan", "LENGKAPI: kutipan")
    ]
    assert told == sorted(told)
    assert text.split("\n\n")[-1].startswith("Narahubung")


def test_fragments_in_a_row_are_a_list_where_they_stand_in_a_release() -> None:
    note = (
        "lampu jalan tenaga surya 64 titik selesai dipasang di jalur samangraya kamis 19 nov. lampu LED 60 watt. "
        "panel di atas tiang besi. tahap dua 40 titik september. jangan menggantung jemuran di tiang"
    )
    text = draft("rilis", note)
    assert "• Lampu LED 60 watt\n• Panel di atas tiang besi\n• Tahap dua 40 titik September" in text
    assert text.index("64 titik") < text.index("•") < text.index("jemuran")


def test_a_lead_that_only_names_the_event_gets_its_verb() -> None:
    lead = next(line for line in draft("rilis").split("\n") if line.startswith("CILEGON – "))
    assert re.search(r"\b(?:berlangsung|digelar|mengikuti|menggelar)\b", lead)


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("dugaan korsleting", "Dugaan: korsleting"),
        ("kelompok tani Sumber Rejeki 25 petani", "Kelompok tani Sumber Rejeki: 25 petani"),
        ("pemateri Dedi fotografer produk", "Pemateri: Dedi, fotografer produk"),
        ("23 orang tensinya tinggi langsung dirujuk", "23 orang tensinya tinggi, langsung dirujuk"),
        ("lanjut depan SDN Gerem 1 jam sama", "Lanjut depan SDN Gerem 1 jam sama"),
        ("kasus DBD 3 orang 1 masih dirawat", "Kasus DBD 3 orang, 1 masih dirawat"),
        ("minggu depan giliran RT 04", "Minggu depan: giliran RT 04"),
        ("3 hektare hasil 18 ton", "3 hektare, hasil 18 ton"),
        ("dua hari Rabu–Kamis (18–19/11/2026)", "Waktu: dua hari, Rabu–Kamis (18–19/11/2026)"),
    ],
)
def test_a_fact_names_the_thing_before_its_value(clause: str, line: str) -> None:
    assert fact_list([fact(clause, LINES), fact("dari swadaya warga", LINES)]).split("\n")[0] == f"• {line}"


def test_values_that_follow_a_value_share_its_line() -> None:
    prizes = [fact(one, LINES) for one in ("hadiah tabungan Rp1 juta", "Rp750.000", "Rp500.000")]
    assert fact_list(prizes) == "Hadiah tabungan: Rp1 juta, Rp750.000, dan Rp500.000"


def test_a_single_fact_has_a_bullet_unless_it_has_a_label_or_characters_count() -> None:
    alone = [fact("dari swadaya warga", LINES)]
    assert fact_list(alone) == "• Dari swadaya warga"
    assert fact_list(alone, terse=True) == "Dari swadaya warga"
    assert fact_list([fact("minggu depan giliran RT 04", LINES)]) == "Minggu depan: giliran RT 04"


def test_what_was_done_to_something_else_has_not_the_event_as_its_subject() -> None:
    text = draft(
        "caption", "penertiban spanduk liar di jalan ahmad yani senin pagi, 143 spanduk 21 baliho, dipaku di pohon"
    )
    assert "143 spanduk dan 21 baliho" in text
    assert not re.search(r"(?:itu|tersebut) dipaku", text)
    assert re.search(r"[Dd]ipaku di pohon", text)


def test_a_deed_of_the_past_is_no_order_to_the_reader() -> None:
    text = draft("caption", "musyawarah rw 02 purwakarta sabtu malam kemarin, pilih ketua baru, hadir 74 warga")
    assert "Pilih ketua baru." not in text
    assert "emilih ketua baru" in text


def test_the_list_of_the_note_takes_the_facts() -> None:
    note = "*PBB*\nLoket buka sabtu 28 nov\n- denda 1% klo telat\n- bawa sppt lama\nyg lunas dpt undian motor. kuota 40"
    text = draft("caption", note)
    blocks = [block for block in text.split("\n\n") if block.startswith("• ")]
    assert len(blocks) == 1
    assert len(blocks[0].split("\n")) >= 2
