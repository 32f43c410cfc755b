"""What a claim names in its value is there: what would take it away is refused."""

import pytest
from django.core.exceptions import ValidationError

from recruiting.history import cross_row_rules
from recruiting.models import Candidate
from tests import making

pytestmark = pytest.mark.django_db


def _named():
    """Somebody courted whom a claim of a report names beside another."""
    approach = making.approach()
    one, other = (making.candidate(approach, description=name) for name in ("an engineer", "a designer"))
    begun = making.event(approach, "started", candidates=[other])
    return one, making.claim(begun, "candidates", f"{one.ref};{other.ref}")


def test_whom_a_claim_names_is_not_deleted_before_the_claim():
    one, claim = _named()
    with pytest.raises(ValidationError, match=f"“{claim}” names what is to be deleted.*{claim.ref}"):
        one.delete()
    claim.delete()
    Candidate.objects.get(ref=one.ref).delete()
    assert not list(cross_row_rules.check_all())


def test_what_goes_together_with_the_claims_that_name_it_goes():
    one, _claim = _named()
    one.approach.delete()
    assert not list(cross_row_rules.check_all())


def test_whose_reference_is_changed_is_named_by_the_new_one():
    one, claim = _named()
    one.ref = "somebody-else"
    one.save()
    assert making.fresh(claim).value == "somebody-else;approach-1-a-designer"
    assert not list(cross_row_rules.check_all())
