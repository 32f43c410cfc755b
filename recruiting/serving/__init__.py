"""The server: gunicorn keeps the processes, waitress buffers each connection, slow ones are cut off."""
