"""Addresses of pages: one page is one key, readers get no token, archived copies are told apart."""

import pytest

from recruiting.values.tracking import is_tracker
from recruiting.values.web_pages import copies, page_key, public
from tests.values import spellings

ONE_PAGE = [
    "https://grove.example/alder",
    "http://grove.example/alder",
    "https://www.grove.example/alder/",
    "https://m.grove.example/alder",
    "https://amp.grove.example/alder",
    "https://mobile.grove.example/alder",
    "HTTPS://WWW.Grove.Example/alder",
    "https://grove.example:443/alder",
    "https://grove.example./alder",
    "https://grove.example/alder/amp",
    "https://grove.example/alder/amp/",
    "https://grove.example/amp/alder",
    "https://grove.example/alder.amp",
    "https://grove.example/alder?amp=1",
    "https://grove.example/alder?amp",
    "https://grove.example/alder?outputType=amp",
    "https://grove.example/alder#the-offer",
    "https://grove.example/alder#:~:text=a%20billion",
    "https://grove.example/alder?utm_source=x&utm_medium=y",
    "https://grove.example/alder?fbclid=IwAR0",
    "https://grove.example/alder?gclid=1&gbraid=2&wbraid=3&msclkid=4",
    "https://grove.example/alder?smid=tw-share",
    "https://grove.example/alder?mod=hp_lead_pos1",
    "https://grove.example/alder?CMP=share_btn_tw",
    "https://grove.example/alder?igsh=MzRl",
    "https://grove.example/alder?unlocked_article_code=1.ab.cd&smid=url-share",
    "https://grove.example/alder?accessToken=eyJhbGciOi",
    "https://grove.example/alder?ref=newsletter",
    "https://grove.example/alder?mc_cid=1&mc_eid=2",
    "https://grove.example/alder?cmpid=socialflow",
    "https://grove.example/alder?__twitter_impression=true",
    "https://grove.example/alder?guccounter=1&guce_referrer=x",
    "https://grove.example/alder?gift_token=abc",
    "https://grove.example/alder?amp;utm_source=x",
    "https://grove.example//alder",
    "https://grove.example/alder/index.html",
    "https://reader:secret@grove.example/alder",
    "https://www.google.com/amp/s/grove.example/alder",
    "https://grove-example.cdn.ampproject.org/c/s/grove.example/alder",
    "https://www.google.com/url?q=https://grove.example/alder&sa=D",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fgrove.example%2Falder&h=AT",
    "https://grove.example/alder?sfmc_id=1&nr_email_referer=1&_kx=a",
    "https://grove.example/alder?tt_medium=a&elqTrackId=b&ss_source=c&sfnsn=mo&irgwc=1",
]


