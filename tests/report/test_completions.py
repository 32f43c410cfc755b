"""Names are completed by any part of them, as they are typed."""

from html import unescape

import pytest

from tests import making

pytestmark = pytest.mark.django_db


def offered(client, name, typed):
    page = client.get(f"/admin/report/names/{name}/", {"candidates-1-person": typed}).content.decode()
    return [unescape(option.partition('"')[0]) for option in page.split('<option value="')[1:]]


def test_any_part_of_a_name_or_alias_completes_it_and_the_names_before_it_stay(publisher):
    making.person("José Álvarez", aliases="Pepe\nThe Captain")
    making.person("Nn One", desk_note="Not to be taken for José.")
    making.company("Alder Works", aliases="AW")
    for typed in ("jos", "alv", "ÁLV", "pep", "capt", "alvarez jo"):
        assert offered(publisher, "people", typed) == ["José Álvarez"], typed
    assert offered(publisher, "people", "Nn One, alva") == ["Nn One, José Álvarez"]
    assert offered(publisher, "companies", "Birch; wor") == ["Birch; Alder Works"]
    assert offered(publisher, "companies", "zzz") == []
    assert offered(publisher, "people", "") == ["Nn One", "José Álvarez"]


def test_what_the_browser_would_not_find_by_itself_is_labelled_with_what_is_typed(publisher):
    making.person("José Álvarez", aliases="Pepe")
    page = publisher.get("/admin/report/names/people/", {"x": "pep"}).content.decode()
    assert 'label="pep · Pepe"' in page
    making.person('A "quoted" <name>')
    assert (
        'value="A &quot;quoted&quot; &lt;name&gt;"'
        in publisher.get("/admin/report/names/people/", {"x": "quo"}).content.decode()
    )


def test_names_are_for_the_desk_and_of_known_lists_only(publisher, viewer, client):
    making.person("Secret Draft")
    assert publisher.get("/admin/report/names/users/", {"x": "a"}).status_code == 404
    for somebody in (viewer, client):
        answer = somebody.get("/admin/report/names/people/", {"x": "sec"})
        assert answer.status_code in (302, 403)
        assert "Secret" not in answer.content.decode()
    assert publisher.get("/admin/report/names/people/", {"x": "\x00"}).status_code == 200
