"""What is installed: under which licences, with hashes, and asked for known vulnerabilities."""

import re

import pytest
from django.conf import settings

from tools import audit, licences

CLEAN = {"name": "alder", "version": "1", "vulns": []}
PASSED_OVER = {"name": "birch", "skip_reason": "Dependency not found"}
VULNERABLE = {"name": "cedar", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}


def test_the_page_of_licences_is_that_of_the_installed_packages():
    assert licences.PAGE.read_text() == licences.page(), "run: python -m tools.licences"


def test_the_site_runs_on_packages_with_permissive_or_weak_licences_alone():
    stated = {name: licences.licence(name) for name in licences.locked("requirements.txt")}
    assert {name: text for name, text in stated.items() if text and not licences.is_acceptable(text)} == {}


@pytest.mark.parametrize("lock", audit.LOCKS)
def test_every_package_is_locked_to_a_version_with_hashes_and_no_address(lock):
    text = (settings.BASE_DIR / lock).read_text()
    pinned = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(pinned) >= len(licences.locked(lock)) > 10
    assert [one.split()[0] for one in pinned if "--hash=sha256:" not in one] == []
    assert "://" not in text


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([CLEAN, CLEAN], audit.CLEAN, "2 packages, none"),
        ([CLEAN, VULNERABLE, PASSED_OVER], audit.VULNERABLE, "cedar 2: CVE-1, fixed in 3"),
        ([CLEAN, PASSED_OVER], audit.NOT_AUDITED, "NOT AUDITED: 1 of 2"),
        ([], audit.NOT_AUDITED, "NOT AUDITED"),
        (None, audit.NOT_AUDITED, "no advisory database can be reached"),
    ],
)
def test_an_audit_that_could_not_look_a_package_up_does_not_say_it_is_clean(packages, code, words):
    found, lines = audit.verdict(packages)
    assert found == code
    assert words in "\n".join(lines)
