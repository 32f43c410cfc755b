"""One form for one report: the editor's page of the admin (``/admin/report/``)."""
