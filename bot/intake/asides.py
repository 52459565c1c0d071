"""What an operator says to the admin around the news: "utk fb disnaker ya", "tulis santai", "kasih tau kalo …".

Each form stands where a clause begins and is known by its build: for which channel a text is, what is to be made, how
it shall sound, who sent what, how the film or the picture is. What follows such a head is news and stays.
"""

import re
from functools import lru_cache

_CHANNEL = (
    r"(?:ig|instagram|fb|facebook|fesbuk|x|twitter|tiktok|tik tok|threads|wa|whatsapp|saluran(?: wa| whatsapp)?|"
    r"story|stories|feeds?|reels|web(?:site)?|medsos|sosmed|yt|youtube)"
)
_HAILED = "min mimin admin kak kakak mas mbak bang bos boss gan lur pak bu om tante bestie gaes guys"
_PARTICLE = rf"(?:y+a+h?|dong|donk|deh|{'|'.join(_HAILED.split())})"
_THANKS = r"(?:trims|thx|thanks|tks|makasih|mksh|mksih|terima kasih|tengkyu|suwun|nuhun|hatur nuhun)"
_TEXT = (
    r"(?:caption|rilis|siaran pers|berita|undangan|imbauan|himbauan|ucapan|klarifikasi|pengumuman|postingan|konten|"
    r"infografis|info|keterangan foto|sambutan|naskah|teks|poster|flyer)"
)
_ASKING = "tolong tlg mohon mhn minta mnta bantu dibantu bisa boleh mau pengen pengin izin ijin mintol request rikues"
_ASK = rf"(?:(?:{'|'.join(_ASKING.split())})\s+)"
_MAKE = r"(?:di)?(?:buat|bikin|tulis|susun|siap)(?:kan|in|kn|ken|no)?"
_PUBLISH = (
    r"(?:di)?(?:(?:share|sher|up|upload|unggah|posting|post|publish)(?:kan|in|kn|ken)?|"
    r"(?:sebar|naik|tayang|muat|terus|viral)(?:kan|in|kn|ken))"
)
_AT = r"(?P<at>(?:^|(?<=[.!?;:\n]))[\s,]*|,\s*)"
_END = r"\s*(?:[,.;:!\n]+\s*|$)"
_TILL = r"[^.;!?\n]{0,80}"

