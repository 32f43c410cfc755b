"""Requests that are under way at the same moment, each in a thread with a connection of its own."""

import threading

from django.db import connection


def in_flight(*calls, together=True):
    """What each of these calls answers: all begun at one moment, or else one after the other."""
    answers = [None for _call in calls]
    start = threading.Barrier(len(calls) if together else 1)

    def run(number, call):
        try:
            start.wait()
            answers[number] = call()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
        if not together:
            thread.join()
    for thread in threads:
        thread.join()
    return answers
