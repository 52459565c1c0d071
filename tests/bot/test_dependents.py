"""What cannot stand alone goes with what it belongs to: a beginning, a deadline, a relative clause, a bare subject."""

import pytest

from tests.bot.hurried import brief, caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("perpustakaan kelurahan buka kursus menjahit gratis 3 minggu mulai 7 des kuota 15 org",
         "kursus menjahit gratis tiga minggu mulai Senin (7/12/2026)"),
        ("kursus menjahit gratis di balai warga. daftar ke kantor bawa ktp paling lambat jumat",
         "dengan membawa KTP paling lambat Jumat (4/12/2026)"),
        ("tadi pagi pemuda rt 2 nambal jalan kampung yg udah lama berlubang sekitar 60 meter",
         "menambal jalan kampung yang sudah lama berlubang sekitar 60 meter"),
        ("dongeng di taman baca senin pagi, anak2 kelas 1 sampe 3. antusias dengerin cerita",
         "nak-anak kelas 1 sampai 3 antusias mendengarkan cerita"),
        ("senam di balai warga minggu pagi, trs ibu2 masak bareng", "Ibu-ibu memasak bersama"),
        ("razia parkir di pasar tadi pagi. pemiliknya didata. disuruh bikin surat pernyataan",
         "Pemiliknya didata dan disuruh membuat surat pernyataan"),
        ("posyandu melati hari ini 30 balita ditimbang. kader 6 org", "Enam kader bertugas"),
        ("warga rt 3 bikin biopori minggu pagi. mulai jam 7 biar air hujan. cepet meresap",
         "agar air hujan cepat meresap"),
        ("bu eti jualan rengginang di pasar. omzetnya naik. setelah ikut pelatihan",
         "naik setelah mengikuti pelatihan"),
    ],
)  # fmt: skip
def test_clause_is_told_with_its_neighbour(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("kecelakaan di jalan raya tadi pagi. lalu lintas di simpang macet 2 km", "alu lintas"),
        ("razia tadi pagi di pasar. terus terang pedagang kaget", "erus terang"),
    ],
)
def test_word_that_belongs_to_the_next_does_not_part(note: str, kept: str) -> None:
    assert any(kept in clause.text for clause in brief(note).clauses)


def test_terms_are_one_list() -> None:
    text = caption("pelatihan las gratis mulai 7 des. syarat ktp masigit. umur 18-30. blm kerja. kuota 20 org")
    assert "KTP Masigit, " in text
    assert "umur 18–30 tahun" in text
    assert "belum bekerja" in text
    assert "Belum bekerja." not in text


@pytest.mark.parametrize("joint", [". ", ", "])
def test_later_day_behind_a_report_of_today_is_the_next_time(joint: str) -> None:
    note = f"posyandu melati hari ini 30 balita ditimbang{joint}bulan depan tgl 5 jam 8"
    found = brief(note)
    assert found.when is not None
    assert (found.when.day, found.when.start) == (found.sent_at.date(), None)
    assert "erikutnya" in caption(note)
    assert "akan berlangsung Minggu (29/11" not in caption(note)


def test_thing_that_was_mended_is_no_event() -> None:
    text = caption("jembatan bambu di masigit yg putus minggu lalu udah dibenerin warga")
    assert "berlangsung" not in text
    assert "yang putus minggu lalu sudah diperbaiki" in text


def test_agency_and_its_own_event_have_a_verb() -> None:
    text = caption("kelurahan masigit kerja bakti di rw 2 minggu pagi bersihin selokan")
    assert "Kelurahan Masigit menggelar kerja bakti" in text


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [("motong2", "memotong-motong"), ("nyari2", "mencari-cari"), ("megang2", "memegang-megang")],
)
def test_active_verb_said_twice_has_its_prefix_once(spoken: str, standard: str) -> None:
    text = caption(f"tadi pagi warga {spoken} dahan pohon di rt 2")
    assert standard in text
