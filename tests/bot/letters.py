"""Word files that admins and operators send, the same bytes for a whole session."""

from tests.knowledge.extraction.samples import paragraphs

LETTER = paragraphs(
    "DINAS LINGKUNGAN HIDUP",
    "# Lomba Kampung Bersih Tahun 2025",
    "Nomor: 660/123/DLH",
    "Cilegon, 6 Oktober 2025",
    "Lomba kampung bersih diikuti 43 kelurahan. Penilaian dilakukan pada bulan November oleh tim kecamatan.",
)
CONFLICT = paragraphs(
    "# Saluran Air Dirawat Bersama",
    "Cilegon, 8 Oktober 2025",
    "Sebanyak 19 titik genangan ditangani petugas bersama warga sejak awal bulan di enam kecamatan.",
)
