// The server for bench_socketio, socket.io 4 over WebSocket: prints `listening PORT`. The flood is written to the
// TCP socket as frames made beforehand, so that the server is not what is measured.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { Server } = createRequire(import.meta.url)('socket.io-4');
const http = createServer();
const io = new Server(http, { serveClient: false });

function textFrame(text) {
  const body = Buffer.from(text);
  const head = body.length < 126 ? Buffer.from([0x81, body.length])
    : Buffer.from([0x81, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}

const floods = new Map();
function flood(count) {
  if (!floods.has(count)) {
    const frames = [];
    for (let i = 0; i < count; ++i)
      frames.push(textFrame('42' + JSON.stringify(['chat message', { from: 'user-0001', to: 'user-0002',
        text: 'hello world, how are you?', ts: 1693526400000 + i }])));
    floods.set(count, Buffer.concat(frames));
  }
  return floods.get(count);
}
if (process.argv[2]) flood(Number(process.argv[2]));

io.on('connection', (socket) => {
  let left = 0;
  socket.on('begin', (count) => { left = count; socket.emit('ready'); });
  socket.on('chat message', (body, answer) => {
    if (answer) answer();
    else if (--left === 0) socket.emit('counted');
  });
  socket.on('flood', (count) => socket.conn.transport.socket._socket.write(flood(count)));
});
http.listen(0, '127.0.0.1', () => console.log(`listening ${http.address().port}`));
process.stdin.on('end', () => process.exit(0)).resume();
