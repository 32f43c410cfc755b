"""Sums that a list's parameters take: as people write them, or a refusal that says what is wrong."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from recruiting.lists.fields import Dollars

READ = """
1.5bn = 1500000000; $1.5B = 1500000000; 1,5 miliar = 1500000000; 1 500 000 = 1500000; 1'000'000 = 1000000
US$1m = 1000000; 1m USD = 1000000; 100 million $ = 100000000; 1e6 = 1000000; 10 juta = 10000000
1,5 Mrd. = 1500000000; 1亿 = 100000000; １００万 = 1000000; 5 lakh = 500000; “1m” = 1000000; .5m = 500000
one million = 1000000; half a million = 500000; ½ million = 500000; 1/2 million = 500000
250 thousand = 250000
"""


@pytest.mark.parametrize("pair", READ.replace("\n", ";").strip(";").split(";"))
def test_a_sum_is_read_as_people_write_it(pair):
    typed, _sign, dollars = pair.partition(" = ")
    assert Dollars().clean(typed.strip()) == int(dollars) * 100


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Rp 1 M", "that is a sum in IDR"),
        ("€1m", "that is a sum in EUR"),
        ("A$5m", "that is a sum in AUD"),
        ("1m+", "without bounds"),
        ("more than 1m", "without bounds"),
        ("1m-2m", "without bounds"),
        ("1m a year", "without bounds"),
        ("1.250m", "US$1.25m; US$1.25bn"),
        ("lots", "such as 1000000 or 1m"),
    ],
)
def test_the_reason_given_is_the_true_one(typed, reason):
    with pytest.raises(ValidationError) as refused:
        Dollars().clean(typed)
    assert reason in refused.value.messages[0]


def test_m_in_an_indonesian_page_may_be_miliar():
    with translation.override("id"), pytest.raises(ValidationError, match="miliar"):
        Dollars().clean("1 M")
    assert Dollars().clean("1 M") == 100_000_000


@pytest.mark.django_db
def test_a_mistake_keeps_the_form_and_what_was_typed(client):
    html = client.get("/offers/", {"min_usd": "Rp 1 M"}).content.decode()
    assert "that is a sum in IDR" in html
    assert 'name="min_usd" value="Rp 1 M"' in html
