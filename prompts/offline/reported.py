"""What somebody said without quotation marks: "stok aman kata kabid" → "menurut kabid, stok aman"."""

import re

from prompts.offline.grammar import asked_for, is_verb
from prompts.offline.wording import sentence

_AFTER = re.compile(
    r"^(?P<said>.{8,}?),? (?:begitu |demikian )?(?:kata|ujar|ucap|tutur|jelas|ungkap|terang) (?P<who>[A-Z].*)$"
)
_BEFORE = re.compile(
    r"^(?P<who>(?:[a-z]+ ){0,4}[A-Z][\w.,’' -]*?|"
    r"(?:kepala|ketua) [a-z]+|panitia|warga|petugas|pedagang|peserta) "
    r"(?:bilang|ngomong|cerita|mengatakan|menyampaikan|kasih tahu)"
    r"(?: bahwa| kalau| jika)? "
    r"(?P<said>[^“]+)$"
)
_THANKED = re.compile(
    r"^(?P<who>(?:[a-z]+ ){0,4}[A-Z][\w.,’' -]*?) (?:bilang|mengatakan|menyampaikan|mengucapkan) terima kasih"
    r"(?: (?P<why>karena [^“]+)|(?: (?:ke|kepada|untuk|buat|sama))?(?: (?P<whom>[^“]+))?)?$"
)
_TITLED = (
    r"(?:dr[gh]?\. |[Bb]idan |Lurah|Camat|Kepala|Ketua|Wali Kota|Wakil|Sekretaris|Kapolsek|Danramil|Direktur|Pembina)"
)
_ASKS = re.compile(r"^(?P<who>[A-Z][\w .]*?) pesan (?P<said>(?:agar|supaya) .+)$")
_BY = re.compile(r"^kata (?P<who>(?:dr[gh]?\. )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*) (?P<said>[a-z][^“]+)$")
_WARNED = re.compile(
    rf"^kata (?P<who>(?:[a-z]+ )?{_TITLED}?[A-Z ][\w.’' -]*?) (?P<said>(?:kalau|jika|bila|jangan) [^“]+)$"
)
_COLON = re.compile(rf"^(?P<who>{_TITLED}[\w.,’' -]{{0,80}}?): (?P<said>[^“:]+)$")
_MESSAGE = re.compile(
    r"^(?:pesan(?:nya)?|pesan (?:ke|kepada|untuk)|berpesan(?: agar| kepada)?):? (?P<whom>[a-z][a-z ]{2,40}? )?"
    r"(?P<not>jangan|tidak|tetap|selalu|agar|supaya)\b (?P<what>.+)$"
)


def reported(text: str, speaker: str = "") -> str:
    """The clause as reported speech; a clause that reports none comes back as it is. `speaker` says a message that
    names nobody ("pesan sopir jangan mengebut")."""
    if match := _AFTER.match(text):
        return f"menurut {match['who']}, {match['said']}"
    if match := _THANKED.match(text):
        return f"{match['who']} mengucapkan terima kasih" + (
            f" {match['why']}" if match["why"] else f" kepada {match['whom']}" if match["whom"] else ""
        )
    if match := _BEFORE.match(text):
        return _told(match["who"], match["said"])
    if match := _COLON.match(text):
        return _told(match["who"], match["said"])
    return _message(text, speaker)


def _message(text: str, speaker: str) -> str:
    """A message to residents: of somebody named ("kata Serka Dedi kalau …") or of the one who speaks in the note."""
    if match := _WARNED.match(text):
        said = match["said"]
        return _told(match["who"], said) if said.startswith("jangan") else f"{match['who']} berpesan, {said}"
    if match := _ASKS.match(text):
        return f"{match['who']} berpesan {match['said']}"
    if match := _BY.match(text):
        return f"menurut {match['who']}, {match['said']}"
    match = _MESSAGE.match(text)
    if match and speaker:
        return f"{speaker} berpesan agar {match['whom'] or ''}{_asked(match['not'], match['what'])}"
    return text


_STATES = re.compile(
    r"^(?:agar|supaya|untuk|semua|seluruh|(?:tahun|bulan|minggu|pekan) (?:depan|ini))\b|"
    r"\b(?:sudah|akan|tidak|belum|bisa|dapat|harus|perlu|wajib|siap|aman|ada|masih|jangan|"
    r"masuk|lolos|ikut|mulai|tetap|libur|buka|tutup|selesai|pulang|sangat|lebih|ialah|adalah|merupakan|jadi|menjadi|boleh|naik|turun|gratis|lancar|senang|bangga|cukup|hanya|kalau|stok)\b"
)


def _told(who: str, said: str) -> str:
    """A request becomes a message, anything else a statement."""
    if match := re.fullmatch(r"(?P<deed>[a-z]+ .+?),? jangan lupa|jangan lupa (?P<other>.+)", said):
        return f"{who} mengingatkan agar tidak lupa {asked_for(match['deed'] or match['other'])}"
    if match := re.match(r"(?P<before>[a-z ]*?)\bjangan (?:sampai )?(?P<after>.+)$", said):
        return f"{who} berpesan agar {match['before']}tidak {match['after']}"
    if not _STATES.search(said) and not any(is_verb(word.lower()) for word in said.split()):
        said = f"hal itu {said}"  # "hasil kerja semua OPD"
    linked = said if re.match(r"(?:agar|supaya|untuk)\b", said) else f"bahwa {said}"
    return f"{who} {'berpesan' if linked == said else 'menyampaikan'} {linked}"


def _asked(negation: str, what: str) -> str:
    if negation in {"agar", "supaya"}:
        return what
    return f"{'tidak' if negation in {'jangan', 'tidak'} else negation} {what}"


def thanked(text: str) -> str:
    """ "terima kasih BPBD" → "terima kasih kepada BPBD"."""
    thanks, to = re.fullmatch(r"(terima kasih(?: banyak)?)\W*(.*)", text, re.IGNORECASE | re.DOTALL).groups()  # type: ignore[union-attr]
    return sentence(text if not to or to.startswith(("kepada", "atas", "untuk")) else f"{thanks} kepada {to}")
