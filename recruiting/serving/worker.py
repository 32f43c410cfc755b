"""A process of gunicorn's that serves by waitress."""

import os

from gunicorn.workers.base import Worker

from recruiting.serving.server import Server


class BufferingWorker(Worker):
    """Takes in whole requests before a thread begins, and gives answers out without one.

    gunicorn starts the processes, replaces those that die, and stops them; waitress does all else.
    """

    def run(self) -> None:
        server = Server(self.wsgi, [listener.sock for listener in self.sockets])
        while self.alive and os.getppid() == self.ppid:
            server.turn()
            self.notify()
        server.drain()
