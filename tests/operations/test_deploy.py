"""The files of ``deploy/``: what no container runs here is at least whole and says what the docs say."""

import re
from fnmatch import fnmatch

import pytest
import yaml
from django.conf import settings

from recruiting.serving.connection import MOST_FROM_ONE_ADDRESS

DEPLOY = settings.BASE_DIR / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yml").read_text())
INSTRUCTIONS = {"FROM", "RUN", "COPY", "WORKDIR", "USER", "ENV", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"}
READ_BY_SETTINGS = (settings.BASE_DIR / "recruiting" / "settings.py").read_text()


def instructions() -> list[tuple[str, str]]:
    """The instructions of the Dockerfile and what stands behind each, lines joined and comments left out."""
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#")).replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]


def stages() -> dict[str, list[tuple[str, str]]]:
    made: dict[str, list] = {}
    for word, rest in instructions():
        if word == "FROM":
            name = rest.split()[-1]
        made.setdefault(name, []).append((word, rest))
    return made


def test_every_image_is_made_of_a_plain_debian():
    bases = {stage[0][1].split()[0] for stage in stages().values()}
    assert bases - set(stages()) == {"debian:bookworm-slim"}
    assert {word for word, _rest in instructions()} == INSTRUCTIONS


@pytest.mark.parametrize("name", ["site", "proxy"])
def test_no_container_of_ours_runs_as_root(name):
    users = [rest for word, rest in stages()[name] if word == "USER"]
    assert users
    assert "root" not in users
    last = [word for word, _rest in stages()[name]]
    assert last.index("USER") < last.index("CMD")


def test_what_is_copied_into_an_image_is_there_and_let_through():
    let_through = [
        line.removeprefix("!")
        for line in (settings.BASE_DIR / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    ]
    for word, rest in instructions():
        if word == "COPY":
            source = rest.split()[0].rstrip("/")
            assert (settings.BASE_DIR / source).exists(), source
            assert any(fnmatch(source, pattern) for pattern in let_through), source


def test_python_packages_come_with_their_hashes():
    assert any(
        "--require-hashes -r requirements.txt" in rest for word, rest in instructions() if word == "RUN"
    )


def test_the_compose_file_has_readers_desk_database_and_proxy():
    services = COMPOSE["services"]
    assert set(services) == {"proxy", "public1", "public2", "desk", "database"}
    assert [services[name]["environment"]["SITE"] for name in ("public1", "public2", "desk")] == [
        "public",
        "public",
        "desk",
    ]
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    targets = {service["build"]["target"] for service in services.values() if "build" in service}
    assert targets <= set(stages())


def test_every_variable_of_the_compose_file_is_one_of_the_settings():
    given = set(COMPOSE["services"]["desk"]["environment"])
    assert {name for name in given if f"``{name}``" not in READ_BY_SETTINGS} <= {"TRUSTED_PROXIES"}
    for service in COMPOSE["services"].values():
        for name in {"networks", "volumes", "secrets"} & set(service):
            declared = {str(one).partition(":")[0] for one in service[name]}
            assert declared <= set(COMPOSE[name])


def test_no_secret_stands_in_the_compose_file():
    text = (DEPLOY / "compose.yml").read_text()
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD"):
        assert re.search(rf"{name}: \$\{{\w+:\?", text)


@pytest.mark.parametrize("name", ["web", "database"])
def test_haproxys_variables_are_named_in_the_head_of_the_file(name):
    text = (DEPLOY / "haproxy" / f"{name}.cfg").read_text()
    head = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    used = set(re.findall(r'"\$\{(\w+)\}"', text))
    assert used
    assert {variable for variable in used if variable not in head} == set()


def test_the_proxy_gets_every_variable_it_needs():
    used = set(re.findall(r'"\$\{(\w+)\}"', (DEPLOY / "haproxy" / "web.cfg").read_text()))
    assert set(COMPOSE["services"]["proxy"]["environment"]) == used


def test_patroni_keeps_what_is_acknowledged_on_two_nodes_and_gives_way_in_time():
    cluster = yaml.safe_load((DEPLOY / "patroni.yml").read_text())["bootstrap"]["dcs"]
    assert cluster["synchronous_mode"] is True
    assert cluster["ttl"] >= cluster["loop_wait"] + 2 * cluster["retry_timeout"]
    assert cluster["ttl"] + cluster["loop_wait"] <= 15


def test_nobody_changes_the_cluster_without_a_password():
    assert yaml.safe_load((DEPLOY / "patroni.yml").read_text())["restapi"]["authentication"]["password"]


def test_the_proxy_bounds_the_connections_of_one_client_as_the_site_would():
    text = (DEPLOY / "haproxy" / "web.cfg").read_text()
    assert "track-sc0 src,ipmask(32,64)" in text
    assert f"reject if {{ sc0_conn_cur gt {MOST_FROM_ONE_ADDRESS} }}" in text
