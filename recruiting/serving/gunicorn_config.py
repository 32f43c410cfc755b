"""gunicorn's settings: ``gunicorn --config python:recruiting.serving.gunicorn_config recruiting.wsgi``."""

import os

from gunicorn.glogging import Logger

from recruiting.serving.worker import BufferingWorker


class SharedLog(Logger):
    """What gunicorn has to say goes where the site's own log goes, in its form."""

    def setup(self, cfg: object) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


chdir = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
workers = int(os.environ.get("WORKERS") or 2)
worker_class = BufferingWorker
logger_class = SharedLog
preload_app = True
timeout = 60
graceful_timeout = 15
control_socket_disable = True
loglevel = "warning"
