"""How the rows of the form are printed: once where nothing is typed, and then they look the same."""

import re

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import translation

from recruiting.admin.report import record_part
from recruiting.admin.report.head import ApproachPart
from recruiting.admin.report.sections import SECTIONS

PARTS = {**SECTIONS, "approach": ApproachPart}


def by_itself(row):
    return render_to_string("admin/report/_part.html", {"part": row})


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("section", PARTS)
def test_a_row_in_which_nothing_is_typed_looks_as_if_printed_by_itself(section, language):
    with translation.override(language):
        for number in (3, 12):
            row = PARTS[section](QueryDict(), prefix=f"{section}-{number}")
            assert row.as_html() == by_itself(row)
            assert f'id="id_{section}-{number}-{row.usual[0]}"' in row.as_html()


@pytest.mark.parametrize("column", ["description", "by-informant"])
def test_what_is_typed_is_printed(column):
    row = SECTIONS["candidates"](QueryDict(f"candidates-1-{column}=a banker of Alder"), prefix="candidates-1")
    assert 'value="a banker of Alder"' in row.as_html()


def test_what_is_refused_is_said_at_its_control():
    row = SECTIONS["offers"](QueryDict("offers-1-amount_currency=QQQ"), prefix="offers-1")
    assert not row.is_valid()
    assert 'class="error"' in row.as_html()


def test_typing_begins_at_the_row_that_was_added(editor):
    added = editor.post("/admin/report/", {"offers-rows": "1", "add": "offers"}).content.decode()
    assert re.findall(r"<(?:input|textarea|select)[^>]*\bautofocus", added)
    assert re.search(r'id="id_offers-2-[^>]*\bautofocus|\bautofocus[^>]*id="id_offers-2-', added)
    assert not re.search(r'id="id_offers-1-[^>]*\bautofocus|\bautofocus[^>]*id="id_offers-1-', added)


def test_rows_in_which_nothing_is_typed_are_printed_once_a_language():
    record_part._render_empty_row.cache_clear()
    for language in ("en", "id", "en"):
        with translation.override(language):
            SECTIONS["offers"](QueryDict(), prefix="offers-1").as_html()
    assert record_part._render_empty_row.cache_info()[:2] == (1, 2)
