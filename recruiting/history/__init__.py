"""The unit of work and its steps, versions of records, their differences, and reverting."""
