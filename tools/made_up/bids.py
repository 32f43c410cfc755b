"""Made-up offers of one approach, and their terms."""

from recruiting.values import Count, Money
from tools.made_up import sums
from tools.made_up.cast import Cast
from tools.made_up.claims import ClaimedRow, Claims
from tools.made_up.dice import Dice
from tools.made_up.sheets import Sheets

TERMS = (
    "signing-bonus",
    "base",
    "stock",
    "vesting",
    "title",
    "compute",
    "restriction",
    "deadline",
    "first-year",
)
IN_MONEY = ("signing-bonus", "base", "stock", "first-year")
WITHDRAWN = "Made up: there was no such offer."


class Bids:
    def __init__(self, dice: Dice, sheets: Sheets, cast: Cast, claims: Claims):
        self.dice, self.sheets, self.cast, self.claims = dice, sheets, cast, claims
        self.last = ""

    def of(self, approach, most: int) -> list[str]:
        """Write the offers of an approach, at most so many; some raise the one before."""
        wanted = min(most, self.dice.weighed({0: 14, 1: 62, 2: 14, 3: 7, 4: 2, 5: 1}))
        chain = wanted > 1 and self.dice.chance(0.5)
        to = [self.dice.one(approach.candidates)] if approach.candidates and self.dice.chance(0.85) else []
        made: list[str] = []
        kind, line = "", Money()
        for _each in range(wanted):
            if chain and made:
                line = sums.raised(self.dice, line)
            else:
                kind = self._kind(approach)
                line = sums.amount(self.dice, self._each(to, approach), self._basis(kind))
            made.append(self._offer(approach, kind, line, to, follows=made[-1] if chain and made else ""))
        return made

    def _kind(self, approach):
        if approach.kind == "company-deal":
            return self.dice.weighed({"takeover-bid": 5, "stake": 3, "licence": 2, "release": 1})
        if approach.kind == "retention":
            return "retention-award"
        return self.dice.weighed({"pay-package": 90, "counter-offer": 6, "buy-out": 4})

    def _basis(self, kind):
        return "price" if kind in ("takeover-bid", "stake") else ""

    def _each(self, to, approach):
        if approach.named or len(approach.candidates) != 1:
            return ""
        return self.dice.weighed({"": 60, "each": 25, "together": 10, "unclear": 5})

    def _offer(self, approach, kind, line, to, follows):
        ref = self.sheets.ref("offer")
        state = self._state(approach.state)
        company_level = approach.kind == "company-deal"
        party = approach.employer if kind == "counter-offer" else approach.recruiter
        row = ClaimedRow("offer", ref, state, aspect="amount", line=line, party=party)
        self.sheets.add(
            "offer",
            ref,
            state=state,
            retraction=WITHDRAWN if state == "retracted" else "",
            approach=approach.ref,
            kind=kind,
            candidates=to,
            number=self._number(line),
            bidder=approach.employer if kind == "counter-offer" else "",
            amount=line,
            follows=follows,
            perhaps_same_as=self.last if self.last and self.dice.chance(0.01) else "",
            target=approach.employer if company_level else "",
            share=sums.share(self.dice) if kind == "stake" else None,
            summary="Made up." if self.dice.chance(0.3) else "",
            lead_claim=self.claims.of(row, self.claims.number()),
        )
        self.last = ref
        for _each in range(self.dice.weighed({0: 82, 1: 14, 2: 4})):
            self._term(ref, approach)
        return ref

    def _state(self, approach_state):
        if approach_state in ("draft", "in-review"):
            return approach_state
        return self.dice.weighed({"published": 95, "draft": 3, "retracted": 2})

    def _number(self, line):
        if line.each == "each":
            known = sums.exactly(self.dice.between(2, 20))
            return self.dice.one((Count(), Count(), known, Count(words="several")))
        return Count() if self.dice.chance(0.5) else sums.exactly(1)

    def _term(self, offer, approach):
        ref = self.sheets.ref("term")
        kind = self.dice.one(TERMS)
        money = Money()
        columns: dict[str, object] = {"words": "Made up."}
        if kind in IN_MONEY:
            money = sums.given(self.dice, basis="first-year" if kind == "first-year" else "")
            columns = {"money": money}
        elif kind in ("vesting", "restriction"):
            columns = {"length": sums.length(self.dice)}
        on_offer = self.dice.chance(0.85)
        self.sheets.add(
            "term",
            ref,
            offer=offer if on_offer else "",
            approach="" if on_offer else approach.ref,
            kind=kind,
            certainty=self.dice.weighed({"not-said": 70, "guaranteed": 20, "possible": 10}),
            **columns,
        )
        if self.dice.chance(0.8):
            row = ClaimedRow("term", ref, aspect="money", line=money, party=approach.recruiter)
            self.claims.of(row)
