"""A release tells the note in its own order, behind a title and a lead that say what, when and where."""

from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.names import Names
from prompts.draft import Style, Task
from prompts.offline import OfflineWriter
from tests.prompts.briefs import JAKARTA, programme

NAMES = Names.load()
WRITER = OfflineWriter.load()
TUESDAY = datetime(2026, 7, 7, 15, tzinfo=JAKARTA)


def release(note: str, agency: str = "Kelurahan Gerem", task: Task | None = None) -> list[str]:
    """The paragraphs of a release from its title on."""
    brief = read_note(note, kind="rilis", channel=None, agency=agency, sent_at=TUESDAY, names=NAMES)
    return WRITER.draft(Task(brief, task.programme if task else None)).text.split("\n\n")[1:]


SWAP = (
    "lapak seragam layak pakai di pendopo kelurahan gerem. sabtu 4 juli jam 8-11. dateng 86 keluarga, bawa pulang 212 "
    "potong. sisa 57 potong kebanyakan ukuran SD. besok minggu 5 juli buka lagi buat sisanya. pak Nurdin tukang ojek: "
    '"ini menolong sekali". sepatu juga boleh'
)


def test_the_note_s_sentences_and_its_quotation_keep_their_order() -> None:
    text = "\n".join(release(SWAP))
    told = [text.index(one) for one in ("86 keluarga", "57 potong", "(5/7/2026)", "menolong sekali", "Sepatu juga")]
    assert told == sorted(told)


def test_no_sentence_stands_around_the_note_s_own() -> None:
    text = "\n".join(release(SWAP))
    for frame in ("melibatkan", "diisi dengan", "Ada pula", "Sekilas kegiatan"):
        assert frame not in text


WEDDING = (
    "itsbat nikah terpadu. jumat 3 juli jam 08.00, di kecamatan grogol. 40 pasang ikut, 6 belum lengkap. biaya nol, "
    "daftar ke KUA masing2. syarat KTP, KK, surat pengantar. usia paling tua 68 tahun"
)
STALLS = (
    "rabu 1 juli sore, penertiban lapak di trotoar jl ahmad yani. 31 lapak digeser sukarela. petugas 18, 2 truk. "
    "pedagang dikasih waktu 3 hari. trotoar bisa dilewati kursi roda. tempatnya di pasar blok F. gratis sewa 2 bulan"
)
HONEY = (
    "kelompok tani Sari Madu gerem minggu 5 juli jam 8 panen madu, di kebun rw 02. hasilnya 19 liter, botol 65 ribu. "
    "kotak 86. anggota 12. yg mau liat tiap minggu"
)


@pytest.mark.parametrize(
    ("note", "title", "lead"),
    [
        (SWAP, "Lapak Seragam Layak Pakai Digelar di Pendopo Kelurahan Gerem",
         "Lapak seragam layak pakai berlangsung di Pendopo Kelurahan Gerem, Sabtu (4/7/2026) pukul 08.00–11.00 WIB."),
        (WEDDING, "Isbat Nikah Terpadu Digelar di Kecamatan Grogol",
         "Isbat nikah terpadu berlangsung Jumat (3/7/2026) pukul 08.00 WIB, di Kecamatan Grogol."),
        (STALLS, "Penertiban Lapak di Trotoar Jalan Ahmad Yani Digelar",
         "Penertiban lapak di trotoar Jalan Ahmad Yani berlangsung Rabu (1/7/2026) sore."),
        (HONEY, "Kelompok Tani Sari Madu Gerem Panen Madu",
         "Kelompok tani Sari Madu Gerem panen madu, Minggu (5/7/2026) pukul 08.00 WIB, di kebun RW 02."),
    ],
)  # fmt: skip
def test_title_and_lead_say_what_when_and_where(note: str, title: str, lead: str) -> None:
    heading, told, *_ = release(note)
    assert (heading, told.removeprefix("CILEGON – ")) == (title, lead)


def test_what_a_note_only_names_is_what_its_agency_makes_known() -> None:
    note = (
        "rekap klinik usaha bulan juni:\n- 2 juni kel masigit, 38 pelaku usaha\n- 9 juni kel kebonsari, 27\n"
        "- 23 juni kel rawa arum, 41\ntotal 106"
    )
    told = release(note, "Dinas Koperasi dan UKM Kota Cilegon")
    assert told[1] == (
        "CILEGON – Dinas Koperasi dan UKM (Dinkop UKM) Kota Cilegon menyampaikan rekap klinik usaha bulan Juni."
    )
    assert told[2].startswith("• Selasa (2/6/2026)")


