"""Who may ask what of each address: as ``recruiting.access`` declares it, tried for every role and method."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from recruiting.access import ACCESS, ACCOUNT, PUBLISHER, READER, ROLES, SUPERUSER, declared
from recruiting.desk.groups import make_groups
from tests import making

pytestmark = pytest.mark.django_db

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY")


def patterns(of: list, before: str = "", spaces: tuple = ()) -> Iterator[tuple[str | None, str]]:
    """The name and the route of each pattern of the site."""
    for pattern in of:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from patterns(pattern.url_patterns, route, inner)
        elif isinstance(pattern, URLPattern):
            yield ":".join((*spaces, pattern.name)) if pattern.name else None, route


PATTERNS = list(patterns(get_resolver().url_patterns))
BACKEND = "django.contrib.auth.backends.ModelBackend"
EXAMPLES = {"slug": "nothing", "path": "1", "int": "1", "id": "1"}


IDS = [route for _name, route in PATTERNS]
NEEDS_MORE = re.compile(
    r"autocomplete|logout|(auth|axes|otp_totp|recruiting/address|recruiting/merge|recruiting/circumstance)/"
)
"""Addresses that let nobody in without a record or a question that the world of this test has not got."""


def address(route: str) -> str:
    """An address that the route matches: of a record that is there, where the world has one."""
    if (table := re.search(r"admin/recruiting/(\w+)/<path", route)) and table[1] not in ("address", "merge"):
        record = apps.get_model("recruiting", table[1]).objects.order_by("-pk").first()
        route = route.replace("<path:object_id>", str(record.pk if record else 1))
    path = re.sub(r"\^\(\?P<app_label>[^)]*\)/\$", "recruiting/", route)
    path = re.sub(r"\(\?P<\w+>(\(\?s:\.\*\)|\.\*)\)", "nothing", path).replace("^", "").replace("$", "")
    return "/" + re.sub(r"<(?:(\w+):)?(\w+)>", lambda part: EXAMPLES[part[1] or part[2]], path)


@pytest.fixture(scope="module")
def clients(one_world) -> dict[str, Client]:
    """A client of each role, in a world with a record of each table."""
    make_groups()
    approach, person = making.approach(published=False), making.person()
    to = [making.candidate(approach, person=person)]
    offer = making.offer("1m USD total", to=to, approach=approach, published=False)
    making.employment(person, making.birch(), published=False)
    making.event(approach, "message")
    making.term("restriction", offer=offer, length="12 months")
    making.claim(offer, "amount", "1m USD total", state="draft")
    found = {}
    for role in ROLES:
        found[role] = client = Client(raise_request_exception=False)
        if role == READER:
            continue
        user = User.objects.create_user(role, is_staff=role != ACCOUNT, is_superuser=role == SUPERUSER)
        group = PUBLISHER if role == ACCOUNT else role
        user.groups.set(Group.objects.filter(name=group))
        client.force_login(user, backend=BACKEND)
    return found


def asked(client: Client, method: str, route: str):
    """The answer; the client stays signed in, whatever it was."""
    cookies = client.cookies.copy()
    response = client.generic(method, address(route))
    client.cookies = cookies
    return response


def is_let_in(response) -> bool:
    leads_to_login = response.status_code == 302 and "/login/" in response["Location"]
    is_nothing = response.status_code == 302 and response["Location"] == reverse("admin:index")
    return response.status_code not in (403, 405) and not leads_to_login and not is_nothing


def test_every_address_declares_who_may_ask_what_of_it():
    undeclared = [name or route for name, route in PATTERNS if declared(name, route) is None]
    assert undeclared == [], "declare them in recruiting/access.py"


def test_nothing_is_declared_that_is_not_there():
    assert set(ACCESS) - {name or route for name, route in PATTERNS} == set()


def test_an_address_that_declares_nothing_would_be_noticed():
    assert declared("forgotten", "forgotten/") is None


@pytest.mark.parametrize(("name", "route"), PATTERNS, ids=IDS)
def test_an_address_takes_no_method_but_those_that_it_declares(clients, name, route):
    methods = declared(name, route).methods
    for method in set(METHODS) - set(methods):
        for role in (READER, SUPERUSER):
            response = asked(clients[role], method, route)
            allowed = response["Allow"].removesuffix(", OPTIONS")
            assert (response.status_code, allowed) == (405, ", ".join(methods)), (role, method)


@pytest.mark.parametrize(("name", "route"), PATTERNS, ids=IDS)
def test_an_address_refuses_whom_it_does_not_declare_and_lets_in_the_first_that_it_does(clients, name, route):
    access = declared(name, route)
    for method in {"GET", "POST"} & set(access.methods):
        refused = [role for role in ROLES if role not in access.roles[method]]
        for role in refused:
            assert not is_let_in(asked(clients[role], method, route)), (role, method)
        # Whoever may do more is let in there too: each role may what the one before it may.
        if len(refused) < len(ROLES) and not NEEDS_MORE.search(route):
            first = next(role for role in ROLES if role not in refused)
            response = asked(clients[first], method, route)
            assert is_let_in(response), (first, method, response.status_code)
            assert response.status_code < 500, (first, method)


def test_each_role_may_at_least_what_the_role_before_it_may():
    order = [READER, *ROLES[2:]]
    for name, access in ACCESS.items():
        for roles in access.roles.values():
            let_in = [role in roles for role in order]
            assert let_in == sorted(let_in), name


def test_a_publisher_who_left_the_desk_takes_no_drafts_away(clients):
    assert clients[ACCOUNT].get(reverse("data-zip"), {"drafts": "1"}).status_code == 403
    assert clients[PUBLISHER].get(reverse("data-csv", args=["offer"]), {"drafts": "1"}).status_code == 200


OPEN_ROUTES = [route for name, route in PATTERNS if READER in declared(name, route).roles.get("GET", ())]


@pytest.mark.parametrize("cookie", ["broken", "a" * 33])
def test_what_everybody_may_read_sets_no_cookie(cookie):
    for route in OPEN_ROUTES:
        if not route.startswith("admin/"):
            client = Client()
            client.cookies[settings.CSRF_COOKIE_NAME] = cookie
            assert client.get(address(route)).cookies == {}, route
