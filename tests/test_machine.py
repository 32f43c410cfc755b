"""What ``make test`` does on a machine that lacks something."""

import pytest

from tools import machine


def test_what_is_missing_and_may_not_be_installed_is_named(monkeypatch):
    monkeypatch.setattr(machine, "NEEDS", {"chromium": lambda: None, "postgresql": lambda: "/usr/bin"})
    monkeypatch.setattr(machine, "_apt_get", lambda: None)
    with pytest.raises(SystemExit) as refusal:
        machine.provide()
    assert "need chromium (" in str(refusal.value)


def test_what_could_not_be_installed_is_named(monkeypatch):
    monkeypatch.setattr(machine, "NEEDS", {"chromium": lambda: None})
    monkeypatch.setattr(machine, "_apt_get", lambda: ["false"])
    with pytest.raises(SystemExit) as refusal:
        machine.provide()
    assert "chromium" in str(refusal.value)


def test_a_machine_that_has_all_is_left_alone(monkeypatch):
    monkeypatch.setattr(machine, "NEEDS", {"chromium": lambda: "/usr/bin/chromium"})
    monkeypatch.setattr(machine, "_apt_get", lambda: pytest.fail("nothing is to be installed"))
    machine.provide()