# for whom it is: "buat IG capil yaa, …", "utk fb disnaker ya …"
_FOR_CHANNEL = (
    rf"(?:ini\s+)?(?:buat|utk|untuk|bwt|bahan)\s+(?:di\s+|ke\s+)?(?:{_TEXT}\s+)?(?:di\s+)?{_CHANNEL}\b"
    rf"(?:\s+(?!{_PARTICLE}\b)[a-z]+){{0,3}}?(?:(?:\s+{_PARTICLE})+\b(?:[\s,.:;!-]+)?|{_END})"
)
# what is asked: "mhn dibuatkan utk saluran WA, trims.", "bantu share ya gaes,", "tolong naikin dong:"
_FOR_WHOM = r"utk|untuk|buat|ke|di|grup|group|warga|segera|cepat|ini|hari ini|lagi|jg|juga"
_REQUESTED = (
    rf"{_ASK}+(?:{_MAKE}|{_PUBLISH}|{_TEXT})(?:\s+(?:{_TEXT}|{_FOR_WHOM}|{_CHANNEL}|{_PARTICLE}|{_THANKS}))*{_END}"
    rf"(?:{_THANKS}(?:\s+{_PARTICLE})*{_END})?"
)
# that it is urgent: "INFO CEPAT!!", "URGENT bikin klarifikasi!!"
_URGENT = (
    rf"(?:info\s+(?:cepat|urgent|kilat)|urgent|urgen|breaking(?:\s+news)?)(?:\s+(?:{_ASK})*{_MAKE}\s+{_TEXT})?"
    rf"(?:\s+{_PARTICLE})*\s*[!:.,]+\s*"
)
# what is to be made, before a colon: "Bikin undangan resmi: rapat …"
_MADE = (
    rf"(?:{_ASK}|(?:{_PARTICLE})\s+)*{_MAKE}\s+{_TEXT}(?:nya)?"
    r"(?:\s+(?:resmi|singkat|pendek|liputan|media|formal|santai|dong|ya|min))*\s*:\s*"
)
# "tulis santai tp sopan ya lur, …": how it shall sound
_MANNER = """
    yg yang agak dgn dengan pake pakai rada dan tp tapi jgn jangan ga gak tidak terlalu kaku santai sopan resmi formal
    nonformal hangat lucu ringan singkat padat jelas gaul kekinian anak muda sederhana aja saja ttp tetap
    tetep bahasa sehari2
"""
_STYLE = (
    r"(?:tulis|nulis|nulisnya|tulisin|bikin|bahasa(?:nya)?|gaya(?:nya)?|nada(?:nya)?|kata2(?:nya)?)"
    rf"(?:\s+(?:{'|'.join(_MANNER.split())}|{_PARTICLE})\b)+(?:{_END}|(?<=\bya)\s+(?=\w))"
)
# "tambahan dr sy min:": what the sender adds; a correction ("ralat: …") is read by its head
_ADDED = (
    r"(?:tambahan|nambahin|update|apdet|catatan(?=\s+(?:dari|dr)\b))(?:\s+(?:info|data))?"
    r"(?:\s+(?:dari|dr)\s+(?:saya|sy|aku|kami|gw|gue|aq|(?:pak|bu|bpk|ibu)\s+\w+))?"
    rf"(?:\s+{_PARTICLE})*\s*:\s*"
)
# "ini data dr bu ani ya.", "datanya dari pak rt"
_SOURCE = (
    r"(?:(?:ini|itu)\s+)?(?:data|info|angka|laporan|bahan|sumber|hitungan)(?:nya|ne)?\s+(?:dari|dr)\s+"
    rf"(?:pak|bu|bpk|ibu|mas|mbak|kak|bang|teh|kang|mang)\s+[a-z]+(?:\s+{_PARTICLE})*(?=\s*(?:[,.;!\n]|$)){_END}"
)
# "videonya 45 dtk udh diedit si Dika. isinya …", "fotonya yg kedua aja": how the film or the picture is
_SHOT = (
    r"(?:(?:video|vidio|rekaman|footage|klip)nya|(?:foto|gambar|dokumentasi|file|desain|flyer|poster)(?:nya|2nya)?)\s+"
    r"(?:(?!udara\b|bersama\b|kopi\b|copy\b)(?:[^\s,.;!?]+\s+){0,4}?(?:di)?"
    r"(?:edit|terlampir|resolusi|burem|buram|blur|gelap|backlight|gdrive)\b[^,.;!?\n]{0,40}|"
    r"(?:yg|yang)\s+(?:pertama|kedua|ketiga|terakhir|ke ?\d|atas|bawah|landscape|portrait)"
    rf"(?:\s+(?:aja|saja|{_PARTICLE}))*){_END}"
)
_CONTENT = r"(?:isi|inti|cerita)(?:nya| videonya| video| beritanya)\s*[:,]?\s+(?=\w)"
# "terus kasih tau kalo imunisasi gratis": that something is to be told, before what is told
_TELL = (
    r"(?:(?:terus|trus|trs|sama|sekalian|oh iya|jgn lupa|jangan lupa)\s+)?(?:(?:tolong|tlg)\s+)?"
    r"(?:kasih|kasi|kasihin)\s+(?:tau|tahu|info)\s+(?:(?:jg|juga|aja|saja)\s+)*"
    r"(?:(?:(?:ke\s+)?(?:warga|ibu2|ortu|org2)\s+)?(?:kalo|kalau|klo|kl|bahwa)\s+|(?:ya\s+)?(?=\w))|"
    r"(?:(?:terus|trus|trs|sama|sekalian|oh iya|jgn lupa|jangan lupa|tolong|tlg)\s+)+(?:di)?"
    r"(?:info|umum|sampe|sampai|inget|ingat|beritau|beritahu|kabar|bilang)(?:in|kan|i)\s+(?:(?:ke\s+)?(?:warga|ibu2|ortu|org2)\s+)?"
    r"(?:kalo|kalau|klo|kl|bahwa)\s+"
)
# 'Jgn cuma "selamat hari ibu" doang': how a wish shall not read
_NOT_ONLY = re.compile(
    r"(?:jgn|jangan)\s+(?:cuma|hanya|cuman|sekedar|sekadar)\s*[\"“][^\"”\n]{2,60}[\"”]\s*(?:doang|aja|saja|thok|tok)\b[,.;!\s]*",
    re.IGNORECASE,
)
# "jgn pake kata loker, pak kadis ga suka": why, in the clause behind an order
_DISLIKED = (
    r"(?:(?:soalnya|krn|karena|soale|takut(?:nya)?)\s+)?(?:pak|bu|bpk|bapak|ibu)\s+[a-z]+(?:\s+[a-z]+)?\s+"
    r"(?:ga|gak|nggak|ngga|tdk|tidak|kurang|ora)\s+(?:suka|seneng|senang|setuju|berkenan|sreg|demen|enak)"
    rf"(?:\s+(?:sama|dgn|dengan|kata|itu|istilah|soalnya|kalo|kalau|klo|kl|bila|ditulis|disebut)\b{_TILL})?{_END}"
)
# "ntar dicek lg", "nanti tak pastiin": the sender's own doubt about a figure
_DOUBT = (
    r"(?:ntar|nanti|nnt|tar|tak|besok)\s+(?:(?:sy|saya|aku|gw|kita|tak)\s+)?(?:di)?(?:cek|pasti|konfirmasi|tanya)(?:in|kan)?"
    rf"(?:\s+(?:lg|lagi|dulu|ulang|ke pak \w+|ke bu \w+|{_PARTICLE}))*{_END}"
)
_HAIL = (
    r"(?:(?:mas|mbak|kak|bang|pak|bu)\s+)?(?:admin|min|mimin)(?:\s+(?:yg|yang|tersayang|tercinta|budiman)"
    r"(?:\s+(?:baik|cakep|cantik|ganteng|budiman|keren|hati|rajin|menabung))*)?\s*,\s*"
)

