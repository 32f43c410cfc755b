"""What stands between a request and its page: who asks, how much, how often; and the log of it."""
