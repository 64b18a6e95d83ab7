"""An external certifier for golive, to begin with: it rejects demos.

    CERTIFIER_SECRET=whsec_... python3 certifier.py 127.0.0.1 8090

It needs Python 3.9 and nothing else. A certifier that takes its time keeps the
question and answers later; golive asks again until it gets a 2xx.
"""

import base64, hashlib, hmac, json, os, sys, threading, time, urllib.request, uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = base64.b64decode(os.environ["CERTIFIER_SECRET"].removeprefix("whsec_"))


def signature(name, timestamp, body):
    content = f"{name}.{timestamp}.".encode() + body
    digest = hmac.new(KEY, content, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def is_from_golive(headers, body):
    name, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if not name or abs(time.time() - int(timestamp or 0)) > 300:
        return False
    given = (headers["webhook-signature"] or "").split(" ")
    return any(hmac.compare_digest(one, signature(name, timestamp, body)) for one in given)


def judge(document):
    title = document["definition"].get("displayText", "")
    if "demo" not in title.lower():
        return {"verdict": "approved", "evidence": {"title": title}}
    found = {"message": "Take \"demo\" out of the title.", "target": "/definition/displayText"}
    return {"verdict": "rejected", "reason": "This is a demo.", "findings": [found]}


def answer(question):
    verdict = {"operation": question["operation"], **judge(question["document"])}
    body = json.dumps(verdict).encode()
    name, timestamp = str(uuid.uuid4()), str(int(time.time()))
    headers = {
        "content-type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature(name, timestamp, body),
    }
    urllib.request.urlopen(urllib.request.Request(question["callbackUrl"], body, headers))


class Certifier(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        good = is_from_golive(self.headers, body)
        self.send_response(204 if good else 401)
        self.end_headers()
        if good:
            threading.Thread(target=answer, args=[json.loads(body)]).start()


server = ThreadingHTTPServer((sys.argv[1], int(sys.argv[2])), Certifier)
print(f"listening on http://{sys.argv[1]}:{server.server_port}", flush=True)
server.serve_forever()
