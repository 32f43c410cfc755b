"""What sources disagree on, and what an outlet corrected."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

HEADING = "What sources disagree on"


def tell(offer, amount, title, of=None):
    version = {"based_on": [of], "based_on_how": "new-version"} if of else {}
    source = making.source(title, publisher=title, **version)
    making.claim(offer, "amount", amount, source=source)
    return source


def test_a_figure_that_its_outlet_corrected_is_no_disagreement(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    second = tell(offer, "120m USD total", "The Grove, again", of=first)
    tell(offer, "250m USD total", "The Grove, at last", of=second)
    assert HEADING not in read(client, f"/offers/{offer.ref}/")


def test_what_others_say_disagrees_with_the_correction_alone(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    silent = making.source("The Grove, again", based_on=[first], based_on_how="new-version")
    making.claim(offer, source=silent)
    tell(offer, "250m USD total", "The Grove, at last", of=silent)
    tell(offer, "80m USD total", "The Hedge")
    page = read(client, f"/offers/{offer.ref}/").text.partition(HEADING)[2].partition("Sources")[0]
    assert "US$250m" in page
    assert "US$80m" in page
    assert "US$100m" not in page
