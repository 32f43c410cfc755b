"""Records about published rows: former references, legal removals and dependencies."""

from django.db import models
from django.utils import timezone

from recruiting.models.address import REF_LENGTH


class Moved(models.Model):
    """A former reference of a row that was renamed, or merged into another one."""

    table = models.CharField(max_length=16)
    ref = models.CharField(max_length=REF_LENGTH)
    key = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["table", "ref"], name="pub_moved_once")]

    def __str__(self) -> str:
        return f"{self.table} {self.ref}"


class Removal(models.Model):
    """The legal removal of a record, or of one column of it, from all editions, with its notice."""

    table = models.CharField(max_length=16)
    ref = models.CharField(max_length=REF_LENGTH)
    column = models.CharField(max_length=40, blank=True)
    notice = models.TextField()
    edition = models.BigIntegerField()
    date = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["table", "ref"], name="pub_removal_of")]

    def __str__(self) -> str:
        return " ".join(filter(None, [self.table, self.ref, self.column]))


class Dependency(models.Model):
    """A row of the desk outside of a bundle on which the published rows of the bundle depend.

    It may be a row that is not public yet, and is named once it is. Public processes never read this table.
    """

    bundle_table = models.CharField(max_length=16)
    bundle_key = models.BigIntegerField()
    table = models.CharField(max_length=16)
    key = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["bundle_table", "bundle_key"], name="pub_dependency_bundle"),
            models.Index(fields=["table", "key"], name="pub_dependency_of"),
        ]

    def __str__(self) -> str:
        return f"{self.bundle_table} {self.bundle_key} rests on {self.table} {self.key}"
