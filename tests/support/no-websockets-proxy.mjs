// A reverse proxy as some offices have: passes HTTP, breaks WebSockets. Refuses the first with 400, the next with 403,
// cuts the third, and so on.
//   node no-websockets-proxy.mjs PORT_BEHIND
// Prints `listening PORT`, and `refused N` for each WebSocket.
import { createServer, request } from 'node:http';

const behind = Number(process.argv[2]);
const refusals = ['HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', ''];
let refused = 0;

const proxy = createServer((incoming, outgoing) => {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port: behind, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
});
proxy.on('upgrade', (incoming, socket) => {
  socket.on('error', () => {});
  socket.end(refusals[refused++ % refusals.length]);
  console.log(`refused ${refused}`);
});
proxy.listen(0, '127.0.0.1', () => console.log(`listening ${proxy.address().port}`));
