"""What editors and publishers do: publishing, permissions, merging, reporting."""
