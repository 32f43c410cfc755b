"""Signing in to the admin, in a browser that enforces the site's Content-Security-Policy."""

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import expect


def sign_in_by_form(page, password):
    page.goto("/admin/")
    page.get_by_label("Username").fill("publisher")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


@pytest.fixture
def account(live_server) -> User:
    return User.objects.create_user("publisher", password="right and long", is_staff=True)


def test_the_right_password_opens_the_admin(page, account):
    sign_in_by_form(page, "right and long")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


def test_after_five_wrong_passwords_the_right_one_is_refused_too(page, account):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in_by_form(page, "wrong")
    sign_in_by_form(page, "right and long")
    expect(page.get_by_text("too many login attempts")).to_be_visible()


def test_the_cast_is_signed_in_without_a_form(page, publisher, sign_in):
    sign_in(page, publisher).goto("/admin/")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