@pytest.mark.parametrize("address", [*ONE_PAGE, *spellings.ONE_PAGE.split()])
def test_however_a_page_is_addressed_it_is_one(address):
    assert page_key(address) == "grove.example/alder"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/alder/status/12?s=20", "https://twitter.com/alder/status/12"),
        ("https://mobile.twitter.com/i/web/status/12", "https://x.com/alder/status/12/photo/1"),
        ("https://youtu.be/AbC-1?si=x", "https://www.youtube.com/watch?v=AbC-1&feature=share&t=30s"),
        ("https://m.youtube.com/shorts/AbC-1", "https://youtube.com/watch?v=AbC-1"),
        ("https://old.reddit.com/r/birch/comments/a1/alder/", "https://redd.it/a1"),
        ("https://en.m.wikipedia.org/wiki/Alder", "https://en.wikipedia.org/wiki/Alder"),
        ("https://bücher.example/süß", "https://xn--bcher-kva.example/s%C3%BC%C3%9F"),
        ("https://grove.example/?id=2&page=1", "https://grove.example?page=1&id=2"),
        ("https://www.nytimes.com/2025/a.html?te=1&user_id=5", "https://nytimes.com/2025/a.html"),
        ("https://birch.substack.com/p/alder?r=ab12&isFreemail=true", "https://birch.substack.com/p/alder"),
    ],
)
def test_sites_with_two_names_have_one(one, other):
    assert page_key(one) == page_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://grove.example/alder", "https://grove.example/birch"),
        ("https://grove.example/?p=1", "https://grove.example/?p=2"),
        ("https://grove.example/?pid=1", "https://grove.example/?pid=2"),
        ("https://grove.example/?source=1", "https://grove.example/?source=2"),
        ("https://grove.example/Alder", "https://grove.example/alder"),
        ("https://youtube.com/watch?v=a", "https://youtube.com/watch?v=b"),
        ("https://podcasts.apple.com/us/podcast/id12?i=3", "https://podcasts.apple.com/us/podcast/id12?i=4"),
        ("https://drive.google.com/open?id=1", "https://drive.google.com/open?id=2"),
        ("https://archive.ph/AbCdE", "https://archive.ph/aBcDe"),
        ("https://app.example/#/alder", "https://app.example/#/birch"),
        ("https://grove.example:8080/alder", "https://grove.example/alder"),
        ("https://ampere.example/alder", "https://ere.example/alder"),
        ("https://grove.example/" + "a" * 500 + "1", "https://grove.example/" + "a" * 500 + "2"),
    ],
)
def test_two_pages_are_two(one, other):
    assert page_key(one) != page_key(other)


@pytest.mark.parametrize("text", ["", "nonsense", "https://[bad", "https://grove.example:port/", "ftp://a"])
def test_what_is_no_address_is_left_alone(text):
    assert public(text) == text
    assert page_key(text) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("https://grove.example/a?id=1&token=x", "https://grove.example/a?id=1"),
        ("https://grove.example/a?access_token=x#part", "https://grove.example/a#part"),
        ("https://grove.example/a#access_token=x", "https://grove.example/a"),
        ("https://grove.example/a?k=eyJhbGciOiJIUzI1NiIsInR5cCI6", "https://grove.example/a"),
        ("https://nn:secret@grove.example/a", "https://grove.example/a"),
        ("https://grove.example/open/eyJhbGciOiJIUzI1NiIsInR5cCI6.x/a", "https://grove.example/open"),
        ("https://grove.example/a/token=x/b?id=1", "https://grove.example/a?id=1"),
        ("https://grove.example/to/birch.example%2FeyJhbGciOiJIUzI1NiIsInR5", "https://grove.example/to"),
        ("https://grove.example/a#/eyJhbGciOiJIUzI1NiIsInR5cCI6", "https://grove.example/a"),
        ("https://grove.example/a-secret/of-a-token", "https://grove.example/a-secret/of-a-token"),
        ("https://www.wsj.com/a?st=abc&reflink=x", "https://www.wsj.com/a"),
        ("https://grove.example/a?email=nn@birch.example", "https://grove.example/a"),
        ("https://grove.example/a?q=a+b&utm_id=1&r%C3%A4=1", "https://grove.example/a?q=a+b&r%C3%A4=1"),
    ],
)
def test_readers_get_no_token(typed, read):
    assert public(typed) == read


PAGE = "https://grove.example/alder?id=1"


@pytest.mark.parametrize(
    "copy",
    [
        f"https://web.archive.org/web/20250703120000/{PAGE}",
        f"http://web.archive.org/web/2025/{PAGE}",
        f"https://web.archive.org/web/20250703120000if_/{PAGE}",
        f"https://web.archive.org/web/{PAGE}",
        "https://web.archive.org/web/2025/https:/grove.example/alder?id=1",
        "https://web.archive.org/web/2025/https%3A%2F%2Fgrove.example%2Falder%3Fid%3D1",
        f"https://archive.today/2025.07.03-120000/{PAGE}",
        f"https://archive.ph/20250703120000/{PAGE}",
        f"https://archive.is/newest/{PAGE}",
        f"https://archive.md/o/AbCdE/{PAGE}",
        f"https://webcache.googleusercontent.com/search?q=cache:ab:{PAGE}",
        f"https://arquivo.pt/wayback/20250703/{PAGE}",
    ],
)
def test_an_archived_copy_is_one_of_the_page_within(copy):
    assert copies(copy) == (PAGE, copy)
    assert copies("", copy) == (PAGE, copy)


