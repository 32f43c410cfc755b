"""A tracker of who was courted, by whom, for how much, and who says so."""
