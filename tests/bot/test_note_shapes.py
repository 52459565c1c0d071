"""Ways of writing that are easily misread come to the reader in a form that is read right."""

import pytest

from bot.intake.note_shapes import shapes, well_shaped

PAIRS = [(written, meant) for one in shapes() for written, meant in one.contoh.items()]


def test_there_are_shapes() -> None:
    assert len(PAIRS) > 15


@pytest.mark.parametrize(("written", "meant"), PAIRS)
def test_each_shape_does_what_its_examples_say(written: str, meant: str) -> None:
    assert well_shaped(written) == meant


@pytest.mark.parametrize(
    "note",
    [
        "buka jam 8 smp jam 12 siang",
        "senin smp kamis di kelurahan",
        "lomba di aula kecamatan, bukan lomba biasa",
        "bukan di bawah 17 tahun yang boleh ikut",
        "tanah 3x4 meter di lapangan",
        "datang dr Cilegon, dr. Hanif memeriksa 20 pasien",
        "dihadiri lurah sama camat",
        "Kamis minggu lalu warga panen 40 kilo",
        "peserta 40 orang, eh halaman penuh",
        "dibuat dari bambu dan kayu",
        "buat ig kerja bakti rt 3 minggu pagi. 80 warga ikut",
        "untuk wa besok air mati jam 8. tampung air",
        "kami dari kel gerem mengadakan kerja bakti tadi pagi. 40 warga ikut",
        "tolong sebarkan ke warga besok air mati jam 8. tampung dulu",
        "bapak/ibu RT mohon kumpulkan iuran sampah minggu ini:\n1. RT 1 lunas",
        "Fwd dari Bu Sekdis:\nMohon dibuatkan caption",
        "kec citangkil ngadain lomba mtq",
        "kel sukmajaya bikin lomba pos ronda",
        "kec citangkil juara lomba video",
    ],
)
def test_what_only_looks_like_it_stays(note: str) -> None:
    assert well_shaped(note) == note
