// The real Socket.IO server, version 4 or 2, on an HTTP server, with the token check of each.

export const wrongToken = 'invalid token';

async function version4(http) {
  const { Server } = await import('socket.io');
  return { io: new Server(http, { serveClient: false }), tokenOf: ({ handshake }) => handshake.auth.token };
}

async function version2(http) {
  const { default: Server } = await import('socketio2');
  return { io: Server(http, { serveClient: false }), tokenOf: ({ handshake }) => handshake.query.token };
}

/// `token` null lets everybody in. `version` is 2 or 4.
export async function openTransport(http, { version, token }) {
  const { io, tokenOf } = await (version === 2 ? version2(http) : version4(http));
  if (token !== null) {
    io.use((socket, next) => (tokenOf(socket) === token ? next() : next(new Error(wrongToken))));
  }
  return io;
}
