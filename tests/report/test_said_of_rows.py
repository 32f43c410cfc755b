"""What of a row a figure is about that somebody denies; which outcomes a report may tell."""

import pytest

from recruiting.models import Claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def denial(form):
    """Nn Gill, or a step of the story, with a figure that somebody denies of it."""

    def type_in(**said):
        form.open().fill("source", publisher="The Weir", title="Tench woos", published="3 March 2026")
        form.fill("approach", recruiters="Tench", employers="Bream", whom="Nn Gill")
        form.row("events", kind="accepted")
        form.row("circumstances", kind="departures", company="Bream", people="8")
        return form.row("says", stance="disputes", speaks_for="Tench", **said)

    return type_in


@pytest.mark.parametrize(
    ("said", "aspect", "denied"),
    [
        ({"of": "P1", "denied": "100m USD"}, "figure", "100000000 USD"),
        ({"of": "P1", "denied": "12"}, "number", "12"),
        ({"of": "E1", "denied": "12"}, "people", "12"),
        ({"of": "F1", "denied": "8"}, "people", "8"),
        ({"of": "F1", "denied": "100m USD"}, "money", "100000000 USD"),
    ],
)
def test_a_sum_that_is_denied_is_no_number_of_people(denial, said, aspect, denied):
    denial(**said).publish()
    claim = Claim.objects.get(stance="disputes")
    assert (claim.aspect, claim.denied) == (aspect, denied)


def test_a_sum_that_is_denied_of_a_step_is_asked_what_of_it(denial):
    form = denial(of="E1", denied="100m USD")
    form.press("check")
    assert "What of it?" in str(form.wrong)


@pytest.mark.parametrize("outcome", ["open", "reports differ", "still undecided"])
def test_no_report_says_that_reports_differ(form, outcome):
    form.open().fill("source", publisher="The Weir", title="Tench woos", published="3 March 2026")
    form.fill("approach", recruiters="Tench", employers="Bream", whom="Nn Gill")
    form.row("says", stance="reports", aspect="outcome", value=outcome).press("check")
    assert f"“{outcome}” is none of: none, expected, approached, in talks, offered" in form.wrong
    assert "reports differ" not in form.wrong.partition("is none of")[2]
