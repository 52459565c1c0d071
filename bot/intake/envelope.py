"""What stands around the news at the head of a message: for which channel it is, whom it calls upon, that it is news.

Read on the text without orders. Each part is known by its words and ends at a mark; the news behind it stays as it is.
"""

import re

from bot.intake.requests import HEADS

_CHANNELS = (
    r"(?:saluran(?: (?:wa|whatsapp))?|threads|tiktok|ig|instagram|fb|facebook|x|twitter|(?:grup )?wa|whatsapp|story|"
    r"reels|feed|medsos|sosmed)"
)
_CALL = r"(?:(?:min|mimin|kak|admin|mas|mbak)[ ,]+)"
_ASKS = (
    r"(?:(?:info|bahan|materi|konten|caption(?:nya)?|postingan|tolong|minta|mohon|(?:di)?(?:bikin|buat)(?:in|kan)?|buat|bwt|"
    r"untuk|utk)\s+)"
)
_CHANNEL = (
    rf"{_CALL}?{_ASKS}*{_CHANNELS}\b(?:\s+(?:ya+|dong|aja|singkat|pendek|kak|min|kelurahan|kecamatan|dinas))*"
    r"\s*[:.,!\n]\s*(?=\w)"
)
_ABOUT = rf"{_CALL}?(?:caption(?:nya)?|konten|postingan) {_CHANNELS} (?:buat|bwt|untuk|utk|tentang|ttg|soal) (?=\w)"
_BEGINNING = r"(?:mbak|mas|kak|bu|pak)? ?(?:admin|min|mimin)?[, ]+(?:jadi|jd) (?:gini|begini)[, ]+(?=\w)"
_ADDRESSED = (
    r"(?:(?:kepada )?yth\.?\s*)?(?:bapak|ibu|bpk|saudara|rekan(?:-rekan)?)"
    r"(?:(?:[ /]|, | dan )(?:bapak|ibu|saudara|i|sekalian|semua(?:nya)?|rekan|humas|admin|media))*\s*[,.:!]\s*(?=\w)"
)
_OFFICERS = (
    r"(?:kepada )?(?:yth\.? )?(?:para )?(?:ketua|pengurus|kader|lurah|camat|kepala) [^.,;:\n]{2,40}[.,]\s*"
    r"(?=(?:mohon|tolong|harap|dimohon|diharap)\b)"
)
_NEIGHBOURS = (
    r"(?:kepada )?(?:yth\.? )?(?:bapak|ibu|bpk|bpk2|para|semua)[ /&-]*(?:dan )?(?:ibu|bapak)?[ /]*(?:ketua )?"
    r"r[tw](?:[ /&]+(?:dan )?r[tw])?\b"
    r"(?:[^.,:;\n\d]{0,25}[.,:\n]|(?= (?:tolong|mohon)))\s*"
    r"(?=(?:mohon|tolong|harap|dimohon|minta|info|diinfo)\w*\b)"
)
_PASSED_ON = (
    r"(?:mohon|tolong|harap|dimohon|minta tolong)\s+"
    r"(?:di)?(?:sampai|informasi|terus|umum|info|kabar|share|bagi|sebar)(?:kan|in|ke)?"
    r"(?: (?:ke|ka|kepada|pada))?(?: (?:seluruh|semua|para))? "
    r"(?:(?:grup|group) (?:wa |whatsapp )?(?:warga|rt|masing-masing|masing2)|"
    r"warga|masyarakat|jamaah|anggota|wali murid|orang tua)(?:nya)?"
    r"(?: masing-masing)?\s*(?:[,:.]|bahwa\b|kalau\b)\s*(?=\w)"
)
_HEADED = (
    r"(?:info(?:rmasi)?|pengumuman|pemberitahuan|woro[- ]?woro|woro2|update|kabar)"
    r"(?:\s+(?:lalin|lalu lintas|penting|layanan|cuaca|terkini|warga|publik|terbaru|singkat|resmi|"
    r"(?:buat|untuk) warga))?\s*[:.!]\s*(?=\w)"
)
_SENDER = (
    r"(?:ini )?(?:aku|saya|sy) \w+(?: ya+)?(?:,? (?:dari|dr) [^,.;\n]{2,25})?[,.]\s*"
    r"(?:mau|ingin|izin|ijin) (?:cerita|lapor|kabar|info|ngabar)\w*(?: kalau| bahwa| soal)?[ ,]*(?=\w)"
)
# "terkait penataan pasar:": what it is about
_CONCERNING = r"(?:terkait|mengenai|perihal|sehubungan dengan)(?: dengan)? (?=\w[^.,;:\n•]{5,80}\s*:)"
# "bahan: …", "data utk rilis, …": what the message is for
_MATERIAL = (
    r"(?:bahan|draf|naskah|(?:data|materi)(?= (?:buat|untuk|utk|rilis|caption|ig|fb|wa|medsos|berita)))"
    r"(?: (?:buat|untuk|utk|dari|dr|rilis|caption|ig|fb|wa|medsos|berita|postingan|bidang)\b){0,4}\s*[:.,]\s*(?=\w)"
)
# "berikut bahan penyerahan beasiswa": what the message brings
_BROUGHT = r"(?:(?:berikut|inilah|ini)(?: ini)?|terlampir) (?:bahan|materi|draf)(?:nya)?\b\s*:?\s*(?=\w)"
# "Yth. rekan-rekan [media dan komunitas kuliner.] Kami mengundang …": what a form leaves of whom it greets
_GREETED = r"(?:media|wartawan|pers)(?: dan [a-z ]{3,30})?[.,]\s+(?=(?:kami|dengan ini|mohon|bersama ini)\b)"
# "Laporan pak lurah: …": who reports, by no name
_REPORTED = (
    r"(?:laporan|lapor|kabar|info) (?:dari |dr )?(?:(?:pak|bu|bapak|ibu|tim|para) )?"
    r"(?:sanggar|lurah|camat|kader|panitia|pokmas|tim|kelompok|petugas|satgas|sekkel|seklur|ketua(?: r[tw])?|"
    r"koordinator|r[tw]|pengurus|guru|staf|humas|bidang|lapangan|relawan|kasi|kabid|bhabinkamtibmas|babinsa|linmas|operator)"
    r"\s*:\s*(?=\w)"
)
_PARTS = tuple(
    re.compile(rf"^\s*{part}", re.IGNORECASE)
    for part in (
        _CHANNEL,
        _ABOUT,
        _BEGINNING,
        _ADDRESSED,
        _OFFICERS,
        _NEIGHBOURS,
        _PASSED_ON,
        _HEADED,
        _SENDER,
        _CONCERNING,
        _MATERIAL,
        _BROUGHT,
        _GREETED,
        *HEADS,
        _REPORTED,
    )
)
_CRIED = re.compile(r"^\s*(?:woro[- ]?woro|woro2)\s+(?:(?:buat|untuk|bagi|kepada)\s+)?(?=[a-z])", re.IGNORECASE)


def without_envelope(text: str) -> str:
    """The text from its news on; "woro-woro pedagang, …" says whom it is for."""
    before = ""
    while before != text:
        before = text
        for part in _PARTS:
            text = part.sub("", text, count=1)
    return _CRIED.sub("untuk ", text)
