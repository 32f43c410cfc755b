"""The log: one JSON object a line, whatever is asked; no traceback of a refusal, no secret."""

import json
import logging
import stat
from ipaddress import ip_network

import pytest
from django.core.management import call_command

from recruiting.management.commands import start
from recruiting.security.proxies import is_trusted
from recruiting.security.request_log import JsonFormatter
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(caplog):
    """What is logged, as it stands in the log."""
    caplog.set_level(logging.INFO)
    caplog.handler.setFormatter(JsonFormatter())

    def read() -> list[dict]:
        told = caplog.handler.stream.getvalue().splitlines()
        return [json.loads(line) for line in told]

    return read


@pytest.mark.parametrize(
    "address", ["/offers/?x%0aFORGED=1", "/offers/%0aFORGED/", "/%0d%0a%e2%80%a8FORGED", "/%ff%00"]
)
def test_no_address_writes_a_line_of_its_own(client, lines, address):
    client.get(address)
    assert not [line for line in lines() if line["message"].startswith("FORGED")]
    assert len([line for line in lines() if line["logger"] == "recruiting.requests"]) == 1


def test_a_mistyped_parameter_leaves_a_line_and_no_traceback(client, lines):
    answer = client.get("/offers/?from=nonsense~~")
    line = next(line for line in lines() if line["logger"] == "recruiting.requests")
    assert (line["status"], line["path"], line["request"]) == (400, "/offers/", answer["X-Request-ID"])
    assert not [line for line in lines() if "traceback" in line]


@pytest.mark.parametrize(("proxies", "is_taken"), [([], False), (["127.0.0.0/8"], True)])
def test_the_number_of_a_request_is_taken_from_trusted_proxies_alone(client, settings, proxies, is_taken):
    settings.TRUSTED_PROXIES = [ip_network(network) for network in proxies]
    is_trusted.cache_clear()
    try:
        answer = client.get("/healthz", headers={"X-Request-ID": "somebody-elses-number"})
    finally:
        is_trusted.cache_clear()
    assert (answer["X-Request-ID"] == "somebody-elses-number") == is_taken


def test_an_address_of_too_many_parameters_is_refused_without_a_traceback(client, lines):
    for address in ("/offers/", "/", "/api/v1/offers", "/admin/login/"):
        assert client.get(f"{address}?{'a&' * 10_001}").status_code == 400, address
    assert not [line for line in lines() if "traceback" in line]


def test_signing_in_is_logged_and_no_password_is(client, lines, django_user_model):
    django_user_model.objects.create_user("publisher", password="right and long", is_staff=True)
    client.post("/admin/login/", {"username": "publisher", "password": "a wrong one"})
    client.post("/admin/login/", {"username": "typed in the wrong box", "password": "a wrong one"})
    client.post("/admin/login/", {"username": "publisher", "password": "right and long"})
    events = [(line["event"], line["user"]) for line in lines() if line["logger"] == "recruiting.audit"]
    assert events == [("sign-in refused", "publisher"), ("sign-in refused", ""), ("signed in", "publisher")]
    text = json.dumps(lines())
    for secret in ("a wrong one", "right and long", "typed in the wrong box"):
        assert secret not in text


def test_what_is_published_is_logged_with_who_did_it(publisher, lines, django_capture_on_commit_callbacks):
    approach = making.approach(published=False)
    making.claim(approach, state="draft")
    with django_capture_on_commit_callbacks(execute=True):
        Desk(publisher).change(approach).publish()
    events = {(line["event"], line.get("table"), line["user"]) for line in lines() if "event" in line}
    assert ("published", "approach", "publisher") in events
    assert ("request", None, "publisher") in events


def test_production_passes_every_check_of_deployment(settings, monkeypatch):
    settings.DEBUG = False
    settings.SECRET_KEY = "".join(map(chr, range(48, 112)))
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE", raising=False)  # the browser's tests set it
    call_command("check", deploy=True, fail_level="WARNING")


def test_in_production_the_first_password_is_in_a_file_and_not_in_the_log(settings, tmp_path, monkeypatch):
    settings.PRODUCTION = True
    monkeypatch.setattr(start, "FIRST_PASSWORD", tmp_path / "first_password")
    assert "right and long" not in start._of_first_publisher("right and long")
    kept = tmp_path / "first_password"
    assert kept.read_text() == "right and long\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
