"""What a hurried note of each kind becomes, beside what an editor made of it."""

import pytest

from prompts.brief import DraftKind
from tests.bot.kinds import drafted


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
