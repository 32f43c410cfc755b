"""Templates whose constant parts are put together once a language: words, own addresses, static files.

A page has a hundred ``{% translate %}``, ``{% url %}`` without arguments and ``{% static %}``, each of which
would be looked up anew for every reader.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, TypeGuard

from django.template import Context, Template
from django.template.base import Node, NodeList, TextNode
from django.template.defaulttags import IfNode, URLNode
from django.template.loaders.cached import Loader as CachedLoader
from django.templatetags.i18n import TranslateNode
from django.templatetags.static import StaticNode
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language


class ConstantNode(Node):
    """A run of nodes that print the same for every reader of a language."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self.texts: dict[tuple[Any, ...], str] = {}

    def render(self, context: Context) -> str:
        key = get_language(), get_script_prefix(), context.autoescape
        text = self.texts.get(key)
        if text is None:
            text = self.texts[key] = "".join(node.render(context) for node in self.nodes)
        return text


class AddressNode(Node):
    """``{% url "offer" offer.ref %}``: the address of a record, whose pattern is looked up once."""

    def __init__(self, node: Any) -> None:
        self.node, self.view = node, str(node.view_name.var)
        self.token, self.origin = node.token, node.origin

    def render(self, context: Context) -> str:
        ref = str(self.node.args[0].resolve(context))
        if not SLUG.fullmatch(ref):
            return self.node.render(context)
        return _pattern(self.view, get_script_prefix()).replace(REF, ref)


SLUG = re.compile(r"[-a-zA-Z0-9_]+")
REF = "REF"


@cache
def _pattern(view: str, _prefix: str) -> str:
    return reverse(view, args=[REF])


class Loader(CachedLoader):
    """Django's cached loader, whose templates have their constant parts put together."""

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        template: Any = super().get_template(template_name, skip)
        if not hasattr(template, "is_put_together"):
            put_together(template.nodelist)
            template.is_put_together = True
        return template


def put_together(nodes: NodeList) -> None:
    """Replace each run of constant nodes, here and below, by one node."""
    for node in nodes:
        for below in _below(node):
            put_together(below)
    nodes[:] = _merged(nodes)


def _merged(nodes: Iterable[Node]) -> Iterator[Node]:
    nodes = [AddressNode(node) if _is_address(node) else node for node in nodes]
    for are_constant, some in groupby(nodes, _is_constant):
        run = list(some)
        if are_constant and any(not isinstance(node, TextNode) for node in run):
            merged = ConstantNode(run)
            merged.token, merged.origin = run[0].token, run[0].origin
            yield merged
        else:
            yield from run


def _below(node: Node) -> Iterator[NodeList]:
    if isinstance(node, IfNode):
        yield from (nodes for _condition, nodes in node.conditions_nodelists)
        return
    for name in node.child_nodelists:
        nodes = getattr(node, name, None)
        if isinstance(nodes, NodeList):
            yield nodes


def _is_constant(node: Node) -> bool:
    match node:
        case TextNode():
            return True
        case TranslateNode():
            is_printed = not (node.asvar or node.noop or node.message_context)
            return is_printed and _is_literal(node.filter_expression)
        case URLNode():
            return _is_plain(node) and not node.args
        case StaticNode():
            return not node.varname and _is_literal(node.path)
    return False


def _is_address(node: Node) -> TypeGuard[URLNode]:
    return isinstance(node, URLNode) and _is_plain(node) and len(node.args) == 1


def _is_plain(node: URLNode) -> bool:
    """Whether it prints the address of a view that it names itself, in no namespace of the request's."""
    is_named = _is_literal(node.view_name) and ":" not in str(node.view_name.var)
    return is_named and not (node.kwargs or node.asvar)


def _is_literal(expression: Any) -> bool:
    """Whether a filter expression is a text between quotes, and nothing else."""
    var = expression.var
    return not expression.filters and (isinstance(var, str) or getattr(var, "literal", None) is not None)
