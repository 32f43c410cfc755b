"""Made-up claims: who says what of a row, in which report, and who contradicts it."""

from dataclasses import dataclass, field
from typing import Any

from recruiting.values import Count, Edtf, Interval, Money
from tools.made_up import sums
from tools.made_up.cast import Cast
from tools.made_up.dice import Dice
from tools.made_up.sheets import Sheets

HOW_KNOWN = {"not-stated": 64, "document": 10, "party": 8, "second-hand": 10, "trace": 4, "reckoning": 4}
UNNAMED = (
    "people who know the talks",
    "one person who saw it",
    "a former colleague",
    "two investors",
)
STATES = {"published": 95, "draft": 3, "retracted": 2}
FACTS = ("headcount", "valuation", "funding", "departures", "product", "going-rate", "founded")
ASIDE = ("wrong-person", "inference", "mistranslation", "own-arithmetic", "mistake", "found-nowhere-else")
MORE = {
    "agrees": 34,
    "retells": 18,
    "differs": 16,
    "exists": 12,
    "confirms": 4,
    "disputes": 5,
    "denies": 2,
    "unclear": 2,
    "limits": 2,
    "silent": 5,
}
"""What a further claim on a row does, and how often."""


@dataclass
class Told:
    """A row that claims are about: its figure, if it has one, and who is party to it."""

    table: str
    ref: str
    state: str = "published"
    aspect: str = "existence"
    line: Interval | Edtf = field(default_factory=Money)
    party: str = ""

    @property
    def figure(self) -> dict[str, str]:
        """Aspect and value of a claim that bears the headline out."""
        known = self.line.status in ("given", "undisclosed")
        return {"aspect": self.aspect, "value": self.line.notation()} if known else {"aspect": "existence"}


