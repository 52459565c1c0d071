"""The kinds of text that tell no event, from an operator's note to the finished text."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Task
from tests.bot.kinds import BPBD, KINDS, NAMES, WRITER, drafted

RUMOUR = (
    "rame di grup wa katanya vaksin campak di puskesmas ciwandan bikin 12 anak pingsan. GAK BENER. faktanya rabu 11/11 "
    "ada 64 anak divaksin, ga ada yg pingsan. info resmi dinkes. dibuat kamis 12/11 jam 10.15"
)


def test_a_clarification_opens_with_the_fact_and_labels_the_claim_once() -> None:
    paragraphs = drafted("klarifikasi", RUMOUR).text.split("\n\n")
    assert paragraphs[0] == "KLARIFIKASI HOAKS"
    assert paragraphs[1] == "Rabu (11/11/2026), ada 64 anak divaksin. Tidak ada yang pingsan."
    assert "12 anak pingsan. " in paragraphs[2]
    assert paragraphs[2].endswith("itu TIDAK BENAR.")
    assert "Kamis (12/11/2026) pukul 10.15 WIB" in paragraphs[-1]


def test_a_clarification_s_title_does_not_repeat_the_claim() -> None:
    title = drafted("klarifikasi", RUMOUR).title
    assert title == "Klarifikasi Dinkes Kota Cilegon tentang Vaksinasi Campak di Puskesmas Ciwandan"


def test_without_a_plain_denial_nothing_is_called_a_hoax() -> None:
    note = "beredar kabar kantor kelurahan tutup seminggu. kantor buka senin-jumat jam 08.00-15.00"
    text = drafted("klarifikasi", note, "Kelurahan Ciwaduk").text
    assert "HOAKS" not in text
    assert "tidak benar" not in text.lower()
    assert "kantor kelurahan tutup seminggu" in text.lower()


def test_what_the_operator_tells_the_writer_is_followed_and_said_not_printed() -> None:
    draft = drafted("klarifikasi", "foto jembatan ambruk itu foto lama th 2019 di daerah lain. jgn sebut daerah mana")
    assert "sebut" not in draft.text
    assert draft.obeyed == ("jangan sebut daerah mana",)


def test_an_appeal_gives_the_reason_then_what_to_do_as_a_list_then_the_number() -> None:
    note = (
        "BMKG perkirakan ujan lebat sabtu minggu 17-18 jan. siapin tas siaga, cabut colokan, pantau anak main deket "
        "kali. info darurat 112"
    )
    text = drafted("imbauan", note, BPBD, "2026-01-16").text
    assert text.startswith("BMKG memperkirakan hujan lebat, Sabtu–Minggu (17–18/1/2026).")
    assert "• Siapkan tas siaga.\n• Cabut colokan.\n• Pantau anak main dekat kali." in text
    assert text.endswith("112.")


def test_a_single_thing_asked_is_one_sentence_and_what_is_forbidden_stays_so() -> None:
    text = drafted("imbauan", "jangan bakar sampah di lahan kosong", "Kelurahan Ciwaduk").text
    assert "tidak membakar sampah di lahan kosong" in text
    assert "•" not in text


def test_a_greeting_spells_the_holiday_as_the_dictionary_does() -> None:
    draft = drafted(
        "ucapan", "ucapan idul fitri 1447 h dari kecamatan cilegon, mohon maaf lahir batin", "Kecamatan Cilegon"
    )
    assert draft.title == "Selamat Idulfitri 1447 Hijriah"
    assert "Mohon maaf lahir dan batin." in draft.text


def test_the_word_that_names_a_holiday_is_not_taken_for_the_day_of_an_event() -> None:
    assert "Hari Ibu" in drafted("ucapan", "hari ibu selasa 22 desember 2026", sent="2026-12-20").text


def test_condolences_are_given_in_the_agency_s_name() -> None:
    text = drafted(
        "ucapan", "turut berduka cita atas wafatnya ibu siti aminah ketua pkk ciwaduk", "Kelurahan Ciwaduk"
    ).text
    assert "Kelurahan Ciwaduk" in text
    assert "wafatnya" in text
    assert "dukacita" in text


def test_an_invitation_is_a_table_of_what_an_editor_needs() -> None:
    note = (
        "undang media liputan peluncuran peta layanan digital rabu 14 okt jam 10 command center, ada wawancara 20 "
        "menit, konfirmasi bidang ikp paling lambat selasa 13 okt jam 15.00"
    )
    text = drafted("undangan", note, sent="2026-10-12").text
    assert "meliput peluncuran peta layanan digital" in text
    assert "Hari, tanggal: Rabu (14/10/2026)\nPukul: 10.00 WIB\nTempat: Command Center\n" in text
    assert "Konfirmasi: Bidang IKP, paling lambat Selasa (13/10/2026) pukul 15.00 WIB" in text
    assert "LENGKAPI" not in text


def test_an_invitation_without_a_contact_or_a_day_leaves_gaps() -> None:
    slots = drafted("undangan", "undang media liputan peresmian taman").slots
    assert "narahubung Dinkes Kota Cilegon" in slots
    assert len(slots) == 3  # contact, day, place


def test_a_service_finds_a_row_for_hours_cost_quota_and_registration() -> None:
    note = (
        "layanan pengecekan instalasi gas rumah gratis, senin-kamis 09.00-14.00, daftar ke pos damkar terdekat, kuota "
        "15 rumah/hari, mulai 1 sept s.d 30 sept 2026"
    )
    text = drafted("layanan", note, "Dinas Pemadam Kebakaran dan Penyelamatan Kota Cilegon", "2026-08-24").text
    assert "Waktu: Senin–Kamis pukul 09.00–14.00 WIB; mulai Selasa (1/9/2026) sampai Rabu (30/9/2026)" in text
    assert "Biaya: gratis" in text
    assert "Kuota: 15 rumah per hari" in text
    assert "Pendaftaran: pos" in text


def test_a_weekday_something_moves_to_is_no_date_in_the_past() -> None:
    text = drafted(
        "layanan", "jam layanan ramadan, imunisasi pindah ke kamis, mulai 19 feb 2026", sent="2026-02-18"
    ).text
    assert "pindah ke Kamis." in text


def test_an_emergency_has_the_hour_on_top_and_one_fact_a_line() -> None:
    note = (
        "update 19.20 sabtu 19 des. genangan kel gerem rw 02 50-70 cm, 31 kk ngungsi ke mushola al hidayah. perahu 2 "
        "jalan. darurat 112. sumber bpbd"
    )
    lines = drafted("darurat", note, BPBD, "2026-12-19").text.split("\n")
    assert lines[0] == "INFO DARURAT, pukul 19.20 WIB Sabtu (19/12/2026)"
    assert lines[2] == "Genangan terjadi di Kelurahan Gerem RW 02 50–70 sentimeter."
    assert "• 31 KK mengungsi ke Musala Al Hidayah." in lines
    assert "• Dua perahu jalan." in lines
    assert lines[-2:] == ["Keadaan darurat: 112.", "Sumber: Badan Penanggulangan Bencana Daerah."]


def test_a_photo_caption_names_its_photographer_or_leaves_the_gap() -> None:
    note = "ibu2 rw 04 ciwaduk lg bikin anyaman dr tali kurir bekas, balai warga, sabtu 23 mei 2026"
    named = drafted("foto", f"{note}, fotografer Reza / kelurahan ciwaduk", "Kelurahan Ciwaduk", "2026-05-23")
    assert named.text == (
        "Ibu-ibu RW 04 Ciwaduk sedang membuat anyaman dari tali kurir bekas di Balai Warga, Sabtu (23/5/2026). "
        "(Foto: Reza/Kelurahan Ciwaduk)"
    )
    assert drafted("foto", note, "Kelurahan Ciwaduk", "2026-05-23").slots == ("nama fotografer",)


def test_alt_text_is_one_sentence_without_picture_of() -> None:
    text = drafted("alt", 'foto: tulisan "Angkutan Gratis" besar kuning latar biru, logo pemkot pojok kanan atas').text
    assert text == (
        "Bertuliskan “Angkutan Gratis” besar kuning berlatar biru, logo Pemerintah Kota Cilegon di pojok kanan atas."
    )


def test_a_speech_thanks_stresses_and_says_goodbye_in_the_note_s_words() -> None:
    note = (
        "sambutan camat buka turnamen bola voli 16 tim, 2-13 september 2026 lap. kepuh. tekankan sportif, ga judi, "
        "bawa pulang sampah. sebut 48 relawan panitia"
    )
    draft = drafted("sambutan", note, "Kecamatan Ciwandan", "2026-09-01")
    assert draft.title == "Sambutan Camat Ciwandan: Pembukaan Turnamen Bola Voli 16 Tim di Lapangan Kepuh"
    assert "Yang saya tekankan: sportif, tidak judi, dan bawa pulang sampah." in draft.text
    assert "Saya menyapa 48 relawan panitia." in draft.text
    assert draft.text.startswith("Asalamualaikum")


def test_talking_points_are_numbered_and_say_what_to_avoid() -> None:
    note = "talking point rapat dgn dprd selasa 10 feb: 43 kelurahan, armada 58 truk 7 rusak. jgn janji kapan selesai"
    text = drafted("poin", note, "Dinas Lingkungan Hidup Kota Cilegon", "2026-02-09").text
    assert text.startswith("POIN BICARA – rapat dengan DPRD, Selasa (10/2/2026)")
    assert "1. 43 kelurahan, armada 58 truk, 7 di antaranya rusak." in text
    assert "Yang perlu dihindari:\n• Jangan janji kapan selesai." in text


PIECES = [
    "80 warga hadir",
    "di aula kelurahan",
    "minggu 12 juli jam 8",
    "jangan buang sampah",
    "gratis",
    "sumber bpbd",
    "GAK BENER",
    "foto: humas",
    "terima kasih kader 8 orang",
    "darurat 112",
    "kuota 40",
    "tekankan tertib",
    "?",
    "-",
]


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(KINDS), st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.integers(0, 99))
def test_any_note_gives_a_text_with_its_figures_and_the_same_one_twice(
    kind: DraftKind, parts: list[str], seed: int
) -> None:
    note = ", ".join(parts)
    draft = drafted(kind, note, sent="2026-07-11", seed=seed)
    assert draft.text == drafted(kind, note, sent="2026-07-11", seed=seed).text
    assert draft.text.strip()
    day = "12 Juli 2026" if kind == "sambutan" else "12/7/2026"  # a speech is read aloud
    for said, printed in (("80 warga", "80 warga"), ("112", "112"), ("kuota 40", "40"), ("12 juli", day)):
        assert (said in note) <= (printed in draft.text)
    assert ("jam 8" in note) <= ("08.00" in draft.text)


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_of_nothing_but_orders_still_gives_a_text(kind: DraftKind) -> None:
    assert drafted(kind, "jangan sebut nama anak").text


def test_an_order_in_a_caption_s_note_is_followed_and_said_too() -> None:
    at = datetime.fromisoformat("2026-11-12T19:00:00+07:00")
    note = "bagi sembako di rw 02 ciwaduk tadi pagi 40 paket, jgn sebut nama penerima"
    brief = read_note(note, kind="caption", channel="instagram", agency="Kelurahan Ciwaduk", sent_at=at, names=NAMES)
    draft = WRITER.draft(Task(brief))
    assert draft.obeyed == ("jangan sebut nama penerima",)
    assert "penerima" not in draft.text


def test_who_is_only_quoted_is_not_said_to_have_come() -> None:
    at = datetime.fromisoformat("2026-06-13T19:00:00+07:00")
    note = 'dishub pasang 12 lampu jalan, selesai kamis, kabid lalin bu Rina Melati: "warga tidak perlu takut"'
    brief = read_note(note, kind="rilis", channel=None, agency="Dinas Perhubungan", sent_at=at, names=NAMES)
    assert brief.who == ()
    assert brief.quotes[0].speaker is not None


def test_an_emergency_that_the_news_is_about_is_no_shout() -> None:
    assert "Darurat air bersih di Kotabumi" in drafted("darurat", "darurat air bersih di kotabumi").text


@pytest.mark.parametrize("kind", ["undangan", "sambutan", "poin", "imbauan"])
def test_a_weekday_is_one_to_come_where_the_text_is_made_beforehand(kind: DraftKind) -> None:
    day = "18 November 2026" if kind == "sambutan" else "(18/11/2026)"
    assert day in drafted(kind, "poin acara peresmian taman rabu jam 9", sent="2026-11-12").text


def test_a_title_ends_on_no_linking_word() -> None:
    note = "pelayanan kelurahan kotasari tutup sementara tgl 7-8 des krn pindah kantor ke jl. fatahillah"
    assert drafted("layanan", note).title.endswith("Pindah Kantor")


@pytest.mark.parametrize("note", ["jam 10 pagi tadi", "dari jam 10 pagi td", "td pagi jam 10"])
def test_the_hour_is_kept_whatever_stands_behind_it(note: str) -> None:
    assert "pukul 10.00 WIB" in drafted("darurat", f"pipa bocor {note}").text
