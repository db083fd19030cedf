"""A raw server for the black-box cases: HTTP and WebSocket frames written by hand, so that they can be wrong."""

import asyncio
import base64
import hashlib
import struct
import urllib.parse

PATIENCE = 15  # seconds until something that should have come is missing


def frame(opcode, payload, final=True, mask=None, rsv=0):
    """One WebSocket frame as a server writes it; `mask` (four bytes) is what it must not have."""
    head = bytearray([(0x80 if final else 0) | rsv << 4 | opcode])
    flag = 0x80 if mask else 0
    if len(payload) < 126:
        head.append(flag | len(payload))
    elif len(payload) < 65536:
        head += bytes([flag | 126]) + struct.pack(">H", len(payload))
    else:
        head += bytes([flag | 127]) + struct.pack(">Q", len(payload))
    if mask:
        return bytes(head) + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
    return bytes(head) + payload


class Request:
    """One HTTP request, and the line to answer on."""

    def __init__(self, method, target, headers, body, writer):
        self.method, self.target, self.headers, self.body, self.writer = method, target, headers, body, writer
        parts = urllib.parse.urlsplit(target)
        self.path = parts.path
        self.query = dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
        self.is_upgrade = headers.get("upgrade", "").lower() == "websocket"

    def answer(self, body=b"ok", status="200 OK", kind="text/plain; charset=UTF-8", extra=""):
        body = body.encode() if isinstance(body, str) else body
        self.raw(f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{extra}\r\n".encode() + body)

    def raw(self, data):
        if not self.writer.is_closing():
            self.writer.write(data)

    def cut(self):
        self.writer.transport.abort()


class WebSocket:
    """An accepted WebSocket: what came, and everything that may be sent."""

    def __init__(self, request, reader, writer):
        self.request, self.reader, self.writer = request, reader, writer
        self.texts, self.binaries = [], []  # all that came
        self.is_closed = False
        self.close_code = None
        self.pongs = 0
        self._unread = asyncio.Queue()

    def send(self, *messages):
        """Text messages for str, binary ones for bytes."""
        self.raw(b"".join(frame(1, m.encode()) if isinstance(m, str) else frame(2, m) for m in messages))

    def raw(self, data):
        if not self.writer.is_closing():
            self.writer.write(data)

    def close(self, code=None):
        self.raw(frame(8, b"" if code is None else struct.pack(">H", code)))
        self.writer.close()

    def cut(self):
        self.writer.transport.abort()

    async def next(self, patience=PATIENCE):
        """The next message, str or bytes; ConnectionError when the other side has gone."""
        message = await asyncio.wait_for(self._unread.get(), patience)
        if message is None:
            self._unread.put_nowait(None)
            raise ConnectionError("the client closed the WebSocket")
        return message

    async def closed(self):
        """Waits for the end, whatever still comes."""
        while not self.is_closed:
            try:
                await self.next()
            except ConnectionError:
                return

    async def run(self):
        opcode, message = 1, b""
        try:
            while True:
                first, second = await self.reader.readexactly(2)
                size = second & 127
                if size == 126:
                    size = struct.unpack(">H", await self.reader.readexactly(2))[0]
                elif size == 127:
                    size = struct.unpack(">Q", await self.reader.readexactly(8))[0]
                mask = await self.reader.readexactly(4)
                body = await self.reader.readexactly(size)
                body = (int.from_bytes(body, "big") ^ int.from_bytes((mask * (size // 4 + 1))[:size], "big")).to_bytes(size, "big")
                if first & 15 == 8:
                    self.close_code = struct.unpack(">H", body[:2])[0] if len(body) >= 2 else 1005
                    break
                if first & 15 == 10:
                    self.pongs += 1
                    continue
                if first & 15 in (1, 2):
                    opcode, message = first & 15, b""
                message += body
                if first & 128:
                    self._take(opcode, message)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        self.is_closed = True
        self._unread.put_nowait(None)
        self.writer.close()

    def _take(self, opcode, message):
        if opcode == 1:
            message = message.decode("utf-8", "surrogatepass")
            self.texts.append(message)
        else:
            self.binaries.append(message)
        self._unread.put_nowait(message)


class RawServer:
    """Accepts everything unless `on_request` (returning true) has taken care of it. WebSockets and requests queue up."""

    def __init__(self):
        self.on_request = None
        self.requests = []  # all of them, upgrades as well
        self.sockets = []  # all WebSockets that were accepted
        self._new_sockets, self._new_requests = asyncio.Queue(), asyncio.Queue()
        self._listener = None
        self._writers = set()
        self.port = 0

    async def listen(self, port=0):
        self._listener = await asyncio.start_server(self._serve, "127.0.0.1", port)
        self.port = self._listener.sockets[0].getsockname()[1]

    async def stop(self):
        """As if the machine had lost its power."""
        self._listener.close()
        for writer in list(self._writers):
            writer.transport.abort()

    def open_sockets(self):
        return sum(not socket.is_closed for socket in self.sockets)

    async def socket(self, patience=PATIENCE):
        return await asyncio.wait_for(self._new_sockets.get(), patience)

    async def request(self, patience=PATIENCE):
        return await asyncio.wait_for(self._new_requests.get(), patience)

    async def _serve(self, reader, writer):
        self._writers.add(writer)
        try:
            while request := await self._read(reader, writer):
                self.requests.append(request)
                if self.on_request and self.on_request(request):
                    continue
                if request.is_upgrade:
                    await self._upgrade(request, reader, writer)
                    break
                self._new_requests.put_nowait(request)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._writers.discard(writer)
            writer.close()

    @staticmethod
    async def _read(reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = head[0].split(" ", 2)
        headers = {}
        for line in head[1:-2]:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        return Request(method, target, headers, body, writer)

    async def _upgrade(self, request, reader, writer):
        key = request.headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        request.raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    b"Sec-WebSocket-Accept: " + accept.encode() + b"\r\n\r\n")
        socket = WebSocket(request, reader, writer)
        self.sockets.append(socket)
        self._new_sockets.put_nowait(socket)
        await socket.run()


# --- polling bodies -----------------------------------------------------------------------------------------------------

def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def encode(packets, rev, octets=False):
    """A polling body of text (str) and binary (bytes) packets."""
    if rev == 4:
        return b"\x1e".join(p.encode() if isinstance(p, str) else b"b" + base64.b64encode(p) for p in packets)
    if octets:
        body = b""
        for packet in packets:
            data = packet.encode() if isinstance(packet, str) else b"\x04" + packet
            body += bytes([isinstance(packet, bytes)]) + bytes(int(d) for d in str(len(data))) + b"\xff" + data
        return body
    body = ""
    for packet in packets:
        text = packet if isinstance(packet, str) else "b4" + base64.b64encode(packet).decode()
        body += f"{units(text)}:{text}"
    return body.encode()


def decode(body, rev, octets=False):
    """Strict: an AssertionError or ValueError for everything that is not in the protocol."""
    packets = []
    if rev == 4:
        for part in body.split(b"\x1e"):
            packets.append(base64.b64decode(part[1:], validate=True) if part[:1] == b"b" else part.decode())
        return packets
    if octets:
        while body:
            kind, (digits, rest) = body[0], body[1:].split(b"\xff", 1)
            size = int("".join(str(d) for d in digits))
            packet, body = rest[:size], rest[size:]
            assert kind in (0, 1) and len(packet) == size and (kind == 0 or packet[:1] == b"\x04")
            packets.append(packet.decode() if kind == 0 else packet[1:])
        return packets
    wide = body.decode().encode("utf-16-le")
    while wide:
        colon = wide.index(b":\0")
        size = int(wide[:colon].decode("utf-16-le"))
        packet, wide = wide[colon + 2:colon + 2 + 2 * size], wide[colon + 2 + 2 * size:]
        text = packet.decode("utf-16-le")
        assert len(packet) == 2 * size
        packets.append(base64.b64decode(text[2:], validate=True) if text.startswith("b4") else text)
    return packets
