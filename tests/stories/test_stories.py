"""Made-up stories entered as a clerk would: signed out, no page holds a false sentence."""

from statistics import mean, median

import pytest
from django.apps import apps
from django.core.management import call_command

from recruiting.models import Source
from tests.stories.auction import AUCTION
from tests.stories.board import BOARD
from tests.stories.called_off import CALLED_OFF
from tests.stories.counter import COUNTER
from tests.stories.couple import COUPLE
from tests.stories.demo import DEMO, OF_TEN_REPORTS
from tests.stories.garden_leave import GARDEN_LEAVE
from tests.stories.held_back import HELD_BACK
from tests.stories.holding import HOLDING
from tests.stories.impostor import IMPOSTOR
from tests.stories.joint_post import JOINT_POST
from tests.stories.made_up import STORIES
from tests.stories.named_later import NAMED_LATER
from tests.stories.none_of_the_best import NONE_OF_THE_BEST
from tests.stories.on_leave import ON_LEAVE
from tests.stories.one_by_one import ONE_BY_ONE
from tests.stories.overstated import OVERSTATED
from tests.stories.repriced import REPRICED
from tests.stories.settled import SETTLED
from tests.stories.several_years import SEVERAL_YEARS
from tests.stories.story import Clerk, Report, false_words, page_text
from tests.stories.taken_back import TAKEN_BACK
from tests.stories.verdict import VERDICT
from tests.stories.wrong_client import WRONG_CLIENT

pytestmark = pytest.mark.django_db


CLERKS: dict[str, Clerk] = {}
"""Who entered a story, and what it took, by the story's name."""

SHORT = (
    BOARD,
    ONE_BY_ONE,
    COUNTER,
    SETTLED,
    TAKEN_BACK,
    NAMED_LATER,
    COUPLE,
    OVERSTATED,
    CALLED_OFF,
    IMPOSTOR,
    JOINT_POST,
    HELD_BACK,
    REPRICED,
    SEVERAL_YEARS,
    VERDICT,
    NONE_OF_THE_BEST,
    ON_LEAVE,
    WRONG_CLIENT,
    GARDEN_LEAVE,
    HOLDING,
    AUCTION,
)


def enter(story, publisher):
    CLERKS[story.name] = Clerk(publisher)
    CLERKS[story.name].enter(story)


@pytest.mark.parametrize("story", [*STORIES, *OF_TEN_REPORTS, *SHORT], ids=lambda story: story.name)
def test_no_public_page_of_a_story_holds_a_false_sentence(publisher, client, story):
    enter(story, publisher)
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


def test_the_demo_holds_these_stories_and_no_false_sentence(client):
    call_command("load", "demo", verbosity=0)
    assert Source.objects.count() == sum(isinstance(one, Report) for story in DEMO for one in story.reports)
    for story in DEMO:
        # Lists hold all stories: what one of them must not say there, another may.
        for address in filter(_is_of_a_record, story.reads):
            text = page_text(client, address)
            assert [word for word in story.reads[address] if word not in text] == [], address
        never = {address: words for address, words in story.never.items() if _is_of_a_record(address)}
        assert false_words(client, never) == []


def _is_of_a_record(address):
    return address.count("/") == 3


def test_the_median_report_takes_twelve_fields_and_few_submissions(publisher):
    for story in OF_TEN_REPORTS:
        if story.name not in CLERKS:  # this test runs alone
            enter(story, publisher)
    clerks = [CLERKS[story.name] for story in OF_TEN_REPORTS]
    fields = [number for clerk in clerks for number in clerk.fields]
    assert median(fields) <= 12, fields
    submissions = [number for clerk in clerks for number in clerk.submissions]
    assert mean(submissions) <= 1.2, submissions
