"""Pages of what is public no more: they say so, and lead to how they last stood."""

import re

import pytest

from recruiting.desk import publishing
from recruiting.models import unit_of_work
from recruiting.published.models import Edition
from tests import making

pytestmark = pytest.mark.django_db


def retract(record):
    with unit_of_work.editing(reason="a letter of theirs"):
        publishing.retract(making.fresh(record), "The report was withdrawn.")


@pytest.fixture
def approach():
    """The one public story that names its recruiter."""
    approach = making.approach()
    assert Edition.current().number == 1
    return approach


def test_a_company_that_nothing_names_any_more_leads_to_its_page_as_it_last_stood(client, approach):
    address = f"/companies/{approach.recruiters.get().ref}/"
    assert client.get(address).status_code == 200
    retract(approach)
    gone = client.get(address)
    assert gone.status_code == 410
    assert "No longer published" in gone.text
    (way_on,) = re.findall(rf'href="({address}[^"]+)"', gone.text)
    assert way_on == f"{address}?edition=1"
    assert client.get(way_on).status_code == 200


def test_what_was_not_public_in_the_edition_asked_for_is_a_404(client, approach):
    address = f"/companies/{approach.recruiters.get().ref}/"
    retract(approach)
    assert client.get(f"{address}?edition=2").status_code == 404


def test_what_comes_back_has_its_page_again(client, approach):
    company = approach.recruiters.get()
    retract(approach)
    making.approach(recruiters=[company], ref="another")
    assert client.get(f"/companies/{company.ref}/").status_code == 200