# who reports: "lapor dari puskesmas ciwedus."
_REPORTED = r"(?:(?:ijin|izin|mau|mohon)\s+)*lapor(?:an|in|kan)?\s+(?:dari|dr)\s+[a-z][a-z ]{2,40}?\s*[.:\n]+\s*"

_FORMS = (
    _HAIL, _FOR_CHANNEL, _URGENT, _MADE, _REQUESTED, _STYLE, _ADDED,
    _REPORTED, _SOURCE, _SHOT, _DISLIKED, _DOUBT, _TELL,
)  # fmt: skip
_ASIDES = tuple(re.compile(f"{_AT}(?:{form})", re.IGNORECASE) for form in _FORMS)
_BEHIND_FILM = re.compile(_AT + _CONTENT, re.IGNORECASE)
_PERHAPS = re.compile(
    r"\b(?:kayaknya|kyknya|kayanya|kyaknya|keknya|sepertinya)\s+(?:sih\s+|ada\s+|skitar\s+)*(?=\d)", re.IGNORECASE
)


def without_empty_wishes(note: str) -> str:
    """The note without what its text shall not be reduced to: 'jgn cuma "selamat hari ibu" doang'."""
    return _NOT_ONLY.sub("", note)


@lru_cache(maxsize=64)  # as `tidied`
def without_asides(text: str) -> str:
    """The text without them, and with "kayaknya sih 40 org" as "sekitar 40 org". Quotations must be kept away."""
    told = text
    for form in _ASIDES:
        told = form.sub(_kept, told)
    if told != text:
        told = _BEHIND_FILM.sub(_kept, told)
    return _PERHAPS.sub("sekitar ", told)


def _kept(match: re.Match[str]) -> str:
    """The mark before it, once; a comma before an aside is none of the clause behind."""
    before = match["at"].strip()
    if before == ",":
        return ". " if re.search(r"[.!?;\n]\s*$", match[0]) else ", "
    return match["at"].replace(",", "")
