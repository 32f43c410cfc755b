"""Creating many tables that point to each other, in one step of a migration."""

from collections.abc import Sequence

from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.operations.models import CreateModel


class CreateTables(Operation):
    """The creation of tables, whatever way they point to each other.

    ``operations`` is what ``makemigrations`` writes for them: creations, and then the fields and constraints
    that go round in circles. One by one these cost SQLite a copy of a table each, and Django a new state of
    all models each: 36 s for the tables of this site, which are made in 2 s so.
    """

    category = OperationCategory.ADDITION
    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def deconstruct(self):
        return type(self).__name__, [self.operations], {}

    def state_forwards(self, app_label, state):
        # Without its rendered models the state takes all of them, and renders them once.
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in self._models(app_label, schema_editor, to_state):
            schema_editor.create_model(model)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in reversed(self._models(app_label, schema_editor, from_state)):
            schema_editor.delete_model(model)

    def _models(self, app_label, schema_editor, state):
        models = [
            state.apps.get_model(app_label, operation.name)
            for operation in self.operations
            if isinstance(operation, CreateModel)
        ]
        return [model for model in models if model._meta.can_migrate(schema_editor.connection)]

    def describe(self):
        return "Create all tables"
