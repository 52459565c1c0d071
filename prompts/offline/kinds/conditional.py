"""A condition and what to do then: "kalau ada pohon tumbang lapor RT" → "jika ada pohon tumbang, lapor ke RT"."""

import re
from collections.abc import Sequence

from prompts.offline.grammar import verbal
from prompts.offline.morphology import active

_IF = r"(?:kalau|jika|apabila|bila)"
_CLOSED = r"(?<!\byang)(?<!\bmau)(?<!\bakan)(?<!\buntuk)(?<!\bdi)(?<!\bke)"  # a condition does not end on these
_POLITE = r"(?:(?:segera|langsung|silakan|harap|mohon|tolong|bisa|dapat|cukup|jangan)\s)"
_BARE = re.compile(r"(?P<before>^|, )lapor(?:kan)? (?=[A-Z]|call|posko|petugas|polisi|rt|rw|kelurahan|kantor)(?!Rp)")
# "demam dua hari langsung ke puskesmas": what befalls somebody is a condition.
_ILL = re.compile(
    r"^(?P<if>(?:anak |balita )?(?:demam|sesak|muntah|diare|pusing|batuk|luka|sakit|mual|kejang)\b[^,]{0,40}?)"
    r",? (?P<then>(?:langsung|segera) (?:ke|hubungi|bawa|periksa\w*|datang|lapor)\b.*)$",
    re.IGNORECASE,
)
# "macet hubungi 0254-385700": whom to call when it happens
_BEFALLEN = re.compile(
    r"^(?P<if>(?:macet|banjir|kebakaran|kecelakaan|listrik padam|air naik|"
    r"ada (?!yang )[a-z ]{3,30}?|bau gas|pohon tumbang|"
    r"(?:melihat|lihat|menemukan|mencium|mendengar|mengalami) [a-z ]{3,30}?)),? "
    r"(?P<then>(?:segera |langsung )?(?:hubungi|telepon|lapor) .+)$",
    re.IGNORECASE,
)
_TO = r"\g<before>lapor ke "
_GOING = (  # "… segera ke puskesmas", "… WhatsApp ke 0811": an act without a verb
    r"|ke (?=(?:puskesmas|posyandu|klinik|rumah sakit|rsud|igd|posko|kantor|balai)\b)|WhatsApp (?:ke )?(?=\d)"
)
# "yang tidak bisa | datang": what follows is denied of them, not asked
_CUT = re.compile(r"\b(?:tidak|belum|bukan)(?: (?:bisa|dapat|sempat|mau|akan|perlu|boleh))?$", re.IGNORECASE)
_SOMEBODY_IF = re.compile(r"^(?:warga|masyarakat) (?=(?:kalau|jika|apabila|bila) [^:]+$)", re.IGNORECASE)
_KEPT = {"segera": "segera", "langsung": "langsung", "cukup": "cukup", "jangan": "tidak"}
_WITH = re.compile(r"(?<=\w) (?:mem)?bawa (?=[a-z])")
_TRANSITIVE = re.compile(r"\b(?:menemukan|melihat|mengetahui|mendapati|mengalami)$")


def conditional(text: str, acts: Sequence[str]) -> str:
    """The clause with its comma; a clause without a condition, or without one of `acts` behind it, as it is."""
    bare = {active(act): act for act in acts if active(act) != act}
    verbs = "|".join(re.escape(act) for act in (*acts, *bare)) + _GOING
    text = _SOMEBODY_IF.sub("", text)
    whoever = re.match(
        rf"^(?:warga |bagi )?yang (?P<who>[^,]+?),? (?P<then>{_POLITE}*(?:{verbs})\b.*)$", text, re.IGNORECASE
    )
    if whoever and not _CUT.search(whoever["who"]):
        return f"warga yang {whoever['who'].rstrip(' :')} diminta {_asked(whoever['then'])}"
    if ill := _ILL.match(text) or _BEFALLEN.match(text):
        return f"jika {ill['if']}, {ill['then']}"
    match = re.match(
        rf"^{_IF} (?P<if>[^,]+?{_CLOSED}),? (?P<then>(?:{_POLITE}*(?:{verbs})|jangan \w+)\b.*)$", text, re.I
    )
    if not match:
        return text
    when = _TRANSITIVE.sub(r"\g<0>nya", match["if"])
    first, gap, rest = match["then"].partition(" ")  # "kalau ada pungutan melaporkan ke …": readers are to
    then = re.sub(r" (?:sebutkan|menyebutkan) ", " dan sebutkan ", f"{bare.get(first, first)}{gap}{rest}")
    then = re.sub(r"(?<=\w) (?=jangan )", ", ", then)
    return f"jika {when}, {_BARE.sub(_TO, then)}"


def _asked(then: str) -> str:
    """ "segera ganti sandi" → "segera mengganti sandi", "jangan transfer" → "tidak transfer"."""
    polite = re.match(rf"(?:{_POLITE})*", then, re.IGNORECASE)
    words = polite[0].lower().split() if polite else []
    kept = [_KEPT[word] for word in words if word in _KEPT]
    deed = _BARE.sub(_TO, then[polite.end() if polite else 0 :])
    parts = re.split(r"(, (?:dan )?| dan )(?=[a-z])", deed)
    parts[::2] = [_deed(part) for part in parts[::2]]
    return " ".join([*kept, _WITH.sub(r" dengan membawa ", "".join(parts))])


def _deed(text: str) -> str:
    first, gap, rest = text.partition(" ")
    bare = (
        first.islower() and not re.match(r"(?:me|ber|ke|di|datang|pergi|tidak|jangan|bukti)", first) and verbal(first)
    )
    return f"{active(first)}{gap}{rest}" if bare or first == "lapor" else text


def is_conditional(text: str) -> bool:
    """Whether a statement says what to do if something happens."""
    return bool(re.match(r"jika [^,]+, \w", text))
