"""Who may ask what of each address: methods and roles, declared for every pattern of ``recruiting.urls``.

``recruiting.security.methods`` refuses all other methods. ``tests/security/test_access.py`` tries every
address, method and role, and finds what is undeclared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import ResolverMatch

READER = "reader"
"""Nobody who is signed in."""
ACCOUNT = "account"
"""An account that is not of the desk, whatever its groups."""
VIEWER, EDITOR, PUBLISHER, SUPERUSER = "viewer", "editor", "publisher", "superuser"
ROLES = (READER, ACCOUNT, VIEWER, EDITOR, PUBLISHER, SUPERUSER)

EVERYBODY = frozenset(ROLES)
DESK = frozenset({VIEWER, EDITOR, PUBLISHER, SUPERUSER})
EDITORS = frozenset({EDITOR, PUBLISHER, SUPERUSER})
PUBLISHERS = frozenset({PUBLISHER, SUPERUSER})
SUPERUSERS = frozenset({SUPERUSER})


@dataclass(frozen=True)
class Access:
    """The roles that may use each method of an address."""

    roles: Mapping[str, frozenset[str]]

    @property
    def methods(self) -> tuple[str, ...]:
        return tuple(self.roles)


def reading(roles: frozenset[str] = EVERYBODY) -> Access:
    """To look at only."""
    return Access({"GET": roles, "HEAD": roles})


def writing(roles: frozenset[str], readers: frozenset[str] | None = None) -> Access:
    """To look at, by ``readers`` if they are more, and to post to."""
    return Access({**reading(readers or roles).roles, "POST": roles})


def posting(roles: frozenset[str]) -> Access:
    """To post to only."""
    return Access({"POST": roles})


LISTS = (
    *("offers", "approaches", "researchers", "companies", "people", "sources"),
    *("moves", "events", "background", "terms", "denials"),
)
RECORDS = (
    *("offer", "approach", "researcher", "company", "person", "source"),
    *("statement", "record-changes", "offer-card"),
    *("offer-image", "approach-image", "company-image", "person-image", "source-image", "claim-image"),
)
TWINS = ("", "-csv", "-json", "-ndjson", "-api", "-api-one")
TABLES = (
    *("approach", "candidate", "circumstance", "claim", "company", "employment"),
    *("event", "offer", "person", "researcher", "source", "term"),
)
MACHINERY = (
    *("auth_group", "auth_user", "axes_accessattempt", "axes_accesslog", "axes_accessfailurelog"),
    "otp_totp_totpdevice",
)


def _table(name: str, looking: frozenset[str], changing: frozenset[str]) -> dict[str, Access]:
    """The pages of a table in the admin."""
    return {
        f"admin:{name}_changelist": writing(looking),
        f"admin:{name}_add": writing(changing),
        f"admin:{name}_change": writing(changing, looking),
        f"admin:{name}_history": reading(looking),
        f"admin:{name}_delete": writing(changing),
    }


def _own_table(name: str, changing: frozenset[str]) -> dict[str, Access]:
    """Those of a table of ours, which has a history of what was deleted."""
    return {
        **_table(f"recruiting_{name}", DESK, changing),
        f"admin:recruiting_{name}_history": writing(changing, DESK),
        f"admin:recruiting_{name}_deleted": reading(DESK),
    }


def _each(names: Iterable[str], access: Access) -> dict[str, Access]:
    return dict.fromkeys(names, access)


ACCESS: dict[str, Access] = {
    **_each(("home", "how-to-read", "pictures", "favicon.ico"), reading()),
    **_each((f"{name}{twin}" for name in LISTS for twin in TWINS), reading()),
    **_each(RECORDS, reading()),
    **_each(("offers-atom", "approaches-atom"), reading()),
    **_each(("changes", "changes-atom", "changes-csv"), reading()),
    **_each(("data", "data-zip", "data-sqlite", "data-csv", "data-columns"), reading()),
    **_each(("api", "api-root", "api-description", r"^api/v1/(?P<rest>(?s:.*))$"), reading()),
    **_each(("robots.txt", "sitemaps", "sitemap"), reading()),
    "language": posting(EVERYBODY),
    "admin:login": writing(EVERYBODY),
    "admin:logout": posting(EVERYBODY),
    "second-factor": writing(DESK),
    **_each(("admin:index", "admin:app_list", "admin:jsi18n"), reading(DESK)),
    **_each(("admin:autocomplete", "autocomplete"), reading(DESK)),
    **_each(("admin:view_on_site", "admin:password_change_done", "admin/(?P<url>.*)$"), reading(DESK)),
    "admin:password_change": writing(DESK),
    **_each(("report",), writing(EDITORS)),
    **_each(
        ("report-keep", "report-discard", "report-stories", "report-text", "report-decide"), posting(EDITORS)
    ),
    **_each(("report-names", "report-read", "report-saved"), reading(EDITORS)),
    **_each(("import", "import-look", "import-load", "import-cancel"), writing(PUBLISHERS)),
    "review": writing(PUBLISHERS, DESK),
    **{name: access for table in TABLES for name, access in _own_table(table, EDITORS).items()},
    **_table("recruiting_address", DESK, frozenset()),
    **_table("recruiting_merge", DESK, frozenset()),
    **{name: access for table in MACHINERY for name, access in _table(table, SUPERUSERS, SUPERUSERS).items()},
    # The secrets of second factors are shown to nobody (``OTP_ADMIN_HIDE_SENSITIVE_DATA``).
    **_each(("admin:otp_totp_totpdevice_config", "admin:otp_totp_totpdevice_qrcode"), reading(frozenset())),
    "admin:auth_user_password_change": writing(SUPERUSERS),
}


def access_of(match: ResolverMatch) -> Access | None:
    """What is declared of the address that was asked; None if nothing is."""
    return declared(match.view_name if match.url_name else None, match.route)


def declared(name: str | None, route: str) -> Access | None:
    """What is declared of a pattern, by its name, or by its route if it has none."""
    if name is None and route.startswith("admin/") and route.endswith("/<path:object_id>/"):
        # Django's redirect from a record's former address to its page.
        return reading(DESK)
    return ACCESS.get(name or route or "home")
