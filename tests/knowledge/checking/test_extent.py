"""A text may neither turn round the order that a key message asks for nor widen or narrow how far it holds."""

import pytest

from knowledge.checking.check import Checker
from knowledge.documents import KeyMessage, Programme
from tests.knowledge.checking.material import request

PROGRAMME = Programme(
    id="dapur-sehat",
    title="Dapur Sehat",
    key_messages=(
        KeyMessage("cuci", "Cuci sayur sebelum memotongnya agar gizinya tidak hilang."),
        KeyMessage("cukup", "Masak sayur sesuai kebutuhan keluarga setiap hari."),
        KeyMessage("konsultasi", "Konsultasi gizi di posko Dapur Sehat melayani warga selama 24 jam."),
    ),
)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Dapur Sehat mengajak warga: potong dahulu sayurnya, dicuci belakangan.", True),
        ("Dapur Sehat mengajak warga mencuci sayur setelah memotongnya.", True),
        ("Dapur Sehat mengajak warga mencuci dahulu sayurnya, dipotong kemudian.", False),
        ("Dapur Sehat mengajak warga memotong sayur setelah mencucinya.", False),
        ("Dapur Sehat mengajak keluarga memasak sayur sebanyak-banyaknya.", True),
        ("Dapur Sehat mengajak keluarga memasak sayur sesuai kebutuhan, jangan sebanyak-banyaknya.", False),
        ("Posko Dapur Sehat melayani konsultasi gizi hanya pada siang hari.", True),
        ("Posko Dapur Sehat melayani konsultasi gizi siang dan malam.", False),
    ],
)
def test_a_key_message_keeps_its_order_and_its_extent(checker: Checker, text: str, turned: bool) -> None:
    found = checker.check(request(text, brief="dapur sehat", kind="caption", programmes=(PROGRAMME,))).findings
    assert ("program.pesan-terbalik" in {f.rule for f in found}) is turned
