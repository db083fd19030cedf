// The real Socket.IO server, version 4 or 2, on an HTTP server, with the token check of each.

export const wrongToken = 'invalid token';

function bearerOf({ headers }) {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
}

async function version4(http) {
  const { Server } = await import('socket.io');
  return { io: new Server(http, { serveClient: false }), tokenOf: ({ handshake }) => handshake.auth.token };
}

async function version2(http) {
  const { default: Server } = await import('socketio2');
  const tokenOf = ({ handshake }) => handshake.query.token ?? bearerOf(handshake);
  return { io: Server(http, { serveClient: false }), tokenOf };
}

/// Whose socket this is, if the handshake already says so: `auth.user_id` (version 4) or `user_id` in the query.
/// Undefined when it does not; otherwise whatever it says, and a number in digits as a number.
export function userIdOf({ handshake }) {
  const given = handshake.auth?.user_id ?? handshake.query.user_id;
  return typeof given === 'string' && /^[1-9][0-9]{0,15}$/.test(given) ? Number(given) : given;
}

/// `token` null lets everybody in. `version` is 2 or 4.
export async function openTransport(http, { version, token }) {
  const { io, tokenOf } = await (version === 2 ? version2(http) : version4(http));
  if (token !== null) {
    io.use((socket, next) => (tokenOf(socket) === token ? next() : next(new Error(wrongToken))));
  }
  return io;
}
