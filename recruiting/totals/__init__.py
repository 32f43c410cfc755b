"""What offers come to, and in US dollars."""
