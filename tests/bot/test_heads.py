"""What a message says before its news, in whatever words, is no news; what only looks like it stays."""

import pytest

from bot.intake.tidied import tidied

NEWS = "Sabtu 5 September warga RW 02 Ketileng memasang 12 lampu jalan. Dana 4,8 juta dari iuran warga."


@pytest.mark.parametrize(
    "head",
    [
        "Min, ini bahan buat besok.",
        "(voice note, tak ketik ulang) Assalamualaikum Min, ini bahan buat besok.",
        "Pagi Mas, ini notulen singkat buat rilis.",
        "VN dari Kang Asep humas RSUD: punten, ieu bahan rilis nya.",
        "Kang, niki bahan kangge fesbuk.",
        "Min urgent.",
        "Bang admin, tolong naikin ye.",
        "Mas Dani, ini draf dari bidang.",
        "Siang kak, titip info buat IG ya.",
        "Bismillah. Izin lapor ndan.",
        "Bang, nih bahan buat rilis sore ini, jangan telat ye.",
        "Halo kak, ini bahan rilis lampu jalan ya.",
        "Dari Kasi Pemerintahan Kelurahan:",
        "Ini dari bu camat buat rilis:",
    ],
)
def test_a_head_says_nothing_of_the_news(head: str) -> None:
    assert tidied(f"{head} {NEWS}") == tidied(NEWS)


@pytest.mark.parametrize(
    "note",
    [
        "Mohon maaf, layanan perekaman libur Senin.",
        "Musrenbang anak, Selasa 10 Februari di Aula Setda.",
        "Ibu hamil, bawa buku KIA ke posyandu Rabu pagi.",
        "Hasil panen warga, 40 kilo cabai, dijual di pasar.",
        "Anak dpt materi caption foto di Anyer 2 hari.",
        "Bapak Suwarno, penjaga pintu air, memeriksa 3 pompa.",
        "Laporan keuangan koperasi dibacakan Sabtu, 40 anggota hadir.",
    ],
)
def test_news_that_opens_with_such_words_stays(note: str) -> None:
    assert tidied(note).rstrip(".").casefold().endswith(note.rstrip(".").casefold()[-25:])
    assert tidied(note).split(maxsplit=1)[0].casefold() == note.split(maxsplit=1)[0].casefold()
