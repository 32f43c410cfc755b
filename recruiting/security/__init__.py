"""What stands between a request and its page: who asks, how much, how often, and what is written down of it."""
