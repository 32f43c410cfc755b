"""What the public reads: written once, when the desk's rows change, and read as it stands.

There is a published table for each of the eleven open tables (``models.TABLES``). The last step of each unit
of work, ``publishing.publish(bundles)``, builds the rows of what changed by the rules (``evidence``,
``progress``, ``totals``), closes those that differ and writes new ones, under a new ``models.Edition``.
``manage.py check_published`` builds all of it anew and finds no difference.

What stands in a row
    The columns of the desk's table by the same names, derived ones included, so a new column of the desk is
    published without a word here (``copies``). A reference is the ``ref`` of the row that it leads to,
    several are separated by semicolons; ``row.linked_rows("recruiters")`` gives names and addresses as well.
    Values such as ``offer.amount`` print themselves in the reader's language, codes by
    ``get_kind_display()``.
    ``row.heading`` (where there is no column ``title``, ``row.title``) and ``row.address``
    are ready to print. No draft, no editor, no row that is not public is in it.

Which rows are there
    All that have a place on some page: what is retracted too (``is_retracted``, ``retraction`` says why).
    Lists, totals and files have only those that are ``is_listed``.

When
    ``since`` and ``until`` are numbers of editions. ``Offer.objects.current()`` is what is public now,
    ``Offer.objects.at(42)`` what was in edition 42; ``.in_lists()`` narrows both. ``key`` ties the
    versions of a row, whose ``ref`` may change.

A page in few simple queries
    A story: ``Approach`` by ``ref``; ``Candidate``, ``Offer``, ``Event`` (ordered by ``place_in_story``),
    ``Term``, ``Employment`` and ``Claim`` by ``story=approach.ref``. What is said of one record: ``Claim`` by
    ``about_table`` and ``about_ref``, in the order of ``Claim.ORDER``; a record's page as a whole: by
    ``page_table`` and ``page_ref``. A term says what it is part of in ``of_table`` and ``of_ref``.
    A claim has its source beside it (``source_title``, ``source_url``, ``first_told_by``), ``is_counted``,
    and how it compares with the headline: ``comparison`` is ``same``, ``beside`` (less precise, and
    ``comparison_why``), ``rival`` (a different figure) or ``unstated``.
    A person: ``Employment`` by ``person``, offers and approaches by ``models.OfferLink`` and so on, which tie
    each line (``id`` of a version) to companies, people and sources by the desk's key and the name of the
    list's parameter (``recruiter``, ``employer``, ``researcher``, ``person``, ``company``, ``source``).

Modules
    ``models`` are the tables; ``copies`` their columns; ``desk_rows`` reads the desk; ``stories``,
    ``employments``,
    ``circumstances``, ``companies``, ``people``, ``sources`` and ``claims`` make rows, ``titles``, ``words``,
    ``links`` and ``ties`` what goes with them; ``build`` makes the rows of bundles, ``store`` writes them,
    ``publishing`` decides what is built and proves it. What readers count is kept by each process, edition by
    edition (``incremental_index``): ``row_sets`` which rows have what, ``totals`` what each offer adds.
"""
