"""How a speaker is introduced before a quotation, in the one order that is read: name, age, role, colon.

"Heri Purnomo tukang cukur, katanya “…”", "mang Safrudin, 71: “…”", "Statement Umi Kalsum ya: “…”" become
"Heri Purnomo tukang cukur: “…”", "mang Safrudin (71): “…”", "Umi Kalsum: “…”". The quotation itself stays as it is.
"""

import re

_SAID = r"(?:katanya|ujarnya|ucapnya|tuturnya|kata (?:dia|beliau))"
_BEGIN = r"(?:(?<=^)|(?<=[.;!?\n])|(?<=[.;!?\n] ))"
# The last clause before ", katanya “": its first words are a name.
_HE_SAID = re.compile(
    rf"(?P<clause>{_BEGIN}(?P<name>(?-i:[A-Z][a-z'’]+)(?: [A-Za-z'’]+)?)"
    rf"(?P<rest>(?: [^.,;:!?\n\"“”]+)?)),? {_SAID}[:,]?\s*(?=[\"“])",
    re.IGNORECASE,
)
_NO_ROLE = r"(?!di\b|ke\b|yang\b|yg\b|dan\b|dari\b|satu|juga\b|saat\b|ikut\b|\d)"
_ROLE = re.compile(rf"(?:\s+\(\d{{1,2}}(?: ?(?:th|thn|tahun))?\))?(?:\s+{_NO_ROLE}[a-z]+){{1,4}}\s*")
# "Statement kader Umi Kalsum ya: “": what is announced is a statement
_ANNOUNCED = re.compile(
    r"(?:(?<=^)|(?<=[.,;!?\n])|(?<=[.,;!?\n] ))"
    r"(?:statement|statmen|pernyataan|kutipan|quote|komentar|komen|kata2|kata-kata)(?:nya)?(?: (?:dari|dr))? "
    r"(?=[\w .]{3,60}?(?: ya+)?\s*[:,]?\s*[\"“])",
    re.IGNORECASE,
)
_YA = re.compile(r"(?<=[a-z]) (?:ya+|nih|tadi|td)(?=\s*:\s*[\"“])", re.IGNORECASE)
_TONGUE = re.compile(
    r"(?P<verb>\b(?:ngomong|bilang|blg|kata|berkata|cerita)) (?:pake|pakai|dgn|dengan) (?:bahasa |bhs )?"
    r"(?:indonesia|jawa|sunda|banten|betawi)(?=\s*[:,]?\s*[\"“])",
    re.IGNORECASE,
)
_TELLS = r"(?=\s*(?:: ?|,? ?(?:bilang|blg|ngomong|kata|cerita)\w* ?[:,]?\s*)[\"“])"
_YEARS = r"(?:th|thn|taun|tahun)"
# An age between name and colon: mang Safrudin, 71, or Lukman penjaga pintu air, 45 th.
_AGE = re.compile(
    r"(?P<name>(?-i:[A-Z][a-z'’]+))(?P<role>(?: (?-i:(?!umur|usia)[a-z]+)){0,4}?)"
    rf"(?:, (?:umur |usia )?(?P<age>[1-9]\d(?: {_YEARS})?)| (?:umur |usia )?(?P<years>[1-9]\d {_YEARS})),?{_TELLS}",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“]")
_CALL = r"(?:pak|bu|bapak|ibu|bpk|mbak|mba|mas|kang|teh|bang|mpok|mang|ustaz|haji|hj\.?|h\.)"
_FULL = r"(?-i:[A-Z][\w'’.-]+(?: [A-Z][\w'’-]+){0,3})"
# "Peserta dari Kubangsari, Bu Eneng Sutiah, kata “": role, call, name, home
_FROM_HOME = re.compile(
    rf"(?P<role>\b(?:peserta|warga|pengunjung|pedagang|pembeli|penonton|orang tua|wali murid|pelajar|siswa|siswi|kader|"
    rf"petani|nelayan|pemilik|penerima|pasien|relawan)) (?:dari|asal|dr) (?P<home>(?:(?:rt|rw|kelurahan|kel) )?{_FULL}|"
    rf"(?:rt|rw) \d+), (?P<call>{_CALL}) (?P<name>{_FULL}),? (?:katanya|kata|cerita|bilang|ujarnya|"
    rf"ngomong)[:,]?\s*(?=[\"“])",
    re.IGNORECASE,
)
# whoever holds an office, in brackets behind it: camat, then her name
_OFFICE = re.compile(
    rf"(?P<office>\b(?:lurah|camat|kadis|kabid|kepala|ketua|sekretaris|direktur|kasi|kabag|kapolsek|danramil)"
    rf"(?: [\w]+){{0,4}}?) \((?P<who>{_CALL} {_FULL})\)(?=\s*:?\s*[\"“])",
    re.IGNORECASE,
)


def introduced_plainly(note: str) -> str:
    """The note with every introduction in that order."""
    if not _QUOTE.search(note):
        return note
    note = _FROM_HOME.sub(_at_home, note)
    note = _OFFICE.sub(r"\g<office> \g<who>", note)
    plain = _TONGUE.sub(r"\g<verb>", _YA.sub("", _ANNOUNCED.sub("", note)))
    return _AGE.sub(_aged, _HE_SAID.sub(_said, plain))


def _at_home(match: re.Match[str]) -> str:
    """Role, call, name, then the home; the role in small letters, so that it is no part of the name."""
    return f"{match['role'].lower()} {match['call'].lower()} {match['name']} dari {match['home']}: "


def _aged(match: re.Match[str]) -> str:
    """Name, age in brackets, role."""
    return f"{match['name']} ({match['age'] or match['years']}){match['role']}"


def _said(match: re.Match[str]) -> str:
    """A name with a role before its colon; a clause that says more stays a sentence of its own."""
    name = _known(match)
    if not name:
        return match[0]
    rest = match["clause"][len(name) :]
    if not rest.strip() or _ROLE.fullmatch(rest):
        return f"{name}{rest.rstrip()}: "
    return f"{name}{rest.rstrip()}. {name}: "


def _known(match: re.Match[str]) -> str:
    """The name in capitals: as the clause has it, or as the note has it elsewhere ("Siti hafsah" → "Siti Hafsah")."""
    first, _, second = match["name"].partition(" ")
    if second and not second[0].isupper():
        capital = f"{first} {second.capitalize()}"
        return capital if capital in match.string else first if _called(match, first) else ""
    return match["name"] if second or _called(match, first) else ""


def _called(match: re.Match[str], first: str) -> bool:
    """Whether one word with a capital at the start of a clause is somebody: the note names it elsewhere too."""
    return len(re.findall(rf"\b{re.escape(first)}\b", match.string)) > 1
