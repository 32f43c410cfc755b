"""Totals as sentences, for each state that they can be in, in both languages; without a database."""

import re
from dataclasses import replace
from itertools import product

import pytest
from django.utils import translation

from recruiting.models.record_codes import Challenge
from recruiting.sentences import totals
from recruiting.totals.bids import Bid, NotAdded
from recruiting.totals.sums import Sum, Total
from recruiting.values import Count, Money

OTHER_LANGUAGE = ("offer", "report", "disputed", "sum", "deal")


def bid(amount, number="", pk=1, challenge="none", row_count=1):
    return Bid(
        pk=pk,
        kind="pay-package",
        amount=Money.parse(amount),
        number=Count.parse(number),
        support="one-report",
        second_hand=False,
        challenge=challenge,
        to_many=False,
        row_count=row_count,
    )


def total(*bids, basis="total", at_least=False, **columns):
    line = Sum("USD", basis, bids, at_least=at_least)
    return Total(sums=(line,) if bids else (), offers=len(bids), **columns)


ONE, TWO = bid("> 1bn USD total"), bid("200m USD total each", pk=2)
SIX = [bid(f"{number}m USD total", pk=number) for number in range(1, 8)]


OTHERS = {("USD", "total"): 1}


def every_total():
    for bids, at_least in product(
        ((), (ONE,), (ONE, TWO), tuple(SIX), (bid("about 3m USD total"),)), (False, True)
    ):
        yield total(*bids, at_least=at_least)
        for code in NotAdded:
            for number in (1, 3):
                yield total(*bids, not_added={code: number}, superseded=number)
        for disputed, approaches, who in product((0, 1, 2), (1, 3), ("", "Nn One, for Alder")):
            yield total(*bids, approaches=approaches, approaches_disputed=disputed, disputed_by=who)
    for challenge, who in product((Challenge.DISPUTED, Challenge.DENIED), ("", "Alder")):
        yield total(bid("1m USD total", challenge=challenge), challenged_by=who)
        yield total(bid("1m USD total", challenge=challenge), TWO, challenged_by=who)
    yield total(ONE, with_other_amounts=OTHERS)
    yield total(ONE, TWO, with_other_amounts=OTHERS)
    for number, amounts in product((1, 4), ((), (Money.parse("2bn USD total"),))):
        yield total(excluded_kinds=dict.fromkeys(totals.APART, (number, amounts)))


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_sentence_of_a_total_has_a_gap_a_code_or_a_word_twice(language):
    with translation.override(language):
        for one in every_total():
            text = str(totals.sentences(one))
            assert text.endswith("."), text
            assert not re.search(r"%\(|  | ,|\.\.|None", text), text
            assert not re.search(r"\b([^\W\d_]{2,}) \1\b", text), text
            if language == "id":
                assert not [word for word in OTHER_LANGUAGE if re.search(rf"\b{word}\b", text)], text


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (
            total(ONE, TWO),
            "At least US$1.2bn in reported pay offers (offered, not paid): "
            "one of more than US$1bn and a group offered US$200m each, counted once.",
        ),
        (total(*SIX), "US$28m in reported pay offers (offered, not paid): 7 offers."),
        (
            total(bid("1m USD total", challenge="denied"), challenged_by="Alder"),
            "One reported pay offer of US$1m (offered, not paid). It is denied by Alder.",
        ),
        (
            total(SIX[0], SIX[1], approaches=1, approaches_disputed=1, disputed_by="Nn One, for Alder"),
            "US$3m in reported pay offers (offered, not paid): one of US$2m and one of US$1m. "
            "Nn One, for Alder, disputes the whole report.",
        ),
        (
            # One of these stories may tell of an alleged offer alone, which is in no sum.
            total(SIX[0], SIX[1], approaches=3, approaches_disputed=1),
            "US$3m in reported pay offers (offered, not paid): one of US$2m and one of US$1m. "
            "1 of the 3 stories with pay offers is disputed as a whole.",
        ),
        (
            total(SIX[0], SIX[1], with_other_amounts=OTHERS),
            "US$3m in reported pay offers (offered, not paid): one of US$2m and one of US$1m. "
            "For 1 of these offers other amounts are reported too.",
        ),
        (
            total(SIX[0], with_other_amounts=OTHERS),
            "One reported pay offer of US$1m (offered, not paid). Other amounts are reported for it too.",
        ),
        (total(not_added={"undisclosed": 2}), "No sum can be given: 2 offers of undisclosed amounts."),
        (
            total(excluded_kinds={"company-level": (1, (Money.parse("2bn USD total"),))}),
            "No sum can be given: 1 company deal (US$2bn).",
        ),
        (total(), "No offers."),
    ],
)
def test_a_total_reads_as_a_newspaper_would_have_it(one, text):
    assert str(totals.sentences(one)) == text


def test_a_sum_of_several_parts_is_opened_up_as_arithmetic():
    assert totals.arithmetic(total(SIX[0], SIX[2]).sums[0]) == "US$3m + US$1m = US$4m"
    assert totals.arithmetic(total(SIX[0]).sums[0]) == ""
    assert totals.arithmetic(total(*SIX).sums[0]) == ""


def test_other_amounts_are_told_of_the_sum_whose_offers_have_them():
    euros = Sum("EUR", "total", (bid("1m EUR total"),))
    both = Total(sums=(Sum("USD", "total", (SIX[0], SIX[1])), euros), with_other_amounts=OTHERS)
    said = "Other amounts are reported too for 1 offer in US$3m."
    assert said in str(totals.sentences(both))
    assert "Other amounts" not in str(totals.sentences(replace(both, with_other_amounts={}), most=1))


def test_of_many_sums_the_first_have_sentences_and_the_number_of_the_others_is_known():
    denied = {currency: bid(f"1m {currency} total", challenge="denied") for currency in ("USD", "EUR", "GBP")}
    lines = [Sum(currency, "total", (one,)) for currency, one in denied.items()]
    some = totals.sentences(Total(sums=tuple(lines), offers=3), most=2)
    assert (len(some.sums), some.unwritten) == (2, 1)
    assert "£" not in str(some)
    assert totals.sentences(Total(sums=tuple(lines), offers=3)).unwritten == 0
