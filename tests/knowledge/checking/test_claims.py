"""A model's draft tells nothing that its sources do not tell, even where no number or name gives it away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.claims import Vouchers, claim_findings
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest
from tests import bundled

NOTE = "kerja bakti rt 03 ciwedus minggu pagi 12/10 80 warga bersihin got, pak lurah hadir. jalan blm diaspal"
BASIS = """Sebanyak 80 warga RT 03 Kelurahan Ciwedus bergotong royong membersihkan got.

Minggu (12/10/2025) pagi, kerja bakti itu berlangsung. Lurah Ciwedus hadir dalam kegiatan itu. Jalan belum diaspal.

📍 RT 03 Kelurahan Ciwedus, Kecamatan Cilegon

#KelurahanCiwedus"""
HONEST = """Got di RT 03 Kelurahan Ciwedus dibersihkan 80 warga yang bekerja bakti, Minggu (12/10/2025) pagi.

Lurah Ciwedus ikut datang. Jalan belum diaspal."""


@pytest.fixture(scope="module")
def vouchers() -> Vouchers:
    return Vouchers.of([NOTE, BASIS])


def found(text: str, vouchers: Vouchers) -> list[Finding]:
    return list(claim_findings(text, vouchers))


def test_the_basis_itself_and_an_honest_rewrite_tell_nothing_new(vouchers: Vouchers) -> None:
    assert not found(BASIS, vouchers)
    assert not found(HONEST, vouchers)


ADDED = [
    "Warga menyambut kegiatan ini dengan antusias.",
    "Kegiatan berjalan lancar.",
    "Lurah Ciwedus merasa bangga.",
    "Kerja bakti ini akan diperluas ke RT lain.",
    "Got menjadi yang terbaik di Cilegon.",
    "Kader posyandu membagikan bubur kepada anak-anak.",
    "Camat meninjau got bersama warga.",
    "Kegiatan ini mempererat persaudaraan.",
    "Semua warga hadir.",
    "Acara ditutup dengan hiburan organ tunggal.",
]


@pytest.mark.parametrize("sentence", ADDED)
def test_an_added_sentence_is_found_with_its_words(sentence: str, vouchers: Vouchers) -> None:
    text = f"{HONEST}\n\n{sentence}"
    findings = found(text, vouchers)
    assert findings
    assert all(one.start >= len(HONEST) and text[one.start : one.end] == one.text for one in findings)
    assert any(sentence in one.message for one in findings)


@pytest.mark.parametrize(
    "sentence",
    ["Lurah Ciwedus tidak hadir.", "Got batal dibersihkan.", "Tanpa warga RT 03.", "Lurah belum menyebut jumlahnya."],
)
def test_a_denial_that_no_source_makes_is_found(sentence: str, vouchers: Vouchers) -> None:
    assert "klaim.ingkar" in {one.rule for one in found(sentence, vouchers)}


@pytest.mark.parametrize(
    "line",
    [
        "Simpan informasi ini, ya.",
        "[LENGKAPI: kutipan Lurah Ciwedus]",
        "#KerjaBaktiHebat #Bangga",
        "📍 Lapangan Sukses",
        "“Kami bangga sekali.”",
        "Yuk, ikut kerja bakti! (1/2)",
    ],
)
def test_what_states_nothing_of_its_own_is_no_claim(line: str, vouchers: Vouchers) -> None:
    assert not found(line, vouchers)


def test_a_name_that_no_source_has_is_found_inside_a_true_sentence(vouchers: Vouchers) -> None:
    changed = HONEST.replace("dibersihkan 80 warga", "dibersihkan 80 warga bersama Karang Taruna")
    assert [one.rule for one in found(changed, vouchers)] == ["klaim.tambahan"]


def check(text: str, basis: str) -> Report:
    request = CheckRequest(text, date(2025, 10, 12), "caption", agency="Kelurahan Ciwedus", brief=NOTE, basis=basis)
    return CHECKER.check(request)


CHECKER = bundled.checker()


def test_only_a_models_draft_is_held_to_its_basis() -> None:
    text = f"{HONEST}\n\nWarga merasa senang."
    held, pasted = check(text, BASIS), check(text, "")
    assert held.band == "tahan"
    assert "klaim.tambahan" in {one.rule for one in held.findings}
    assert not [one for one in pasted.findings if one.category == "klaim"]


