"""The groups viewer, editor and publisher, with what each may do."""

from django.db import migrations

from recruiting.desk import groups


def make_groups(apps, schema_editor):
    groups.make_groups(schema_editor.connection.alias)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=groups.MAY).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("recruiting", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
