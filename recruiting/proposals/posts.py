"""Posts that people hold or held at companies: “Nn One, Birch's head of research”."""

import re
from collections.abc import Iterator
from typing import Any

from recruiting.proposals.lexicon import any_of, expanded, sections
from recruiting.proposals.marks import Post
from recruiting.proposals.masks import lowered, pattern

TITLE = any_of("posts", "title")
_ANY_TITLE = re.compile(
    "chief|c[a-z]o\\b|head|direct|vp|president|manager|chair|lead|found|spokes|counsel|lawyer|attorney|engineer|research|scientist|"
    "professor|ex-|formerly|invest|recruit|advis|direktur|kepala|pendiri|presiden|juru|ketua|manajer|komisaris|pengacara|insinyur|peneliti|ex-|formerly|"
    "ilmuwan|startup|guru|eksekutif|\\bleads?\\b|\\bled\\b|\\bran\\b|\\bruns\\b|pimpin|kepalai|secretary|sekretaris|humas|\\bheaded\\b"
)
_FORMER = r"(?P<former>(?:former(?:ly)?|ex-?|previously|mantan|bekas|eks-?|until (?:now|recently))\s?)?"
_OF = r"(?:\s(?:of|at|for|with|in|di|dari|pada|untuk)\s(?:startup\s)?|\s)"
_ARTICLE = r"(?:(?:the|an?|its|one of the)\s)?"
_OWN = pattern(rf"\b(?:its|the (?:company|firm|startup|lab)[’']s)\s(?P<title>{TITLE}),?\s(?P<person><PN>)", 0)
"""A post at the company that the sentence speaks of: “its head of people, Nn One”."""
_OWN_BEHIND = pattern(
    rf"(?P<person><PN>),\s(?:its|the (?:company|firm|startup|lab)[’']s)\s(?P<title>{TITLE})"
    r"(?=[,.;]|\s(?:and|who)\b)",
    0,
)
_FORMS = [
    pattern(expanded(form, {"FORMER": _FORMER, "OF": _OF, "ARTICLE": _ARTICLE, "TITLE": TITLE}), 0)
    for form in sections("posts")["held"]
]


def own_posts_in(masked: str) -> Iterator[re.Match[str]]:
    """Each post at the company that a sentence speaks of, which is named before it or not at all."""
    text = lowered(masked)
    yield from _OWN.finditer(text)
    yield from _OWN_BEHIND.finditer(text)


SPEAKS = re.compile(rf"\b{any_of('posts', 'speaks')}\b", re.IGNORECASE)
"""Titles of those who speak or recruit for a company: not courted unless the text says so."""


def posts_in(masked: str) -> Iterator[tuple[int, int, dict]]:
    """Start, end and parts (person, company, title as pairs of places; former) of each post in a sentence."""
    lower = lowered(masked)
    if not (
        re.search("[\ue001\ue002]", lower) and re.search("[\ue000\ue002]", lower) and _ANY_TITLE.search(lower)
    ):
        return
    spans: list = []
    for form in _FORMS:
        for match in form.finditer(lower):
            if any(match.start("person") < end and start < match.end("person") for start, end in spans):
                continue
            spans.append(match.span("person"))
            yield match.start(), match.end(), _parts(match)


def _parts(match: re.Match[str]) -> dict[str, Any]:
    groups = match.groupdict()
    return {
        "person": match.span("person"),
        "company": match.span("company"),
        "title": match.span("title"),
        "heads": bool(groups.get("heads")),
        "former": bool(groups.get("former") or groups.get("former2")),
    }


def post(text: str, parts: dict, person: str, company: str) -> Post:
    """The post as a value, its title as the text has it."""
    start, end = parts["title"]
    title = re.sub(r"^(?:led|ran|headed|heads|leads|runs)\s", "head of ", text[start:end].strip())
    if parts.get("heads"):
        title = f"head of {title}"
    if title.casefold() == "startup":
        return Post(person, company, "founder", "")
    return Post(person, company, title, "former" if parts["former"] else "current")