@pytest.mark.parametrize(
    "label",
    ["bahan: ", "data utk rilis, ", "laporan sanggar: ", "punten kang admin, ini laporan dari gerem. ", "kegiatan: "],
)
def test_what_a_note_is_for_or_who_reports_it_is_no_part_of_the_lead(label: str) -> None:
    note = (
        f"{label}latihan rampak bedug pelajar SMP, sabtu 4 juli jam 15.00 di lapangan gerem. 32 pelajar dari 8 SMP. "
        "bedug 10 buah. materi pukulan dasar 4. pelajar lain boleh nonton. latihan tiap sabtu"
    )
    assert release(note)[1].startswith("CILEGON – Latihan rampak bedug pelajar SMP")


def test_a_group_that_reports_its_deed_is_its_subject() -> None:
    note = (
        "ini laporan dari KWT Melati gerem. kamis 2 juli jam 7-10 panen jamur tiram di kumbung rw 03. hasil 46 kilo. "
        "baglog ada 1.200. modal 12 juta. dijual mentah 18 ribu sekilo. 10 kilo dibeli warung"
    )
    title, lead, *_ = release(note)
    assert title.startswith("KWT Melati Gerem Panen Jamur Tiram")
    assert lead.startswith("CILEGON – KWT Melati Gerem panen jamur tiram di kumbung RW 03")


def test_a_place_that_the_lead_does_not_name_is_not_in_the_title() -> None:
    note = (
        "hasil festival permainan anak sabtu 4 juli di alun-alun. 31 SD ikut. egrang: 1 SDN Ciwedus 2, 2 SDN Bulakan. "
        "gasing: 1 SDN Pabean. hadiah buku. tahun depan ditambah bakiak"
    )
    assert "SDN" not in release(note)[0]


def test_an_order_of_winners_keeps_its_numbers() -> None:
    text = "\n".join(release("juara cerdas cermat SMP kamis 2 juli: 1 SMPN 3, 2 SMPN 5, 3 SMPN 7. 24 sekolah ikut"))
    assert "1. SMPN 3\n2. SMPN 5\n3. SMPN 7" in text


def test_a_long_name_is_said_in_full_once() -> None:
    note = (
        "mesin cuci darah RSUD tambah 6 mulai rabu 1 juli. sebelumnya 18. antrean 40 pasien. informasi ke loket RSUD "
        "lantai 2. syarat rujukan. 3 shift. perawat 12"
    )
    text = "\n".join(release(note, "Rumah Sakit Umum Daerah Kota Cilegon"))
    assert text.count("Rumah Sakit Umum Daerah (RSUD)") == 1
    assert "loket RSUD" in text


def test_a_release_has_no_old_facts_and_nothing_of_what_is_wrong() -> None:
    culture = programme("pelestarian-budaya")
    note = (
        "latihan rampak bedug pelajar SMP untuk Golok Day, sabtu 4 juli jam 15.00 di alun-alun. 32 pelajar dari 8 SMP, "
        "14 perempuan. bedug 10 buah. satu bedug 2,8 juta. materi pukulan dasar 4, gerak pencak. latihan tiap sabtu. "
        "pelajar lain boleh nonton. tampil di golok day 14 november"
    )
    text = "\n".join(release(note, task=Task(read_note(note, kind="rilis", channel=None, agency="", sent_at=TUESDAY,
                                                       names=NAMES), culture)))  # fmt: skip
    assert "2025" not in text
    assert culture.issue.split(". ")[-1].strip() not in text
    assert culture.narrative.split(". ", maxsplit=1)[0] in text


def test_a_short_release_keeps_the_note_s_order_without_the_programme() -> None:
    brief = read_note(SWAP, kind="rilis", channel=None, agency="Kelurahan Gerem", sent_at=TUESDAY, names=NAMES)
    text = WRITER.draft(Task(brief, None, style=Style(length="pendek"))).text
    assert text.index("86 keluarga") < text.index("menolong sekali") < text.index("Sepatu juga")


def test_what_only_stands_in_a_list_is_not_said_to_be_there() -> None:
    note = (
        "penerimaan tenaga kontrak juru bahasa isyarat. dibuka 16-30 juli. formasi 24. tahap: administrasi, ujian "
        "CAT 3 agustus, wawancara 10 agustus. kontrak 1 tahun. ijazah D3. pertanyaan ke helpdesk lantai 1"
    )
    assert "Ada pula" not in "\n".join(release(note))


def test_a_speaker_named_before_the_quotation_is_named_once() -> None:
    note = f'{SWAP}. pembeli, ibu Rohmah dari sukmajaya, bilang "lumayan buat ongkos"'
    assert "\n".join(release(note)).count("Rohmah") == 1
