"""Guesses at passwords, what ends a session, and the second factor."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from recruiting.desk.groups import make_groups
from recruiting.security import hashing, second_factor
from recruiting.security.outages import Busy

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
LIMIT = settings.AXES_FAILURE_LIMIT


@pytest.fixture
def account(db) -> User:
    make_groups()
    user = User.objects.create_user("publisher", password="right and long", is_staff=True)
    user.groups.add(Group.objects.get(name="publisher"))
    return user


def sign_in(
    client: Client, password: str, address: str = "192.0.2.1", name: str = "publisher", **headers
) -> int:
    """The status that signing in is answered with: 302 opens the desk, 200 shows the form again."""
    posted = {"username": name, "password": password}
    return client.post(LOGIN, posted, REMOTE_ADDR=address, headers=headers).status_code


def test_guesses_at_one_name_are_throttled_wherever_they_come_from(account):
    for number in range(LIMIT):
        sign_in(Client(), "wrong", f"192.0.2.{number}")
    assert sign_in(Client(), "right and long", "192.0.2.99") == 429


def test_the_right_password_from_a_known_browser_always_gets_in(account):
    known = Client()
    assert sign_in(known, "right and long") == 302
    known.post("/admin/logout/")
    for number in range(3 * LIMIT):
        sign_in(Client(), "wrong", f"192.0.2.{number}")
    assert sign_in(Client(), "right and long") == 429
    assert sign_in(known, "right and long") == 302


def test_a_browser_is_known_of_the_name_that_signed_in_and_of_no_other(account):
    User.objects.create_user("viewer", password="also right", is_staff=True)
    browser = Client()
    assert sign_in(browser, "also right", name="viewer") == 302
    for number in range(LIMIT):
        sign_in(browser, "wrong", f"192.0.2.{number}")
    assert sign_in(browser, "right and long", "192.0.2.99") == 429


def test_a_forged_cookie_makes_no_browser_known(account):
    forger = Client()
    forger.cookies["known_browser"] = "publisher"
    for _ in range(LIMIT):
        sign_in(forger, "wrong")
    assert sign_in(forger, "right and long") == 429


def test_many_names_from_one_address_are_throttled_and_others_are_not(account):
    for number in range(4 * LIMIT):
        sign_in(Client(), "wrong", "192.0.2.1", f"name-{number}")
    assert sign_in(Client(), "right and long", "192.0.2.1") == 429
    assert sign_in(Client(), "right and long", "192.0.2.2") == 302


def test_signing_in_takes_back_no_guesses_at_another_name(account):
    User.objects.create_user("viewer", password="also right", is_staff=True)
    for number in range(LIMIT):
        sign_in(Client(), "wrong", "192.0.2.1")
        assert sign_in(Client(), "also right", "192.0.2.1", "viewer") == 302, number
    assert sign_in(Client(), "right and long", "192.0.2.2") == 429


def test_behind_a_trusted_proxy_each_client_has_its_own_address(account, trusted_proxy):
    for number in range(4 * LIMIT):
        sign_in(Client(), "wrong", trusted_proxy, f"name-{number}", x_forwarded_for="198.51.100.7")
    assert sign_in(Client(), "right and long", trusted_proxy, x_forwarded_for="198.51.100.7") == 429
    assert sign_in(Client(), "right and long", trusted_proxy, x_forwarded_for="198.51.100.8") == 302


def test_what_a_stranger_says_of_its_address_is_not_believed(account, trusted_proxy):
    for number in range(4 * LIMIT):
        sign_in(Client(), "wrong", "192.0.2.1", f"name-{number}", x_forwarded_for=f"198.51.100.{number}")
    assert sign_in(Client(), "right and long", "192.0.2.1") == 429


def test_the_client_of_a_trusted_proxy_makes_no_address_up(account, trusted_proxy):
    for number in range(4 * LIMIT):
        made_up = f"203.0.113.{number}, 198.51.100.7, {trusted_proxy}"
        sign_in(Client(), "wrong", trusted_proxy, f"name-{number}", x_forwarded_for=made_up)
    assert sign_in(Client(), "right and long", trusted_proxy, x_forwarded_for="198.51.100.7") == 429


def test_of_ipv6_one_network_is_one_address(account):
    for number in range(4 * LIMIT):
        sign_in(Client(), "wrong", f"2001:db8:0:1::{number:x}", f"name-{number}")
    assert sign_in(Client(), "right and long", "2001:db8:0:1:ffff::1") == 429
    assert sign_in(Client(), "right and long", "2001:db8:0:2::1") == 302


def test_a_proxy_that_a_socket_of_ipv6_tells_of_is_the_same_proxy(account, trusted_proxy):
    for number in range(4 * LIMIT):
        told = f"::ffff:198.51.100.{number}"
        sign_in(Client(), "wrong", f"::ffff:{trusted_proxy}", f"name-{number}", x_forwarded_for=told)
    assert sign_in(Client(), "right and long", f"::ffff:{trusted_proxy}", x_forwarded_for="192.0.2.9") == 302


@pytest.fixture
def trusted_proxy(settings) -> str:
    from ipaddress import ip_network

    from recruiting.security import proxies

    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/8")]
    proxies.is_trusted.cache_clear()
    yield "10.0.0.1"
    proxies.is_trusted.cache_clear()


def test_more_passwords_at_once_than_may_wait_are_asked_to_come_again(client, account, settings):
    settings.PASSWORD_HASHERS = ["recruiting.security.hashing.HasherInTurn"]
    client.raise_request_exception = False
    places = [hashing._places.acquire(blocking=False) for _ in range(hashing.MOST_WAITING)]
    try:
        with pytest.raises(Busy):
            hashing.in_turn(str, "")
        answer = client.post(LOGIN, {"username": "publisher", "password": "right and long"})
        assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    finally:
        for _ in places:
            hashing._places.release()


CHANGES = {
    "deactivation": lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
    "leaving the desk": lambda user: User.objects.filter(pk=user.pk).update(is_staff=False),
    "another role": lambda user: user.groups.set(Group.objects.filter(name="viewer")),
    "a permission": lambda user: user.user_permissions.add(Permission.objects.first()),
    "another password": lambda user: (user.set_password("another and long"), user.save()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_session_ends_when_its_account_changes(publisher, change):
    assert publisher.get("/admin/").status_code == 200
    CHANGES[change](publisher.user)
    assert publisher.get("/admin/").status_code == 302
    CHANGES["another role"](publisher.user)
    User.objects.filter(pk=publisher.user.pk).update(is_active=True, is_staff=True)
    assert publisher.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "path", ["", "report/", "password_change/", "review/", "import/", "nothing/", "recruiting/offer/"]
)
def test_nothing_of_the_desks_is_kept_where_others_find_it_after_the_session(publisher, path):
    for client in (publisher, Client()):
        assert "no-store" in client.get(f"/admin/{path}")["Cache-Control"]


def test_a_session_ends_once_it_was_idle_for_too_long(publisher, settings):
    session = publisher.session
    assert session.get_expiry_age() == settings.SESSION_COOKIE_AGE == 8 * 3600
    session["used"] -= settings.SESSION_COOKIE_AGE / 10
    session.save()
    expires = publisher.get("/admin/").cookies[settings.SESSION_COOKIE_NAME]
    assert expires["max-age"] == settings.SESSION_COOKIE_AGE


def test_a_session_ends_after_a_day_however_much_it_is_used(publisher, settings):
    assert settings.SESSION_LIFETIME == 24 * 3600
    for age, status in ((settings.SESSION_LIFETIME - 60, 200), (settings.SESSION_LIFETIME + 60, 302)):
        session = publisher.session
        session["began"] = session["used"] - age
        session.save()
        assert publisher.get("/admin/").status_code == status


def test_signing_in_gives_a_session_of_its_own_and_signing_out_ends_it(account):
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "chosen-by-somebody-else"
    sign_in(client, "right and long")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie.value != "chosen-by-somebody-else"
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    kept = Client()
    kept.cookies[settings.SESSION_COOKIE_NAME] = cookie.value
    assert kept.get("/admin/").status_code == 200
    client.post("/admin/logout/")
    assert kept.get("/admin/").status_code == 302


PASSWORDS = {
    "short-1": "too short",
    "password123": "too common",
    "20260131": "entirely numeric",
    "publisher1": "too similar to the username",
    "four plain words and a 🌲, " * 4: "",
}


@pytest.mark.parametrize(("password", "refusal"), PASSWORDS.items())
def test_a_password_is_long_and_none_that_many_have_and_may_be_of_any_signs(account, password, refusal):
    client = Client()
    sign_in(client, "right and long")
    typed = {"new_password1": password, "new_password2": password}
    wrong = client.post("/admin/password_change/", {"old_password": "another", **typed})
    assert "Your old password was entered incorrectly" in wrong.content.decode()
    answer = client.post("/admin/password_change/", {"old_password": "right and long", **typed})
    assert refusal in answer.content.decode()
    assert answer.status_code == (200 if refusal else 302)
    assert sign_in(Client(), password) == (200 if refusal else 302)


class TestTheSecondFactor:
    """A newsroom wants it of publishers."""

    @pytest.fixture(autouse=True)
    def _wanted(self, settings):
        settings.SECOND_FACTOR = ["publisher"]

    @staticmethod
    def code(user: User) -> str:
        return f"{totp(TOTPDevice.objects.get(user=user).bin_key):06}"

    def test_an_account_sets_it_up_before_it_sees_anything_of_the_desk(self, publisher):
        page = publisher.get("/admin/recruiting/offer/")
        assert page["Location"] == "/admin/second-factor/?next=%2Fadmin%2Frecruiting%2Foffer%2F"
        html = publisher.get(page["Location"]).content.decode()
        assert 'class="segno"' in html
        answer = publisher.post(page["Location"], {"code": self.code(publisher.user)})
        assert answer["Location"] == "/admin/recruiting/offer/"
        assert publisher.get(answer["Location"]).status_code == 200

    def test_a_wrong_code_opens_nothing_and_the_secret_is_shown_no_more_once_it_is_set_up(self, publisher):
        TOTPDevice.objects.create(user=publisher.user, confirmed=True)
        answer = publisher.post("/admin/second-factor/", {"code": "000000"})
        assert answer.status_code == 400
        assert 'class="segno"' not in answer.content.decode()
        assert publisher.get("/admin/").status_code == 302

    def test_a_code_opens_one_session_only(self, publisher, client):
        TOTPDevice.objects.create(user=publisher.user, confirmed=True)
        code = self.code(publisher.user)
        client.force_login(publisher.user, "django.contrib.auth.backends.ModelBackend")
        assert publisher.post("/admin/second-factor/", {"code": code}).status_code == 302
        assert client.post("/admin/second-factor/", {"code": code}).status_code == 400

    def test_no_secret_is_set_up_that_another_session_was_shown(self, publisher, client):
        # Whoever has the password looks first, and waits until its owner sets the app up.
        client.force_login(publisher.user, "django.contrib.auth.backends.ModelBackend")
        client.get("/admin/second-factor/")
        known = TOTPDevice.objects.get(user=publisher.user).key
        publisher.get("/admin/second-factor/")
        assert TOTPDevice.objects.get(user=publisher.user).key != known
        assert client.post("/admin/second-factor/", {"code": self.code(publisher.user)}).status_code == 400
        publisher.get("/admin/second-factor/")
        answer = publisher.post("/admin/second-factor/", {"code": self.code(publisher.user)})
        assert answer.status_code == 302
        assert TOTPDevice.objects.get(user=publisher.user).confirmed

    def test_a_secret_that_is_set_up_while_another_is_asked_for_stays_and_is_shown_to_nobody(
        self, publisher, client, monkeypatch
    ):
        publisher.get("/admin/second-factor/")
        own = TOTPDevice.objects.get(user=publisher.user).key

        def set_up_meanwhile(length):
            TOTPDevice.objects.update(confirmed=True)
            return "00" * length

        monkeypatch.setattr(second_factor, "random_hex", set_up_meanwhile)
        client.force_login(publisher.user, "django.contrib.auth.backends.ModelBackend")
        assert 'class="segno"' not in client.get("/admin/second-factor/").content.decode()
        assert TOTPDevice.objects.get(user=publisher.user).key == own

    def test_without_it_no_draft_is_taken_away(self, publisher):
        assert publisher.get("/data/offer.csv", {"drafts": "1"}).status_code == 403

    def test_a_foreign_next_is_not_followed(self, publisher):
        publisher.get("/admin/second-factor/")
        posted = {"code": self.code(publisher.user), "next": "https://evil.example/"}
        assert publisher.post("/admin/second-factor/", posted)["Location"] == "/admin/"

    def test_of_an_editor_it_is_not_asked(self, editor):
        assert editor.get("/admin/").status_code == 200


def test_without_the_setting_nobody_is_asked_for_a_code(publisher):
    assert publisher.get("/admin/").status_code == 200
    assert publisher.get(reverse("second-factor")).status_code == 200
