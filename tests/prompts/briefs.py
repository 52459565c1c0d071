"""Tasks written by hand, as the intake would deliver them; the programmes are the demo corpus's own."""

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from knowledge.documents import Document, FrontMatter, Programme
from prompts.brief import Brief, Person, Place, Quantity, Quote, When

JAKARTA = ZoneInfo("Asia/Jakarta")
PROGRAMMES = Path(__file__).resolve().parents[2] / "knowledge" / "corpus" / "program"
DISKOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"


def programme(name: str) -> Programme:
    """A programme of the demo corpus by its file name."""
    _, front, body = (PROGRAMMES / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)
    document = Document(name, FrontMatter.model_validate(yaml.safe_load(front)), body, f"{name}.md", 1, "")
    return Programme.of(document)


TRAINING = Brief(
    raw="pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, temanya "
    "agenda setting dan narasi tunggal, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain "
    "buka acara",
    kind="rilis",
    agency=DISKOMINFO,
    what="pelatihan jurnalistik",
    theme="agenda setting dan narasi tunggal",
    who=(
        Person(name="Ahmad Fauzi Chan", title="Ketua PWI Cilegon", role="narasumber"),
        Person(name="Agus Zulkarnain", title=f"Kepala {DISKOMINFO}", role="pembuka"),
    ),
    participants="operator humas OPD dan kelurahan",
    organiser=DISKOMINFO,
    when=When(text="rabu 24/9 kemarin", day=date(2025, 9, 24)),
    sent_at=datetime(2025, 9, 25, 9, 0, tzinfo=JAKARTA),
)

CLEANUP = Brief(
    raw="kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir",
    kind="caption",
    channel="instagram",
    agency="Kelurahan Ciwedus",
    what="kerja bakti",
    participants="warga RT 03",
    how="membersihkan got",
    why="agar tidak banjir",
    who=(Person(title="Lurah Ciwedus", role="hadir"),),
    when=When(text="minggu pagi", day=date(2025, 10, 12), day_part="pagi"),
    where=(Place(text="rt 03 ciwedus", neighbourhood="RT 03", kelurahan="Ciwedus", kecamatan="Cilegon"),),
    numbers=(Quantity(text="80 warga", value="80", unit="warga"),),
    sent_at=datetime(2025, 10, 12, 13, 0, tzinfo=JAKARTA),
)

MARKET = Brief(
    raw="pasar murah sabtu depan 4/10 jam 8 di halaman kantor kecamatan cibeber, tersedia 300 paket sembako, bu camat "
    'hadir, kata bu camat "Silakan datang membawa tas belanja sendiri"',
    kind="caption",
    channel="instagram",
    agency="Kecamatan Cibeber",
    what="pasar murah",
    who=(Person(title="Camat Cibeber", role="hadir"),),
    when=When(text="sabtu depan 4/10", day=date(2025, 10, 4), start=time(8)),
    where=(
        Place(text="halaman kantor kecamatan cibeber", venue="Halaman Kantor Kecamatan Cibeber", kecamatan="Cibeber"),
    ),
    numbers=(Quantity(text="300 paket sembako", value="300", unit="paket sembako"),),
    quotes=(Quote(text="Silakan datang membawa tas belanja sendiri", speaker=Person(title="Camat Cibeber")),),
    sent_at=datetime(2025, 9, 25, 9, 0, tzinfo=JAKARTA),
)

HANDOUT = Brief(
    raw="pembagian sembako 150 paket rt 01 dan rt 02 gerem sabtu siang",
    kind="caption",
    channel="facebook",
    agency="Kelurahan Gerem",
    what="pembagian sembako",
    participants="warga RT 01 dan RT 02",
    numbers=(Quantity(text="150 paket", value="150", unit="paket"),),
    when=When(text="sabtu siang", day=date(2025, 10, 11), day_part="siang"),
    where=(Place(text="gerem", neighbourhood="RT 01 dan RT 02", kelurahan="Gerem", kecamatan="Grogol"),),
    sent_at=datetime(2025, 10, 11, 15, 0, tzinfo=JAKARTA),
)
