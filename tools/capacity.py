"""``python -m tools.capacity 1000``: how many readers a second one core carries, with so many made-up offers.

Seconds of CPU are counted, not of the clock, so that a busy machine says the same; SQLite's are among them.
"""

import os
import statistics
import sys
import tempfile
import time

PAGES = ("/", "/offers/", "/approaches/", "/offers/?q=research", "/offers.csv", "/api/v1/offers")
TIMES = 5


def milliseconds(address: str) -> float:
    """CPU of one answer, by the median of several."""
    from django.test import Client

    client, seconds = Client(headers={"host": "localhost"}), []
    for _time in range(TIMES + 1):
        began = time.process_time()
        answer = client.get(address)
        if answer.streaming:
            b"".join(answer.streaming_content)
        seconds.append(time.process_time() - began)
        assert answer.status_code == 200, (address, answer.status_code)
    return statistics.median(seconds[1:]) * 1000


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"VAR_DIR": folder, "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "tests.settings"}
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("synthesize", number)
        print("| page | CPU, ms | readers a second and core |\n|---|---|---|")
        for page in PAGES:
            cost = milliseconds(page)
            print(f"| `{page}` | {cost:.0f} | {1000 / cost:.0f} |", flush=True)


if __name__ == "__main__":
    main(int(*sys.argv[1:2] or ["1000"]))
