"""Finds known sources by address, publisher and title."""

import re
from itertools import islice

from rapidfuzz import fuzz

from recruiting.admin.report.names import MOST_NEAR, Matches, name_key
from recruiting.admin.report.possible_names import MOST_COMPARED, rows_with_all_words, rows_with_similar_word
from recruiting.models import Source
from recruiting.models.words import rows_saying
from recruiting.values import web_pages
from recruiting.values.folding import folded_words

NEAR_TITLE = 88


def find_source(url: str = "", publisher: str = "", title: str = "") -> Matches:
    """The known source of this address or, failing that, of this title; else those with a like title.

    Two outlets at two addresses have two reports, though both are called “Correction”.
    """
    label = " · ".join(text for text in (publisher, title) if text) or url
    if url and (same_page := _sources_at(url)):
        return Matches(label, same_page)
    if not title:
        return Matches(label, near=_sources_by_publisher(publisher) if publisher and not url else [])
    exact, near = [], {}
    for source in _like_title(title):
        outlets = {name_key(name) for name in (publisher, source.publisher) if name}
        if url and source.url and len(outlets) > 1:
            continue
        # Two addresses are two pages, unless their titles are alike.
        other_title = source.title if url and source.url else source.title or source.description
        near[source] = _title_similarity(title, other_title)
        if not (url and source.url) and name_key(title) == name_key(source.title) and len(outlets) < 2:
            exact.append(source)
    likest = sorted((one for one in near if near[one] >= NEAR_TITLE), key=lambda one: -near[one])
    return Matches(label, exact, likest[:MOST_NEAR])


def _sources_at(url):
    copies = web_pages.copies(url)
    key = web_pages.page_key(copies.url or copies.archived_at)
    return list(Source.objects.filter(page_key=key).order_by("pk"))


def publisher_at(url: str) -> str:
    """The publisher of all known reports at the host of ``url``; empty where there are none, or several."""
    host = _host(url)
    reports = Source.objects.filter(url__icontains=f"{host}/").exclude(publisher="")
    publishers = {source.publisher for source in reports[:MOST_COMPARED] if _host(source.url) == host}
    return publishers.pop() if len(publishers) == 1 else ""


def _host(url):
    return web_pages.page_key(url).partition("/")[0]


def _sources_by_publisher(publisher):
    key = name_key(publisher)
    bearing = rows_with_all_words(Source.objects.all(), publisher) | Source.objects.filter(ref=publisher)
    matches = (one for one in bearing.order_by("pk") if key in (name_key(one.publisher), name_key(one.ref)))
    return list(islice(matches, MOST_NEAR))


def _like_title(title):
    """The sources with a title that may be like it, the numbers in it the same, in order of their keys."""
    rows = Source.objects.all()
    for number in filter(str.isdecimal, folded_words(title)):
        rows = rows.filter(pk__in=rows_saying("source", number))
    matches = {
        *rows_with_all_words(rows, title)[:MOST_COMPARED],
        *rows_with_similar_word(rows, title, letters=5),
    }
    return sorted(matches, key=lambda source: source.pk)


def find_base(text: str) -> Matches:
    """The source that ``text`` means: an address, a reference, a title, or “publisher · title”."""
    if re.match(r"https?://", text):
        return find_source(url=text)
    if by_ref := Source.objects.filter(ref=text).first():
        return Matches(text, [by_ref])
    publisher, title = publisher_and_title(text)
    match = find_source(publisher=publisher, title=title)
    if not title:
        by_title = find_source(title=publisher)
        match = by_title if by_title.exact else Matches(text, near=(match.near + by_title.near)[:MOST_NEAR])
    return Matches(text, match.exact, match.near)


def publisher_and_title(text: str) -> tuple[str, str]:
    """Publisher and title of “publisher · title”; without the dot it is the publisher that is named."""
    publisher, dot, title = text.partition("·")
    return publisher.strip(), title.strip() if dot else ""


def is_like_title(one: str, other: str) -> bool:
    """Whether two titles are one, but for a slip of the pen."""
    return _title_similarity(one, other) >= NEAR_TITLE


def _title_similarity(one, other):
    one, other = name_key(one), name_key(other)
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return 0
    return fuzz.ratio(one, other)
