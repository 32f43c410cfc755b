"""``python -m tools.bench``: what the public's pages cost, as so many times a constant page of 20 kB.

On SQLite and on a throwaway PostgreSQL, with ``ROWS`` made-up offers (``ROWS=20000``; 0: the seeds). A page
is asked in pairs with the constant one, in random order, through the whole site in this process; CPU time is
counted. A page is made anew, or is one that is kept for its edition (“again”). What is made anew has the
printed rows, the counts and the sums that other pages of the edition left; a narrowed list counts anew as
well, and lines without a goal show what the first reader of all waits for. The median of the ratios must
hold the goal, and so must the upper quartile; a constant page beside itself shows how far two equal runs lie
apart. Exits with 1 if a line is “short”. ``python -m tools.bench here`` measures the database that
``DATABASE_URL`` names.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace

from tools import postgres

ROWS = int(os.environ.get("ROWS", "20000"))
PAIRS = int(os.environ.get("PAIRS", "15"))
LISTED, NARROWED = (15, 40) if ROWS < 20000 else (20, 40) if ROWS < 1_000_000 else (30, 60)
AGAIN = 2


ANSWERS = ("answers", "long_answers")
COUNTED_ANEW = (*ANSWERS, "counts")
PRINTED_ANEW = (*COUNTED_ANEW, "rows", "blocks")


@dataclass(frozen=True)
class Line:
    """One page to measure, and how many constant pages it may cost; nothing, if it has no goal.

    ``forgets`` are the caches that are emptied before each answer, ``beside`` is what it is compared with.
    """

    name: str
    path: str
    most: float | None = None
    forgets: tuple[str, ...] = ANSWERS
    beside: str = "/constant/"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, postgres.throwaway() as address:
        environment = {**os.environ, "VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "recruiting.settings"}
        codes = []
        for database in ("", address):
            vendor = "PostgreSQL" if database else "SQLite"
            print(f"{ROWS or 'seed'} offers on {vendor}:", flush=True)
            here = {**environment, "DATABASE_URL": database}
            made = ["synthesize", str(ROWS), "--seed=1"] if ROWS else ["load", "seeds"]
            for words in (
                ["migrate", "--verbosity=0"],
                ["collectstatic", "--noinput", "--verbosity=0"],
                made,
            ):
                subprocess.run([sys.executable, "manage.py", *words], env=here, check=True)
            for words in (["tools.bench", "here"], ["tools.bench_csv"]):
                codes.append(subprocess.run([sys.executable, "-m", *words], env=here).returncode)
    return max(codes)


def here() -> int:
    """Measure the database of the settings; 1 if a line falls short."""
    import django

    django.setup()
    print(f"  {'':42}{'median':>8}{'quartiles':>16}  at most")
    return max([_measure(line) for line in _lines()])


def _lines() -> list[Line]:
    from recruiting.lists.catalogue import OFFERS
    from recruiting.published.models import Approach, Company, Offer

    listed = Offer.objects.current().in_lists()
    offer = listed.exclude(usd_floor=None).order_by("key").first()
    company = Company.objects.get(ref=offer.recruiters.split(";")[0], until=None)
    story = Approach.objects.get(ref=offer.story, until=None)
    order = OFFERS.order("-date")
    half_way = order.apply(listed)[listed.count() // 2]
    deep = f"after={order.cursor(half_way)}"
    first = [
        Line("a constant page beside itself", "/constant/", 1.2, ()),
        Line("list of offers", "/offers/", LISTED),
        Line("list of approaches", "/approaches/", LISTED),
        Line("the first page of the API", "/api/v1/offers", LISTED),
        Line("two filters", f"/offers/?recruiter={company.ref}&kind=pay-package", NARROWED, COUNTED_ANEW),
        Line("search of a common word", f"/offers/?q={company.ref.split('-')[0]}", NARROWED, COUNTED_ANEW),
        Line("home", "/", LISTED),
        Line("an offer's page", f"/offers/{offer.ref}/", LISTED),
        Line("an approach's page", f"/approaches/{story.ref}/", LISTED),
        Line("a company's page", f"/companies/{company.ref}/", LISTED),
    ]
    again = [replace(line, name=f"{line.name}, again", most=AGAIN, forgets=()) for line in first[1:]]
    anew = [
        replace(line, name=f"{line.name}, the first of all", most=None, forgets=PRINTED_ANEW)
        for line in (*first[1:3], *first[7:9])
    ]
    return [
        *first,
        *again,
        Line("page half way beside page 1", f"/offers/?{deep}", 1.1, beside="/offers/"),
        Line("the same of the API", f"/api/v1/offers?{deep}", 1.1, beside="/api/v1/offers"),
        *anew,
    ]


def _measure(line: Line) -> int:
    dice = random.Random(line.path)  # noqa: S311 (an order of requests)
    ratios = []
    _cpu(line.path, ())
    for number in range(PAIRS + 1):
        pair = [
            ("ours", line.path, line.forgets),
            ("beside", line.beside, () if line.beside == "/constant/" else line.forgets),
        ]
        dice.shuffle(pair)
        spent = {name: _cpu(path, forgets) for name, path, forgets in pair}
        if number:  # the first pair warms up
            ratios.append(spent["ours"] / spent["beside"])
    low, median, high = statistics.quantiles(ratios, n=4)
    is_ok = line.most is None or (median <= line.most and high <= line.most * 1.1)
    goal = "" if line.most is None else f"{line.most:5.1f}  {'ok' if is_ok else 'short'}"
    print(f"  {line.name:42}{median:8.1f}{low:8.1f}{high:8.1f}  {goal}", flush=True)
    return int(not is_ok)


def _cpu(path: str, forgets: tuple[str, ...] = ANSWERS) -> float:
    """The CPU time of one answer through the whole site, which has forgotten what is in some caches."""
    from django.core.cache import caches
    from django.test import RequestFactory

    for name in forgets:
        caches[name].clear()
    environ = RequestFactory(headers={"Host": "localhost"}).get(path).environ
    began = time.process_time()
    statuses: list[str] = []
    answer = _handler()(environ, lambda status, headers: statuses.append(status))
    for _piece in answer:
        pass
    answer.close()
    spent = time.process_time() - began
    if not statuses[0].startswith("200"):
        sys.exit(f"{path}: {statuses[0]}")
    return spent


_made: list = []


def _handler():
    if not _made:
        from django.core.handlers.wsgi import WSGIHandler
        from django.http import HttpResponse
        from django.urls import path

        from recruiting import urls
        from recruiting.access import ACCESS, reading

        page = b"<!doctype html><title>A constant page</title><p>" + b"x" * 20_000
        urls.urlpatterns.insert(0, path("constant/", lambda request: HttpResponse(page), name="constant"))
        ACCESS["constant"] = reading()
        _made.append(WSGIHandler())
    return _made[0]


if __name__ == "__main__":
    sys.exit(here() if sys.argv[1:] == ["here"] else main())
