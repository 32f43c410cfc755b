"""Back in: a publisher uploads a table or a package, looks at what it would change, and loads it or not."""
