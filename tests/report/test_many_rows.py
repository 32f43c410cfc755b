"""A report of very many rows: what the form takes can be posted, and what it does not take is said."""

import pytest
from django.conf import settings

from recruiting.admin.report.page import MOST_ROWS, SECTIONS

pytestmark = pytest.mark.django_db


def test_as_many_rows_as_there_may_be_can_be_posted():
    controls = sum(len(form(prefix="x").fields) for form, *_more in SECTIONS.values())
    beside = sum(len(form(prefix="x").telling.fields) for form, *_more in SECTIONS.values())
    assert (controls + beside) * MOST_ROWS < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


def test_more_rows_than_that_are_refused_in_words(form):
    form.open().fill("source", title="A long list").fill("approach", recruiters="Alder")
    form.page.values["candidates-rows"] = " ".join(str(number) for number in range(1, MOST_ROWS + 2))
    form.press("save")
    assert f"at most {MOST_ROWS} rows" in form.wrong
    form.press("add", "candidates")
    assert form.page.values["candidates-rows"].split()[-1] == str(MOST_ROWS)
