"""The kinds of text that tell no event, from an operator's note to the finished text."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Draft, Style, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
KINDS: tuple[DraftKind, ...] = (
    "klarifikasi", "imbauan", "ucapan", "undangan", "layanan", "darurat", "foto", "alt", "sambutan", "poin",
)  # fmt: skip
BPBD = "Badan Penanggulangan Bencana Daerah Kota Cilegon"
DINKES = "Dinas Kesehatan Kota Cilegon"


def drafted(kind: DraftKind, note: str, agency: str = DINKES, sent: str = "2026-11-12", seed: int = 0) -> Draft:
    at = datetime.fromisoformat(f"{sent}T19:00:00+07:00")
    brief = read_note(note, kind=kind, channel=None, agency=agency, sent_at=at, names=NAMES)
    return WRITER.draft(Task(brief, style=Style(seed=seed)))


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


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        ("klarifikasi", "ada hoax di grup wa katanya vaksin bayar 50rb. itu bohong", "di grup WhatsApp: vaksinasi"),
        (
            "klarifikasi",
            "beredar video di tiktok jembatan kedaleman mau roboh. tdk benar. konstruksi aman",
            "video di TikTok yang menyebut jembatan",
        ),
        ("klarifikasi", "ada yg ngaku petugas minta uang. laporin ke polsek", "Laporkan ke"),
        ("imbauan", "imbauan buat warga cibeber. musim ujan, tutup tandon air, bersihin got", "Pada musim hujan ini"),
        ("imbauan", "imbauan buat warga cibeber. kuras bak, tutup tandon air", "mengimbau warga Cibeber:"),
        (
            "imbauan",
            "mohon himbau pkl di pasar kranggot, mulai senin 7 des 2026 ga boleh jualan di bahu jalan",
            "mengimbau PKL di Pasar Kranggot agar mulai Senin (7/12/2026) tidak berjualan di bahu jalan.",
        ),
        (
            "imbauan",
            "imbauan banjir: siapin tas siaga, kalo air naik lapor rt",
            "• Jika air naik, lapor ke RT.",
        ),
        ("darurat", "PENTING pipa bocor di jl sudirman dpn polres", "Pipa bocor di Jalan Sudirman depan Polres"),
        (
            "darurat",
            "air mati di kotabumi, purwakarta sama sebagian ramanuju",
            "Kotabumi, Purwakarta dan sebagian Ramanuju",
        ),
        ("darurat", "pipa bocor, petugas lg perbaiki perkiraan nyala jam 6 sore", "Perkiraan nyala pukul 18.00 WIB."),
        (
            "darurat",
            "pipa bocor. tangki air gratis bisa hub 0254-391111",
            "Hubungi 0254-391111 untuk tangki air gratis.",
        ),
        ("darurat", "banjir di rt 2, 35 org ngungsi. posko 0254-380112", "Informasi: posko 0254-380112."),
        ("undangan", "undang media panen raya sabtu jam 9, kel. kalitimbang", "Tempat: Kelurahan Kalitimbang"),
        ("undangan", "undang media launching mobil baca selasa jam 9. dibuka asda 1", "Dibuka oleh: Asisten Daerah I"),
        (
            "undangan",
            "undang media peresmian taman selasa jam 9. ada mobil baca baru 2 unit, dongeng anak",
            "Agenda:\n1. Dua unit mobil baca baru\n2. Dongeng anak",
        ),
        (
            "sambutan",
            "sambutan camat grogol buka lomba voli, lapangan rawa arum, sabtu malam. 16 tim",
            "di lapangan Rawa Arum.",
        ),
        (
            "sambutan",
            "sambutan lurah bulakan buat wisuda. pesan jaga hafalan, jgn bolos",
            "Pesan saya: jaga hafalan dan jangan bolos.",
        ),
        ("sambutan", "sambutan lurah bulakan buat wisuda. mau nyampein makasih ke guru", "Terima kasih kepada guru."),
        (
            "ucapan",
            "ucapan hari guru dari kelurahan tegal bunder",
            "Kelurahan Tegal Bunder mengucapkan selamat Hari Guru.",
        ),
        (
            "ucapan",
            "turut berduka cita atas meninggalnya bpk Sanusi, sabtu 28 nov 2026",
            "Sanusi, Sabtu (28/11/2026).",
        ),
        (
            "poin",
            "poin bicara: ada 64 bank sampah. jgn bahas tpa bagendung",
            "Yang perlu dihindari:\n• Jangan membahas TPA",
        ),
        ("poin", "poin: usulan 1) drainase rw 04 2) pju 25 titik 3) pelatihan jahit", "PJU 25 titik.\n"),
        ("layanan", "vaksin rabies, hewan min umur 3 bln, kuota 60 ekor", "Kuota: 60 ekor"),
        ("layanan", "vaksin rabies, hewan min umur 3 bln, kuota 60 ekor", "minimal umur tiga bulan"),
        ("foto", "foto ibu2 pkk lg panen kangkung di kebun gizi, foto: Dian", "Ibu-ibu PKK sedang panen kangkung"),
        (
            "alt",
            'poster biru tulisan "Bayar PBB" ada gambar rumah',
            "Poster biru bertuliskan “Bayar PBB”, dengan gambar rumah",
        ),
        (
            "klarifikasi",
            "beredar chat wa ngaku lurah, minta transfer ke rekening pribadi. lurah ga pernah minta uang",
            "Kabar yang beredar: chat WhatsApp yang mengaku Lurah, meminta transfer ke rekening pribadi.",
        ),
        (
            "klarifikasi",
            "beredar kabar pasar tutup. tdk benar. per selasa 10/11 jam 10.00",
            "Ditulis Selasa (10/11/2026)",
        ),
        (
            "klarifikasi",
            "kabar bohong. yg terlanjur transfer lapor polres cilegon",
            "Warga yang telanjur transfer diminta melapor ke Polres Cilegon.",
        ),
        ("darurat", "longsor di link kruwuk. damkar dtg. per jam 07.00", "INFO DARURAT, pukul 07.00 WIB"),
        ("darurat", "info sementara longsor tebing di link kruwuk. petugas bpbd 10", "Longsor tebing"),
        ("darurat", "longsor tebing. petugas badan penanggulangan bencana daerah 10", "Petugas BPBD 10."),
        (
            "undangan",
            "undangan liputan rekan media. riung mungpulung senin jam 9. agenda: makan bersama, pentas bedug, doa",
            "Agenda:\n1. Makan bersama\n2. Pentas bedug\n3. Doa",
        ),
        ("imbauan", "himbauan musim kemarau. warga: jgn bakar sampah, matiin kompor", "• Jangan bakar sampah."),
        ("poin", "poin: yg demam >37,5 ditunda. vaksin gratis", "lebih dari 37,5"),
        (
            "poin",
            "poin: vaksin gratis. kalo ditanya merek jgn dijawab",
            "dihindari:\n• Jika ditanya merek, jangan dijawab.",
        ),
        ("layanan", "loket pajak buka senin, jadwal samsat ga sama", "tidak sama."),
        ("layanan", "pengecekan instalasi gas rumah gratis", "instalasi gas rumah"),
        ("layanan", "motor sampah keliling senin rabu sabtu jam 7", "Senin, Rabu, dan Sabtu pukul 07.00 WIB"),
        ("layanan", "jemput sampah besar. 1 kk max 2 barang", "Setiap KK maksimal 2 barang."),
        ("imbauan", "imbauan warga. mohon ga bakar sampah", "agar tidak membakar sampah"),
        (
            "imbauan",
            "himbauan ujan lebat 9-11 desember (sumber bmkg). jgn lewat jalan banjir",
            "(sumber BMKG):\n• Jangan lewat",
        ),
        (
            "klarifikasi",
            "ada berita gas kosong di cilegon. 22 pangkalan ada stok",
            "Kabar yang beredar: gas kosong di Cilegon.",
        ),
        (
            "klarifikasi",
            "kabar bohong. kalo ada yg minta transfer ngaku petugas jgn dilayani",
            "petugas, jangan dilayani.",
        ),
        (
            "darurat",
            "bau gas menyengat di kepuh. warga tutup jendela, pake masker. 112",
            "lakukan:\n• Warga tutup jendela.\n• Pakai",
        ),
        ("darurat", "bau gas menyengat di kepuh. 112", "Keadaan darurat: 112."),
        ("darurat", "kotabumi rw 02: air 40 cm\nkotabumi rw 05: 25 cm", "• Kotabumi RW 05: 25 sentimeter."),
        (
            "darurat",
            "update ke 2 bpbd minggu 8/11 jam 05.20. banjir di kotabumi",
            "INFO DARURAT, Minggu (8/11/2026) pukul 05.20 WIB",
        ),
        (
            "undangan",
            "undang media gladi golok day rabu jam 9. ada wawancara sm pelatih",
            "Agenda: Wawancara dengan pelatih",
        ),
        ("undangan", "undang media tebar benih senin jam 7. bawa sepatu bot", "\n\nBawa sepatu bot."),
        (
            "ucapan",
            "ucapan duka: telah berpulang Suhaimi, guru smp, mengabdi 34 tahun, wafat senin 9 nov 2026",
            "wafatnya Suhaimi, guru SMP.\n\nBeliau mengabdi 34 tahun. Beliau wafat pada Senin (9/11/2026).",
        ),
        (
            "sambutan",
            "sambutan camat buat pembukaan pelatihan. makasih ke karang taruna, peserta 24 org. jgn kaku",
            "Karang Taruna.",
        ),
        ("foto", "ket foto bwt album: warga panjat pinang di lapangan. foto: Arif", "Warga panjat pinang di lapangan."),
    ],
)
def test_a_hurried_note_of_each_kind_is_told_as_an_editor_would(kind: DraftKind, note: str, said: str) -> None:
    assert said in drafted(kind, note).text


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
