"""The words over a part of a form, or over a column of a table, and what they mean."""

import re
from typing import Literal, get_args

Field = Literal[
    "judul", "tanggal", "instansi", "alias", "lingkup", "pesan_kunci", "varian", "fakta", "wajib", "terlarang",
    "istilah", "tagar", "juru_bicara", "ajakan", "berlaku", "dari", "sampai", "sumber", "nilai", "per", "ganti",
    "nama", "jabatan", "waktu", "tempat", "kegiatan", "program", "keterangan",
]  # fmt: skip

FIELDS: tuple[Field, ...] = get_args(Field)
_WORDS: dict[Field, str] = {
    "judul": "judul|nama program|judul program|nama brief|judul brief",
    "tanggal": "tanggal|tgl|hari tanggal|hari dan tanggal|tanggal penyusunan|tanggal dokumen|tanggal kegiatan|"
    "waktu dan tanggal",
    "instansi": "instansi|opd|perangkat daerah|instansi penanggung jawab|opd penanggung jawab|opd pengampu|"
    "penanggung jawab|penyelenggara|pelaksana|unit kerja",
    "alias": "alias|sebutan lain|nama lain|kata kunci|sebutan",
    "lingkup": "lingkup|ruang lingkup|cakupan|termasuk",
    "pesan_kunci": "pesan kunci|pesan utama|narasi kunci|pesan kunci program|key message|key messages",
    "varian": "varian|varian pesan|contoh kalimat|ragam pesan",
    "fakta": "fakta|fakta dan data|data dan fakta|fakta kunci|data kunci|fakta data|data",
    "wajib": "istilah wajib|istilah yang dipakai|istilah baku|tulis|istilah yang digunakan",
    "terlarang": "istilah terlarang|istilah yang dihindari|hindari|jangan tulis|istilah dilarang|istilah hindari",
    "istilah": "istilah",
    "tagar": "tagar|hashtag|tanda pagar|tagar resmi",
    "juru_bicara": "juru bicara|narasumber|jubir",
    "ajakan": "ajakan|ajakan bertindak|cta|call to action|ajakan cta|himbauan|imbauan",
    "berlaku": "berlaku|masa berlaku|periode berlaku|periode",
    "dari": "berlaku dari|berlaku mulai|mulai berlaku|mulai|sejak|dari|tmt|mulai menjabat",
    "sampai": "berlaku sampai|berlaku sd|sampai|sd|berakhir|hingga|sampai dengan|akhir jabatan",
    "sumber": "sumber|rujukan|sumber data|dasar",
    "nilai": "nilai|angka|jumlah",
    "per": "per|per tanggal|keadaan per|tanggal data",
    "ganti": "ganti|ganti dengan|pengganti|tulis dengan|sebaiknya|gunakan",
    "nama": "nama|nama pejabat|nama lengkap|pejabat|nama dan gelar",
    "jabatan": "jabatan|nama jabatan|posisi",
    "waktu": "waktu|jam|pukul",
    "tempat": "tempat|lokasi",
    "kegiatan": "kegiatan|nama kegiatan|acara|nama acara|agenda|uraian kegiatan|tema|topik|konten|isu|rencana kegiatan",
    "program": "program|program terkait|nama program kerja",
    "keterangan": "keterangan|ket|catatan",
}  # fmt: skip
_FIELD: dict[str, Field] = {word: field for field, words in _WORDS.items() for word in words.split("|")}
_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+", re.IGNORECASE)


def label_of(text: str) -> Field | None:
    """What a heading or column stands for: `2. Pesan Kunci:` → `pesan_kunci`; None for any other."""
    if len(text) > 60:
        return None
    plain = re.sub(r"\([^)]*\)", " ", _NUMBER.sub("", text.strip(" *_#:").casefold()))
    plain = re.sub(r"[^\w\s]", " ", plain.replace("s.d.", "sd").replace("s/d", "sd").replace("&", "dan"))
    return _FIELD.get(" ".join(plain.split()))
