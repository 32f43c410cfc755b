from django.db import migrations, models


def of_what_is_there(apps, schema_editor):
    """The first edition of a database that holds records already, of the day of the last change."""
    using = schema_editor.connection.alias
    histories = [model for model in apps.get_app_config('recruiting').get_models() if 'history_date' in [
        field.name for field in model._meta.fields
    ]]
    dates = [
        model._base_manager.using(using).aggregate(last=models.Max('history_date'))['last'] for model in histories
    ]
    if last := max(filter(None, dates), default=None):
        apps.get_model('recruiting', 'Edition').objects.using(using).create(id=1, date=last)


class Migration(migrations.Migration):

    dependencies = [
        ('recruiting', '0008_unfinished_report'),
    ]

    operations = [
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(default=1, verbose_name='number')),
                ('date', models.DateTimeField(verbose_name='date of the data')),
            ],
            options={
                'verbose_name': 'edition',
                'verbose_name_plural': 'editions',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='edition_is_one', violation_error_message='There is one edition of the data.')],
            },
        ),
        migrations.RunPython(of_what_is_there, migrations.RunPython.noop),
    ]
