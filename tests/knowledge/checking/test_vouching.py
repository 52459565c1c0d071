"""What a note says in another form supports the text; another figure or another place still does not."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.material import request

NOTE = (
    "posyandu gerem rabu 24/9/2025, 45 anak, kader 6 orang, dua titik di aula kelurahan, sumur bor 130 kk, tiap jumat"
)


def alarms(checker: Checker, text: str, note: str = NOTE, agency: str = "Kelurahan Gerem") -> list[str]:
    found = checker.check(request(text, brief=note, kind="caption", agency=agency)).findings
    return [f.text for f in found if f.level == "error" and f.category == "fakta"]


@pytest.mark.parametrize(
    "text",
    [
        "Enam kader melayani warga Kelurahan Gerem, Rabu (24/9/2025).",
        "Sebanyak 130 keluarga di Kelurahan Gerem terlayani, Rabu (24/9/2025).",
        "Posyandu Gerem melayani 45 balita, Rabu (24/9/2025).",
        "Posyandu buka di Aula Kelurahan Gerem setiap Jum'at, dimulai Rabu (24/9/2025).",
        "Rabu (24/9/2025), posyandu buka di Gerem. Dalam keadaan darurat, hubungi 112.",
    ],
)
def test_another_form_of_the_note_is_supported(checker: Checker, text: str) -> None:
    assert alarms(checker, text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Tujuh kader melayani warga Kelurahan Gerem, Rabu (24/9/2025).", "Tujuh kader"),
        ("Sebanyak 45 kader melayani warga Kelurahan Gerem, Rabu (24/9/2025).", "45 kader"),
        ("Sebanyak 135 keluarga di Kelurahan Gerem terlayani, Rabu (24/9/2025).", "135 keluarga"),
        ("Posyandu buka di Aula Kecamatan Pulomerak, Rabu (24/9/2025).", "Aula Kecamatan Pulomerak"),
        ("Posyandu buka setiap Sabtu, dimulai Rabu (24/9/2025).", "setiap Sabtu"),
        ("Posyandu Gerem, Rabu (24/9/2025), sedalam 45 meter.", "45 meter"),
    ],
)
def test_another_value_is_reported(checker: Checker, text: str, wrong: str) -> None:
    assert wrong in alarms(checker, text)


def test_a_service_line_is_no_help_where_the_note_gives_another(checker: Checker) -> None:
    note = f"{NOTE}, hubungi 112"
    assert alarms(checker, "Dalam keadaan darurat di Gerem, hubungi 119.", note) == ["119"]


def test_a_headline_verb_is_no_part_of_the_place(checker: Checker) -> None:
    note = "cek harga di pasar kranggot rabu 24/9/2025, 22 pedagang didata"
    text = "Harga Pangan di Pasar Kranggot Dipantau\n\nPetugas mendata 22 pedagang di Pasar Kranggot, Rabu (24/9/2025)."
    assert alarms(checker, text, note) == []
    report = checker.check(request(text, brief=note))
    assert "Pasar Kranggot" in {fact.text for fact in report.facts}


@pytest.mark.parametrize("secret", ["0812-3456-7890", "081234567890", "3672011234560001", "3672 0112 3456 0001"])
def test_a_personal_number_is_listed_nowhere(checker: Checker, secret: str) -> None:
    report = checker.check(request(f"Pendaftaran dibuka Rabu (24/9/2025). Hubungi Pak Ahmad {secret}.", brief=NOTE))
    shown = [fact.text for fact in report.facts] + [f"{f.text} {f.message}" for f in report.findings]
    assert not any(part in line for line in shown for part in (secret, secret[:9]))


@pytest.mark.parametrize(
    ("note", "text", "open_facts"),
    [
        ("62 kia, 40 akta lahir", "Petugas mencetak 62 kartu identitas anak.", []),
        ("tas dibagi ke 12 sd", "Tas dibagikan kepada dua belas sekolah dasar.", []),
        ("nilai 81,2 naik dari 79,6 tahun lalu", "Nilainya naik dari 79,6 menjadi 81,2.", []),
        ("aduan ada 90: jalan 50, lampu 30, lain2 10", "Sebanyak 30 aduan tentang lampu.", []),
        ("mesin dipakai gantian berdua", "Setiap mesin dipakai dua orang.", []),
        ("angka bebas jentik 91 persen dr target 95", "Targetnya 95 persen.", []),
        ("denda dihapus 1 juni - 31 juli 2026", "Denda dihapus selama dua bulan.", []),
        ("denda dihapus 1 juni - 31 juli 2026", "Denda dihapus selama tiga bulan.", ["tiga bulan"]),
        ("rapat di aula dindikbud", "Rapat di Aula Dinas Pendidikan dan Kebudayaan Kota Cilegon.", []),
        (
            "rapat di aula dindikbud",
            "Rapat di Aula Dinas Kesehatan Kota Cilegon.",
            ["Aula Dinas Kesehatan Kota Cilegon", "Dinas Kesehatan Kota Cilegon"],
        ),
        ("kumpul di gudang 3 truk", "Tiga truk berkumpul di gudang.", []),
        ("panen juni sampai agustus, dicatat 2/9/2026", "Panen berlangsung Juni hingga Agustus 2026.", []),
        ("tiap regu 6 peserta, 9 orang sakit", "Setiap regu mengirim sembilan peserta.", ["sembilan peserta"]),
    ],
)
def test_a_note_vouches_for_other_forms_and_for_nothing_else(
    checker: Checker, note: str, text: str, open_facts: list[str]
) -> None:
    report = checker.check(request(text, brief=note, kind="caption"))
    assert [f.text for f in report.facts if f.status != "supported"] == open_facts


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("pkl pindah ke sentra kuliner depan pasar", "Pedagang pindah ke sentra kuliner depan pasar.", []),
        (
            "pkl pindah ke sentra kuliner depan pasar",
            "Pedagang pindah ke sentra kuliner depan masjid.",
            ["depan masjid"],
        ),
        ("donor darah ke kp. kubang?? bukan, ke kp. cidunak", "Donor darah di Kampung Cidunak.", []),
        ("donor darah ke kp. kubang?? bukan, ke kp. cidunak", "Donor darah di Kampung Kubang.", ["Kampung Kubang"]),
    ],
)
def test_another_place_than_the_note_means_is_told(checker: Checker, note: str, text: str, wrong: list[str]) -> None:
    assert alarms(checker, text, note) == wrong


def test_a_day_of_a_schedule_needs_no_month_in_the_note(checker: Checker) -> None:
    note = "jemput sampah juli 2026: jombang sabtu 11, citangkil sabtu 18"
    assert alarms(checker, "Jadwal Kecamatan Jombang Sabtu (11/7/2026).", note) == []
    assert alarms(checker, "Jadwal Kecamatan Jombang Sabtu (25/7/2026).", note) == ["Sabtu (25/7/2026)"]


def test_the_day_of_another_month_is_not_the_schedules(checker: Checker) -> None:
    assert alarms(checker, "Posyandu Gerem dibuka Rabu (24/8/2025).", "posyandu gerem rabu 24/9/2025") != []


# A note, and a text that says the same in another form; each is what an honest writer makes of such a note.
FORMS = {
    "a clock time after jm": ("tera ulang di gerem 24/9/25 jm 8 - 12", "Di Gerem, 24/9/2025 pukul 08.00–12.00 WIB."),
    "a bare time": ("simulasi jam 9, sirine bunyi 9.05", "Sirene berbunyi pukul 09.05 WIB, simulasi pukul 09.00 WIB."),
    "an office before the name": (
        'evakuasi ular di gerem, danru Iwan Setiaji bilang "jangan disentuh sendiri ya"',
        "“Jangan disentuh sendiri ya,” kata Komandan Regu Iwan Setiaji di Gerem.",
    ),
    "the name of a group before the name": (
        'pokmas "Guyub" gerem 24 anggota, ketua pokmas Jajang Nurjaman: "kami kerja bergiliran"',
        "“Kami kerja bergiliran,” kata Ketua Pokmas Guyub Jajang Nurjaman dari Gerem.",
    ),
    "what is left": ("beras di gerem stok 400 karung habis 370", "Dari 400 karung di Gerem, tersisa 30 karung."),
    "the difference": ("evakuasi di gerem 9 mnt, target 10 menit", "Evakuasi di Gerem lebih cepat satu menit."),
    "hundreds": ("pasar murah gerem, warga yg dateng 520", "Ratusan warga mendatangi pasar murah di Gerem."),
    "more than": ("bank sampah gerem hasil 1.250 kg", "Bank sampah di Gerem mengumpulkan lebih dari satu ton sampah."),
    "parts in brackets": ("voli gerem, total tim 12 (6 pa 6 pi)", "Pesertanya di Gerem 6 tim putra dan 6 tim putri."),
    "an ordinal before the noun": ("bus gerem hari 1 penumpang 97 anak", "Di Gerem tercatat 97 penumpang."),
    "the weekday after a day": ("fogging gerem jumat 27/3/2026, 3M sabtu nya", "Di Gerem, 3M pada Sabtu (28/3/2026)."),
    "an age": ("silat gerem, 35 murid umur 8-17. pelatih 62 th", "Sebanyak 35 murid berusia 8–17 tahun di Gerem."),
    "a law": ("pameran arsip gerem, salinan UU 15/1999", "Di Gerem ada salinan Undang-Undang Nomor 15 Tahun 1999."),
    "a short form that the text explains": (
        "pelatihan las di BLK cilegon rabu 24/9/2025",
        "Pelatihan di Balai Latihan Kerja (BLK) Cilegon, Rabu (24/9/2025).",
    ),
    "the office of a kelurahan": (
        "skrining di halaman kel masigit",
        "Warga Masigit datang ke halaman kantor kelurahan.",
    ),
    "an agency in its head's short form": (
        "panel di gerem: kadisperindag dari Andriyanti",
        "Panel di Gerem memuat Kepala Dinas Perindustrian dan Perdagangan Andriyanti.",
    ),
    "a range of weekdays": (
        "pelatihan gerem senin-jumat",
        "Peserta di Gerem berlatih setiap Senin sampai dengan Jumat.",
    ),
    "a word to the reader": ("donor darah gerem, target 100 kantong", "Satu kantong darahmu menolong. Donor di Gerem."),
}


@pytest.mark.parametrize(("note", "text"), FORMS.values(), ids=FORMS)
def test_what_follows_from_the_note_is_supported(checker: Checker, note: str, text: str) -> None:
    assert alarms(checker, text, note) == []


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("beras gerem stok 400 karung habis 370", "Dari 400 karung di Gerem, tersisa 50 karung.", "50 karung"),
        ("pasar murah gerem, warga yg dateng 520", "Ribuan warga mendatangi pasar murah di Gerem.", "Ribuan warga"),
        ("voli gerem, total tim 12 (6 pa 6 pi)", "Pesertanya di Gerem 7 tim putra.", "7 tim"),
        ("simulasi gerem jam 9, sirine bunyi 9.05", "Sirene di Gerem berbunyi pukul 09.15 WIB.", "pukul 09.15 WIB"),
        (
            "KUB mina jaya di gerem, ketua Suhandi, samudra luas",
            "Ketua KUB Samudra Suhandi di Gerem.",
            "Samudra Suhandi",
        ),
        ("silat gerem, 35 murid umur 8-17", "Sebanyak 35 murid berusia 8–19 tahun di Gerem.", "8–19 tahun"),
    ],
)
def test_what_does_not_follow_is_reported(checker: Checker, note: str, text: str, wrong: str) -> None:
    assert wrong in alarms(checker, text, note)