def test_words_that_a_fact_finding_already_names_are_named_once() -> None:
    report = check(f"{HONEST}\n\nBudi Hartono hadir.", BASIS)
    about = [one for one in report.findings if one.start >= len(HONEST) and one.level == "error"]
    assert len(about) == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_against_any_source_gives_findings_inside_the_text(text: str, source: str) -> None:
    for one in claim_findings(text, Vouchers.of([source])):
        assert text[one.start : one.end] == one.text
        assert one.text


@given(st.lists(st.sampled_from([*BASIS.split(". "), NOTE, *HONEST.split(". ")]), max_size=6))
def test_sentences_of_the_sources_are_vouched_for_in_any_order(parts: list[str]) -> None:
    vouchers = Vouchers.of([NOTE, BASIS, HONEST])
    assert not found("\n\n".join(parts), vouchers)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Got dibersihkan pukul 08.00–10.00 WIB.", "Got dibersihkan pukul 10.00–10.00 WIB."),
        ("Rapat digelar Minggu (12/10/2025) pukul 13.00 WIB.", "Rapat digelar Sabtu (11/10/2025) pukul 13.00 WIB."),
        ("Kepala Puskesmas Cibeber hadir.", "Ketua Puskesmas Cibeber hadir."),
        ("Ketua RT 03 membuka acara bersama staf kelurahan.", "Staf RT 03 membuka acara bersama ketua kelurahan."),
        ("Pendaftaran gratis, tidak dipungut biaya.", "Pendaftaran gratis, sudah dipungut biaya."),
        ("Warga tidak menyalakan petasan.", "Warga sudah menyalakan petasan."),
        ("Jangan lupa menutup tong sampah.", "Lupa menutup tong sampah."),
        ("Kendaraan yang belum lunas pajak tidak dilayani.", "Kendaraan yang belum lunas pajak sudah dilayani."),
        ("Data belum ada.", "Data sudah ada."),
        ("Tanpa petasan, malam menjaga ketenangan warga.", "Tanpa petasan, malam tidak menjaga ketenangan warga."),
        ("Pergantian tahun dapat disambut sederhana.", "Pergantian tahun dapat tidak disambut sederhana."),
        ("Camat Purwakarta menemui Lurah Kotabumi.", "Camat Purwakarta menemui Camat Kotabumi."),
        ("Ketua Endah dan Sekretaris Rini hadir.", "Ketua Rini dan Sekretaris Endah hadir."),
        ("Rapat digelar bulan lalu.", "Rapat digelar bulan depan."),
        ("kadis dinsos serahkan bantuan ke lurah gerem", "Lurah Gerem menyerahkan bantuan kepada Kadis Dinsos."),
        ("DPRD Cilegon menerima DPRD Serang.", "DPRD Serang menerima DPRD Cilegon."),
        ("Lurah Gerem mengajak warga menanam pohon.", "Warga mengajak Lurah Gerem menanam pohon."),
        ("Siswa dilatih Damkar.", "Damkar dilatih siswa."),
        ("17 rumah rusak ringan dan 2 rumah rusak berat", "Ada 2 rumah rusak ringan dan 17 rumah rusak berat."),
        ("135 KK di RW 02 dan 352 KK di RW 04", "Sebanyak 352 KK di RW 02 dan 135 KK di RW 04."),
        ("135 KK di RW 02 dan 352 KK di RW 04", "Sebanyak 135 KK di RW 04 dan 352 KK di RW 04."),
        ("52 dari 60 balita ditimbang", "Sebanyak 60 dari 52 balita ditimbang."),
        ("simpanan pokok Rp50.000, simpanan wajib Rp10.000", "Simpanan pokok Rp10.000 dan simpanan wajib Rp50.000."),
    ],
)
def test_what_stands_together_and_what_is_denied_stays_so(right: str, wrong: str) -> None:
    known = Vouchers.of([right])
    assert not found(right, known)
    assert found(wrong, known)


def test_an_office_may_be_called_by_another_of_its_words() -> None:
    known = Vouchers.of(["kadis dinsos membuka acara, pembicara Maya Sartika"])
    assert not found("Kepala Dinsos membuka acara. Narasumber Maya Sartika.", known)


