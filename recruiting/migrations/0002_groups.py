"""The groups viewer, editor and publisher, with what each may do."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

TABLES = [
    "company",
    "person",
    "researcher",
    "source",
    "approach",
    "candidate",
    "offer",
    "event",
    "employment",
    "term",
    "circumstance",
    "claim",
]
MAY = {
    "viewer": ["view"],
    "editor": ["view", "add", "change", "delete"],
    "publisher": ["view", "add", "change", "delete"],
}


def make_groups(apps, schema_editor):
    # Permissions come into being after all migrations; these are needed now.
    create_permissions(installed.get_app_config("recruiting"), verbosity=0, using=schema_editor.connection.alias)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    own = Permission.objects.filter(content_type__app_label="recruiting")
    for name, verbs in MAY.items():
        codenames = [f"{verb}_{table}" for verb in verbs for table in TABLES] + ["view_address"]
        if name == "publisher":
            codenames.append("publish")
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.set(own.filter(codename__in=codenames))


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=MAY).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("recruiting", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
