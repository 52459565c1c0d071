"""What stands at the head of a message and is no news: whose report it is, what it is for, where it was copied from."""

import pytest

from bot.intake import tidied


@pytest.mark.parametrize(
    "head",
    [
        "(suara dari ibu kader diketik) ",
        "(hasil obrolan di kantor) ",
        "bahan: ",
        "bahan rilis, ",
        "data utk caption: ",
        "Laporan pak lurah: ",
        "Laporan sanggar: ",
        "Singkat, 280 huruf. ",
        "Bapak ibu RT RW. tolong diteruske ka warga: ",
        "bapak ibu RT tolong share ke grup warga: ",
        "Assalamu'alaikum bapak ibu, terkait ",
        "mas admin, saya dari Gunung Sugih. ",
        "Mau umumin nih, ",
        "Kepada admin, ",
        "kepada admin, mohon dibuatkan pengumuman ",
        "jadi gini neng, ",
        "Fwd dari Bu Sekdis: ",
        "(terusan dari grup panitia) ",
        "kabid minta dibuatkan penjelasan. ",
        "tlg dibuatin min ",
    ],
)
def test_the_head_is_left_out(head: str) -> None:
    news = "gotong royong RT 03: 40 warga"
    assert tidied(f"{head}{news}") == news


@pytest.mark.parametrize(
    "note",
    [
        "laporan panen lele: 300 kg dari kolam RT 03",
        "(RT 03) gotong royong, 40 warga",
        "data pasien malam: mei 112, juni 137",
        "materi pelatihan dibagikan ke 40 peserta",
        "warga minta dibuatkan jembatan, usulan 3 RT",
        "kepada warga: air mati jam 9",
        "terusan jalan cilegon timur dicor 40 meter",
    ],
)
def test_news_that_opens_like_a_head_stays(note: str) -> None:
    assert tidied(note).replace("(", "").replace(")", "") == note.replace("(", "").replace(")", "")


def test_a_copied_heading_keeps_what_it_names() -> None:
    assert tidied("TUKAR JELANTAH – copas dr grup bidang ya\nminyak dingin, 1 liter") == (
        "tukar jelantah\nminyak dingin, 1 liter"
    )


@pytest.mark.parametrize(
    ("note", "news"),
    [
        (
            "vaksin jam 8. sama tlg bilang kalo kegigit anjing cuci sabun",
            "vaksin jam 8. kalo kegigit anjing cuci sabun",
        ),
        (
            "bank sampah buka sabtu. tulis jg jadwal terdekat 17 oktober",
            "bank sampah buka sabtu. jadwal terdekat 17 oktober",
        ),
    ],
)
def test_what_shall_be_told_too_is_told(note: str, news: str) -> None:
    assert tidied(note) == news
