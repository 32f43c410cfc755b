"""The public tables: written when the desk's rows change, and read without further work.

There is a published table for each of the eleven open tables (``models.TABLES``). The last step of each unit
of work, ``publishing.publish(bundles)``, builds the rows of what changed by the rules (``evidence``,
``progress``, ``totals``), ends the versions that differ and inserts new ones under a new ``models.Edition``.
``manage.py check_published`` builds all rows again and reports every difference.

Columns of a row
    The columns of the desk's table by the same names, derived ones included, so a new column of the desk is
    published without any change here (``copies``). A reference is the ``ref`` of the row that it names,
    several are separated by semicolons; ``row.linked_rows("recruiters")`` gives names and addresses as well.
    Values such as ``offer.amount`` print themselves in the reader's language, codes by
    ``get_kind_display()``.
    ``row.heading`` (where there is no column ``title``, ``row.title``) and ``row.address``
    are ready to print. A row contains no draft, no editor and no row that is not public.

Which rows are there
    All that some page shows, retracted ones included (``is_retracted``, ``retraction`` says why).
    Lists, totals and files have only those that are ``is_listed``.

When
    ``since`` and ``until`` are numbers of editions. ``Offer.objects.current()`` is what is public now,
    ``Offer.objects.at(42)`` what was in edition 42; ``.in_lists()`` narrows both. ``key`` ties the
    versions of a row, whose ``ref`` may change.

A page in few simple queries
    A story: ``Approach`` by ``ref``; ``Candidate``, ``Offer``, ``Event`` (ordered by ``place_in_story``),
    ``Term``, ``Employment`` and ``Claim`` by ``story=approach.ref``. What is said of one record: ``Claim`` by
    ``about_table`` and ``about_ref``, in the order of ``Claim.ORDER``; all claims of a record's page: by
    ``page_table`` and ``page_ref``. A term names its parent in ``of_table`` and ``of_ref``.
    A claim has columns of its source (``source_title``, ``source_url``, ``first_told_by``), ``is_counted``,
    and how it compares with the headline: ``comparison`` is ``same``, ``beside`` (less precise, and
    ``comparison_why``), ``rival`` (a different figure) or ``unstated``.
    A person: ``Employment`` by ``person``, offers and approaches by ``models.OfferLink`` and so on, which tie
    each line (``id`` of a version) to companies, people and sources by the desk's key and the name of the
    list's parameter (``recruiter``, ``employer``, ``researcher``, ``person``, ``company``, ``source``).

Modules
    ``models`` are the tables, ``copies`` their columns. ``desk_rows`` reads the desk. ``stories``,
    ``employments``, ``circumstances``, ``companies``, ``people``, ``sources`` and ``claims`` build rows;
    ``titles``, ``words``, ``links`` and ``ties`` add to them. ``build`` builds the rows of bundles, ``store``
    writes them, and ``publishing`` decides what is built and checks it. Counts come from indexes in memory
    that each process extends edition by edition (``incremental_index``): ``row_sets`` has the rows by value,
    ``totals`` what each offer adds.
"""
