"""A program of its own: the article in a page of HTML, by selectolax, without what stands around it.

``python html_reader.py`` reads the page and prints its paragraphs as JSON. It runs under
``recruiting.serving.bounded_run``: to parse an element takes the square of the number of its attributes.
"""

import json
import re
import sys
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_NEVER_TEXT = (
    "script, style, noscript, template, iframe, object, embed, svg, math, canvas, video, audio, form, "
    "button, select, textarea, nav, aside, footer, dialog, [hidden], [aria-hidden=true], "
    "[role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]"
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|comments?|cookie\w*|footer|menu|nav|navbar|navigation|"
    r"newsletter|outbrain|paywall|popular|popup|promo\w*|read-?(?:also|more|next)|recirc\w*|recommended|related\w*|"
    r"share|sharing|sidebar|skip-?link|social|sponsor\w*|subscribe\w*|taboola|tags?|teaser|toolbar|trending|widget|"
    r"baca-?juga|terkait|terpopuler|iklan)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BREAK = "\x1e"
LEAST_SHARE = 0.7
"""Of an article's text, how much its paragraphs must hold: else it is set in bare divisions."""
_BLOCKS = "h1, h2, h3, h4, p, li, blockquote, pre, figcaption, td, th, dt, dd"


def page_blocks(page: str) -> list[str]:
    """The paragraphs of the article in ``page``, the title first. Nothing of it is run or fetched."""
    tree = LexborHTMLParser(page)
    title = _title(tree)
    if tree.body is None:
        return [title]
    article = _article(tree)
    _remove_surroundings(article)
    lines = [line for node in _innermost(article) for line in _lines(node)]
    blocks = [line for line in lines if line]
    return [title, *(block for block in blocks if block != title)] if title else blocks


def _title(tree: Any) -> str:
    """The headline: the only h1, else the page's title without the site's name."""
    headlines = [text for node in tree.css("h1") if (text := _text(node))]
    if headlines:
        return max(headlines, key=len) if len(headlines) > 1 else headlines[0]
    title = tree.css_first("title")
    return re.split(r"\s+[|–—]\s+", _text(title))[0] if title else ""


def _article(tree: Any) -> Any:
    """The element that holds the article: the one of its tags with most text in paragraphs."""
    for selector in ("article, [itemprop=articleBody]", "main, [role=main]"):
        if nodes := _outermost(tree.body, tree.css(selector)):
            return max(nodes, key=_amount_of_text)
    return tree.body


def _amount_of_text(node: Any) -> int:
    return sum(len(_text(paragraph)) for paragraph in node.css("p"))


def _remove_surroundings(article: Any) -> None:
    around = [node for node in article.css("[class], [id]") if _is_around(node)]
    own = article.mem_id  # to compare the elements themselves would be to compare all that they hold
    surroundings = [node for node in [*article.css(_NEVER_TEXT), *around] if node.mem_id != own]
    for node in _outermost(article, surroundings):
        node.decompose()
    for line_break in article.css("br"):
        line_break.replace_with(_BREAK)


def _is_around(node: Any) -> bool:
    words = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return node.tag not in ("body", "html") and bool(_AROUND.search(words))


def _innermost(article: Any) -> list[Any]:
    """The blocks of text that hold no other block, in order; an article of bare divisions gives those."""
    blocks = _without_inner(article, _BLOCKS)
    if sum(len(_text(node)) for node in blocks) > LEAST_SHARE * len(_text(article)):
        return blocks
    return _without_inner(article, f"{_BLOCKS}, div, section") or [article]


def _without_inner(article: Any, selector: str) -> list[Any]:
    """The elements of a selector that hold no other one of it, in order."""
    nodes = article.css(selector)
    holders = set(_holders(article, nodes).values())
    return [node for node in nodes if node.mem_id not in holders]


def _outermost(top: Any, nodes: list[Any]) -> list[Any]:
    """Those of ``nodes``, all below ``top``, that lie in no other one of them."""
    holders = _holders(top, nodes)
    outermost = {node.mem_id: node for node in nodes if not holders.get(node.mem_id)}
    return list(outermost.values())


def _holders(top: Any, nodes: list[Any]) -> dict[int, int]:
    """For each of ``nodes`` the innermost other one that it lies in, or 0: in one walk, however deep."""
    selected = {node.mem_id for node in nodes}
    holders: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for node in top.traverse():  # each after its parent
        holder = nearest.get(node.parent.mem_id, 0) if node.parent else 0
        if node.mem_id in selected:
            holders[node.mem_id], holder = holder, node.mem_id
        nearest[node.mem_id] = holder
    return holders


def _lines(node: Any) -> list[str]:
    """The lines of a block; none of a menu."""
    if _is_menu(node, _text(node)):
        return []
    return [re.sub(r"\s+", " ", line).strip() for line in node.text(deep=True).split(_BREAK)]


def _text(node: Any) -> str:
    return re.sub(r"[\s\x1e]+", " ", node.text(deep=True)).strip()


def _is_menu(node: Any, text: str) -> bool:
    """Whether most of a block is links, as in menus and lists of other articles."""
    linked = sum(len(_text(link)) for link in node.css("a"))
    return linked > 0.6 * len(text) and (node.tag == "li" or not re.search(r"[.!?”\"]\W*$", text))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(page_blocks(sys.stdin.buffer.read().decode(errors="replace"))))
