"""The title of a release has five to ten words, also where the note says next to nothing."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Style, Task
from tests import bundled

NOTES = (
    "UPDATE BANJIR sabtu 3/1 pukul 08.00: 214 kk terdampak, air mulai surut",
    "hari batik: siswa pamerin batik bikinan sendiri 45 lembar di lapangan sekolah td pagi",
    "fogging besok pagi rt 02 masigit",
    "jgn buang sampah ke kali ya warga kotabumi",
    "harga cabai hari ini 90 ribu/kg di pasar kranggot",
    "kerja bakti tadi",
    "selamat hari jadi kota cilegon",
)

SENT = datetime(2026, 1, 3, 9, tzinfo=JAKARTA)


@pytest.mark.parametrize("note", NOTES)
async def test_title_of_a_scant_note_has_five_to_ten_words(note: str) -> None:
    names = bundled.names()
    writer = bundled.offline()
    brief = read_note(note, kind="rilis", channel=None, agency="Kelurahan Ciwedus", sent_at=SENT, names=names)
    for seed in range(8):
        draft = await writer.write(Task(brief, None, (), Style(seed=seed)))
        assert 5 <= len(draft.title.split()) <= 10, draft.title
        assert draft.title in draft.text


async def released(note: str, agency: str = "Kelurahan Ciwedus") -> tuple[str, str]:
    """Title and lead of a release, the lead without its dateline."""
    brief = read_note(note, kind="rilis", channel=None, agency=agency, sent_at=SENT, names=bundled.names())
    draft = await bundled.offline().write(Task(brief, None, (), Style(seed=0)))
    lead = next(part for part in draft.text.split("\n\n") if part.startswith("CILEGON – "))
    return draft.title, lead.removeprefix("CILEGON – ")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "rilis UKS: imunisasi HPV anak kelas 5 & 6 SD putri dan kelas 9. mulai senin 5 jan. target 742 anak",
            "Imunisasi HPV Anak Kelas 5 dan 6 SD Putri",
        ),
        (
            "koperasi merah putih kel. suralaya per 2 jan: anggota 214 org, simpanan pokok 50rb/orang. gerai udah 3",
            "Koperasi Merah Putih Kelurahan Suralaya",
        ),
        (
            "hasil survei kepuasan layanan pengaduan semester II 2025: responden 540 warga, nilai 84,6",
            "Hasil Survei Kepuasan Layanan Pengaduan Semester II 2025",
        ),
        ("satpol pp copotin 183 spanduk di pohon sepanjang jl ahmad yani", "Satpol PP Mencopot 183 Spanduk di Pohon"),
    ],
)
async def test_a_title_says_the_news_and_ends_on_a_whole_phrase(note: str, title: str) -> None:
    assert (await released(note))[0] == title


@pytest.mark.parametrize(
    ("note", "lead"),
    [
        (
            "hasil survei kepuasan layanan pengaduan semester II 2025: responden 540 warga, nilai 84,6",
            "Hasil survei kepuasan layanan pengaduan semester II 2025 menunjukkan responden 540 warga",
        ),
        (
            "kelompok tani Sari Madu ciwedus tadi pagi panen madu klanceng yg kedua, di kebun rw 02",
            "Kelompok tani Sari Madu Ciwedus panen madu klanceng yang kedua, Sabtu (3/1/2026) pagi",
        ),
        (
            "final voli antar kelurahan piala HUT RI semalem jumat 2 jan GOR Tirtayasa. putra: Warnasari menang 3-1",
            "Final voli antarkelurahan piala HUT RI berlangsung Jumat (2/1/2026) malam di GOR Tirtayasa.",
        ),
        (
            "hasil lomba mewarnai jumat 2 jan di aula kelurahan: juara 1 Rina, juara 2 Ahmad. ikut 40 anak",
            "Lomba mewarnai berlangsung Jumat (2/1/2026)",
        ),
        (
            "hasil menggelar lomba layang2 di Lapangan Ciwedus jumat 2 jan jam 14. peserta 73 orang",
            "Lomba layang-layang",
        ),
        (
            "hasil musyawarah warga rt 02 diumumkan besok jam 8 di pos ronda",
            "Hasil musyawarah warga RT 02 diumumkan Minggu (4/1/2026)",
        ),
    ],
)
async def test_a_report_shows_and_an_event_is_held(note: str, lead: str) -> None:
    assert (await released(note))[1].startswith(lead)


async def test_a_part_of_a_count_stays_with_it() -> None:
    note = "regu damkar evakuasi ular jumat 2 jan. dari januari udah 212 evakuasi hewan, 96 diantaranya ular"
    brief = read_note(note, kind="rilis", channel=None, agency="", sent_at=SENT, names=bundled.names())
    draft = await bundled.offline().write(Task(brief, None, (), Style(seed=0)))
    assert "212 evakuasi hewan, 96 di antaranya ular" in draft.text
    note = "paving gang rw 02 selesai jumat 2 jan. Ada 18 pekerja, 12 diantaranya warga RW 02"
    brief = read_note(note, kind="rilis", channel=None, agency="", sent_at=SENT, names=bundled.names())
    draft = await bundled.offline().write(Task(brief, None, (), Style(seed=0)))
    assert "Ada 18 pekerja. Sebanyak 12 di antaranya warga RW 02." in draft.text


async def test_an_end_or_a_report_of_an_event_is_no_part_of_its_name() -> None:
    assert "elesai" not in (await released("kelar bersih pantai di pantai kelapa sabtu 3 jan 06.30. 164 relawan"))[0]
    assert "ekap" not in (await released("rekap tera ulang timbangan 2-3 januari di pasar kranggot: 501 diuji"))[0]


async def test_what_has_begun_and_what_is_reported_have_titles_of_their_own() -> None:
    begun = "Sabtu 10 Januari mulai gerakan tanam cabai di pekarangan, titik pertama RW 06 jam 07.30."
    title, _ = await released(f"{begun} Dibagi 4.300 bibit. Satu rumah maksimal 10 bibit")
    assert title == "Gerakan Tanam Cabai Dimulai di Pekarangan"
    tested = "hasil uji emisi gratis di halaman parkir Cilegon Center Mall, Rabu 14 Januari. Lulus 352, gagal 48"
    title, lead = await released(tested)
    assert title.startswith("Hasil Uji Emisi Gratis")
    assert "berlangsung" not in lead
