"""Clauses that belong together: what only narrows, continues or names the clause before; a list of weekdays."""

import re
from collections.abc import Sequence

from knowledge.entities.words import small
from prompts.brief import Clause
from prompts.offline.dates import DAYS
from prompts.offline.wording import LIST_MARK, clean, sentence

_OTHERS = (  # "yang hadir …", "yang belum …": people, not part of what was told before
    "sudah|telah|telanjur|terlanjur|punya|memiliki|sakit|belum|tidak|kenal|mengenal|berminat|mau|butuh|ikut|hadir|datang|membantu|mengisi|menjadi|ingin|akan|"
    "menerima|mendapat|dapat|lulus|lolos|menang|sakit|paling|diutamakan|diprioritaskan|turun"
)
_LONGEST = 120  # characters of a sentence that still takes a detail
_DAY = rf"(?:{'|'.join(DAYS)})"


def added(before: str, text: str) -> str:
    """The sentence before with a clause that goes on with it; empty where the clause stands alone."""
    joined = continued(before, text) or _limited(before, text) or _detailed(before, text)
    return joined or _conditioned(before, text)


def continued(before: str, text: str) -> str:
    """The sentence before with a passive that says what became of the property it tells: "hadiahnya Rp20 juta, dipakai
    untuk …"; empty for anything else."""
    used = re.match(
        r"(?:di(?:pakai|gunakan|belikan|alokasikan|peruntukkan|bagi|sumbangkan)\w*) (?=untuk|buat|ke)", clean(text)
    )
    running = re.match(r"(?:Program|Layanan|Aplikasi|Kelas|Kegiatan) ini\b", before)
    if running and re.match(r"(?:diikuti|digunakan|dimanfaatkan|dipakai) ", clean(text)):
        return sentence(f"{before.rstrip('.')} dan {clean(text)}")
    own = re.match(r"(?:Hadiah|Dana|Modal|Anggaran|Biaya|Hasil|Uang|Bantuan|Omzet)\w*\b", before)
    return sentence(f"{before.rstrip('.')} dan {clean(text)}") if used and own else ""


# Where those were from who have just been named: "… untuk difabel. | Dari delapan kelurahan"
_PEOPLE = (
    r"(?:warga|peserta|siswa|siswi|anak|lansia|difabel|disabilitas|orang|pelajar|santri|kader|petani|nelayan|pedagang|guru|"
    r"pemuda|remaja|balita|keluarga|atlet|jemaah|jamaah|penerima|relawan|KPM|UMKM)"
)
_FROM = re.compile(
    rf"dari (?:\d+|{small(2, 10)}) (?:kelurahan|kecamatan|RT|RW|sekolah|kota|kabupaten|desa|daerah|kampung|lingkungan|"
    r"provinsi|SD|SMP|SMA|SMK|kelompok|puskesmas|posyandu|pasar)\b[^,;:]{0,40}"
)


_BEGINS_ON = re.compile(rf"(?:mulai|setiap|sejak) {_DAY}\b[^,;:]*", re.IGNORECASE)


def followed(before: str, text: str) -> str:
    """The sentence before with what only compares its figure or says where its people were from; else empty."""
    text = text.rstrip(".")
    plain = len(before) + len(text) < _LONGEST and not re.search(r"[“”:\[•]", before + text)
    if plain and re.match(r"(?:naik|turun|bertambah|berkurang) (?:[\d,]+ persen )?(?:dari|dibanding) ", text):
        return f"{before.rstrip('.')}, {text}." if re.search(r"\d", before) else ""
    if plain and _BEGINS_ON.match(text) and before.endswith(" berlangsung."):
        return f"{before.rstrip('.')} {text[:1].lower()}{text[1:]}."
    if plain and _FROM.fullmatch(text) and re.search(rf"\b{_PEOPLE}\.$", before):
        return f"{before.rstrip('.')} {text}."
    return ""


_FEW = rf"(?:sebanyak )?(?:[\d.]+|{small(1, 10)})"
_QUALITY = r"(?:sehat|bersih|kering|utuh|asli|rapi|kuat|layak pakai|(?:tidak|belum) (?:sedang|pernah) [a-z]+)"


def _detailed(before: str, text: str) -> str:
    """A part of the number just told, a further quality of what was just named: "17 rumah rusak | 4 di antaranya …"."""
    if re.match(r"(?:naik|turun|bertambah|berkurang) (?:dari|dibanding) ", text) and re.search(r"\d", before):
        return f"{before.rstrip('.')}, {text}."
    part = re.match(rf"{_FEW} di antaranya ", text) and re.search(rf"^(?!Ada ).*\b{_FEW}\b", before, re.IGNORECASE)
    quality = re.fullmatch(_QUALITY, text) and re.match(r"(?:Hewan|Peserta|Pendonor|Calon|Usia|Umur|Warga)\b", before)
    short = len(before) < _LONGEST and not before.rstrip(".").count(". ")
    if part and short:
        return f"{before.rstrip('.')}, {text.removeprefix('sebanyak ')}."
    return f"{before.rstrip('.')}, {text}." if quality and short else ""


