"""What becomes of a hurried note whose clauses are parted by full stops and whose lists are parted by commas."""

import pytest

from tests.bot.hurried import brief, caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # hours without a dot between hour and minute
        ("kebakaran lapak di kel masigit tadi malem jam 2315. api padam 1 jam", "pukul 23.15 WIB"),
        ("loket pbb buka senin smp jumat jam 730 smp 1430", "pukul 07.30–14.30 WIB"),
        # today's hours are no days
        ("listrik padam di link jerang. dari jam 13 smp 15 hari ini. ada penggantian kabel", "pukul 13.00–15.00 WIB"),
        # a service that is now open on a weekday is so every week, since the day that is said
        ("pojok baca masigit skrg buka jumat jam 8 smp 11 mulai 4 desember", "setiap Jumat pukul 08.00–11.00 WIB"),
        # a month behind "smp" is an end, no school
        ("perbaikan talud dikebut smp desember. panjangnya 90 meter", "sampai Desember"),
        ("pajak hotel smp oktober masuk 81 persen dari target 24 m", "dari target Rp24 miliar"),
        # days of this week and the next
        ("imunisasi di posyandu jerang senin smp rabu minggu depan jam 8",
         "Senin (30/11/2026) sampai Rabu (2/12/2026)"),
        ("bazar buku di masigit kamis jumat minggu depan", "Kamis–Jumat (3–4/12/2026)"),
        # what is only planned for some later week is not the day of what has just been
        ("cek timbangan pedagang pasar kelapa td. 60 timbangan. minggu depan di pasar merak", "Minggu (29/11/2026)"),
        # parts of the day have their hours
        ("jam besuk puskesmas berubah mulai besok. pagi jam 9 smp 11, sore jam 16 smp 18",
         "Jadwalnya pagi pukul 09.00–11.00 WIB dan sore pukul 16.00–18.00 WIB."),
        ("sembako murah di masigit besok. jam 8 smp abis", "sampai habis"),
    ],
)  # fmt: skip
def test_when_it_is_stands_as_it_was_meant(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("penyuluhan hipertensi di balai rw 05 td pagi. pematerinya dr mila dari puskesmas. ikut 40 warga",
         "okter Mila"),
        # a month that the note's own shorthand raised says nothing of how its writer treats names
        ("poli mata rsud buka tiap rabu sm jumat. daftar lewat mobile jkn. dokternya dr seno", "Dokternya dr. Seno."),
        ("bu camat jenguk nenek sarmi 90 taun di kel masigit td siang. rumahnya bocor", "menjenguk Nenek Sarmi"),
        ("rombongan dari jawa tengah studi banding ke masigit tadi pagi. 25 orang", "Jawa Tengah"),
        ("donor darah td pagi di masigit. paling banyak golongan b 17 kantong", "golongan darah B"),
    ],
)  # fmt: skip
def test_names_have_their_form(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # counts of one sentence are one list, with the word that says what they are to the event
        ("dinsos kirim bantuan ke korban banjir masigit tadi pagi. 45 dus mi instan, 30 terpal, 12 kasur",
         "Bantuannya berupa 45 dus mi instan, 30 terpal, dan 12 kasur."),
        ("kb gratis di puskesmas citangkil td pagi. implan 31 akseptor, iud 9, pil 6",
         "Implan 31 akseptor, IUD 9, dan pil 6."),
        ("bus pelajar gratis mulai besok. 6 bus. rute masigit ke merak", "Tersedia 6 bus."),
        # what only compares a figure, or says where people were from, goes on with the sentence before it
        ("kasus dbd oktober 14 kasus. turun dari 22 kasus september. ga ada yg meninggal",
         "Kasus DBD Oktober 14 kasus, turun dari 22 kasus September."),
        # a figure with a predicate of its own is a sentence
        ("pasar murah di masigit tadi jam 8. 200 paket. jam 9 udah abis", "Pukul 09.00 WIB sudah habis."),
        ("evakuasi sarang tawon di link jerang. 3 petugas. 25 menit udah beres", "Dalam 25 menit sudah selesai."),
        # what somebody does to so many, and what became of so many
        ("banjir di jerang surut. kemarin rendam 40 rumah tinggi 60 senti", "merendam 40 rumah setinggi 60 sentimeter"),
        ("air mati di jerang. ada pipa bocor. mobil tangki disiapin 3", "Tiga mobil tangki disiapkan."),
        ("lomba mural selesai kemarin. juara 1 sma 2. juara 1 maju ke provinsi", "Juara 1 maju ke provinsi."),
        # so many for each, and for whom
        ("dlh bagi bibit gratis besok di masigit. 1 orang 3 bibit. bawa ktp", "Satu orang mendapat 3 bibit."),
        ("santunan lansia di masigit kemarin. 45 lansia. masing masing 250rb",
         "Santunan itu diberikan kepada 45 lansia."),
        # what can be had does nothing itself
        ("akta lahir skrg bisa cetak di kelurahan. bawa kk", "bisa dicetak di kelurahan"),
        ("truk tangki tambah 3 unit. total 9", "Truk tangki bertambah tiga unit"),
        ("pojok baca skrg buka. 300 buku boleh pinjam 2 buku seminggu", "boleh meminjam 2 buku"),
        # no event, no "kegiatan itu"
        ("jalan setapak di rt 02 masigit udah jadi. dikerjain warga 2 minggu", "Dikerjakan warga dua minggu."),
        ("pos mudik masigit dibuka. ada toilet, kopi gratis, 4 kasur. no darurat 112",
         "Ada toilet, kopi gratis, dan 4 kasur."),
        ("pos mudik masigit dibuka. ada toilet, kopi gratis, 4 kasur. no darurat 112", "Nomor daruratnya 112."),
        # what became of those counted, and who was on duty
        ("cek kesehatan lansia di masigit td pagi. yg gulanya tinggi 8 orang, dirujuk ke puskesmas",
         "Yang gulanya tinggi delapan orang dirujuk ke puskesmas."),
        ("poli gigi puskesmas skrg buka sore. dokter jaga 1 perawat 3", "Petugasnya 1 dokter jaga dan 3 perawat."),
        ("mobil perpus keliling ke SDN Masigit besok. jam 8 smp 10. bawa 400 buku", "Membawa 400 buku."),
        # an hour that opens the note, with its day
        ("td jam 930 tim rescue evakuasi biawak di dapur warga link jerang. 15 menit kelar",
         "Minggu (29/11/2026) pukul 09.30 WIB, tim rescue mengevakuasi biawak"),
        # aid is handed over, not those who get it
        ("petani masigit dpt 20 traktor tangan. diserahin wali kota tadi siang di kantor camat",
         "Bantuan itu diserahkan"),
    ],
)  # fmt: skip
def test_fragments_are_plain_sentences(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "never"),
    [
        # what befell somebody is not held, and what a treasury takes in is no length
        (
            "kaki bocah terjepit di pagar rumah warga masigit. td siang dilepas damkar 20 menit",
            "terjepit di pagar rumah warga Masigit berlangsung",
        ),
        ("pajak daerah kumpul 210 miliar. paling gede pbb 96 m", "96 meter"),
        ("musrenbang masigit kemarin. dihadiri ketua rt rw, lpm, pkk. ketua rt rw lpm pkk setuju", "Ketuanya RT"),
        ("pintu air kali jerang 160 cm. siaga 3. warga bantaran siap2. darurat 112", "berjumlah"),
        ("pinjaman umkm tanpa bunga 3 juta. syarat ktp", "tanpa, bunga"),
        ("nomor bu camat yg minta pulsa itu palsu. jangan ditanggepin", "ditanggalkan"),
        ("ronda rw 03 masigit diaktifin lagi. krn kemarin ada 2 motor ilang", "Karena,"),
        ("pojok baca masigit buka tiap sabtu. 300 buku. gratis", "Acara itu"),
        ("panen jagung di masigit td pagi. lahan 1500 meter", "sepanjang"),
    ],
)
def test_nothing_is_said_that_was_not_meant(note: str, never: str) -> None:
    assert never not in caption(note)


def test_a_deed_of_the_first_clause_is_told_although_a_later_one_names_an_activity() -> None:
    found = brief("petani masigit dapat 12 mesin panen. diserahin camat. sm pompa 8 unit. total bantuan 300 juta")
    assert found.clauses[0].role == "pokok"
