"""``python -m tools.sign_in_flood``: eight guesses at passwords at once, and how long readers wait meanwhile.

It prints the public p95 when idle and during the flood, measured by turns, and how the guesses were answered.
"""

import argparse
import http.cookiejar
import os
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from tools.running_site import RunningSite, p95, running

AT_ONCE = 8
TURNS = 10


def sign_in(address: str, name: str, password: str, client: str = "") -> int:
    """The status that an attempt to sign in from ``client`` is answered with, redirects followed."""
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    opener = urllib.request.build_opener(jar)
    opener.addheaders = [("X-Forwarded-For", client)] if client else []
    login = f"{address}/admin/login/"
    try:
        with opener.open(login, timeout=60) as page:
            token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
        posted = {"csrfmiddlewaretoken": token[1] if token else "", "username": name, "password": password}
        with opener.open(login, urllib.parse.urlencode(posted).encode(), timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


@contextmanager
def flood(site: RunningSite) -> Iterator[Counter]:
    """Guesses at made-up names, ``AT_ONCE`` of them at any time; how often each status was the answer."""
    statuses: Counter[int] = Counter()
    is_over = threading.Event()

    def guess(number: int) -> None:
        while not is_over.is_set():
            name = f"name-{number}-{statuses.total()}"
            client = f"2001:db8::{number:x}:{statuses.total():x}"
            statuses[sign_in(site.address, name, "wrong", client)] += 1

    threads = [threading.Thread(target=guess, args=[number]) for number in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    try:
        yield statuses
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def measure(site: RunningSite, turns: int = TURNS, rounds: int = 3) -> tuple[float, float, Counter]:
    """The public p95 when idle and during the flood, in seconds; and the answers to the guesses.

    By turns, since whatever else the machine does meanwhile is to weigh on both alike.
    """
    site.seconds_of_pages(3)
    idle: list[float] = []
    flooded: list[float] = []
    answers: Counter[int] = Counter()
    for _ in range(turns):
        idle += site.seconds_of_pages(rounds)
        with flood(site) as statuses:
            flooded += site.seconds_of_pages(rounds)
        answers += statuses
    return p95(idle), p95(flooded), answers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=TURNS)
    options = parser.parse_args()
    # Each guess has a name and an address of its own: what is throttled costs no hash.
    with running(os.environ.get("DATABASE_URL", ""), TRUSTED_PROXIES="127.0.0.1") as site:
        idle, flooded, answers = measure(site, options.turns)
    print(f"{AT_ONCE} sign-ins at once: public p95 {flooded * 1000:.0f} ms, idle {idle * 1000:.0f} ms")
    print("answers: " + ", ".join(f"{status} {times} times" for status, times in sorted(answers.items())))


if __name__ == "__main__":
    main()