def test_a_short_address_of_an_archive_tells_no_page():
    assert copies("https://archive.ph/AbCdE") == ("", "https://archive.ph/AbCdE")


def test_a_page_typed_beside_its_copy_stays():
    copy = f"https://web.archive.org/web/2025/{PAGE}"
    assert copies("https://birch.example/", copy) == ("https://birch.example/", copy)


def test_a_copy_has_no_token_of_its_page():
    copy = "https://web.archive.org/web/2025/https://grove.example/a?id=1&token=x"
    assert copies(copy).archived_at == "https://web.archive.org/web/2025/https://grove.example/a?id=1"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("https://nn:secret@copies.example/1?id=2&token=abcdef", "https://copies.example/1?id=2"),
        ("https://copies.example/1#access_token=abcdef", "https://copies.example/1"),
        ("https://archive.ph/AbCdE?token=abcdef", "https://archive.ph/AbCdE"),
        ("https://nn:secret@archive.ph/AbCdE", "https://archive.ph/AbCdE"),
        (
            "https://nn:secret@web.archive.org/web/2025/https://nn:secret@grove.example/a",
            "https://web.archive.org/web/2025/https://grove.example/a",
        ),
        ("https://copies.example/1?utm_source=a#part-2", "https://copies.example/1?utm_source=a#part-2"),
    ],
)
def test_a_copys_address_lets_nobody_in_wherever_it_is_kept(pasted, kept):
    assert copies("https://grove.example/a", pasted).archived_at == kept


WAYBACK = "https://web.archive.org/web/2025/"
INNER = "https%3A%2F%2Fgrove.example%2Fa%3Fid%3D1%26token%3Dabcdef"
ENCODED_TWICE = INNER.replace("%", "%25")


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        (f"{WAYBACK}{INNER}", f"{WAYBACK}https%3A%2F%2Fgrove.example%2Fa"),
        (f"{WAYBACK}{ENCODED_TWICE}", f"{WAYBACK}https%253A%252F%252Fgrove.example%252Fa"),
        (f"{WAYBACK}https%3A//nn:abcdef@grove.example/a", f"{WAYBACK}https%3A//grove.example/a"),
        (f"{WAYBACK}nn:abcdef@grove.example/a", f"{WAYBACK}grove.example/a"),
        (f"{WAYBACK}https://grove.example/a?id=1#token=abcdef", f"{WAYBACK}https://grove.example/a?id=1"),
        (f"{WAYBACK}https://grove.example/a?to={INNER}", f"{WAYBACK}https://grove.example/a"),
        (f"https://archive.ph/?url={INNER}", "https://archive.ph/"),
        ("https://grove.example/photo:1@2x.html?id=1", "https://grove.example/photo:1@2x.html?id=1"),
        (
            f"{WAYBACK}https://grove.example/@nn:birch.example",
            f"{WAYBACK}https://grove.example/@nn:birch.example",
        ),
    ],
)
def test_what_lets_somebody_in_is_found_in_an_address_within_a_copys(pasted, kept):
    assert copies("https://grove.example/a", pasted).archived_at == kept


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            f"https://exit.sc/?url=https%3A%2F%2Fout.reddit.com%2F%3Furl%3D{ENCODED_TWICE}",
            PAGE,
        ),
        ("https://grove.example/alder?id=1&next=%2Fa%3Ftoken%3Dabcdef", PAGE),
        ("https://grove.example/alder?id=1&to=https%3A%2F%2Fbirch.example%2F%3Ftoken%3Dabcdef", PAGE),
        ("https://grove.example/alder?id=1&b=2;token=abcdef", PAGE),
        ("https://grove.example/alder%3Ftoken%3Dabcdef?id=1", PAGE),
        (f"{PAGE}&next=%2Fa%3Fpage%3D2", f"{PAGE}&next=%2Fa%3Fpage%3D2"),
    ],
)
def test_readers_get_no_token_that_stands_in_an_address_within(typed, read):
    assert public(typed).replace("/a?", "/alder?") == read


