#!/usr/bin/env node
// A server that answers badly, to test clients against: a real socket.io 4 that answers `user list` with garbage on each
// of the four listeners and then with one correct list. `send` comes back as `receive` as usual.
// node liar.mjs [--port N] [--host ADDRESS]; it prints the same line as server.mjs.

import { createServer } from 'node:http';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { Server } from 'socket.io';

const listeners = ['logs response', 'receive', 'call response', 'user response'];
const room = '2833e549-67db-4fd1-9136-c36cdfbab5db';

const notObjects = [null, true, false, 0, -1.5, 1e308, '', 'garbage', '{"type":"list"}', [], [[]], [null], [{ type: 'list' }]];
const huge = 'x'.repeat(256 * 1024);
const deep = Array.from({ length: 1000 }).reduce((inner, _, at) => (at % 2 ? [inner] : { rooms: inner }), {});

const incomplete = [
  {},
  { type: 'list' },
  { type: 'request' },
  { type: 'request', success: true },
  { type: 'request', room_id: room },
  { type: 'answer' },
  { type: 'answer', status: true },
  { type: 'status' },
  { type: 'status', online: true },
  { type: 'nothing anybody knows' },
  { room_title: room },
  { user_id: 2, room_title: room },
  { user_id: 2, message: 'no room', type_id: 2 },
];

const listRow = {
  id: 10,
  title: room,
  user_id: 1,
  recipient_id: 2,
  last_message: 'the truth',
  last_message_date: '1398-1-29 15:03',
  recipient_status: 'offline',
  recipient_lastseen: '1398-1-29 15:03',
  recipient_avatar: '#',
  recipient_name: 'Honest Person',
};

const wrongTypes = [
  { type: null },
  { type: 7 },
  { type: ['list'] },
  { type: { type: 'list' } },
  { type: 'list', rooms: null },
  { type: 'list', rooms: {} },
  { type: 'list', rooms: 'none' },
  { type: 'list', rooms: [null, 1, 'room', [], {}] },
  { type: 'list', rooms: [{ ...listRow, id: -1 }, { ...listRow, id: 1.5 }, { ...listRow, id: 'ten' }, { ...listRow, id: 2 ** 60 }] },
  { type: 'list', rooms: [{ ...listRow, title: null }, { ...listRow, title: 5 }, { ...listRow, user_id: {}, recipient_id: [] }] },
  { type: 'request', success: 'perhaps', room_title: 5 },
  { type: 'request', room_id: 1, from_id: 'a', to_id: null, from_status: [], to_status: {}, call_type: 3 },
  { type: 'answer', status: 'maybe', room_title: {} },
  { type: 'status', user_id: [], online: 'sometimes', last_seen: {} },
  { type: 'status', user_id: 0, online: true, last_seen: 'the day before yesterday' },
  { type: 'status', refresh: 'yes' },
  { user_id: 'two', room_title: 7, message: null, type_id: 'text' },
  { user_id: 2 ** 70, room_title: room, message: 'an id beyond all ids', type_id: 2 },
  { user_id: 2, room_title: room, message: ['not', 'a', 'text'], type_id: 2 },
  { user_id: 2, room_title: room, message: { text: 'hidden' }, type_id: -1, id: 'x', client_id: 4, date: [] },
  { type: 'list', rooms: [{ ...listRow, title: huge, recipient_name: null, recipient_avatar: 'file:///etc/passwd' }], id: huge },
];

const oversized = [huge, { type: huge }, { [huge]: 1 }, { user_id: 2, room_title: huge, message: huge }, deep, Buffer.alloc(1000)];

const garbage = [...notObjects, ...incomplete, ...wrongTypes, ...oversized];

function answerList(socket, body) {
  const userId = Number.isSafeInteger(body?.user_id) ? body.user_id : 1;
  for (const listener of listeners) {
    socket.emit(listener);
    socket.emit(listener, 'two', 'arguments');
    for (const lie of garbage) socket.emit(listener, lie);
  }
  const row = { ...listRow, user_id: userId, recipient_id: userId === 2 ? 3 : 2 };
  socket.emit('call response', { type: 'list', rooms: [row] });
}

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, host: { type: 'string', default: '127.0.0.1' } },
});
const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('user list', (body) => answerList(socket, body));
  socket.on('send', (body, ack) => {
    socket.emit('receive', body);
    if (typeof ack === 'function') ack();
  });
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
http.listen(Number(values.port), values.host, () => {
  process.stdout.write(`listening on http://${values.host}:${http.address().port}\n`);
});
