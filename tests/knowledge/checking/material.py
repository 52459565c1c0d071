"""A note, a clean release written from it, a programme and a document: what the check's tests are about."""

from datetime import date

from knowledge.checking.request import CheckRequest
from knowledge.documents import Fact, ForbiddenTerm, KeyMessage, Passage, Programme

ON = date(2025, 9, 25)

NOTE = """pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, 80 peserta,
di aula diskominfo jam 9 pagi, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain buka acara,
kata pak agus "humas harus cepat dan benar dalam menyampaikan informasi". anggaran Rp25 juta. naik 85 persen"""

RELEASE = """Diskominfo Latih Operator Humas Kota Cilegon

CILEGON – Dinas Komunikasi, Informatika, Statistik, dan Persandian (Diskominfo) Kota Cilegon menggelar pelatihan \
jurnalistik bagi 80 peserta di Aula Diskominfo, Rabu (24/9/2025) pukul 09.00 WIB.

Pelatihan menghadirkan Ketua PWI Cilegon Ahmad Fauzi Chan. Kepala Diskominfo Agus Zulkarnain membuka acara.

“Humas harus cepat dan benar dalam menyampaikan informasi,” kata Agus Zulkarnain. Anggarannya Rp25 juta, naik 85 persen.
"""

FLOOD = Programme(
    id="penanganan-banjir",
    title="Penanganan Banjir",
    aliases=("banjir", "bersih got"),
    key_messages=(
        KeyMessage("saluran", "Saluran air yang bersih mengurangi risiko genangan di lingkungan warga."),
        KeyMessage("darurat", "Warga yang menghadapi keadaan darurat banjir dapat menghubungi layanan 112."),
    ),
    forbidden_terms=(ForbiddenTerm("banjir kiriman", "banjir", "Menyalahkan wilayah lain."),),
    facts=(Fact("Banjir pada Januari 2026 berdampak pada 12.533 jiwa.", "12.533 jiwa", date(2026, 1, 4), "BPBD"),),
)

TRAINING = Passage(
    id="p1",
    document="rilis-pelatihan",
    title="Rilis Pelatihan Jurnalistik",
    kind="rilis",
    date=date(2025, 9, 24),
    heading="",
    text=RELEASE,
    path="rilis.md",
)


def request(text: str = RELEASE, *, brief: str = NOTE, kind: str = "rilis", **more: object) -> CheckRequest:
    """A request on the day after the training; the operator's note is its brief."""
    return CheckRequest(text=text, on=ON, kind=kind, brief=brief, **more)  # type: ignore[arg-type]


def planted(right: str, wrong: str) -> str:
    """The release with one thing changed."""
    assert right in RELEASE
    return RELEASE.replace(right, wrong, 1)
