"""The stored summaries: standing, outcome, days, dollars, roots. Derived here alone; ``check_summaries`` proves them."""


def depending_on(record):
    """The rows, as (table, pk), whose summaries change when ``record`` does."""
    return set()


def refresh(roots):
    """Compute and store the summaries of ``roots`` anew."""
