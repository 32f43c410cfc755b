"""The renderer of forms: Django's own widget templates, rendered by Jinja2."""

from typing import Any

from django.forms.renderers import DjangoTemplates, Jinja2
from django.template import TemplateDoesNotExist
from django.utils.functional import cached_property


class FormRenderer(Jinja2):
    """Prints the two hundred fields of a report's form in a fraction of the time of Django's templates.

    The admin's widgets have no template for Jinja2, and are printed as ever.
    """

    def get_template(self, template_name: str) -> Any:
        """The template of that name. Raises TemplateDoesNotExist."""
        if template_name not in self._by_name:
            try:
                self._by_name[template_name] = super().get_template(template_name)
            except TemplateDoesNotExist:
                self._by_name[template_name] = DjangoTemplates().get_template(template_name)
        return self._by_name[template_name]

    @cached_property
    def _by_name(self) -> dict[str, Any]:
        return {}
