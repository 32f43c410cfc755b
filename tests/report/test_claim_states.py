"""Who may publish the claims of a report."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from recruiting.admin.report.claim_saving import set_state
from recruiting.models import Claim, unit_of_work
from recruiting.models.standing import State
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return making.claim(making.offer("1m USD total"), "amount", "1m USD total", state="draft")


def stored(claim):
    return Claim.objects.get(pk=claim.pk).state


def test_who_may_not_publish_publishes_no_claims(editor, draft):
    with pytest.raises(PermissionDenied), unit_of_work.editing(user=editor.user):
        set_state([draft], State.PUBLISHED)
    assert stored(draft) == State.DRAFT


def test_who_may_not_publish_sends_claims_to_review(editor, draft):
    with unit_of_work.editing(user=editor.user):
        set_state([draft], State.IN_REVIEW)
    assert stored(draft) == State.IN_REVIEW


def test_with_four_eyes_nobody_publishes_claims_of_their_own(publisher, draft, settings):
    settings.FOUR_EYES = True
    with unit_of_work.editing(user=publisher.user):
        draft.paraphrase = "In our own words."
        draft.save()
    with pytest.raises(ValidationError), unit_of_work.editing(user=publisher.user):
        set_state([draft], State.PUBLISHED)
    assert stored(draft) == State.DRAFT
