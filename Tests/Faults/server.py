"""A server of some made-up files on this machine, slow enough to be interrupted."""

import http.server
import io
import random
import threading
import time
import zipfile


def files(seed):
    chance = random.Random(seed)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.bin", chance.randbytes(150_000))
        archive.writestr("read.me", "not this one")
    return {"plain": chance.randbytes(200_000), "packed": packed.getvalue()}


CONTENT = {f"/{seed}/{name}": data for seed in (1, 2) for name, data in files(seed).items()}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        data = CONTENT.get(self.path)
        if data is None:
            return self.send_error(404)
        start = int(self.headers.get("Range", "bytes=0-")[6:].split("-")[0])
        self.send_response(206 if start else 200)
        self.send_header("ETag", f'"{len(data)}{self.path}"')
        self.send_header("Last-Modified", "Wed, 06 Aug 2025 10:00:00 GMT")
        self.send_header("Content-Length", str(len(data) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        try:
            for place in range(start, len(data), 10_000):
                self.wfile.write(data[place:min(place + 10_000, len(data))])
                time.sleep(0.003)
        except OSError:
            self.close_connection = True

    def log_message(self, *words):
        pass


def started():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
