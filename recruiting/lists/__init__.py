"""The lists: the parameters of each in its own module, filtering, facets, pagination and views."""
