"""An application in, a server on this machine out."""

from __future__ import annotations

import os
import socket

from flask import Flask
from waitress.server import TcpWSGIServer, create_server

from reportgen.errors import WebError


def serving(app: Flask, host: str, port: int) -> TcpWSGIServer:
    """A server that listens at `host` and `port`, any free port for 0; `run` it.

    Raises `WebError` where it cannot listen there.
    """
    # waitress leaves files open where it cannot have the port, so it gets one that is there.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # The port of a server that has just ended is free at once.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        reason = (error.strerror or str(error)).lower()
        raise WebError(f"Nothing can be served at {host}:{port} ({reason}); name another --port.") from error
    return create_server(app, sockets=[listener], threads=4, ident="reportgen")
