"""Key messages waved aside, and what a note says there is none of."""

import pytest

from knowledge.checking.check import Checker
from knowledge.documents import KeyMessage, Programme
from tests.knowledge.checking.material import request

SHARED = Programme(
    id="saban-juare",
    title="Saban Juare",
    aliases=("saban juare",),
    key_messages=(
        KeyMessage("awasi", "Warga dapat ikut mengawasi kegiatan Saban Juare di lingkungannya."),
        KeyMessage("pilah", "Memilah sampah dari rumah menjaga lingkungan warga tetap bersih."),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Pengawasan kegiatan Saban Juare tertutup bagi warga.", True),
        ("Pengawasan Saban Juare bukan urusan warga.", True),
        ("Warga tidak perlu ikut mengawasi kegiatan Saban Juare.", True),
        ("Memilah sampah dari rumah hanya merepotkan warga.", True),
        ("Memilah sampah bukan soal lingkungan yang bersih.", True),
        ("Jangan tunggu sampai lingkungan kotor, mulailah memilah sampah dari rumah.", False),
        ("Warga dapat ikut mengawasi kegiatan Saban Juare di lingkungannya.", False),
        ("Warga yang tidak dapat mengawasi kegiatan Saban Juare dapat bertanya ke kelurahan.", False),
        ("Warga tidak perlu datang ke kantor untuk bertanya tentang Saban Juare.", False),
    ],
)
def test_a_message_waved_aside_is_told(checker: Checker, sentence: str, wrong: bool) -> None:
    found = checker.check(request(f"Saban Juare berjalan. {sentence}", brief="saban juare", programmes=(SHARED,)))
    assert ("program.pesan-terbalik" in {f.rule for f in found.findings}) is wrong


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("ga ada arak2an pake truk", "Tidak ada arak-arakan dengan truk.", False),
        ("doorprize ga ada", "Ada undian berhadiah.", True),
        ("ga ada biaya, uang transport jg ga ada", "Peserta tidak membayar dan menerima uang transpor.", True),
        ("tahun ini ga ada pemutihan", "Tahun ini ada pemutihan dan tidak ada undian.", True),
        ("cuci tangan sblm makan siang", "Cuci tangan sebelum makan siang.", False),
        ("cuci tangan sblm makan siang", "Cuci tangan setelah makan siang.", True),
        ("internet gratis", "Internet di sana berbayar.", True),
        ("internet gratis, loker 2rb", "Loker di sana berbayar.", False),
    ],
)
def test_what_the_note_has_none_of_is_not_there(checker: Checker, note: str, text: str, wrong: bool) -> None:
    found = checker.check(request(text, brief=f"rapat warga. {note}", kind="caption")).findings
    assert ("kelengkapan.bertentangan" in {f.rule for f in found}) is wrong
