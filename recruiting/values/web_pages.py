"""Addresses of pages on the web: as readers get them, what those of one page share, archived copies."""

import re
from contextlib import suppress
from hashlib import sha256
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from recruiting.values import hidden_tokens
from recruiting.values.redirections import destination
from recruiting.values.text import tidied, without_quotation_marks
from recruiting.values.tracking import is_token, is_tracking

LONGEST_KEY = 300
"""Characters of a page's key; a longer one ends with its hash."""

_AMP_NAMES = re.compile(r"^(_?amp|amp_[a-z_]+|is_?amp|usqp|aoh|amp;.*)$")
_AMP_VALUES = {"outputtype", "output", "view", "mode", "format", "type"}
_FORMS = re.compile(
    r"(?:print|printable|print_?article|print_?mode|single_?page|full_?page|show_?all)=(?:1|true|yes|y|on|)"
    r"|(?:page|pagewanted|view|mode)=(?:all|print|full)"
)
"""Of a page as it is printed, or whole instead of leaf by leaf: still the same page."""

_PATH_TELLS = frozenset(
    """
    nytimes.com washingtonpost.com wsj.com bloomberg.com ft.com theguardian.com reuters.com forbes.com
    businessinsider.com theinformation.com theatlantic.com newyorker.com wired.com theverge.com axios.com
    techcrunch.com cnbc.com cnn.com bbc.com bbc.co.uk economist.com medium.com substack.com twitter.com
    instagram.com linkedin.com open.spotify.com barrons.com marketwatch.com fortune.com semafor.com
    politico.com
    """.split()  # noqa: SIM905 (a list of them would be five times as long)
)
"""Outlets whose paths alone tell the page: whatever parameters come along only track or unlock."""

