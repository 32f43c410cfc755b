"""The admin's first page: what the desk has to look after."""

import pytest
from django.urls import reverse

from recruiting.models import Approach
from tests import making
from tests.world.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def text(client):
    return Newsroom(client, client).text(reverse("admin:index"))


def test_it_tells_what_waits_what_one_report_tells_and_what_nobody_answered(editor):
    heard = making.offer("100m USD total", approach=making.approach(ref="heard"))
    making.claim(heard, stance="no-comment", aspect="", informant_company=making.alder())
    making.offer("undisclosed", approach=making.approach(ref="silent"))
    making.approach(ref="waits", published=False, state="in-review")
    shown = text(editor)
    assert "1 record waits for review" in shown
    assert "Offers that one report alone tells of: 2" in shown
    assert "Offers of undisclosed size: 1" in shown
    assert "Approaches on which no party is heard: 1 Alder → Birch" in shown


def test_each_count_leads_to_the_list_of_just_these(editor):
    making.offer("undisclosed", approach=making.approach(ref="silent"))
    page = editor.get(reverse("admin:index")).content.decode()
    changelist = reverse("admin:recruiting_offer_changelist")
    for query in (
        "figure_support__in=one-report%2Cseveral-informants%2Cnobody-named&amp;state__exact=published",
        "amount_status__exact=undisclosed&amp;state__exact=published",
    ):
        assert f"{changelist}?{query}" in page
        answer = editor.get(f"{changelist}?{query.replace('&amp;', '&')}")
        assert answer.status_code == 200
        assert "1 pay package" in answer.content.decode() or "1 offer" in answer.content.decode()


def test_an_empty_desk_says_so_and_costs_the_same_as_a_full_one(editor, django_assert_max_num_queries):
    assert "0 records wait for review" in text(editor)
    for number in range(8):
        making.offer("undisclosed", approach=making.approach(ref=f"silent-{number}"))
    assert Approach.objects.count() == 8
    with django_assert_max_num_queries(30):
        assert "Offers of undisclosed size: 8" in text(editor)


def test_who_may_look_at_nothing_is_shown_nothing(stranger):
    assert stranger.get(reverse("admin:index")).status_code == 302
