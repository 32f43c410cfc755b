"""The pages of single records, the home page, charts and errors."""
