"""A clarification keeps the claim and its answer apart: what the agency says itself is never called untrue."""

import pytest

from tests.bot.kinds import drafted

DINSOS = "Dinas Sosial"


def parts(note: str, agency: str = DINSOS) -> tuple[str, str]:
    """The paragraph of the claim, and everything else."""
    paragraphs = drafted("klarifikasi", note, agency).text.split("\n\n")
    claims = [one for one in paragraphs if "yang beredar" in one and ": " in one]
    return " ".join(claims), "\n\n".join(one for one in paragraphs if one not in claims)


@pytest.mark.parametrize(
    ("note", "claimed", "answered"),
    [
        (
            "ada hoaks di grup rt katanya pkh daftar ulang bayar 20 ribu, itu ga bener, dinsos ga pernah narik biaya",
            "bayar Rp20.000",
            "tidak pernah menarik biaya",
        ),
        (
            "beredar kabar loket pkh tutup, loket buka senin sampai jumat",
            "tutup",
            "oket buka Senin",
        ),
        (
            "katanya pendamping minta setoran tiap bulan, petugas kami tidak pernah minta setoran",
            "minta setoran",
            "Petugas kami tidak pernah",
        ),
        (
            "rame katanya bantuan beras distop, cek di kelurahan masing-masing ya",
            "dihentikan",
            "Cek di kelurahan",
        ),
    ],
)
def test_what_answers_a_claim_in_the_same_breath_is_no_part_of_it(note: str, claimed: str, answered: str) -> None:
    claim, rest = parts(note)
    assert claimed in claim
    assert answered not in claim
    assert answered in rest


@pytest.mark.parametrize(
    "verdict", ["itu ga bener", "informasi tersebut tidak benar", "kabar itu hoaks", "itu semua bohong", "hoaks ya"]
)
def test_a_verdict_in_any_words_stands_behind_the_claim(verdict: str) -> None:
    claim, rest = parts(f"beredar kabar pembagian sembako di kantor kami. {verdict}. bantuan lewat kelurahan")
    assert claim.endswith("itu TIDAK BENAR.")
    assert "antuan lewat kelurahan" in rest
    assert "tersebut" not in rest


def test_what_somebody_says_is_a_claim_and_not_told_as_true() -> None:
    claim, rest = parts("ada yg bilang puskesmas tutup, pasien disuruh pulang. itu salah. puskesmas buka 24 jam")
    assert "pasien disuruh pulang" in claim.lower()
    assert "disuruh pulang" not in rest.lower()


def test_each_claim_has_its_own_verdict() -> None:
    note = "beredar kabar pasar libur. itu hoaks. beredar kabar parkir naik. parkir dihitung ulang bulan depan"
    claim, _ = parts(note)
    assert claim.count("TIDAK BENAR") == 1
    assert claim.index("TIDAK BENAR") < claim.index("arkir naik")


def test_a_claim_of_a_thing_is_told_of_the_thing() -> None:
    claim, _ = parts("lagi rame air sumur katanya beracun. tdk benar. air sudah diuji")
    assert "air sumur beracun" in claim


def test_a_message_s_own_clause_stays_with_the_message() -> None:
    claim, _ = parts("beredar pesan wa yang mengatasnamakan dinsos minta warga kirim foto ktp. dinsos ga pernah minta")
    assert "pesan WhatsApp yang mengatasnamakan" in claim
    assert "dan meminta warga" in claim


def test_an_application_keeps_its_name_and_a_link_is_no_neighbourhood() -> None:
    note = (
        "beredar kabar bansos hangus. itu bohong. petugas tdk kirim link dan tdk minta pin. cek di aplikasi cek bansos"
    )
    text = drafted("klarifikasi", note, DINSOS).text
    assert "Cek Bansos" in text
    assert "mengirim tautan dan tidak minta" in text


def test_news_with_an_hour_is_no_date_of_the_text() -> None:
    note = "beredar kabar pasar tutup. tdk benar. per rabu 11 november pukul 09.00 sudah 8 warga bertanya"
    assert "Ditulis" not in drafted("klarifikasi", note, DINSOS).text


def test_a_question_that_the_note_answers_is_the_claim() -> None:
    claim, rest = parts("vaksin campak bikin lumpuh? tidak benar. 940 anak sudah divaksin dan sehat", "Dinas Kesehatan")
    assert "membuat lumpuh. " in claim
    assert claim.endswith("itu TIDAK BENAR.")
    assert "lumpuh" not in rest


def test_behind_a_claim_denied_at_once_nothing_more_is_claimed() -> None:
    claim, rest = parts("kabar puskesmas nolak pasien itu ga bener, pasien tetap dilayani, senin ada 120 pasien")
    assert "dilayani" not in claim
    assert "120 pasien" in rest


def test_what_a_note_says_of_the_picture_is_no_claim() -> None:
    claim, rest = parts("beredar foto petugas memukul pedagang, foto itu di kota lain, anggota kami malah membantu")
    assert "kota lain" not in claim
    assert "nggota kami malah membantu" in rest


def test_what_is_not_to_be_believed_is_told_without_the_order() -> None:
    claim, _ = parts("jangan percaya isu gempa besar nanti malam. gempa tidak bisa diramal")
    assert "jangan percaya" not in claim.lower()
    assert "gempa besar" in claim


def test_what_a_site_is_said_to_tell_is_a_claim() -> None:
    claim, rest = parts("info di tiktok bilang air galon kotor semua. tidak semua. 56 depot aman", "Dinas Kesehatan")
    assert "kotor semua" in claim
    assert "kotor" not in rest


def test_the_numbers_of_a_list_are_no_part_of_what_is_claimed() -> None:
    claim, rest = parts("1. kabar: obat batuk ditarik semua 2. fakta: cuma satu merek 3. tanya apotek dulu")
    assert claim.endswith("ditarik semua.")
    assert "satu merek." in rest
