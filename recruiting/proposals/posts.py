"""Posts that people hold or held at companies: “Nn One, Birch's head of research”."""

import re
from collections.abc import Iterator

from recruiting.proposals.marks import Post
from recruiting.proposals.masks import lowered, pattern

TITLE = (
    r"(?:(?:senior|deputy|founding|principal|lead|executive|managing|joint|acting|global|co-?)[\s-])*"
    r"(?:chief (?:(?!executive\b)[\w-]+\s){0,2}?(?:officer|scientist|executive officer|executive|technologist|economist|architect|of staff)|"
    r"ceo|cto|cfo|coo|cmo|cpo|cso|cro|(?:vice[- ])?president(?: (?:of|for) [a-z]+(?: [a-z]+)?)?|"
    r"(?:head|director|vp|manager|chair|leader) (?:of|for) (?:[a-z]+ ){0,2}?[a-z]+|[a-z]+ (?:director|chief|lead|head)|"
    r"co-?founders?|founders?|chair(?:man|woman|person)?|spokes(?:person|man|woman)|general counsel|lawyer|attorney|"
    r"engineer|researcher|scientist|professor|investor|recruiter|adviser|advisor|"
    r"(?:wakil )?direktur(?: [a-z]+){0,2}?|"
    r"kepala(?: [a-z]+){1,3}?|"
    r"(?:salah satu )?pendiri(?: bersama)?|wakil presiden(?: [a-z]+)?|presiden(?: direktur)?|juru bicara|ketua|manajer(?: [a-z]+)?|komisaris|"
    r"pengacara|insinyur(?: senior)?|peneliti(?: (?:senior|utama))?|ilmuwan(?: (?:senior|utama))?|guru besar|eksekutif)"
)
_ANY_TITLE = re.compile(
    "chief|c[a-z]o\\b|head|direct|vp|president|manager|chair|lead|found|spokes|counsel|lawyer|attorney|engineer|research|scientist|"
    "professor|invest|recruit|advis|direktur|kepala|pendiri|presiden|juru|ketua|manajer|komisaris|pengacara|insinyur|peneliti|"
    "ilmuwan|guru|eksekutif|\\bled\\b|\\bran\\b|memimpin"
)
_FORMER = r"(?P<former>(?:former(?:ly)?|ex-?|previously|mantan|bekas|eks-?)\s?)?"
_OF = r"(?:\s(?:of|at|for|with|in|di|dari|pada|untuk)\s(?:startup\s)?|\s)"
_SENIORITY = r"(?:the\s|a\s|an\s|its\s)?"
_FORMS = [
    # “Birch’s former head of research, Nn One”, “Birch CEO Nn One”
    rf"{_FORMER}(?P<company><CN>)(?:[’']s?)?\s(?P<former2>former\s|mantan\s|ex-)?(?P<title>{TITLE}),?\s(?P<person><PN>)",
    # “kepala riset Birch, Nn One”, “head of research at Birch, Nn One”
    rf"{_FORMER}(?P<title>{TITLE}){_OF}(?P<company><CN>),?\s(?P<person><PN>)",
    # “Nn One, head of research at Birch”, “Nn One, a former Birch engineer”
    rf"(?P<person><PN>)\s?[,(—–-]\s?{_SENIORITY}{_FORMER}(?P<title>{TITLE}){_OF}(?P<company><C>)",
    rf"(?P<person><PN>)\s?[,(—–-]\s?{_SENIORITY}{_FORMER}(?P<company><C>)(?:[’']s?)?\s(?P<former2>former\s)?(?P<title>{TITLE})",
    # “Nn One … sebelumnya adalah kepala teknologi di Birch”, “Nn One, who was head of research at Birch”
    rf"(?P<person><PN>)[^.;\ue000]{{0,40}}?\b(?P<former>(?:who was|was previously|was formerly|used to be|had been|sebelumnya(?: adalah| menjabat)?|"
    rf"pernah menjadi|pernah menjabat)\s(?:sebagai\s)?){_SENIORITY}(?P<title>{TITLE}){_OF}(?P<company><C>)",
    rf"(?P<person><PN>)[^.;\ue000]{{0,12}}?\b(?:is|adalah|menjabat(?: sebagai)?)\s{_SENIORITY}{_FORMER}(?P<title>{TITLE}){_OF}(?P<company><C>)",
    # “Nn One, who led the speech group at Birch until January 2026”
    r"(?P<person><PN>),?\s(?P<former>who\s)(?:until \w+\s)?(?P<title>(?:led|ran|headed)\s[^.,;]{3,40}?)\s(?:at|of)\s(?P<company><C>)",
    r"(?P<person><PN>),?\syang\s(?P<title>memimpin\s[^.,;]{3,40}?)\s(?:di)\s(?P<company><C>)\s(?P<former>hingga|sampai)",
    # “hired Nn One, the former head of research at Birch” without an article in Indonesian
    rf"(?P<person><PN>)(?:,|\syang)?\s(?P<former>mantan\s)(?P<title>{TITLE})(?:{_OF}|[^.,;]{{0,15}}\sdi\s)(?P<company><C>)",
]


SPEAKS = re.compile(
    r"\b(?:CEO|chief executive|president|presiden|spokes\w+|communications|komunikasi|juru bicara|lawyer|attorney|counsel|pengacara|"
    r"founder|pendiri|chair\w*|ketua|direktur|director|VP|talent|talenta|recruit\w*|HR|people operations)\b",
    re.IGNORECASE,
)
"""Titles of those who speak or recruit for a company: not courted unless the text says so."""


def posts_in(masked: str, text: str) -> Iterator[tuple[int, int, dict]]:
    """Start, end and parts (person, company, title as pairs of places; former) of each post in a sentence."""
    lower = lowered(masked)
    if not (re.search("[\ue001\ue002]", lower) and re.search("[\ue000\ue002]", lower) and _ANY_TITLE.search(lower)):
        return
    taken: list = []
    for form in _FORMS:
        for found in pattern(form, 0).finditer(lower):
            if any(found.start("person") < end and start < found.end("person") for start, end in taken):
                continue
            taken.append(found.span("person"))
            yield found.start(), found.end(), _parts(found)


def _parts(found):
    groups = found.groupdict()
    return {
        "person": found.span("person"),
        "company": found.span("company"),
        "title": found.span("title"),
        "former": bool(groups.get("former") or groups.get("former2")),
    }


def post(text: str, parts: dict, person: str, company: str) -> Post:
    """The post as a value, its title as the text has it."""
    start, end = parts["title"]
    title = re.sub(r"^(?:led|ran|headed)\s", "head of ", text[start:end].strip())
    return Post(person, company, title, "former" if parts["former"] else "current")
