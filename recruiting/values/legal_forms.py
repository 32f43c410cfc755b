"""The legal forms of companies, which stand behind a name, before it or around it, and name nobody."""

import re
from functools import lru_cache

from recruiting.values.folding import fold, unmarked

_FORMS = """
    inc; incorporated; llc; l l c; lp; llp; lllp; corp; corporation; co; company; ltd; limited; co ltd; plc
    pbc; pc; gmbh co kg; gmbh co kgaa; co kg; a s; 株; 주
    pte ltd; pty ltd; pvt ltd; private limited; pte; pty; pvt; unlimited; ag; gmbh; ug; kg; kgaa; ohg; se; ev
    gmbh & co kg; gmbh & co kgaa; mbh; sa; sas; sasu; sarl; sàrl; snc; scs; spa; srl; sl; slu; sl u; sab de cv
    sa de cv; s de rl de cv; cv; nv; bv; vof; bvba; ab; as; asa; aps; a/s; oy; oyj; abp; hf; ehf; kk; k k; gk
    tbk; pt; cv; sdn bhd; bhd; jsc; ojsc; pjsc; ooo; zao; oao; pao; doo; d o o; sro; s r o; sp z o o; sp z oo
    s a rl; zrt; kft; nyrt; sia; uab; eood; ltda; eireli; s/a; fzco; fze; fz llc; wll; psc; cpa; lda
    ооо; оао; зао; пао; ао
"""
_DEGREES = "jr; sr; phd; ph d; md; m d; esq; ii; iii; iv"
"""What stands behind the name of a person in the same way."""
_EASTERN = (
    r"股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|（株）|\(株\)|㈱|有限会社|合同会社"
    r"|주식회사|（주）|\(주\)|㈜|유한회사"
)


def _folded(text: str) -> str:
    return " ".join(fold(unmarked(text)).split())


FORMS = frozenset(_folded(form) for form in _FORMS.replace("\n", ";").split(";") if form.strip())
_BEHIND_A_COMMA = FORMS | {_folded(degree) for degree in _DEGREES.split(";")}
_AROUND = re.compile(_EASTERN)
_MOST_WORDS = 5


def ends_a_name(text: str) -> bool:
    """Whether ``text``, behind a comma, belongs to the name before it: “Inc.”, “Pte. Ltd.”, “Jr.”"""
    return _folded(text) in _BEHIND_A_COMMA


@lru_cache(maxsize=10_000)
def without_form(name: str) -> str:
    """A name, folded, without its legal form: of “Alder Incorporated” and “PT Alder” it is “alder”."""
    words = _AROUND.sub(" ", name).replace(",", " ").split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if _folded(" ".join(words[-size:])) in FORMS:
            words = words[:-size]
            break
    if len(words) > 1 and _folded(words[0]) in FORMS:
        words = words[1:]
    return _folded(" ".join(words))
