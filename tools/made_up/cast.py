"""Who there is: made-up companies, people and reports."""

from recruiting.values import Count
from tools.made_up import sums
from tools.made_up.dice import Dice
from tools.made_up.sheets import Sheets

KINDS = {"firm": 70, "affiliate": 5, "product": 5, "fund": 6, "university": 8, "authority": 3, "other": 3}
WORTH = {
    "own-reporting": 52,
    "retelling": 20,
    "machine-rewriting": 10,
    "unsourced": 6,
    "interested": 5,
    "satire": 1,
    "unknown": 6,
}
LANGUAGES = {"en": 70, "zh": 8, "id": 6, "de": 6, "fr": 5, "ja": 5}
MEDIA = {"article": 70, "post": 12, "broadcast": 6, "release": 5, "filing": 3, "video": 2, "document": 2}


class Cast:
    """The companies, labs and reports of a world of ``number`` offers; people come as they are needed."""

    def __init__(self, dice: Dice, sheets: Sheets, number: int):
        self.dice, self.sheets = dice, sheets
        self.companies: list[str] = []
        self.labs: dict[str, list[str]] = {}
        self.people: list[str] = []
        self.sources: list[str] = []
        self.told_by: dict[str, list[str]] = {}
        for _each in range(12 + number // 60):
            self._company()
        self.agency = self._firm(kind="agency")
        for _each in range(12 + number // 3):
            self._source()

    def _company(self):
        unnamed = self.dice.chance(0.04)
        ref = self._firm(
            kind=self.dice.weighed(KINDS),
            unnamed=unnamed,
            number=Count(low=3) if unnamed and self.dice.chance(0.3) else Count(),
        )
        self.companies.append(ref)
        for _each in range(self.dice.weighed({0: 70, 1: 20, 2: 10})):
            self.labs.setdefault(ref, []).append(self._firm(kind="unit", parent=ref))

    def _firm(self, unnamed=False, **columns):
        ref = self.sheets.ref("company")
        number = self.sheets.rows["company"]
        if unnamed:
            columns["description"] = f"an unnamed company, the {number}th made up"
        else:
            columns["name"] = f"Company {number:04}"
            columns["aliases"] = f"Co. {number:04}" if self.dice.chance(0.2) else ""
        self.sheets.add("company", ref, **columns)
        return ref

    def company(self) -> str:
        """One of those that court: few hold most approaches."""
        return self.companies[self.dice.few(len(self.companies))]

    def employer(self, other_than: str) -> str:
        """One of those that people are courted from."""
        found = self.dice.one(self.companies)
        return found if found != other_than else self.companies[0 if other_than != self.companies[0] else 1]

    def person(self, again: float = 0.25) -> str:
        """Somebody new, or, as often as ``again`` says, somebody told of before."""
        if self.people and self.dice.chance(again):
            return self.people[self.dice.few(len(self.people))]
        ref = self.sheets.ref("person")
        number = self.sheets.rows["person"]
        naming = self.dice.weighed({"named": 95, "assumed": 3, "described": 2})
        if naming == "described":
            described = f"an unnamed person, the {number}th made up"
            self.sheets.add("person", ref, naming=naming, description=described)
        else:
            alias = f"P. {number:05}" if self.dice.chance(0.1) else ""
            self.sheets.add("person", ref, name=f"Person {number:05}", naming=naming, aliases=alias)
        self.people.append(ref)
        return ref

    def _source(self):
        ref = self.sheets.ref("source")
        number = self.sheets.rows["source"]
        based_on = []
        if self.sources and self.dice.chance(0.35):
            based_on.append(self.source())
            if self.dice.chance(0.1):
                based_on = sorted({*based_on, self.source()})
            for base in based_on:
                self.told_by.setdefault(base, []).append(ref)
        worth = self.dice.weighed({**WORTH, "own-reporting": 5} if based_on else WORTH)
        self.sheets.add(
            "source",
            ref,
            publisher=f"Gazette {1 + self.dice.few(40):02}" if self.dice.chance(0.95) else "",
            title=f"Report {number:05}",
            url=f"https://gazette.example/report/{number}" if self.dice.chance(0.8) else "",
            published=sums.when(self.dice, missing=0.1),
            language=self.dice.weighed(LANGUAGES),
            medium=self.dice.weighed(MEDIA),
            reading="through" if self.dice.chance(0.05) else "read",
            based_on=based_on,
            based_on_how=self.dice.one(("retelling", "rewriting", "translation")) if based_on else "",
            worth=worth,
        )
        self.sources.append(ref)

    def source(self) -> str:
        """One of the reports; some are told from again and again."""
        if self.dice.chance(0.5):
            return self.dice.one(self.sources)
        return self.sources[self.dice.few(len(self.sources))]

    def renamed(self, number: int) -> None:
        """References that some companies had before."""
        for company in self.companies[:number]:
            self.sheets.addresses.writerow(["company", f"{company}-before", company])