_SAME_HOST = {
    "x.com": "twitter.com",
    "nitter.net": "twitter.com",
    "xcancel.com": "twitter.com",
    "fxtwitter.com": "twitter.com",
    "vxtwitter.com": "twitter.com",
    "fb.com": "facebook.com",
    "instagr.am": "instagram.com",
    "youtube-nocookie.com": "youtube.com",
    "bbc.co.uk": "bbc.com",
    "old.reddit.com": "reddit.com",
    "np.reddit.com": "reddit.com",
    "dx.doi.org": "doi.org",
    "threads.net": "threads.com",
    "music.youtube.com": "youtube.com",
    **{f"archive.{ending}": "archive.today" for ending in ("ph", "is", "li", "vn", "fo", "md")},
}
_SCHEME_TWICE = re.compile(r"^(?:https?://)+(?=https?://)", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*|doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
"""What names a paper, as it stands in print, without the address of who finds it."""
_ARCHIVE = re.compile(
    r"^(web(-beta)?\.archive\.org|archive\.org|(www\.)?archive\.(today|ph|is|li|vn|fo|md)|arquivo\.pt"
    r"|wayback\.archive-it\.org|webarchive\.[a-z.]+|web\.archive\.bibalex\.org|megalodon\.jp"
    r"|perma\.cc|ghostarchive\.org|webcache\.googleusercontent\.com)$"
)
_INNER = re.compile(r"(?:^|[/:=])(https?:/{1,2}[^/].*)$", re.IGNORECASE | re.DOTALL)
_INNER_HOST = re.compile(
    r"^/(?:web/)?(?:\d{4,14}(?:[a-z]{2}_)?|\*)/((?:[\w-]+\.)+[a-z]{2,}(?:[:/?].*)?)$", re.IGNORECASE
)
_SAVE = "https://web.archive.org/save"


DEEPEST = 5
"""Copies of copies, and ways that lead to others, of which no honest address has more."""


class Copies(NamedTuple):
    """The address of a page, and that of an archived copy of it; empty where it is not known."""

    url: str
    archived_at: str


def save_form(url: str = "") -> str:
    """The address of the Internet Archive's form that saves a page, with ``url`` filled in."""
    return f"{_SAVE}/{url}" if url else _SAVE


def copies(url: str, archived_at: str = "") -> Copies:
    """What an address is of, where it may be that of an archived copy: each as readers get it."""
    url, archived_at = _pasted(url), _pasted(archived_at)
    if is_archived(url) and (not archived_at or archived_at == url):
        url, archived_at = archived_page(url), url
    if archived_at and not url:
        url = archived_page(archived_at)
    return Copies(public(url), _public_copy(archived_at))


def _pasted(url: str) -> str:
    """An address without what nobody sees, and without brackets or quotation marks around it.

    What was copied out of HTML has its ampersands back.
    """
    url = without_quotation_marks(tidied(url))
    url = url[1:-1].strip() if url.startswith("<") and url.endswith(">") else url
    url = _SCHEME_TWICE.sub("", url.replace("&amp;", "&"))
    return f"https://doi.org/{doi[1]}" if (doi := _DOI.fullmatch(url)) else url


def is_archived(url: str) -> bool:
    """Whether ``url`` is that of a copy in an archive of the web."""
    parts = _split(url)
    if not parts or not _ARCHIVE.match(parts.hostname or ""):
        return False
    if parts.hostname == "archive.org":
        return parts.path.startswith(("/web/", "/wayback/"))
    return len(parts.path) > 1 and not parts.path.startswith("/save")


def archived_page(copy: str) -> str:
    """The page of which ``copy`` is an archived one; empty if its address does not tell."""
    page = _page_within(copy)
    for _copy_of_a_copy in range(DEEPEST):
        page = _page_within(page) or page
    return page


def _page_within(copy: str) -> str:
    parts = _split(copy)
    if not parts or not is_archived(copy):
        return ""
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    if re.search(r"https?%3A", rest, re.IGNORECASE):
        rest = unquote(rest)
    if inner := _INNER.search(rest):
        return re.sub(r"^(https?):/+", r"\1://", inner[1], flags=re.IGNORECASE)
    bare = _INNER_HOST.match(rest)
    return f"http://{bare[1]}" if bare else ""


def _public_copy(copy: str) -> str:
    """The address of an archived copy; what lets somebody in, there or to the page itself, is left out."""
    parts = _split(copy)
    if not parts or not parts.hostname:
        return copy
    page = archived_page(copy)
    copy = copy.replace(parts.netloc, parts.netloc.rpartition("@")[2], 1)
    if not page:
        return hidden_tokens.cut(_without_tokens(copy))
    inner = urlsplit(page)
    if "@" not in inner.netloc and not any(is_token(*one) for one in parse_qsl(inner.query)):
        return hidden_tokens.cut(copy)
    return hidden_tokens.cut(copy.replace(page, public(page)) if page in copy else copy.partition("?")[0])


def _without_tokens(url: str) -> str:
    """An address without the parameters that let somebody in; those of its fragment are all left out."""
    parts = urlsplit(url)
    rest = [pair for pair in parts.query.split("&") if not any(is_token(*one) for one in parse_qsl(pair))]
    fragment = "" if "=" in parts.fragment else parts.fragment
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "&".join(rest), fragment))


def public(url: str) -> str:
    """``url`` as readers get it: without passwords, tokens, and what merely tracks who reads."""
    url = url.strip()
    for _way in range(DEEPEST):
        url = destination(url)
    parts = _split(url)
    if not parts or not parts.hostname:
        return url
    host = parts.netloc.rpartition("@")[2]
    pairs = [] if _path_tells(_host(parts)) else parts.query.split("&")
    rest = [pair for pair in pairs if pair and not _is_dropped(pair)]
    tells = re.fullmatch(r"!?/?[\w/.-]*", parts.fragment) and not hidden_tokens.are_in(f"#{parts.fragment}")
    fragment = parts.fragment if tells else ""
    path, query = hidden_tokens.cut(parts.path), "&".join(rest)
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _is_dropped(pair: str) -> bool:
    ((name, value),) = parse_qsl(pair, keep_blank_values=True) or (("", ""),)
    return bool(name) and (is_tracking(name, value) or hidden_tokens.are_in(f"?{pair}"))


