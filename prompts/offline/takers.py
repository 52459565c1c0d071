"""Who takes part, where only a clause of its own tells it: "yang ikut 95 warga dan Karang Taruna".

A lead that says who did it is better than one that says that something took place.
"""

import re
from collections.abc import Sequence

from prompts.brief import Brief, Clause
from prompts.offline.grammar import is_verb
from prompts.offline.told import is_told
from prompts.offline.wording import clean

_ABOUT = r"(?:(?:sekitar|kurang lebih|lebih dari|hampir) )?"
_CAME = r"(?:ikut(?: serta)?|turut serta|hadir|turun|datang|terlibat|diikuti(?: oleh)?|ambil bagian)"
_PEOPLE = (
    r"(?:orang|warga|siswa|siswi|murid|pelajar|santri|mahasiswa|peserta|kader|guru|pedagang|petani|nelayan|lansia|balita|"
    r"pemuda|remaja|anak|ibu|jamaah|relawan|pegawai|anggota|atlet|pesilat|pelaku)"
)
_NOT_WHO = r"(?!\b(?:yang|di|pada|sejak|mulai|termasuk)\b)"
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:yang )?{_CAME}:? (?P<who>{_ABOUT}\d[\d.]* {_PEOPLE}(?: {_NOT_WHO}[\w/&-]+){{0,7}})",
        rf"(?P<who>{_ABOUT}\d[\d.]* {_PEOPLE}(?: {_NOT_WHO}[\w/&-]+){{0,5}}) (?:yang )?(?:ikut(?: serta)?|turun|hadir)",
    )
)


def with_takers(brief: Brief) -> Brief:
    """The brief with its participants where a clause tells them; else as it is."""
    brief = brief.model_copy(update={"clauses": tuple(_counted(brief.clauses))})
    event = any(one.role == "kegiatan" for one in brief.clauses)
    main = " ".join(one.text for one in brief.clauses if one.role == "kegiatan").lower()
    own = brief.participants.lower()
    if not event or (own and (own in main or not is_told(own, brief))):
        return brief
    for at, clause in enumerate(brief.clauses):
        who = _who(clean(clause.text)) if clause.role == "lepas" else ""
        if who:
            kept = (*brief.clauses[:at], clause.model_copy(update={"role": "rincian"}), *brief.clauses[at + 1 :])
            return brief.model_copy(update={"participants": re.sub(rf"^{_ABOUT}\d[\d.]* ", "", who), "clauses": kept})
    return brief


def _counted(clauses: Sequence[Clause]) -> list[Clause]:
    """ "yang tidak bisa jalan diantar ke rumah | ada 23 orang": the number is of those, not of all who take part."""
    found: list[Clause] = []
    for clause in clauses:
        number = re.fullmatch(r"(?:ada|jumlahnya|total(?:nya)?) (?P<n>\d[\d.]* [a-z]+)", clean(clause.text))
        if number and found and found[-1].role == "lepas" and found[-1].text.startswith("yang "):
            found[-1] = found[-1].model_copy(update={"text": f"{clean(found[-1].text)}, sebanyak {number['n']}"})
        else:
            found.append(clause)
    return found


def _who(text: str) -> str:
    found = next((match["who"] for way in _WAYS if (match := way.fullmatch(text))), "")
    return "" if any(is_verb(word) for word in found.split()) else found
