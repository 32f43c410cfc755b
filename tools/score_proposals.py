"""Scores what is proposed from hand-marked reports: python -m tools.score_proposals [DIRECTORY].

A report NAME.txt lies beside its marks, NAME.marks. The seed article's sentences are not kept here: its text
is given by --article, and its marks are article.marks. Recall is the share of marks that are proposed,
precision the share of proposals that are marked; docs/proposals.md has the figures and the form of marks.
"""

import argparse
import os
import sys
import time
from pathlib import Path
from statistics import median

import django

TEXTS = Path(__file__).parents[1] / "tests" / "proposals" / "texts"
GOALS = {"values": (0.95, 0.95), "rows": (0.80, 0.60)}
"""Precision and recall: of amounts, dates, numbers and known names together and each; of whole rows."""
VALUES = ("amount", "date", "number", "name")
WORDS_IN_LONG_TEXT, LONGEST_MS = 2_000, 300


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    from tests.proposals.marking import read_marked
    from tests.proposals.scoring import Score

    texts = [(path.with_suffix(".txt"), path) for path in sorted(options.directory.glob("*.marks"))]
    texts = [(text, marks) for text, marks in texts if text.exists()]
    if options.article:
        texts.append((options.article, TEXTS / "article.marks"))
    total = Score()
    for text, marks in texts:
        score = Score.of(read_marked(text, marks))
        total += score
        if options.verbose:
            print(f"\n{marks.stem}")
            print("\n".join(score.notes))
    print(f"\n{len(texts)} texts")
    print("\n".join(total.lines()))
    duration = _duration_of_long_text(texts)
    if options.typed:
        _print_typed(texts)
    print(f"\n{WORDS_IN_LONG_TEXT} words: {duration:.0f} ms (at most {LONGEST_MS})")
    return 0 if total.reaches(GOALS, VALUES) and duration <= LONGEST_MS else 1


def _print_typed(texts):
    """How many fields of each report's rows are left to the hand once all right proposals are accepted."""
    from tests.proposals.marking import read_marked
    from tests.proposals.typing import fields_typed

    typed = {marks.stem: fields_typed(read_marked(text, marks)) for text, marks in texts}
    for name, (by_hand, in_all) in typed.items():
        print(f"{name:20}{by_hand:4} of {in_all} fields typed")
    print(f"median {median(by_hand for by_hand, _in_all in typed.values()):g}")


def _options(arguments):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", nargs="?", type=Path, default=TEXTS)
    parser.add_argument("--article", type=Path, help="the seed article's text")
    parser.add_argument("--verbose", action="store_true", help="name each miss and each wrong proposal")
    parser.add_argument("--typed", action="store_true", help="count the fields that are typed by hand")
    return parser.parse_args(arguments)


def _duration_of_long_text(texts):
    """Milliseconds for a report of 2,000 words, the best of five: reports joined one behind the other."""
    from recruiting.proposals import propose, read_document
    from tests.proposals.marking import read_marked

    # Of a page of HTML the article alone: the tags of one would make all that follows its surroundings.
    articles = [read_document(text.read_text()).paragraphs for text, _marks in texts]
    words = " \n\n".join(p.text for paragraphs in articles for p in paragraphs).split(" ")
    text = " ".join((words * (WORDS_IN_LONG_TEXT // len(words) + 1))[:WORDS_IN_LONG_TEXT])
    known = read_marked(*texts[0]).known
    durations = []
    for _round in range(5):
        start = time.process_time()
        propose(read_document(text), known)
        durations.append(time.process_time() - start)
    return min(durations) * 1000


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.exit(main(sys.argv[1:]))
