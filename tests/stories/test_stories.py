"""Made-up stories entered as a clerk would: signed out, no page holds a false sentence."""

from statistics import mean, median

import pytest
from django.apps import apps

from tests.stories.class_pay import CLASS_PAY
from tests.stories.licence import LICENCE
from tests.stories.made_up import STORIES
from tests.stories.story import Clerk, false_words, page_text
from tests.stories.team import TEAM
from tests.stories.together import TOGETHER
from tests.stories.weekly import WEEKLY
from tests.stories.withdrawn import WITHDRAWN

pytestmark = pytest.mark.django_db


OF_TEN_REPORTS = (LICENCE, TEAM, CLASS_PAY, WEEKLY, TOGETHER, WITHDRAWN)


@pytest.mark.parametrize("story", [*STORIES, *OF_TEN_REPORTS], ids=lambda story: story.name)
def test_no_public_page_of_a_story_holds_a_false_sentence(publisher, client, story):
    clerk = Clerk(publisher)
    clerk.enter(story)
    for table, number in story.rows.items():
        assert apps.get_model("recruiting", table).objects.count() == number, table
    for address, words in story.reads.items():
        text = page_text(client, address)
        for word in words:
            assert word in text, (address, word, text)
    for address, words in story.headlines.items():
        text = page_text(client, address)
        for word in words:
            assert word in text, (address, word, text)
    assert false_words(client, story.never) == []


def test_the_median_report_takes_twelve_fields_and_few_submissions(publisher):
    clerk = Clerk(publisher)
    for story in OF_TEN_REPORTS:
        clerk.enter(story)
    assert median(clerk.fields) <= 12, clerk.fields
    assert mean(clerk.submissions) <= 1.2, clerk.submissions