def page_key(url: str) -> str:
    """What all addresses of one page have in common, whatever leads to it; empty for none."""
    url = destination(url.strip())
    parts = _split(url)
    if not parts or not parts.hostname:
        return url[:LONGEST_KEY]
    host = _host(parts)
    path = _path(parts.path)
    pairs = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if _tells(host, *pair))
    host, path, pairs = _known_sites(host, path, pairs)
    # What runs in the browser tells its pages by fragments.
    hash_route = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    key = f"{host}{path}" + (f"?{urlencode(pairs)}" if pairs else "") + hash_route
    return key if len(key) <= LONGEST_KEY else key[: LONGEST_KEY - 64] + sha256(key.encode()).hexdigest()


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _port = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    with suppress(UnicodeError):
        host = host.encode("idna").decode()
    host = re.sub(r"^(?:(?:www\d?|m|mobile|amp|touch|wap)\.)+(?=[^.]+\.)", "", host)
    host = re.sub(r"^([a-z-]{2,})\.m\.", r"\1.", host)
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    return _SAME_HOST.get(host, host) + port


def _path(path: str) -> str:
    """A path without what only says in which form the page comes: for phones, printed, the folder's first."""
    path = re.sub(r";jsessionid=[^/]*", "", path, flags=re.IGNORECASE)
    path = quote(unquote(path), safe="/:@!$&'()*+,;=~-._")
    path = re.sub(r"/+", "/", path)
    path = normpath(path) if "/." in path else path
    path = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?)$", "", path)
    path = re.sub(r"\.amp(?=(?:\.html?)?/?$)|(?<=\.html)/amp/?$", "", path)
    path = re.sub(r"^/amp(?=/)|/(?:amp(?:\.html)?|print)/?$", "", path)
    return path.rstrip("/")


def _path_tells(host: str) -> bool:
    return host in _PATH_TELLS or host.endswith((".substack.com", ".medium.com"))


def _tells(host: str, name: str, value: str) -> bool:
    if _path_tells(host):
        return False
    is_amp = _AMP_NAMES.match(name.casefold()) or (name.casefold() in _AMP_VALUES and value == "amp")
    is_form = _FORMS.fullmatch(f"{name}={value}".casefold())
    return not is_amp and not is_form and not is_tracking(name, value)


def _known_sites(
    host: str, path: str, pairs: list[tuple[str, str]]
) -> tuple[str, str, list[tuple[str, str]]]:
    """Sites that write one page in several ways."""
    if host == "youtu.be":
        host, path, pairs = "youtube.com", "/watch", [("v", path.strip("/"))]
    elif host == "youtube.com":
        if video := re.fullmatch(r"/(?:shorts|embed|live|v)/([\w-]+)", path):
            path, pairs = "/watch", [("v", video[1])]
        pairs = [pair for pair in pairs if pair[0] == ("v" if path == "/watch" else "list")]
    elif host == "twitter.com" and (post := re.match(r"/[^/]+(?:/web)?/status(?:es)?/(\d+)", path)):
        path = f"/status/{post[1]}"
    elif host.endswith(".linkedin.com") and re.match(r"[a-z]{2}\.", host):
        host = "linkedin.com"
    elif host == "doi.org":
        path = path.lower()
    elif host == "open.substack.com" and (post := re.fullmatch(r"/pub/([\w-]+)(/p/.+)", path)):
        host, path, pairs = f"{post[1]}.substack.com", post[2], []
    elif host == "podcasts.apple.com" and (podcast := re.fullmatch(r"/.*(/id\d+)", path)):
        path, pairs = podcast[1], [pair for pair in pairs if pair[0] == "i"]
    elif host == "overcast.fm":
        path = re.sub(r"(?<=.)/[\d:]+$", "", path)
    elif host in ("docs.google.com", "drive.google.com"):
        pairs = [pair for pair in pairs if pair[0] in ("id", "gid")]
    elif host == "t.me":
        path = path.removeprefix("/s")
    elif host == "redd.it":
        host, path = "reddit.com", f"/comments{path}"
    if host == "reddit.com" and (post := re.match(r"(?:/r/\w+)?/comments/(\w+)", path)):
        path = f"/comments/{post[1]}"
    return host, path, pairs
