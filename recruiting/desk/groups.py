"""Who may do what: viewers look, editors add drafts and claims, publishers publish, correct and retract."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import DEFAULT_DB_ALIAS

WRITING = ["view", "add", "change", "delete"]
MAY = {"viewer": ["view"], "editor": WRITING, "publisher": WRITING}
PUBLISHING = {"publisher": ["publish"]}
READ_ONLY = {"address", "merge"}


def make_groups(using: str = DEFAULT_DB_ALIAS) -> None:
    """Make the groups, and give each what its members may do; doing it again changes nothing."""
    own = apps.get_app_config("recruiting")
    # Permissions come into being after all migrations; the groups need them now.
    create_permissions(own, verbosity=0, using=using)
    tables = [model._meta.model_name for model in own.get_models() if not hasattr(model, "is_copy")]
    permissions = Permission.objects.using(using).filter(content_type__app_label=own.label)
    for name, verbs in MAY.items():
        allowed = [
            f"{verb}_{table}"
            for verb in verbs
            for table in tables
            if verb == "view" or table not in READ_ONLY
        ]
        group, _made = Group.objects.using(using).get_or_create(name=name)
        group.permissions.set(permissions.filter(codename__in=[*allowed, *PUBLISHING.get(name, [])]))
