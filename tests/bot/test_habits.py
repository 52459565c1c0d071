"""How operators write, and the sentence an offline draft makes of it: shorthand, sums, corrections, tables."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.intake import read_note
from prompts.draft import Style, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 5, 10, 12, tzinfo=ZoneInfo("Asia/Jakarta"))  # a Sunday


def drafted(note: str, agency: str = "Kelurahan Rawa Arum", kind: str = "caption") -> str:
    channel = "instagram" if kind == "caption" else None
    brief = read_note(note, kind=kind, channel=channel, agency=agency, sent_at=SENT, names=NAMES)  # type: ignore[arg-type]
    return WRITER.draft(Task(brief, style=Style(seed=3))).text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("salat jumat keliling di masjid al muhajirin, jumat kmrn, jamaah 120", "Salat Jumat keliling"),
        ("salat jumat keliling di masjid al muhajirin, jumat kmrn, jamaah 120", "Jumat (8/5/2026)"),
        ("maulid nabi di masjid agung kemarin sabtu, 200 jamaah", "Sabtu (9/5/2026)"),
        ("dishub pasang 12 rambu baru di jl sunan bonang. 240jt apbd 2025", "Dishub memasang 12 rambu baru"),
        ("dishub pasang 12 rambu baru di jl sunan bonang. 240jt apbd 2025", "Anggarannya Rp240 juta dari APBD 2025."),
        ("lomba voli tadi pagi, hadiah 20 juta. dipake buat beli bola", "Rp20 juta dan dipakai untuk membeli"),
        ("senam tadi pagi 40 warga. lurah bilang makasih ke kader", "mengucapkan terima kasih kepada kader."),
        ("kerja bakti rt 01 s.d rt 05 td pagi, 93 warga", "RT 01 sampai RT 05"),
        ("bagi sembako ke lansia tadi pagi, per paket isi beras 5kg minyak 2lt gula 1kg",
         "Setiap paket berisi 5 kilogram beras, 2 liter minyak, dan 1 kilogram gula."),
        ("info daftar di https://Daftar.CilegonKota.go.id/Vaksin-PMK, hp 0254-380123", "https://Daftar.CilegonKota.go.id/Vaksin-PMK"),
        ("vaksin pmk buat 85 ekor sapi di kel bulakan tadi pagi", "PMK"),
        ("vaksin pmk buat 85 ekor sapi di kel bulakan tadi pagi", "untuk 85 ekor sapi"),
        ("jadwal layanan: senin poli gigi 08-12, selasa KIA 08-11", "• Senin: poli gigi pukul 08.00–12.00 WIB"),
        ("pelatihan desain grafis tadi pagi 20 kader. tiap peserta bikin 3 desain", "Setiap peserta membuat 3 desain."),
        ("timbang botol bekas tadi pagi dapet 76 kg. eh ralat 67 kg", "67 kilogram"),
        ("hut ri ke 81 kel rawa arum tadi pagi, 300 warga", "HUT ke-81 RI"),
        ("lomba desa se banten tadi pagi di aula kecamatan, 20 peserta", "se-Banten"),
    ],
)  # fmt: skip
def test_an_operators_habit_becomes_a_correct_sentence(note: str, said: str) -> None:
    assert said in drafted(note)


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("pesen sopir truk jangan ngebut di jalan kampung, salat jumat tadi di masjid al ikhlas", "; Jalan Kampung"),
        ("timbang botol bekas tadi pagi dapet 76 kg. eh ralat 67 kg", "76"),
        ("patroli tadi malam 3 titik: alun2, jembatan layang ciwandan? bkn, simpang tiga cibeber", "embatan layang"),
        ("skrining tadi pagi 40 murid. jgn sebut nama sekolah", "sebut nama"),
        ("pelatihan desain grafis tadi pagi 20 kader", "mendesakan"),
        ("pembangunan jalan paving rt 03 panjang 130 meter biaya 198 juta, target kelar 20 juni", "meter biaya"),
    ],
)
def test_what_was_taken_back_or_said_to_the_writer_stays_out(note: str, never: str) -> None:
    assert never not in drafted(note)


def test_words_after_a_quotation_name_the_person_mentioned_before_it() -> None:
    text = drafted('kadis agus zulkarnain buka acara pelatihan tadi pagi. "konten harus mudah dipahami warga", katanya',
                   "Diskominfo", "rilis")  # fmt: skip
    assert "Agus Zulkarnain" in next(part for part in text.split("\n\n") if "“" in part)
    assert "nama dan jabatan penutur" not in text
