"""``python -m tools.likeness``: how long it takes to find the stories that are like one that is typed, in ms.

Reads the database of the settings, best one filled with ``manage.py synthesize``: for stories of it, taken
evenly, the time from names to matches, and how often the story itself comes first.
"""

import os
import sys
from statistics import median, quantiles
from time import perf_counter

TRIES = 60


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")
    import django

    django.setup()
    from recruiting.models import Approach

    keys = list(Approach.objects.order_by("pk").values_list("pk", flat=True))
    if not keys:
        print("There are no stories here: fill the database with `manage.py synthesize` first.")
        return 1
    chosen = keys[:: max(1, len(keys) // TRIES)][:TRIES]
    times, first = [], 0
    for approach in Approach.objects.filter(pk__in=chosen).prefetch_related(
        "recruiters", "employers", "candidates__person", "offers"
    ):
        spent, is_first = _try(approach)
        times.append(spent)
        first += is_first
    p95 = quantiles(times, n=20)[-1]
    print(f"{len(keys)} stories, {len(times)} looked for: median {median(times):.1f} ms, p95 {p95:.1f} ms")
    print(f"the story itself came first: {first} of {len(times)}")
    return 0


def _try(approach) -> tuple[float, bool]:
    """How many ms it takes to find ``approach`` again, and whether it comes first."""
    from recruiting.desk import story_matching

    typed = story_matching.TypedStory(
        recruiters=list(approach.recruiters.all()),
        employers=list(approach.employers.all()),
        people=[row.person for row in approach.candidates.all() if row.person_id],
        kind=approach.kind,
        began=approach.began,
        amounts=[offer.amount for offer in approach.offers.all() if offer.amount],
    )
    began = perf_counter()
    matches = story_matching.matching_stories(typed)
    return 1000 * (perf_counter() - began), bool(matches) and matches[0].record == approach


if __name__ == "__main__":
    sys.exit(main())