def test_a_copy_of_a_copy_of_very_many_is_read_to_no_depth():
    assert copies("https://web.archive.org/web/2025/" * 3000 + PAGE).url


def test_a_book_in_the_internet_archive_is_no_copy_of_a_page():
    assert copies("https://archive.org/details/alder") == ("https://archive.org/details/alder", "")


@pytest.mark.parametrize("name", ["fbclid", "utm_source", "UTM_Campaign", "gclid", "mc_eid", "ref", "igshid"])
def test_a_tracker_is_known_by_its_name(name):
    assert is_tracker(name)


@pytest.mark.parametrize("name", ["colour", "q", "page", "token", "recruiters", "min"])
def test_what_is_no_tracker_is_none(name):
    assert not is_tracker(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.bbc.co.uk/news/articles/alder", "https://www.bbc.com/news/articles/alder"),
        ("https://x.com/nn/status/12", "https://nitter.net/nn/status/12"),
        ("https://www.linkedin.com/posts/nn-one", "https://de.linkedin.com/posts/nn-one"),
        ("https://dx.doi.org/10.1000/ABC.1", "https://doi.org/10.1000/abc.1"),
        ("https://archive.ph/AbCdE", "https://archive.is/AbCdE"),
        ("https://open.spotify.com/episode/ab?t=123", "https://open.spotify.com/episode/ab"),
        (
            "https://podcasts.apple.com/us/podcast/alder/id12?i=3&r=60",
            "https://podcasts.apple.com/gb/podcast/id12?i=3",
        ),
        ("https://overcast.fm/+AbC/12:30", "https://overcast.fm/+AbC"),
        ("https://open.substack.com/pub/birch/p/alder", "https://birch.substack.com/p/alder"),
        (
            "https://docs.google.com/document/d/1/edit?usp=sharing",
            "https://docs.google.com/document/d/1/edit",
        ),
    ],
)
def test_a_site_under_several_names_is_one(one, other):
    assert page_key(one) == page_key(other)


@pytest.mark.parametrize(
    "pasted",
    [
        "\u200bhttps://grove.example/alder\u200b",
        "<https://grove.example/alder>",
        "“https://grove.example/alder”",
    ],
)
def test_an_address_is_pasted_with_what_stood_around_it(pasted):
    assert copies(pasted).url == copies("", pasted).archived_at == "https://grove.example/alder"


@pytest.mark.parametrize(
    ("pasted", "url"),
    [
        ("https://grove.example/a?id=1&amp;part=2", "https://grove.example/a?id=1&part=2"),
        ("https://https://grove.example/a", "https://grove.example/a"),
        (
            "https://grove.example/a https://grove.example/b",
            "https://grove.example/a https://grove.example/b",
        ),
    ],
)
def test_an_address_is_mended_where_it_is_plain_how_and_two_stay_two(pasted, url):
    assert copies(pasted).url == url


def test_two_pages_of_which_one_was_copied_out_of_html_are_two():
    address = "https://grove.example/a?part=1&amp;id="
    assert page_key(copies(f"{address}1").url) != page_key(copies(f"{address}2").url)


@pytest.mark.parametrize(
    "pasted", ["doi:10.1000/abc.1", "DOI: 10.1000/abc.1", "doi.org/10.1000/abc.1", "10.1000/abc.1"]
)
def test_a_paper_is_found_by_what_stands_in_print(pasted):
    assert copies(pasted).url == "https://doi.org/10.1000/abc.1"
