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
class ClaimedRow:
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


class Claims:
    def __init__(self, dice: Dice, sheets: Sheets, cast: Cast):
        self.dice, self.sheets, self.cast = dice, sheets, cast

    def of(self, row: ClaimedRow, number: int = 1) -> str:
        """Write so many claims on a row; the first of them, which is returned, can lead it."""
        source = self.cast.source()
        aside = number == 1 and self.dice.chance(0.01)
        published = row.state in ("published", "retracted")
        lead = self._claim(
            row,
            source,
            state="published" if published else row.state,
            stance="alleges" if self.dice.chance(0.06) else "reports",
            **row.figure,
            **self._informant(),
            **(self._set_aside() if aside else {}),
        )
        for _each in range(number - 1):
            self._further(row, source, published)
        return lead

    def number(self) -> int:
        """How many claims an offer has: one to nine, of some forty."""
        if self.dice.chance(0.0015):
            return 40
        return self.dice.weighed({1: 52, 2: 22, 3: 12, 4: 6, 5: 3, 6: 2, 7: 1, 8: 1, 9: 1})

    def _further(self, row, first, published):
        what = self.dice.weighed(MORE)
        retellings = self.cast.told_by.get(first)
        source = self.dice.one(retellings) if what == "retells" and retellings else self.cast.source()
        columns = getattr(self, f"_{what}", self._agrees)(row) | {
            "state": self.dice.weighed(STATES) if published else "draft"
        }
        if columns["state"] == "retracted":
            columns["retraction"] = "Made up: the report was withdrawn."
        if self.dice.chance(0.03):
            columns |= self._set_aside()
        self._claim(row, source, **columns)

    # What a further claim says

    def _agrees(self, row):
        return {"stance": "reports", **row.figure, **self._informant()}

    def _differs(self, row):
        if not isinstance(row.line, Money) or row.aspect == "existence":
            return self._exists(row)
        return {
            "stance": "alleges" if self.dice.chance(0.1) else "reports",
            "aspect": row.aspect,
            "value": sums.another(self.dice, row.line).notation(),
            **self._informant(),
        }

    def _exists(self, row):
        return {"stance": "reports", "aspect": "existence", **self._informant()}

    def _confirms(self, row):
        aspect = row.figure["aspect"] if self.dice.chance(0.4) else "existence"
        return {"stance": "confirms", "aspect": aspect, **self._party(row)}

    def _disputes(self, row):
        columns = {"stance": "disputes", **row.figure, **self._party(row)}
        if columns.get("value") and self.dice.chance(0.7):
            columns["denied"] = columns.pop("value")
        elif isinstance(row.line, Money) and columns.get("value"):
            columns["value"] = sums.another(self.dice, row.line).notation()
        return columns

    def _denies(self, row):
        return {"stance": "disputes", "aspect": "existence", **self._party(row)}

    def _unclear(self, row):
        return {"stance": "disputes", "aspect": "unclear", **self._party(row)}

    def _limits(self, row):
        return {"stance": "limits", "aspect": row.figure["aspect"], **self._party(row)}

    def _silent(self, row):
        stance = self.dice.one(("no-comment", "no-answer", "comments", "not-verified", "silent"))
        aspect = "context" if stance == "comments" else "existence"
        return {"stance": stance, "aspect": aspect, **self._party(row)}

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

    def _party(self, row):
        company = row.party or self.cast.company()
        columns = {"informant_company": company, "interest": self.dice.one(("party", "not-stated", "rival"))}
        if self.dice.chance(0.3):
            columns = {"informant_person": self.cast.person(again=0.95), "speaks_for": company}
        return columns | {"said": sums.when(self.dice, missing=0.6)}

    def _set_aside(self):
        return {"set_aside": self.dice.one(ASIDE), "set_aside_note": "Made up: the desk does not count it."}

    def _claim(self, row, source, **columns):
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
            **{f"about_{row.table}": row.ref},
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
            row = ClaimedRow("circumstance", ref, party=company)
            if not isinstance(line, str) and line.status == "given":
                row = ClaimedRow("circumstance", ref, aspect=aspect, line=line, party=company)
            self.sheets.add(
                "circumstance",
                ref,
                state="published",
                company=company,
                market="" if company else "researchers, made up",
                kind=kind,
                as_of=sums.when(self.dice, missing=0.6),
                lead_claim=self.of(row, self.dice.between(1, 2)),
                **columns,
            )
