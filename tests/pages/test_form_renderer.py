"""Forms by Jinja2: the same controls as by Django's templates, and nothing typed becomes markup."""

import pytest
from django import forms
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.template.backends.jinja2 import Template

from recruiting.pages.form_renderer import FormRenderer

CHOICES = [("a", "A"), ("Group", [("b", "B & C"), ("", "–")])]
WIDGETS = [
    (forms.TextInput(attrs={"size": 1000, "required": True, "disabled": False}), 'x" onfocus="alert(1)'),
    (forms.Textarea(), "\n<b>two\nlines</b>"),
    (forms.NumberInput(), 1234.5),
    (forms.CheckboxInput(), True),
    (forms.Select(choices=CHOICES), "b"),
    (forms.SelectMultiple(choices=CHOICES), ["a", "b"]),
    (forms.RadioSelect(choices=CHOICES), ""),
    (forms.CheckboxSelectMultiple(choices=CHOICES), ["a"]),
    (forms.HiddenInput(), "<"),
    (forms.FileInput(), None),
]


def printed(widget, value, renderer):
    """What is printed, without its layout; Jinja2 writes the same quotation mark by its number."""
    html = widget.render("name", value, {"id": "id"}, renderer).replace("&#34;", "&quot;")
    return "".join(html.split())


@pytest.mark.parametrize(("widget", "value"), WIDGETS, ids=lambda each: type(each).__name__)
def test_a_control_is_what_django_prints(widget, value):
    ours = printed(widget, value, FormRenderer())
    assert ours == printed(widget, value, DjangoTemplates())
    assert "<b>" not in ours
    assert 'x"onfocus' not in ours


def test_the_sites_forms_are_printed_by_it_and_the_admins_controls_as_ever():
    renderer = get_default_renderer()
    assert isinstance(renderer.get_template("django/forms/widgets/input.html"), Template)
    address = AdminURLFieldWidget().render("url", "https://grove.example/", {}, renderer)
    assert 'href="https://grove.example/"' in address