@pytest.mark.parametrize(
    ("source", "retold"),
    [
        ("kadis dinsos serahkan bantuan ke lurah gerem", "Lurah Gerem menerima bantuan dari Kadis Dinsos."),
        ("kadis dinsos serahkan bantuan ke lurah gerem", "Bantuan diserahkan Kadis Dinsos kepada Lurah Gerem."),
        ("dprd cilegon terima kunjungan dprd serang", "DPRD Serang mengunjungi DPRD Cilegon."),
        ("Damkar melatih siswa", "Siswa dilatih Damkar."),
        ("fogging bukan solusi", "Fogging bukanlah solusi."),
        ("17 rumah rusak ringan dan 2 rumah rusak berat", "Rusak berat: 2 rumah. Rusak ringan: 17 rumah."),
        ("135 kk di rw 2, 352 kk di rw 4", "Di RW 04 ada 352 KK dan di RW 02 ada 135 KK."),
        ("Warga tidak menyalakan petasan atau kembang api.", "Kembang api atau petasan tidak dinyalakan warga."),
        ("Acara gratis.", "Acara gratis, tidak dipungut biaya."),
        ("belum ada yg meninggal", "Belum ada warga yang meninggal."),
    ],
)
def test_the_same_told_the_other_way_round_is_no_finding(source: str, retold: str) -> None:
    assert not found(retold, Vouchers.of([source]))


@given(st.permutations(["Camat Cibeber", "Lurah Gerem", "Ketua RT Hidayat"]))
def test_giver_and_receiver_never_change_places(people: list[str]) -> None:
    giver, receiver, other = people
    known = Vouchers.of([f"{giver} menyerahkan bibit kepada {receiver}. {other} hadir."])
    assert not found(f"{receiver} menerima bibit dari {giver}.", known)
    assert found(f"{giver} menerima bibit dari {receiver}.", known)


@pytest.mark.parametrize(
    ("source", "said", "kept"),
    [
        ("camat minta administrasi posyandu dirapihin", "Warga meminta kegiatan ini diadakan lagi.", False),
        ("warga yang sudah isi diminta segera ganti sandi", "Warga meminta kegiatan ini diadakan lagi.", False),
        ("warga yang sudah isi diminta segera ganti sandi", "Warga yang sudah mengisi diminta mengganti sandi.", True),
        ("ketua rw usul jalan dicor", "Lurah mengusulkan kegiatan ini dilanjutkan.", True),
        ("camat minta administrasi posyandu dirapihin", "Camat meminta administrasi posyandu dirapikan.", True),
        ("kader serahkan pmt ke 12 balita", "Lurah menyerahkan PMT.", False),
        ("lurah sama kader serahkan pmt ke 12 balita", "Kader menyerahkan PMT.", True),
    ],
)
def test_nobody_does_what_the_sources_have_others_do(source: str, said: str, kept: bool) -> None:
    swapped = [one for one in found(said, Vouchers.of([source])) if one.rule == "klaim.tertukar"]
    assert (not swapped) is kept


@pytest.mark.parametrize(
    ("source", "said", "kept"),
    [
        ("ke disnaker loket 3, foto 2 lbr. selesai 15 menit", "Datang ke Disnaker loket 2.", False),
        ("ke disnaker loket 3, foto 2 lbr. selesai 15 menit", "Datang ke Disnaker loket 3.", True),
        ("gerai pindah dr lantai 1 ke lantai 2", "Gerai pindah ke lantai 2.", True),
        ("vaksin tahap 2 di aula, 3 bidan", "Vaksin tahap 3 di aula.", False),
    ],
)
def test_what_is_known_by_its_number_keeps_it(source: str, said: str, kept: bool) -> None:
    assert any(one.rule == "klaim.pasangan" for one in found(said, Vouchers.of([source]))) is not kept


def test_who_calls_upon_whom_is_told_although_an_hour_stands_beside_it() -> None:
    source = "Senin (27/4/2026), dari Kelurahan Gerem, Kelurahan Gerem mengajak warga kerja bakti pukul 06.30 WIB."
    swapped = source.replace("Kelurahan Gerem mengajak warga", "warga mengajak Kelurahan Gerem")
    assert not found(source, Vouchers.of([source]))
    assert any(one.rule == "klaim.tertukar" for one in found(swapped, Vouchers.of([source])))
