"""A real SMTP server (aiosmtpd) on loopback that tests/mail.rs steers.

Each line on its standard input changes how it answers from then on:

    accept          takes every mail
    later           answers 451 to every mail
    refuse ADDRESS  answers 550 to this recipient
    hold            takes a mail but keeps its answer back
    release         answers what was held back, then takes every mail

It prints one JSON object a line: where it listens, what it was told, each mail
that came in whole (as bytes and as Python's own parser reads it), each
recipient that it refused, each login that failed.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


def say(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)


class Sink:
    def __init__(self):
        self.answer = "accept"
        self.refused = set()
        self.released = asyncio.Event()

    def told(self, line):
        word, _, address = line.strip().partition(" ")
        if word == "refuse":
            self.refused.add(address)
        elif word == "release":
            self.answer = "accept"
            self.released.set()
        else:
            self.answer = word
        say("told", line=line.strip())

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            say("refused", to=address)
            return "550 5.1.1 There is no mailbox of that name here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        read = email.message_from_bytes(envelope.content, policy=email.policy.default)
        say(
            "mail",
            answer=self.answer,
            sender=envelope.mail_from,
            to=envelope.rcpt_tos,
            raw=envelope.content.decode("latin-1"),
            headers=[[name, str(value)] for name, value in read.items()],
            text=read.get_content(),
        )
        if self.answer == "later":
            return "451 4.3.2 Come back later"
        if self.answer == "hold":
            await self.released.wait()
        return "250 OK"


def login(password):
    def check(server, session, envelope, mechanism, data):
        good = data.password == password.encode()
        if not good:
            say("login failed")
        return AuthResult(success=good, handled=False)

    return check


async def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--password")
    given = arguments.parse_args()
    sink = Sink()
    settings = {"hostname": "sink.example", "enable_SMTPUTF8": True}
    if given.password:
        # aiosmtpd warns that a password is no secret without TLS; this one is none.
        warnings.simplefilter("ignore")
        logging.disable(logging.WARNING)
        settings |= {
            "authenticator": login(given.password),
            "auth_required": True,
            "auth_require_tls": False,
        }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(sink, **settings), "127.0.0.1", given.port
    )
    say("listening", port=server.sockets[0].getsockname()[1])
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    # The end of standard input is the end of the test.
    while line := await reader.readline():
        sink.told(line.decode())


asyncio.run(main())
