"""The words that stand on a paper beside the draft's own, in Word and in PDF."""

from dataclasses import dataclass

from bot.paper.appendix import Appendix

PROPERTY = "Draf. Baca dan lengkapi sebelum disebarkan."
FOOTER = "Draf, baca sebelum disebarkan"
INTERNAL_FOOTER = "Salinan internal, tidak untuk disebarkan"
PAGE, OF = "halaman", "dari"
APPENDIX = "LAMPIRAN SUMBER"
APPENDIX_FOR = "Untuk pemeriksaan di dalam instansi. Lepaskan lampiran ini sebelum naskah disebarkan."
RESULT = "Hasil pemeriksaan"
FACTS = "Fakta dalam naskah"
FACT_COLUMNS = ("Fakta", "Jenis", "Sumber", "Keadaan")
NONE = "Tidak ada."


@dataclass(frozen=True, slots=True)
class Block:
    """A titled list of the appendix."""

    title: str
    lines: tuple[str, ...]


def blocks(appendix: Appendix) -> tuple[Block, ...]:
    """What follows the table of facts."""
    return (
        Block("Masih harus dilengkapi", _numbered(appendix.gaps)),
        Block("Temuan pemeriksaan", _numbered(appendix.findings)),
        Block("Dokumen yang dipakai", _numbered(appendix.documents)),
        Block("Catatan operator", (appendix.note,)),
    )


def _numbered(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{at}. {line}" for at, line in enumerate(lines, start=1)) or (NONE,)