class Telling:
    def __init__(self, dice: Dice, sheets: Sheets, cast: Cast):
        self.dice, self.sheets, self.cast = dice, sheets, cast

    def of(self, told: Told, claims: int = 1) -> str:
        """Write so many claims on a row; the first of them, which is returned, can lead it."""
        source = self.cast.source()
        aside = claims == 1 and self.dice.chance(0.01)
        published = told.state in ("published", "retracted")
        lead = self._claim(
            told,
            source,
            state="published" if published else told.state,
            stance="alleges" if self.dice.chance(0.06) else "reports",
            **told.figure,
            **self._informant(),
            **(self._set_aside() if aside else {}),
        )
        for _each in range(claims - 1):
            self._further(told, source, published)
        return lead

    def number(self) -> int:
        """How many claims an offer has: one to nine, of some forty."""
        if self.dice.chance(0.0015):
            return 40
        return self.dice.weighed({1: 52, 2: 22, 3: 12, 4: 6, 5: 3, 6: 2, 7: 1, 8: 1, 9: 1})

    def _further(self, told, first, published):
        what = self.dice.weighed(MORE)
        told_again = self.cast.told_by.get(first)
        source = self.dice.one(told_again) if what == "retells" and told_again else self.cast.source()
        columns = getattr(self, f"_{what}", self._agrees)(told) | {
            "state": self.dice.weighed(STATES) if published else "draft"
        }
        if columns["state"] == "retracted":
            columns["retraction"] = "Made up: the report was withdrawn."
        if self.dice.chance(0.03):
            columns |= self._set_aside()
        self._claim(told, source, **columns)

    # What a further claim says

    def _agrees(self, told):
        return {"stance": "reports", **told.figure, **self._informant()}

    def _differs(self, told):
        if not isinstance(told.line, Money) or told.aspect == "existence":
            return self._exists(told)
        return {
            "stance": "alleges" if self.dice.chance(0.1) else "reports",
            "aspect": told.aspect,
            "value": sums.another(self.dice, told.line).notation(),
            **self._informant(),
        }

    def _exists(self, told):
        return {"stance": "reports", "aspect": "existence", **self._informant()}

    def _confirms(self, told):
        aspect = told.figure["aspect"] if self.dice.chance(0.4) else "existence"
        return {"stance": "confirms", "aspect": aspect, **self._party(told)}

    def _disputes(self, told):
        columns = {"stance": "disputes", **told.figure, **self._party(told)}
        if columns.get("value") and self.dice.chance(0.7):
            columns["denied"] = columns.pop("value")
        elif isinstance(told.line, Money) and columns.get("value"):
            columns["value"] = sums.another(self.dice, told.line).notation()
        return columns

    def _denies(self, told):
        return {"stance": "disputes", "aspect": "existence", **self._party(told)}

    def _unclear(self, told):
        return {"stance": "disputes", "aspect": "unclear", **self._party(told)}

    def _limits(self, told):
        return {"stance": "limits", "aspect": told.figure["aspect"], **self._party(told)}

    def _silent(self, told):
        stance = self.dice.one(("no-comment", "no-answer", "comments", "not-verified", "silent"))
        aspect = "context" if stance == "comments" else "existence"
        return {"stance": stance, "aspect": aspect, **self._party(told)}

    # Who says it

    def _informant(self):
        who = self.dice.weighed({"nobody": 40, "unnamed": 45, "person": 9, "company": 6})
        columns: dict[str, object] = {"how_known": self.dice.weighed(HOW_KNOWN)}
        if who == "unnamed":
            several = Count(words="several") if self.dice.chance(0.25) else Count()
            columns |= {"informant_words": self.dice.one(UNNAMED), "informants": several}
        elif who == "person":
            columns["informant_person"] = self.cast.person(again=0.95)
        elif who == "company":
            columns["informant_company"] = self.cast.company()
        return columns

    def _party(self, told):
        company = told.party or self.cast.company()
        columns = {"informant_company": company, "interest": self.dice.one(("party", "not-stated", "rival"))}
        if self.dice.chance(0.3):
            columns = {"informant_person": self.cast.person(again=0.95), "speaks_for": company}
        return columns | {"said": sums.when(self.dice, missing=0.6)}

    def _set_aside(self):
        return {"set_aside": self.dice.one(ASIDE), "set_aside_note": "Made up: the desk does not count it."}

    def _claim(self, told, source, **columns):
        ref = self.sheets.ref("claim")
        if self.dice.chance(0.08):
            columns["via"] = source if self.dice.chance(0.5) else self.cast.source()
        if self.dice.chance(0.05):
            columns |= {"quote": "“made up, word for word”", "quote_language": "en"}
        self.sheets.add(
            "claim",
            ref,
            source=source,
            where=f"¶{self.dice.between(1, 30)}",
            paraphrase="Made up." if self.dice.chance(0.3) else "",
            **{f"about_{told.table}": told.ref},
            **columns,
        )
        return ref

    def of_companies(self, number: int) -> None:
        """Circumstances of companies and markets, each with its claims."""
        for _each in range(number):
            ref = self.sheets.ref("circumstance")
            kind = self.dice.one(FACTS)
            valued: dict[str, dict[str, Any]] = {
                "headcount": {"people": sums.people(self.dice)},
                "departures": {"people": sums.people(self.dice)},
                "product": {"words": f"Launched product {self.dice.between(1, 99)}, made up."},
                "founded": {"date": sums.when(self.dice, missing=0)},
            }
            columns = valued.get(kind) or {
                "money": sums.given(self.dice, basis="price" if kind == "valuation" else "total")
            }
            aspect, line = next(iter(columns.items()))
            company = "" if kind == "going-rate" else self.cast.company()
            told = Told("circumstance", ref, party=company)
            if not isinstance(line, str) and line.status == "given":
                told = Told("circumstance", ref, aspect=aspect, line=line, party=company)
            self.sheets.add(
                "circumstance",
                ref,
                state="published",
                company=company,
                market="" if company else "researchers, made up",
                kind=kind,
                as_of=sums.when(self.dice, missing=0.6),
                lead_claim=self.of(told, self.dice.between(1, 2)),
                **columns,
            )
