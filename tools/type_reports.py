"""Counts what pasted reports leave to type in the real form: python -m tools.type_reports [OPTIONS].

The made-up reports of tests/report, or the seed article, whose text is not kept here, each in an empty
throwaway database: proposals are accepted, the rest is typed, and it is published.
"""

import argparse
import logging
import os
import sys
from pathlib import Path
from statistics import median

import django


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    from django.db import connection
    from django.test.utils import setup_test_environment

    logging.disable(logging.WARNING)
    setup_test_environment()
    connection.settings_dict["TEST"]["NAME"] = None
    connection.creation.create_test_db(verbosity=0, serialize=False)
    from tests.report.made_up import REPORTS

    reports = [_article(options.article)] if options.article else REPORTS
    if options.marked:
        from tests.report.marked import pasted_report

        reports = [pasted_report(text) for text in sorted(options.marked.glob("*.txt"))]
    counts = []
    for report in reports:
        clerk = _typed(report)
        counts.append(len(clerk.by_hand))
        print(
            f"{report.name}: {len(clerk.by_hand)} typed, {clerk.accepted} accepted,"
            f" {clerk.dismissed} dismissed, {clerk.answered} answers"
        )
        if options.verbose:
            print("\n".join(f"  {line}" for line in clerk.by_hand))
    print(f"median {median(counts):g}")
    return 0


def _article(path: Path):
    from tests.report.article import article

    return article(path.read_text())


def _typed(report):
    """The clerk, once the report is entered; of what was written nothing stays, but for the article."""
    from django.contrib.auth.models import Group, User
    from django.db import transaction
    from django.test import Client

    from recruiting.desk.groups import make_groups
    from tests.report.article import wrong_facts
    from tests.report.pasted import PastingClerk

    with transaction.atomic():
        make_groups()
        user = User.objects.create_user("clerk", is_staff=True)
        user.groups.add(Group.objects.get(name="publisher"))
        client = Client()
        client.force_login(user)
        client.user = user
        clerk = PastingClerk(client)
        clerk.enter(report)
        if report.name == "article":
            print("\n".join(wrong_facts()) or "all 29 facts")
        transaction.set_rollback(True)
    return clerk


def _options(arguments):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--article", type=Path, help="the seed article's text")
    parser.add_argument("--marked", type=Path, help="a directory of hand-marked reports")
    parser.add_argument("--verbose", action="store_true", help="name each field that is typed")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.exit(main(sys.argv[1:]))
