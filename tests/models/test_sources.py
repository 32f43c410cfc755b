"""A source is one page; its archived copy has a field of its own; its texts have a length."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from recruiting.models import Company, Person, Source
from tests import making

pytestmark = pytest.mark.django_db

PAGE = "https://grove.example/alder"
COPY = f"https://web.archive.org/web/20250703120000/{PAGE}"


def test_a_second_source_of_one_page_is_refused_by_form_and_database_alike():
    making.source("Known", url=PAGE, ref="known")
    again = Source(title="Again", url="http://www.grove.example/alder/?utm_source=x#top")
    with pytest.raises(ValidationError) as error:
        again.full_clean()
    assert error.value.message_dict == {"url": ["This page is a source already: Known (known)."]}
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_sources_without_an_address_are_as_many_as_there_are():
    making.source("One")
    making.source("Two")


def test_a_stored_address_has_no_token():
    assert making.source(url=f"{PAGE}?id=1&unlocked_article_code=x&utm_source=y").url == f"{PAGE}?id=1"


@pytest.mark.publishes
def test_the_address_of_a_copy_is_put_where_copies_are_and_readers_get_both(client):
    source = making.source("Alder", url=COPY)
    assert (source.url, source.archived_at) == (PAGE, COPY)
    making.claim(making.offer(), source=source)
    html = client.get(f"/sources/{source.ref}/").content.decode()
    assert f'href="{PAGE}"' in html
    assert f'href="{COPY}"' in html


def test_a_short_address_of_an_archive_is_a_source_too():
    source = making.source("Alder", url="https://archive.ph/AbCdE")
    assert (source.url, source.archived_at) == ("", "https://archive.ph/AbCdE")
    with pytest.raises(ValidationError):
        Source(title="Again", url="https://archive.ph/AbCdE").full_clean()


def test_the_desk_lists_the_sources_without_a_copy(admin_client):
    making.source("With", url="https://grove.example/1", archived_at=COPY)
    making.source("Without", url="https://grove.example/2")
    making.source("Nowhere")
    html = admin_client.get("/admin/recruiting/source/?archived=no").content.decode()
    assert "Without" in html
    assert "Nowhere" not in html
    assert ">With<" not in html
    assert "?archived=no" in admin_client.get("/admin/").content.decode()


def test_beside_the_address_stands_a_link_to_the_archives_form(admin_client):
    source = making.source("Alder", url=PAGE)
    html = admin_client.get(f"/admin/recruiting/source/{source.pk}/change/").content.decode()
    assert f'href="https://web.archive.org/save/{PAGE}"' in html
    report = admin_client.get("/admin/report/").content.decode()
    assert 'href="https://web.archive.org/save"' in report
    assert "archive-link.js" in report


def test_nothing_is_fetched_for_an_address_that_is_no_page(admin_client):
    html = admin_client.get("/admin/recruiting/source/add/").content.decode()
    assert 'href="https://web.archive.org/save"' in html


@pytest.mark.parametrize(
    ("model", "columns", "field"),
    [
        (Person, {"name": "x" * 201}, "name"),
        (Person, {"name": "x", "aliases": "x" * 20_001}, "aliases"),
        (Company, {"name": "x", "description": "x" * 301}, "description"),
        (Company, {"name": "x", "desk_note": "ö" * 20_001}, "desk_note"),
        (Source, {"title": "x" * 501}, "title"),
    ],
)
def test_every_text_has_a_length_that_form_and_database_know(model, columns, field):
    with pytest.raises(ValidationError) as error:
        model(**columns).full_clean()
    assert list(error.value.message_dict) == [field]
    with pytest.raises(Exception, match=r"length|too long"), transaction.atomic():
        model(**columns).save()


def test_names_are_kept_without_what_nobody_sees():
    person = making.person(" “Nn\u00a0One\u200b” ")
    company = making.company("Al\u00adder ")
    assert (person.name, company.name) == ("Nn One", "Alder")


def test_a_name_in_quotation_marks_makes_no_second_one_of_somebody_known():
    from recruiting.admin.report.names import match_name

    known = making.person("Łukasz Bürger")
    for typed in ("“Łukasz Bürger”", '"lukasz buerger"', "Lukasz\u00a0Burger", "ŁUKASZ\u200b BÜRGER"):
        assert match_name(Person, typed).certain == known, typed
