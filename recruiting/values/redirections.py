"""Addresses that lead to another page: of search engines, networks, mail programs, translators, caches."""

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit

_LEADING = {
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "l.instagram.com": ("u",),
    "out.reddit.com": ("url",),
    "linkedin.com/redir": ("url",),
    "linkedin.com/safety": ("url",),
    "duckduckgo.com/l/": ("uddg",),
    "t.umblr.com/redirect": ("z",),
    "vk.com/away.php": ("to",),
    "slack-redir.net/link": ("url",),
    "youtube.com/redirect": ("q",),
    "translate.google.com/translate": ("u",),
    "translate.google.com/website": ("u",),
    "exit.sc": ("url",),
}
"""Hosts, or beginnings of paths there, and the parameters that hold the page's address."""
_IN_PATH = {"12ft.io", "r.jina.ai", "removepaywall.com", "href.li", "web.archive.org"}
"""Hosts that have the page's whole address behind their own; the last where it is asked to save a page."""
_GOOGLE = re.compile(r"^google\.[a-z.]+$")
_INNER = re.compile(r"^/?(?:save/)?\??(https?://.+)$", re.IGNORECASE)


def destination(url: str) -> str:
    """The page that ``url`` leads to, or is a machine's translation or fast copy of; else ``url``."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    if parts.scheme not in ("http", "https") or not host:
        return url
    if page := _of_google(parts, host) or _translated(parts, host):
        return page
    if host in _IN_PATH:
        is_saving = host != "web.archive.org" or parts.path.startswith("/save/")
        inner = _INNER.match(parts.path + (f"?{parts.query}" if parts.query else ""))
        return inner[1] if inner and is_saving else url
    if host.endswith(".safelinks.protection.outlook.com"):
        return _parameter(parts, "url") or url
    names = next((names for where, names in _LEADING.items() if (host + parts.path).startswith(where)), ())
    return _parameter(parts, *names) or url


def _of_google(parts: SplitResult, host: str) -> str:
    """The page that Google's results lead to, or its copy for phones (AMP) is of."""
    query = f"?{parts.query}" if parts.query else ""
    is_cache = host.endswith(".cdn.ampproject.org")
    if is_cache or _GOOGLE.match(host):
        if amp := re.match(r"^/[a-z]/(s/)?(.+)$" if is_cache else r"^/amp/(s/)?(.+)$", parts.path):
            return f"http{'s' if amp[1] else ''}://{amp[2]}{query}"
        if parts.path == "/url":
            return _parameter(parts, "q", "url")
    return ""


def _translated(parts: SplitResult, host: str) -> str:
    """The page that Google Translate shows: its host is written with hyphens, in which “--” is one."""
    if not host.endswith(".translate.goog"):
        return ""
    original = host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
    pairs = [pair for pair in parts.query.split("&") if pair and not pair.startswith("_x_tr_")]
    return f"https://{original}{parts.path}" + (f"?{'&'.join(pairs)}" if pairs else "")


def _parameter(parts: SplitResult, *names: str) -> str:
    values = dict(parse_qsl(parts.query))
    address = next((values[name] for name in names if name in values), "")
    return address if address.startswith(("http://", "https://")) else ""
