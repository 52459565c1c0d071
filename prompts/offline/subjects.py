"""Who or what a clause is about that names no subject: a team, the deceased, an award, a thing acted on."""

import re
from dataclasses import dataclass

from prompts.brief import Brief
from prompts.offline.grammar import predicated
from prompts.offline.patterns import ClausePatterns
from prompts.offline.teller import Teller
from prompts.offline.told import TOLD
from prompts.offline.wording import clean

# "Dinsos salurkan 12 kursi roda", "nelayan dapat 15 mesin tempel": goods that somebody is given
_AIDED = re.compile(
    r"\b(?:salurkan|menyalurkan|bagikan|membagikan|serahkan|menyerahkan|bantuan|(?:men)?dapat(?:kan)?|menerima) "
    r"(?:[a-z]+ ){0,2}?\d"
)


@dataclass(frozen=True, slots=True)
class Subjects:
    """What one brief has for a subject; each is empty where there is none."""

    brief: Brief
    teller: Teller
    lines: ClausePatterns

    def team(self) -> str:
        """Those whose contest the opening tells: "tim futsal Karang Taruna meraih juara 2" → "tim futsal itu"."""
        opening = next((clean(one.text) for one in self.brief.clauses if one.role == "pokok"), "")
        team = re.match(rf"(?:{'|'.join(self.lines.kata_regu)})(?: (?!meraih|juara|kalah|menang)[a-z]+)?", opening)
        return f"{team[0]} itu" if team else ""

    def suffered(self, verb: str) -> str:
        """What a passive is about: the thing acted on ("diserahkan bu lurah"), the deceased of a condolence."""
        thing, passive = self.teller.story.values["objek"], self.teller.story.activity.pasif
        if thing and passive and verb == passive:
            return thing
        mourned = self.brief.type == "ucapan" and re.search(
            r"\b(?:duka|wafat|meninggal|almarhum|berpulang)", self.brief.raw, re.I
        )
        if not mourned or not verb.startswith("di"):
            return ""
        return "almarhumah" if re.search(r"\b(?:almarhumah|ibu|bu|hj)\b", self.brief.raw, re.I) else "almarhum"

    def given(self, verb: str) -> str:
        """The award or the aid of the opening, of which a passive tells more: "diserahkan gubernur"."""
        opening = clean(self.brief.clauses[0].text) if self.brief.clauses else ""
        thing = re.search(r"\b(?:penghargaan|predikat|piagam|sertifikat|hibah)\b", opening)
        if thing and verb in {"diserahkan", "diberikan", "dinilai", "diterima"}:
            return f"{thing[0]} itu"
        aid = verb in {"diserahkan", "diberikan"} and _AIDED.search(opening)
        return "bantuan itu" if aid else ""

    def stands_before(self, at: int) -> bool:
        """Whether another clause with a subject of its own stands before this one."""
        told = [clean(one.text) for one in self.brief.clauses if one.role in TOLD[1:]][:at]
        opening = [clean(one.text) for one in self.brief.clauses if one.role == "pokok"]
        return any(predicated(one, self.lines) for one in [*opening, *told])
