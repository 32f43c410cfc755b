"""A request is read as UTF-8: no encoding that it names breaks the site, or keeps it at work."""

import pytest
from django.conf import settings

from recruiting.security.encoding import plain_type, reading_utf_8

pytestmark = pytest.mark.django_db

ODD = ("undefined", "rot13", "zlib", "idna", "punycode", "utf-16", "cp037")
"""Encodings of Python's that are no text, fail on any, or read ASCII as something else."""
FORM = "multipart/form-data; boundary=x"


@pytest.fixture
def ask(client):
    """How the site answers to what its web server hands it."""
    handle = client.handler
    application = reading_utf_8(lambda environ, _start: handle(environ))
    client.handler = lambda environ: application(environ, None)
    return lambda method, path, said, body=b"": client.generic(method, path, body, content_type=said)


@pytest.mark.parametrize("path", ["/offers/?q=%C3%A9a", "/api/v1/offers?q=%C3%A9"])
@pytest.mark.parametrize("said", [*(f"a/b; charset={name}" for name in ODD), "a/b; x*=undefined''%41"])
def test_an_address_is_read_as_utf_8_whatever_encoding_is_told(ask, path, said):
    answer = ask("GET", path, said)
    assert answer.status_code == 200
    assert answer.content == ask("GET", path, "").content


@pytest.mark.parametrize("name", ODD)
def test_of_a_body_in_another_encoding_nothing_is_read(ask, name):
    answer = ask("POST", "/language/", f"{FORM}; charset={name}", field(b"id"))
    assert answer.status_code == 302
    assert settings.LANGUAGE_COOKIE_NAME not in answer.cookies


@pytest.mark.parametrize("said", [FORM, f"{FORM}; charset=UTF-8", 'multipart/form-data; BOUNDARY="x"'])
def test_a_form_in_utf_8_is_read(ask, said):
    answer = ask("POST", "/language/", said, field(b"id"))
    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "id"


def field(value: bytes) -> bytes:
    return b'--x\r\nContent-Disposition: form-data; name="language"\r\n\r\n' + value + b"\r\n--x--\r\n"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("", ""),
        ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
        ("application/x-www-form-urlencoded; charset=utf-8", "application/x-www-form-urlencoded"),
        ("application/x-www-form-urlencoded; charset*=rot13''utf-8", ""),
        (
            'multipart/form-data; boundary="----WebKitFormBoundaryAbC1"; x="y"',
            'multipart/form-data; boundary="----WebKitFormBoundaryAbC1"',
        ),
    ],
)
def test_of_the_kind_of_a_body_its_name_and_its_boundary_are_read(said, read):
    assert plain_type(said) == read
