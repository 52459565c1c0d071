"""Who congratulates, who speaks for the agency and which photograph is shown are named as the note names them."""

from datetime import datetime

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Style, Task
from tests import bundled

SENT = datetime(2026, 9, 14, 9, tzinfo=JAKARTA)
AGENCY = "Dinas Pendidikan dan Kebudayaan Kota Cilegon"


async def written(note: str, kind: DraftKind) -> str:
    brief = read_note(note, kind=kind, channel=None, agency=AGENCY, sent_at=SENT, names=bundled.names())
    return (await bundled.offline().write(Task(brief, None, (), Style(seed=0)))).text


async def test_a_congratulation_is_from_whom_the_note_says() -> None:
    text = await written(
        "Ucapan selamat untuk Rafi Adiputra, kelas 5 SDN Cibeber 3, dapat medali perak. Dari Kepala Dindikbud "
        "Bu Heni Anita Susila. Gurunya Pak Edi Nugraha. Ortunya udah kasih izin nama",
        "ucapan",
    )
    assert "Heni Anita Susila mengucapkan selamat kepada Rafi Adiputra" in text
    assert "izin" not in text


async def test_a_greeting_names_its_day_with_the_date() -> None:
    text = await written(
        "ucapan Hari Perhubungan Nasional, Kamis 17 September 2026. Terima kasih untuk juru parkir", "ucapan"
    )
    assert "Hari Perhubungan Nasional, Kamis (17/9/2026)" in text


async def test_in_a_release_we_are_the_agency() -> None:
    text = await written(
        "Sabtu 12 September kita adain sanggar tari di Pendopo Kedaleman jam 13.30. Ikut 38 anak. Latihan tiap Sabtu",
        "rilis",
    )
    assert "kami " not in text
    assert "Dindikbud" in text.split("CILEGON – ")[1].split(".")[0]


async def test_photographs_keep_their_letters() -> None:
    text = await written(
        "Foto A: lurah menyusun bata di SMPN 6, Selasa 8 September 2026.\nFoto B: 24 lubang biopori. Foto: Yanti",
        "foto",
    )
    assert "Foto A: " in text
    assert "Foto B: " in text
