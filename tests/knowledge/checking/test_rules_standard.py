"""No rule turns a standard word into another, and what it puts instead is standard."""

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.checking.check import Checker, CheckRequest
from knowledge.checking.kinds.substitution import Substitution
from knowledge.checking.vocabulary import vocabulary
from tests import bundled

# Roots of the bundled dictionary (hunspell-id, 2014) that KBBI lists as not standard, as talk, or with a capital.
_NOT_STANDARD = (
    "aja alihfungsi ambilalih anda banget beritahu bikin bis bulutangkis cuma emang enggak gotongroyong handal"
    " hempas himbau ikutserta jurubicara kalo kambinghitam kaos kayak kenapa kenceng kepingin keretaapi"
    " keritik lalulintas linier luarbiasa mangkok maulud moril nampak nik nusantara pengin rangking rante ruh"
    " rumahsakit rumahtangga sepakbola serahterima skedul suratkabar syah tandatangan tanggungjawab tatabahasa"
    " tatausaha tau taun telor tenagakerja tgl tindaklanjut warganegara"
)
# Standard words that the dictionary is too old or too short for.
_STANDARD = (
    "agribisnis apbd apbn asesmen autentikasi bhinneka bingar bkpsdm blk bmkg bpbd bpjs compang corat"
    " darmakarya dasawisma dbd dialihmediakan dikesampingkan ditumbuhkembangkan diujicobakan dlh ekoenzim"
    " ekowisata eksistensial fotovoltaik gembar hidraulik hingar hipermarket huru iduladha idulfitri ika"
    " infografik infografis insyaallah jumadilakhir jumadilawal kariah kocar konektivitas kos ktp lailatulqadar"
    " lika materiel mengalihmediakan mengekos mengujicobakan menumbuhkembangkan mondar morel moret muharam nib"
    " npwp nuzululquran opd partisipatif pdam pendaurulangan pengalihmediaan pikuk pontang porak poranda"
    " positivitas pp ppdb ppid psikososial rabiulakhir rabiulawal rtlh satpol silaturahim smkn sorai spmb stnk"
    " syakban syawal tahfiz tamah tarawih tausiah tbc tp uhc videografis waisak zulhijah zulkaidah"
)

NOT_STANDARD, STANDARD = frozenset(_NOT_STANDARD.split()), frozenset(_STANDARD.split())
RULES = [rule for rule in bundled.rules() if isinstance(rule, Substitution) and rule.kategori == "ejaan"]


def pairs() -> Iterator[tuple[str, str, str]]:
    return ((rule.id, wrong, right) for rule in RULES for wrong, right in rule.ganti.items())


def test_no_wrong_form_is_a_standard_word() -> None:
    found = {wrong.lower() for _, wrong, _ in pairs() if wrong.isalpha() and vocabulary().is_root(wrong.lower())}
    assert len(list(pairs())) >= 2_000
    assert found == NOT_STANDARD


def test_every_right_form_is_made_of_standard_words() -> None:
    words = {part for _, _, right in pairs() for part in right.lower().replace("-", " ").replace("'", "").split()}
    unknown = {word for word in words if word.isalpha() and not vocabulary().known(word)}
    assert unknown == STANDARD


def test_each_wrong_form_is_listed_once() -> None:
    given: dict[str, str] = {}
    for rule, wrong, right in pairs():
        if wrong in given:
            assert given[wrong] == right, (rule, wrong)
        given[wrong] = right


STANDARD_SENTENCES = (
    "Warga mengisi angket tentang layanan kelurahan.",
    "Plaket diserahkan kepada pemenang.",
    "Jalan yang becek diperbaiki sebelum hujan berikutnya.",
    "Petugas mengajak warga tidak malas menguras bak mandi.",
    "Pekerjaan itu beres sebelum siang.",
    "Lem dan silet disimpan di lemari.",
    "Jalan itu diaspal, lalu pupuk disubsidi dan hewan divaksin.",
    "Obat dibagikan secara cuma-cuma.",
    "Suasananya akrab dan familier.",
)


@pytest.mark.parametrize("text", STANDARD_SENTENCES)
def test_a_standard_word_that_looks_like_talk_is_left_alone(checker: Checker, text: str) -> None:
    report = checker.check(CheckRequest(text, date(2025, 9, 25), "caption"))
    assert not [f for f in report.findings if f.category in {"ejaan", "istilah"}]


REPAIRED = (
    ("Bak mandi dikuras se-minggu sekali.", "Bak mandi dikuras seminggu sekali."),
    ("Rapat dipimpin plt Camat Cibeber.", "Rapat dipimpin Plt. Camat Cibeber."),
    ("Warga memanfaatkan nya setiap pekan.", "Warga memanfaatkannya setiap pekan."),
    ("Tidak ada Peserta yang terluka.", "Tidak ada peserta yang terluka."),
    ("Langkah langkah itu dicatat petugas.", "Langkah-langkah itu dicatat petugas."),
    ("Pelaku umkm mengurus nib.", "Pelaku UMKM mengurus NIB."),
    ("Sebanyak 1500 pelari ikut serta.", "Sebanyak 1.500 pelari ikut serta."),
    ("Warga mengumpulkan 10 Kg sampah.", "Warga mengumpulkan 10 kg sampah."),
    ("Panitia memesan catering dan mencatat omset.", "Panitia memesan katering dan mencatat omzet."),
    ("Acara dibuka Budi Santoso S.Pd M.Pd kemarin.", "Acara dibuka Budi Santoso, S.Pd., M.Pd. kemarin."),
)


@pytest.mark.parametrize(("written", "right"), REPAIRED)
def test_a_slip_of_every_class_is_repaired(checker: Checker, written: str, right: str) -> None:
    assert checker.check(CheckRequest(written, date(2025, 9, 25), "caption")).fixed == right
