"""Elliptic clauses made whole: the subject and the linking words that an operator in a hurry leaves out.

"selesai 40 menit" → "kegiatan itu selesai dalam 40 menit". No fact is added; every figure and name is kept.
"""

import re

from prompts.offline.wording import listing

_FEW = r"(?:[\d.,]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
_SPAN = rf"(?:sekitar )?{_FEW} (?:menit|jam|hari|minggu|bulan)"
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \([\d/–]+\)"
_NEXT = r"(?:(?:bulan|minggu|pekan) depan|berikutnya|selanjutnya|lanjut(?: lagi)?|kegiatan (?:berikutnya|selanjutnya))"

# {event} is what the clause is about ("kegiatan itu"); the first pattern that matches the whole clause decides.
_FORMS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"rampung,? (?P<day>{_DAY}.*)", "{event} rampung {day}"),
        (r"meriahkan (?P<what>.+)", "{event} digelar untuk memeriahkan {what}"),
        (r"(?P<next>(?:bulan|minggu|pekan) depan) (?P<to>ke .+)", "{next} kegiatan dilanjutkan {to}"),
        (r"bisa (?P<n>\d+ (?:pasien|orang|peserta|warga|kendaraan).*)", "layanan itu dapat menampung {n}"),
        (r"pendongeng(?:nya)? (?P<who>[A-Z].+)", "pendongengnya ialah {who}"),
        (
            r"per (?P<unit>paket|orang|porsi) (?P<sum>Rp[\d.]+) (?:ber)?isi (?P<rest>.+)",
            "harga per {unit} {sum}, berisi {rest}",
        ),
        (r"resmi (?P<did>di\w+)(?P<rest>.*)", "{event} resmi {did}{rest}"),
        (r"data(?:nya)? (?P<n>\d.+)", "data menunjukkan {n}"),
        (r"(?P<did>sita|amankan|angkut|temukan|jaring) (?P<n>\d.+)", "sebanyak {n} di{did}"),
        (r"minta (?P<what>.+)", "mereka meminta {what}"),
        (r"(?P<who>.+) usul (?P<way>lewat|melalui) (?P<where>.+)", "{who} mengusulkannya {way} {where}"),
        (r"(?:hasil )?kerja sama (?P<who>(?!dengan|antara).+)", "{event} merupakan hasil kerja sama dengan {who}"),
        (r"bantuan dari (?P<who>[A-Z].+)", "bantuan itu berasal dari {who}"),
        (rf"(?P<day>{_DAY}(?: (?:pagi|siang|sore|malam))?),? (?P<place>di .+)", "{event} berlangsung {day}, {place}"),
        (r"rutin (?P<each>setiap .+)", "{event} rutin digelar {each}"),
        (r"sekalian (?P<what>(?:cek|pemeriksaan|periksa) .+)", "{event} disertai {what}"),
        (
            r"materi(?:nya)? (?P<what>[^,]+), (?P<by>di(?:pandu|sampaikan|bawakan|isi|berikan) .+)",
            "materi {what} {by}",
        ),
        (
            r"(?:ada )?(?P<label>materi|topik|produk|menu)(?:nya)?:? (?P<what>(?!ini|itu|di|yang)[^:]*, [^:]*)",
            "{label}nya meliputi {what}",
        ),
        (r"lanjut(?:nya)? (?:lagi )?(?P<next>(?:bulan|minggu|pekan|tahun) depan)", "{event} akan dilanjutkan {next}"),
        (r"buka (?P<each>setiap .+)", "layanan buka {each}"),
        (r"(?P<why>(?:agar|supaya) [a-z]+ [^,]+)", "{event} digelar {why}"),
        (r"(?P<what>konsumsi|makanan|minuman|hadiah) dari (?P<who>.+)", "{what} berasal dari {who}"),
        (r"(?P<who>[A-Z][\w ]+?) bersama (?P<with>[A-Z][\w ]+)", "{event} dilakukan {who} bersama {with}"),
        (rf"(?:selesai|rampung|tuntas) (?:dalam )?(?P<n>{_SPAN})", "{event} selesai dalam {n}"),
        (rf"(?:semua )?(?P<gone>habis|ludes) (?:dalam )?(?P<n>{_SPAN})", "semuanya {gone} dalam {n}"),
        (
            rf"target(?:nya)? (?:selesai|rampung|tuntas|jadi) (?:dalam )?(?P<n>{_SPAN})",
            "{event} ditargetkan selesai dalam {n}",
        ),
        (r"target(?:nya)? (?:selesai|rampung|tuntas|jadi) (?P<n>.+)", "{event} ditargetkan selesai {n}"),
        (
            r"target(?:nya)? (?P<what>[a-z]+(?: [a-z]+)?) (?:bertambah|menambah|nambah|tambah) (?P<n>\d.*)",
            "{what} ditargetkan bertambah {n}",
        ),
        (
            r"(?P<now>(?:sekarang|kini) )?daftar cukup (?P<way>(?:lewat|melalui|dari|di|dengan) .+)",
            "{now}pendaftaran cukup dilakukan {way}",
        ),
        (
            r"(?P<now>(?:sekarang|kini) )?(?:bisa )?daftar (?P<way>(?:lewat|melalui) .+)",
            "{now}pendaftaran dapat dilakukan {way}",
        ),
        (rf"(?P<next>{_NEXT})(?: pada)?,? (?P<day>{_DAY}.*)", "kegiatan berikutnya dijadwalkan {next}, {day}"),
        (
            r"(?P<what>penerima(?: manfaat)?|peserta|pengunjung|siswa|atlet|korban|pemain) dari (?P<where>.+)",
            "{what} berasal dari {where}",
        ),
        (r"tidak (?P<how>usah|perlu) (?P<what>(?!ada\b)[a-z]+(?: .+)?)", "warga tidak {how} {what}"),
        (
            r"(?P<what>bibit|dana|sembako|paket|alat|pupuk|kursi roda) (?:merupakan )?bantuan (?P<who>[A-Z].+)",
            "{what} itu merupakan bantuan {who}",
        ),
        (r"yang (?P<done>di[a-z]+) (?P<n>[\d.]+)(?: orang| anak| siswa| warga)?", "sebanyak {n} di antaranya {done}"),
        (
            r"(?P<n>(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh) (?:hari|jam|minggu|bulan))",
            "{event} berlangsung selama {n}",
        ),
        (r"(?P<each>setiap )?(?P<t>pukul [\d.]+(?:–[\d.]+)? WIB)", "{event} berlangsung {each}{t}"),
        (
            rf"(?P<day>(?:hari|pagi|sore|malam) itu )?yang (?P<came>datang|hadir) (?P<n>{_FEW} [a-z]+(?: [a-z]+)?)",
            "{day}{n} {came}",
        ),
        (r"memberi(?:kan)? (?P<what>.+)", "dalam {event}, diberikan {what}"),
        (r"rencana(?:nya)? (?P<what>di[a-z]{4,} .+)", "rencananya akan {what}"),
        (
            r"(?:hasil )?kerja sama (?P<with>dengan|antara) (?P<who>.+)",
            "{event} merupakan hasil kerja sama {with} {who}",
        ),
        (r"bersama (?P<who>[A-Z].+)", "{event} dilakukan bersama {who}"),
        (r"semua (?P<state>negatif|lancar|aman|sehat|selamat|hadir|lulus)", "semuanya {state}"),
        (r"biaya swadaya (?P<sum>Rp.+)", "biayanya dari swadaya {sum}"),
        (r"sisa (?P<what>[a-z]+) (?P<n>\d.*)", "{what} tersisa {n}"),
        (rf"jatuh tempo(?:nya)?(?: pada)?,? (?P<day>{_DAY})", "tanggal jatuh temponya {day}"),
        (r"bisa bayar (?P<way>(?:lewat|melalui|di) .+)", "pembayaran dapat dilakukan {way}"),
        (r"(?P<who>[A-Z]{2,}[\w ]*?) (?P<n>[\d.]+) anggota", "{who} beranggotakan {n} orang"),
    )
)


def _closed(text: str) -> str:
    """ "… meliputi a, b, c" → "… meliputi a, b, dan c"."""
    head, meliputi, items = text.partition(" meliputi ")
    return f"{head}{meliputi}{listing(items.split(', '))}" if meliputi and " dan " not in items else text


def completed(text: str, event: str) -> str:
    """The clause with its subject and link; a clause that lacks none comes back as it is. `event` is what it is
    about where it names nothing itself ("kegiatan itu")."""
    for pattern, form in _FORMS:
        if match := pattern.fullmatch(text):
            parts = {name: part or "" for name, part in match.groupdict().items()}
            return _closed(form.format(event=event, **parts))
    return text
