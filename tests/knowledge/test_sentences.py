"""Where one Indonesian sentence ends: cases split by hand, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.sentences import sentences

# `|` marks where the sentences part.
CASES = [
    "Acara dibuka Budi, S.Sos., M.Si. | Hadir pula para lurah.",
    "Sambutan dibacakan H. Maman Mauludin, S.H., M.M. pada Rabu (24/9/2025).",
    "Pemeriksaan dipimpin dr. Ani dan Dr. Tono. | Keduanya dari Dinkes.",
    "Prof. Dr. Ir. Budi Santoso, M.T., Ph.D. hadir. | Ia memberi materi.",
    "Kantor di Jl. Merdeka No. 5, Kec. Cibeber. | Warga boleh datang.",
    "Lihat hlm. 12 s.d. 15. | Lampiran menyusul.",
    "Hadir camat, lurah, dkk. | Mereka pulang sore.",
    "Camat, lurah, dkk. pulang sore.",
    "Warga membawa sapu, cangkul, dll. untuk membersihkan got.",
    "Bantuan senilai Rp1,2 miliar disalurkan. | Penerimanya 1.234 keluarga.",
    "Harga Rp. 5.000 per kilogram. | Stok aman.",
    "Acara mulai pukul 09.00 WIB. | Warga diminta hadir pukul 08.30.",
    "Acara mulai pukul 09.00. | Selesai pukul 12.00.",
    "Sebanyak 3.227 KK terdampak. | 11.814 jiwa mengungsi.",
    "Angka naik 3,5 persen. | Itu data 2025.",
    "“Kami siap membantu warga,” kata Robinsar.",
    "“Kami siap. | Warga tidak perlu khawatir,” kata Robinsar.",
    "“Kami siap.” | Ia menambahkan, data diperbarui.",
    '"Kami bekerja keras..." ujar Agus Zulkarnain.',
    '"Kapan bantuan datang?" tanya seorang warga.',
    "“Siap!” tegasnya. | Warga bertepuk tangan.",
    "Ia berkata, “Jangan panik.” | Warga mengangguk.",
    "Apakah layanan buka? | Ya. | Setiap hari kerja.",
    "Hati-hati! | Jalan licin.",
    "Mereka menunggu... lalu pulang.",
    "Mereka menunggu… | Bantuan tiba malam hari.",
    "Kegiatan diikuti A. Aziz Setia dan R. A. Kartini. | Keduanya warga.",
    "Narasumber Ahmad F. Chan hadir. | Ia wartawan.",
    "PT Krakatau Steel (Persero) Tbk. membantu warga.",
    "Surat ditandatangani a.n. Wali Kota Cilegon. | Tembusan ke camat.",
    "Plt. Kepala Dinas hadir. | Plh. Lurah juga.",
    "Kunjungi cilegon.go.id atau hubungi 112. | Layanan gratis.",
    "Foto diambil warga. | (Foto: Diskominfo Kota Cilegon.)",
    "Pendaftaran dibuka **Senin.** | Kuota terbatas.",
    "Warga Rt. 03 Rw. 01 bergotong royong.",
    "Nomor surat: 005/12-Kominfo. | Perihal undangan.",
    "Lurah Ciwedus hadir. | 📍 RT 03 Kelurahan Ciwedus",
    "Baris pertama\nmasih kalimat yang sama. | Kalimat kedua.",
    "Paragraf pertama tanpa titik | \n\nParagraf kedua",
    "# Judul | \nIsi di bawah judul.",
    "Syarat: | \n- KTP asli. | \n- Kartu keluarga",
    "1. Daftar dulu. | \n2. Tunggu giliran.",
    "Program Saban Juare (2026). | Dananya dari APBD.",
    "Ketua panitia, Hj. Siti, S.E. | Kegiatan ini gratis.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_part_where_a_reader_parts_them(case: str) -> None:
    expected = [part.strip() for part in case.split("|")]
    text = case.replace("| ", "")
    assert [text[span.start : span.end] for span in sentences(text)] == expected


def test_a_table_row_is_one_piece() -> None:
    text = "| Hari | Jam |\n|---|---|\n| Senin. Selasa | 09.00 |\nSesudah tabel. Selesai."
    found = [text[span.start : span.end] for span in sentences(text)]
    assert found == [
        "| Hari | Jam |",
        "|---|---|",
        "| Senin. Selasa | 09.00 |",
        "Sesudah tabel.",
        "Selesai.",
    ]


_PIECES = st.sampled_from(
    [
        "Warga ",
        "S.Sos., ",
        "dr. ",
        "Rp1,2 ",
        "09.00",
        ". ",
        "? ",
        "… ",
        "\n",
        "\n\n",
        "- ",
        "| a |",
        "# J\n",
        "“",
        ".” ",
        "3) ",
        "x",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_spans_cover_everything_but_space_in_order(text: str) -> None:
    spans = sentences(text)
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


def test_a_long_text_without_an_end_is_one_sentence() -> None:
    assert len(sentences("dr. " * 50_000)) == 1
