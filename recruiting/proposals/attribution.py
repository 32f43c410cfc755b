"""Who says so, what they make of it, and which outlet had it first."""

import re
from collections.abc import Iterator
from typing import Any

from recruiting.proposals.lexicon import any_of, expanded, sections
from recruiting.proposals.masks import lowered, pattern
from recruiting.proposals.posts import TITLE

_FALSE = {"FALSE": any_of("stances", "false"), "SALAH": any_of("stances", "salah")}
_STANCES = [
    (code, pattern(rf"(?<!\w)(?:{expanded('|'.join(lines), _FALSE)})(?!\w)", 0))
    for code, lines in sections("stances").items()
    if code.upper() not in _FALSE and code != "pitch"
]
_NOT = re.compile(
    r"(?:\b(?:not|never|tidak|tak|belum)|n[’']t)\s(?:\w+\s)?$|\b(?:to|could|would|untuk)\s$", re.IGNORECASE
)

_TAGS = {
    "WHO": any_of("informants", "who"),
    "KNOWING": any_of("informants", "knowing"),
    "COUNTING": any_of("informants", "counting"),
    "OUTLET": any_of("informants", "outlet"),
    "TITLE": TITLE,
}
_DESCRIBED = [
    pattern(rf"(?<!\w)(?:{expanded(form, _TAGS)})", 0) for form in sections("informants")["described"]
]
_NAMED = [pattern(expanded(form, _TAGS)) for form in sections("informants")["named"]]
_RETELLINGS = [pattern(expanded(form, _TAGS)) for form in sections("informants")["retold"]]


_INFORMED = re.compile(
    r"said|say|told|tell|accord|cit|by |familiar|knowledge|close to|who |seen|view|review|obtain|"
    r"spokes|represent|press office|lawyer|inside|briefed|"
    r"privy|aware|source|near|at |put|kata|menurut|ujar|juru|jubir|humas|perwakilan|kuasa|sumber|"
    r"orang|yang|oleh|dikonfirm|memperkirakan"
)
_RETOLD = re.compile(
    r"report|publish|reveal|disclos|accord|cit|broke|write|told|tell|lapor|berita|ungkap|kabar|muat|lansir|kutip|nukil|warta",
    re.IGNORECASE,
)


OF_REPORTS = re.compile(
    r"(?:\W|\d\d:\d\d\s)*(?:(?:media|press|earlier|recent)\s)?(?:reports?|claims?|rumou?rs|suggestions?|speculation|talk|kabar|laporan|rumor)"
    r"\s(?:that|of|bahwa)\b",
    re.IGNORECASE,
)
"""Where a sentence begins with the reports that somebody denies, whoever is named in them says nothing."""


def stances_in(masked: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and code of each stance in a sentence whose finds are blotted out."""
    spans: list = []
    text = lowered(masked)
    for code, expression in _STANCES:
        for match in expression.finditer(text):
            is_free = not any(match.start() < end and start < match.end() for start, end in spans)
            if is_free and not (code in ("disputes", "confirms") and _NOT.search(masked[: match.start()])):
                start = match.start("nor") if match.groupdict().get("nor") else match.start()
                spans.append((start, match.end()))
                yield start, match.end(), code


def informants_in(masked: str) -> Iterator[tuple[int, int, dict]]:
    """Start, end and groups (company, document) of each informant who is described, not named."""
    text = lowered(masked)
    if not _INFORMED.search(text):
        return
    spans: list = []
    for form in _DESCRIBED:
        for match in form.finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in spans):
                spans.append(match.span())
                yield match.start(), match.end(), _groups(match)


def speakers_in(masked: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Start and end of each named speaker, and those of the name."""
    if not re.search("[\ue001\ue002]", masked):
        return
    for form in _NAMED:
        for match in form.finditer(masked):
            last = re.search("[\ue001\ue002]+$", masked[: match.end("name")])
            if last:
                yield match.start("name"), match.end("name"), last.span()


def retellings_in(masked: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and outlet of each “first reported by The Grove”."""
    if not _RETOLD.search(masked):
        return
    spans: list = []
    for form in _RETELLINGS:
        for match in form.finditer(masked):
            outlet = text[match.start("outlet") : match.end("outlet")]
            if outlet[0].isupper() and not any(
                match.start() < end and start < match.end() for start, end in spans
            ):
                spans.append(match.span())
                yield match.start(), match.end(), outlet


def _groups(match: re.Match[str]) -> dict[str, Any]:
    groups = match.groupdict()
    company = next(
        (match.span(name) for name in ("company", "company2", "company3") if groups.get(name)), None
    )
    is_document = any(text for name, text in groups.items() if name.startswith("document"))
    return {"company": company, "is_document": is_document}
