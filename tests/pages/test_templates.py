"""Templates are formatted for developers and sent without their layout."""

import pytest

from recruiting.pages.templates import unindented


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("<ul>\n  <li>\n    one</li>\n</ul>", "<ul>\n<li>\none</li>\n</ul>"),
        ("<p>\n\n  a\n</p>\n", "<p>\na\n</p>"),
        (" <pre>a:\n    b</pre>\n  <p>", "<pre>a:\n    b</pre>\n<p>"),
        ("<textarea>\n  a</textarea>", "<textarea>\n  a</textarea>"),
        ("<b>a</b> <i>b</i>", "<b>a</b> <i>b</i>"),
        ('<a\n  id="b"\n  href="{% url "c" %}"\n>d</a\n>', '<a id="b" href="{% url "c" %}">d</a>'),
        ("<p {% if a > b %}hidden{% endif %}\n>", "<p {% if a > b %}hidden{% endif %}>"),
    ],
)
def test_a_template_is_sent_without_its_layout_but_for_what_is_shown_as_typed(source: str, sent: str):
    assert unindented(source) == sent
