"""Leads the two host names of the old portal to a golive on loopback.

Python imports this by itself when its folder is on PYTHONPATH, so the client
under test and its libraries stay as they are. Any other name is an error: a
test reaches nobody outside.
"""

import os
import socket

NAMES = {"cloudpartner.azure.com", "login.microsoftonline.com"}
PORT = int(os.environ["GOLIVE_PORT"])

resolve = socket.getaddrinfo


def lead(host, port, *rest, **named):
    name = host.decode() if isinstance(host, bytes) else host
    if name not in NAMES or int(port) != 443:
        raise socket.gaierror(socket.EAI_NONAME, f"{name}:{port} is not led anywhere")
    return resolve("127.0.0.1", PORT, *rest, **named)


socket.getaddrinfo = lead
