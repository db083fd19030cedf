// A real Socket.IO server for the tests of app/socketio:
//   node server.js --socketio 2|3|4 [--port N] [--transports websocket,polling] [--slow-join MS] [--refuse WORDS] …
// Prints `listening PORT` when it listens. Handlers are the same for all versions.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const options = {};
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].slice(2)] = process.argv[at + 1];

const version = Number(options.socketio ?? 4);
const settings = {
  pingInterval: Number(options['ping-interval'] ?? 25000),
  pingTimeout: Number(options['ping-timeout'] ?? 20000),
  serveClient: false,
};
if (options.transports) settings.transports = options.transports.split(',');
if (options.recovery) settings.connectionStateRecovery = {};
if (options['allow-eio3']) settings.allowEIO3 = true;

const http = createServer();
const module = require(`socket.io-${version}`);
const io = version === 2 ? module(http, settings) : new module.Server(http, settings);
let connections = 0;

const credentials = (socket) => ({ ...socket.handshake.query, ...(socket.handshake.auth ?? {}) });

if (Number(options['slow-join']))
  io.use((socket, next) => setTimeout(next, Number(options['slow-join'])));
if (options['require-token'])
  io.use((socket, next) => {
    if (credentials(socket).token === options['require-token']) return next();
    const error = new Error('invalid token');
    error.data = { code: 401 };
    next(error);
  });

function serve(namespace) {
  namespace.on('connection', (socket) => {
    ++connections;
    socket.on('echo', (...values) => {
      const last = values.at(-1);
      if (typeof last === 'function') last(...values.slice(0, -1));
      else socket.emit('echo', ...values);
    });
    socket.on('who', (answer) => answer({ id: socket.id, auth: socket.handshake.auth ?? null,
      query: socket.handshake.query, headers: socket.handshake.headers, connections }));
    socket.on('flood', (count) => { for (let i = 0; i < count; ++i) socket.emit('tick', i); });
    socket.on('ask', (...values) => socket.emit('question', ...values, (...answer) => socket.emit('answered', ...answer)));
    socket.on('hello', (...values) => values.pop()('hi', ...values));
    socket.on('silence', () => {});
    socket.on('leave me', () => socket.disconnect());
    socket.on('throw me out', () => socket.disconnect(true));
    socket.on('end the transport', () => socket.conn.close());
    socket.on('tell all and drop me', () => {
      io.emit('before');
      setTimeout(() => socket.conn.transport.socket._socket.destroy(), 50);
      socket.on('disconnect', () => io.emit('missed'));
    });
    socket.on('drop', () => socket.conn.transport.socket?._socket?.destroy());
    socket.on('transport', (answer) => answer(socket.conn.transport.name));
    socket.on('connections', (answer) => answer(connections, io.engine.clientsCount));
  });
}
serve(io.of('/'));
serve(io.of('/admin'));
serve(io.of('/other'));

http.listen(Number(options.port ?? 0), '127.0.0.1', () => console.log(`listening ${http.address().port}`));
process.stdin.on('end', () => process.exit(0)).resume(); // dies with the test
