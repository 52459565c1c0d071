"""A generated corpus of releases, and changes to it."""

import random
from pathlib import Path

SUBJECTS = ["Warga", "Petugas", "Kader posyandu", "Lurah dan warga", "Perangkat daerah", "Pelaku usaha", "Siswa"]
VERBS = ["membersihkan", "memeriksa", "menata", "membahas", "mengawasi", "memperbaiki", "mengunjungi", "mendata"]
OBJECTS = ["saluran air", "pasar", "ruang terbuka", "puskesmas", "jalan lingkungan", "data penerima", "sekolah"]
PLACES = ["Cibeber", "Citangkil", "Ciwandan", "Jombang", "Purwakarta", "Pulomerak", "Gerogol", "Cilegon"]


def write(folder: Path, number: int, chance: random.Random) -> None:
    """Release `number`, about 1,800 characters, new words each time."""
    place = chance.choice(PLACES)
    sentences = [
        f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} di {chance.choice(PLACES)} "
        f"bersama {chance.randint(10, 900)} orang pada pukul {chance.randint(7, 20):02}.00 WIB."
        for _ in range(18)
    ]
    path = folder / f"rilis-{number:05}.md"
    path.parent.mkdir(exist_ok=True)
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    front = f"jenis: rilis\njudul: Kegiatan {number} di {place}\ntanggal: {day}"
    path.write_text(f"---\n{front}\n---\n\n{' '.join(sentences)}\n", encoding="utf-8")
