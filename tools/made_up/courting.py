"""Made-up approaches: who is courted by whom, what is offered, what comes of it."""

from recruiting.values import Count
from tools.made_up import sums
from tools.made_up.bids import Bids
from tools.made_up.cast import Cast
from tools.made_up.claims import ClaimedRow, Claims
from tools.made_up.dice import Dice
from tools.made_up.sheets import Sheets

KINDS = {"hire": 88, "retention": 5, "company-deal": 5, "general": 2}
STATES = {"published": 88, "draft": 6, "in-review": 3, "retracted": 3}
ENDS = {
    "": 40,
    "accepted": 22,
    "declined": 18,
    "withdrawn": 4,
    "expired": 3,
    "turned-down": 4,
    "signed": 5,
}
SEVERAL = Count(words="several")
CONTACTS = ("message", "call", "interview", "meeting", "talks")
WITHDRAWN = "Made up: it did not happen."


class Approach:
    """One approach while it is made: what its parts and offers need to know of it."""

    def __init__(self, ref, kind, state, recruiter, employer):
        self.ref, self.kind, self.state, self.recruiter, self.employer = ref, kind, state, recruiter, employer
        self.candidates: list[str] = []
        self.named: dict[str, str] = {}


class Courting:
    def __init__(self, dice: Dice, sheets: Sheets, cast: Cast, claims: Claims):
        self.dice, self.sheets, self.cast, self.claims = dice, sheets, cast, claims
        self.bids = Bids(dice, sheets, cast, claims)
        self.before: list[str] = []

    def another(self, most: int) -> None:
        """Write one approach and all that hangs on it, with at most so many offers."""
        kind = self.dice.weighed(KINDS)
        recruiter = self.cast.company()
        approach = Approach(
            self.sheets.ref("approach"),
            kind,
            self.dice.weighed(STATES),
            recruiter,
            recruiter if kind == "retention" else self.cast.employer(recruiter),
        )
        if kind in ("hire", "retention"):
            self._candidates(approach)
        offers = [] if kind == "general" else self.bids.of(approach, most)
        if kind != "company-deal":
            self._events(approach, offers)
        self._approach(approach)
        if self.dice.chance(0.3):
            self._stints(approach)
        self.before.append(approach.ref)

    def _approach(self, approach):
        recruiters = [approach.recruiter]
        if approach.kind == "hire" and self.dice.chance(0.02):
            recruiters = sorted({approach.recruiter, self.cast.company()})
        labs = self.cast.labs.get(approach.recruiter)
        row = ClaimedRow("approach", approach.ref, approach.state, party=approach.recruiter)
        self.sheets.add(
            "approach",
            approach.ref,
            state=approach.state,
            retraction=WITHDRAWN if approach.state == "retracted" else "",
            kind=approach.kind,
            recruiters=recruiters,
            lab=self.dice.one(labs) if labs and self.dice.chance(0.4) else "",
            recruiting_people=[self.cast.person(again=0.98)] if self.dice.chance(0.2) else [],
            agency=self.cast.agency if self.dice.chance(0.02) else "",
            employers=[] if self.dice.chance(0.08) else [approach.employer],
            moved_first=self.dice.weighed({"unknown": 70, "recruiter": 25, "candidate": 4, "agency": 1}),
            place=f"Place {self.dice.between(1, 30)}" if self.dice.chance(0.2) else "",
            began=sums.when(self.dice, missing=0.4),
            summary="Made up." if self.dice.chance(0.5) else "",
            follows=self.before[-1] if self.before and self.dice.chance(0.03) else "",
            lead_claim=self.claims.of(row, self.dice.weighed({1: 80, 2: 15, 3: 5})),
        )

    # Who is courted

    def _candidates(self, approach):
        shape = self.dice.weighed({"one": 62, "unnamed": 18, "group": 14, "group and parts": 6})
        if shape == "one":
            self._candidate(approach, person=self.cast.person())
        elif shape == "unnamed":
            self._candidate(approach, description="one person", number=sums.exactly(1))
        else:
            group = self._candidate(approach, description="a team", number=sums.people(self.dice))
            if shape == "group and parts":
                self._candidate(approach, description="the others", number=SEVERAL, part_of=group)
                for people in range(self.dice.between(1, 3)):
                    self._candidate(approach, person=self.cast.person(), part_of=group, leads=people == 0)

    def _candidate(self, approach, person="", **columns):
        if person in approach.named:
            return approach.named[person]
        ref = self.sheets.ref("candidate")
        if person:
            approach.named[person] = ref
            columns["person"] = person
        employer = self.cast.employer(approach.employer) if self.dice.chance(0.03) else ""
        self.sheets.add("candidate", ref, approach=approach.ref, employer=employer, **columns)
        approach.candidates.append(ref)
        if approach.state == "published" and self.dice.chance(0.5):
            self.claims.of(ClaimedRow("candidate", ref, party=approach.recruiter))
        return ref

    def _stints(self, approach):
        """Where those who are named worked before, and where the courting led."""
        for person, candidate in approach.named.items():
            came = self.dice.chance(0.5)
            held = self.dice.one(("current", "former", "announced")) if came else "former"
            ref = self.sheets.ref("employment")
            company = approach.recruiter if came else approach.employer
            self.sheets.add(
                "employment",
                ref,
                state="published",
                person=person,
                company=company,
                title=self.dice.one(("research lead", "founder", "vice president", "", "")),
                held=held,
                started=sums.when(self.dice, missing=0.5),
                ended=sums.when(self.dice, missing=0.5) if held == "former" else None,
                length=sums.length(self.dice) if self.dice.chance(0.1) else None,
                ending="recruited" if held == "former" and self.dice.chance(0.3) else "",
                through=candidate if came else "",
                lead_claim=self.claims.of(ClaimedRow("employment", ref, party=company)),
            )

    # What happened

    def _events(self, approach, offers):
        last = ""
        for step, kind in enumerate(self._story(offers), start=1):
            ref = self.sheets.ref("event")
            about_offers = bool(offers) and kind not in CONTACTS
            to = [self.dice.one(approach.candidates)] if approach.candidates and self.dice.chance(0.4) else []
            columns: dict[str, object] = {}
            if kind == "legal-step":
                columns = {"legal_stage": self.dice.one(("threatened", "filed", "settled", "not-reported"))}
                columns |= {"legal_by_company": approach.employer}
            elif len(approach.candidates) > 1 and not to and self.dice.chance(0.4):
                columns["people"] = self.dice.one((SEVERAL, sums.exactly(0), Count(low=2)))
            if last and self.dice.chance(0.1):
                columns |= {"after": last, "after_length": sums.length(self.dice)}
            self.sheets.add(
                "event",
                ref,
                approach=approach.ref,
                kind=kind,
                happened=sums.when(self.dice, missing=0.45),
                step=step if self.dice.chance(0.5) else "",
                candidates=to,
                offers=[offers[-1]] if about_offers and self.dice.chance(0.6) else [],
                channels="e-mail" if kind == "message" else "",
                with_people=[self.cast.person(again=0.98)] if self.dice.chance(0.05) else [],
                reason="Made up." if kind == "declined" and self.dice.chance(0.3) else "",
                **columns,
            )
            if approach.state == "published" and self.dice.chance(0.8):
                self.claims.of(ClaimedRow("event", ref, party=approach.recruiter))
            last = ref

    def _story(self, offers):
        if self.dice.chance(0.25):
            yield self.dice.one(CONTACTS)
        if offers and self.dice.chance(0.4):
            yield "offered"
        end = self.dice.weighed(ENDS)
        if end and (offers or end in ("turned-down", "accepted", "declined")):
            yield end
        if self.dice.chance(0.01):
            yield "legal-step"
