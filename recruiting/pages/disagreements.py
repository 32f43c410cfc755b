"""What sources disagree on: the aspects of a row of which they give values that rule each other out."""

from dataclasses import dataclass

from recruiting.pages.statements import Statement, Statements

MOST_OF_ASPECT = 6
"""Statements that stand under an aspect on which sources disagree; below are all that the page has."""


@dataclass(frozen=True)
class Disagreement:
    """An aspect of a row on which sources disagree, with what the first say of it, and how many do."""

    label: str
    statements: list[Statement]
    number: int

    @property
    def left_out(self) -> int:
        return self.number - len(self.statements)


def disagreements(statements: Statements, table: str, ref: str) -> list[Disagreement]:
    """The aspects of a row of which counted statements give values that rule each other out."""
    by_aspect: dict[str, list[Statement]] = {}
    for one in statements.about(table, ref):
        if one.affirms and one.value:
            by_aspect.setdefault(one.claim.aspect, []).append(one)
    standing = [_uncorrected(some, statements) for some in by_aspect.values()]
    return [
        Disagreement(each[0].subject or each[0].claim.aspect_label, each[:MOST_OF_ASPECT], len(each))
        for each in standing
        if any(one.claim.comparison == "rival" for one in each)
    ]


def _uncorrected(some: list[Statement], statements: Statements) -> list[Statement]:
    """Those that no later version of the same report corrects: an outlet doesn't disagree with itself."""
    corrected = statements.corrected(some)
    return [one for one in some if one.claim.source not in corrected]