# "yang dicek tensi dan mata", "yang demam ditunda": a clause with its own predicate narrows nothing
_TELLS = re.compile(
    r"yang (?:di[a-z]{3,} (?!(?:di|ke|oleh|dari|pada|dengan|untuk|sama|saat)\b)[a-z]|"
    r"[a-z]+ (?:[a-z]+ )?(?:di|me|ber|ter)[a-z]{4,}(?!an\b))"
)


def _limited(before: str, text: str) -> str:
    """A clause that only narrows the one before: "… dicopot, yaitu yang menempel di pohon", "tidak ada …, hanya …"."""
    narrows = re.match(rf"yang (?!{_OTHERS})[a-z]+ (?:di|ke|pada|oleh|dari|karena|dengan|sejak) ", text)
    if narrows and not _TELLS.match(text) and len(text.split()) < 9 and not re.search(r" \d+$", text):
        return f"{before.rstrip('.')}, yaitu {text}."
    if re.match(r"(?:hanya|melainkan|bukan|tetapi) ", text) and len(text.split()) < 7 and before.startswith("Tidak "):
        return f"{before.rstrip('.')}, {text}."
    return ""


def _conditioned(before: str, text: str) -> str:
    """What is allowed, and on what condition: "ASN boleh ikut, | boleh asal bukan panitia"."""
    condition = re.fullmatch(r"(?:boleh |bisa )?(?P<that>(?:asal|asalkan|kecuali) .+)", clean(text))
    allowed = re.search(r"\b(?:boleh|bisa|dapat)\b", before) and len(before) < _LONGEST
    return sentence(f"{before.rstrip('.')} {condition['that']}") if condition and allowed else ""


_PART = re.compile(rf"{_FEW} di antaranya ", re.IGNORECASE)
# those that begin with their number become a sentence of their own
_COUNTS = re.compile(rf"^(?!(?:ada )?{_FEW}\b).*\d", re.IGNORECASE)
_ONE_OF = re.compile(r"(?:salah satu|salah seorang|seorang) (?:[a-z]+)(?: [a-z]+)?")
_PERSON = re.compile(r"(?P<name>[A-Z][\w'’.]+(?: [A-Z][\w'’.]+)*) (?P<age>\d+ tahun)(?P<rest> .+)?")


def apposed(clauses: Sequence[Clause]) -> list[Clause]:
    """ "salah satu penerima, | Sarmin 58 tahun dari Cibeber" is one sentence about one person; "212 evakuasi, | 96 di
    antaranya ular" is one count."""
    found: list[Clause] = []
    for clause in clauses:
        text = clean(clause.text)
        if found and _ONE_OF.fullmatch(clean(found[-1].text)) and text[:1].isupper():
            person = _PERSON.fullmatch(text)
            told = f"{person['name']}, {person['age']},{person['rest'] or ''}".rstrip(",") if person else text
            found[-1] = clause.model_copy(update={"text": f"{clean(found[-1].text)} ialah {told}"})
        elif found and clause.joint == "koma" and _PART.match(text) and _COUNTS.search(clean(found[-1].text)):
            found[-1] = found[-1].model_copy(update={"text": f"{clean(found[-1].text)}, {text}"})
        else:
            found.append(clause)
    return found


def timetable(clauses: Sequence[Clause]) -> list[Clause]:
    """Two or more clauses that each begin with a weekday are one list: "Senin: poli umum ∙ Selasa: KIA"."""
    found: list[Clause] = []
    run: list[str] = []
    days: list[Clause] = []
    for clause in [*clauses, None]:
        text = clean(clause.text) if clause is not None else ""
        match = re.match(rf"(?P<day>{_DAY}(?:–{_DAY})?(?: \([\d/–]+\))?):? (?P<rest>(?!\().+)$", text)
        if match:
            numbered = re.match(r"(?P<n>\d{1,2}) (?:di )?(?=[A-Z])", match["rest"])
            day = f"{match['day']} tanggal {numbered['n']}" if numbered else match["day"]
            run.append(f"{day}: {match['rest'][numbered.end() if numbered else 0 :]}")
            days += [clause] if clause is not None else []
            continue
        if len(run) > 1:
            found.append(days[0].model_copy(update={"text": f" {LIST_MARK} ".join(run), "role": "lepas"}))
        else:
            found += [days[0].model_copy(update={"text": run[0].replace(": ", " ", 1), "role": "lepas"})] if run else []
        run, days = [], []
        if clause is not None:
            found.append(clause)
    return found
