"""Rules that one row can break by itself are the database's."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from recruiting.models import Offer
from tests.making import birch, claim, offer, report

pytestmark = pytest.mark.django_db

BROKEN = {
    "retraction": {"state": "retracted"},
    "target": {"seller_words": "the founders"},
}


@pytest.mark.parametrize(("field", "columns"), BROKEN.items(), ids=BROKEN)
def test_a_broken_rule_is_refused_by_form_and_database_alike(field, columns):
    bid = offer()
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=bid.pk).update(**columns)
    for name, value in columns.items():
        setattr(bid, name, value)
    with pytest.raises(ValidationError) as error:
        bid.full_clean()
    assert list(error.value.message_dict) == [field]


def test_a_retraction_that_says_why_and_a_bid_for_a_company_are_taken():
    bid = offer("32bn USD price", kind="takeover-bid", target=birch(), seller_words="the founders")
    bid.state, bid.retraction = "retracted", "The report was withdrawn."
    bid.full_clean()
    bid.save()


def test_a_language_is_a_code_and_never_a_formula():
    source = report()
    rows = type(source).objects.filter(pk=source.pk)
    for code in ("", "en", "id", "zh-Hant", "haw", "de-1996", "zh-Hant-TW"):
        source.language = code
        source.full_clean()
        rows.update(language=code)
    for text in ("=1+1", "+en", "@en", "-en", "en-", "en--US", "e", "eng1", "English", "EN", "en_US", "é"):
        source.language = text
        with pytest.raises(ValidationError, match="told by its code"):
            source.full_clean()
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(language=text)
    with pytest.raises(IntegrityError), transaction.atomic():
        claim(source, quote_language="=1+1")
