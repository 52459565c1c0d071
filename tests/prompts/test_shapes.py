"""The shape of each channel beyond its limits: what a reader of that channel expects to see."""

import re
from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.checking.coverage import says
from knowledge.limits import Limits
from prompts.brief import Channel
from prompts.draft import Style, Task
from prompts.offline.post import post_length
from tests import bundled
from tests.prompts.briefs import JAKARTA, programme

NAMES = bundled.names()
WRITER = bundled.offline()
MONDAY = datetime(2026, 5, 4, 8, tzinfo=JAKARTA)
NOTE = (
    "pelatihan membatik warga di balai kelurahan gerem sabtu 9 mei 2026 jam 09.00, 25 peserta dari 5 rt, "
    "bahan disediakan kelurahan, daftar lewat cilegon.go.id paling lambat jumat 8 mei, pengajarnya bu Tini Sumarni, "
    "peserta membawa kain sendiri, hasil karya dipamerkan di kantor kelurahan, anak boleh ikut dengan orang tuanya, "
    "parkir di lapangan voli"
)


def post(channel: Channel, note: str = NOTE, seed: int = 0, programme_: object = None) -> str:
    brief = read_note(note, kind="caption", channel=channel, agency="Kelurahan Gerem", sent_at=MONDAY, names=NAMES)
    return WRITER.draft(Task(brief, programme_, style=Style(seed=seed))).text  # type: ignore[arg-type]


def test_whatsapp_has_a_bold_title_short_paragraphs_a_contact_and_no_hashtags() -> None:
    lines = post("whatsapp").split("\n\n")
    assert re.fullmatch(r"\*[^*]{15,90}\*", lines[0])
    assert all(len(line) < 200 for line in lines)
    assert "#" not in post("whatsapp")
    assert lines[-1] == "Informasi: Kelurahan Gerem"


def test_whatsapp_names_no_second_contact() -> None:
    assert "Informasi: Kelurahan" not in post("whatsapp", f"{NOTE}, hubungi bu Tini di kantor kelurahan")


def test_whatsapp_never_speaks_of_a_comment_column() -> None:
    for seed in range(12):
        assert "kolom komentar" not in post("whatsapp", seed=seed)
        assert "unggahan" not in post("whatsapp", seed=seed)


def test_facebook_puts_the_link_after_everything_but_the_hashtags() -> None:
    *_, last, tags = post("facebook").split("\n\n")
    assert "cilegon.go.id" in last
    assert tags.startswith("#")


def test_tiktok_opens_with_a_hook_and_tells_in_short_paragraphs() -> None:
    hook, *rest = post("tiktok").split("\n\n")
    assert len(hook) <= 100
    assert all(len(line) <= 200 for line in rest)


@pytest.mark.parametrize("channel", ["x", "threads"])
def test_a_thread_is_numbered_and_each_post_is_complete(channel: Channel) -> None:
    limit = Limits.load().of(channel)
    assert limit is not None
    more = ", kain yang belum selesai boleh dibawa pulang, pewarna alami dari kulit manggis, kelas lanjutan bulan juni"
    posts = post(channel, NOTE + more).split("\n\n")
    assert len(posts) > 1
    for at, text in enumerate(posts, 1):
        assert text.endswith(f"({at}/{len(posts)})")
        assert post_length(text) <= limit.characters
        told = text.removesuffix(f"({at}/{len(posts)})").rstrip()
        assert re.match(r"[A-Z“•📍#\d]", text)  # no sentence goes on in the next post
        assert not re.search(r"[,:]$|\b(?:dan|yang|di|ke|dari|untuk)$", told)


@pytest.mark.parametrize("channel", ["instagram", "facebook", "tiktok", "threads", "whatsapp"])
def test_the_place_has_a_line_of_its_own_behind_the_pin(channel: Channel) -> None:
    found = [line for line in post(channel).splitlines() if "📍" in line]
    assert len(found) == 1
    assert re.match(r"📍 Balai Kelurahan Gerem", found[0])


def test_a_place_not_told_is_a_gap_behind_the_pin() -> None:
    assert "📍 [LENGKAPI: " in post("instagram", "pelatihan membatik warga sabtu 9 mei 2026 jam 09.00, 25 peserta")


def test_a_post_that_fits_is_no_thread() -> None:
    text = post("x", "pelatihan membatik warga di balai kelurahan gerem sabtu 9 mei 2026 jam 09.00, 25 peserta")
    assert "(1/" not in text
    assert post_length(text) <= 280


def test_the_key_message_is_said_on_every_channel() -> None:
    flood = programme("penanganan-banjir")
    note = "kerja bakti membersihkan got di rt 03 gerem minggu 3 mei 2026, 40 warga ikut"
    for channel in ("instagram", "facebook", "x", "tiktok", "threads", "whatsapp"):
        text = post(channel, note, programme_=flood)  # type: ignore[arg-type]
        assert any(says(message, text) for message in flood.key_messages), channel


def test_a_denial_and_an_emergency_carry_their_programme_s_message() -> None:
    rumour = "rame di wa katanya air pam beracun. ga bener. hasil uji lab senin 4/5 aman, petugas ambil 12 sampel"
    flood = "banjir rw 02 gerem 60 cm, 12 kk mengungsi ke musala. darurat 112"
    for kind, note, name in (("klarifikasi", rumour, "klarifikasi-hoaks"), ("darurat", flood, "penanganan-banjir")):
        about = programme(name)
        brief = read_note(note, kind=kind, channel=None, agency="Kelurahan Gerem", sent_at=MONDAY, names=NAMES)  # type: ignore[arg-type]
        text = WRITER.draft(Task(brief, about)).text
        assert any(says(message, text) for message in about.key_messages), kind
