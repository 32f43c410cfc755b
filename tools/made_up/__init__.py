"""Made-up data of any size, shaped as real data is: for trying and measuring, never for publication.

It is written as a data package and loaded like one, so that it is held to every rule. Names say plainly
that nothing is real: “Company 0417”, “Person 01234”, “Report 00012”. A number and a seed give the same rows
on every machine and on both databases.
"""

from pathlib import Path

from tools.made_up.cast import Cast
from tools.made_up.claims import Claims
from tools.made_up.courting import Courting
from tools.made_up.dice import Dice
from tools.made_up.sheets import Sheets


def write(folder: Path, number: int, seed: int) -> None:
    """Write a package with ``number`` offers, and all around them, into ``folder``."""
    dice = Dice(seed)
    with Sheets(folder) as sheets:
        cast = Cast(dice, sheets, number)
        claims = Claims(dice, sheets, cast)
        courting = Courting(dice, sheets, cast, claims)
        while sheets.rows["offer"] < number:
            courting.another(most=number - sheets.rows["offer"])
        claims.of_companies(number // 20 + 2)
        cast.renamed(number // 500 + 1)
