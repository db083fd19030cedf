// Malformed bodies: one line in the log, and nothing else happens.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';

import WebSocket from 'ws';

import { connect, couple, start } from './support.mjs';

const good = {
  request: { user_id: 1, recipient_id: 2 },
  send: { user_id: 1, room_title: 'room', message: 'text', type_id: 2 },
  status: { user_id: 1, online: true },
  call: { from_user: 1, to_user: 2, type: 'Video' },
  'user list': { user_id: 1 },
  'call answer': { from_user: 1, to_user: 2, room_title: 'room', answered: true },
  refresh: { room_title: 'room' },
};
const notBodies = [undefined, null, true, 7, '', 'text', [], [{ user_id: 1 }], Buffer.from('bytes')];
const badIds = [null, 0, -1, 1.5, 2 ** 53, '1', [1], {}, true];
const badTexts = [null, '', 5, {}, ['text'], 'nul\0'];
const badValues = {
  user_id: badIds,
  recipient_id: badIds,
  from_user: badIds,
  to_user: badIds,
  type_id: badIds,
  message: badTexts,
  room_title: [...badTexts, 'x'.repeat(201)],
  online: [null, 1, 'true', {}],
  answered: [null, 0, 'false', []],
  type: [null, 'video', 'Telepathy', {}],
};

function* malformed(event) {
  for (const body of notBodies) yield body;
  yield {};
  yield JSON.parse('{"__proto__": {"user_id": 1}}');
  for (const member of Object.keys(good[event])) {
    const { [member]: _, ...without } = good[event];
    yield without;
    for (const value of badValues[member]) yield { ...good[event], [member]: value };
  }
}

for (const version of ['4', '2']) {
  for (const event of Object.keys(good)) {
    test(`socket.io ${version}: malformed "${event}"`, async (t) => {
      const backend = await start(t, ['--socketio', version]);
      const client = await connect(t, backend);
      const acknowledged = [];
      let count = 0;
      for (const body of malformed(event)) {
        client.emit(event, body, (...args) => acknowledged.push(args));
        count += 1;
      }
      client.emit(event);
      client.emit(event, good[event], good[event]);
      count += 2;
      assert.deepEqual(await client.rest(), []);
      assert.deepEqual(acknowledged, []);
      assert.equal(backend.log.length, count);
      for (const line of backend.log) assert.match(line, new RegExp(`^malformed "${event}" from [^\\n]+$`));
    });
  }

  test(`socket.io ${version}: unknown events and huge bodies leave the backend standing`, async (t) => {
    const backend = await start(t, ['--socketio', version]);
    const { one, two, room } = await couple(t, backend);
    one.emit('delete everything', { user_id: 1 });
    one.emit('toString', 1);
    let deep = {};
    for (let level = 0; level < 500; level += 1) deep = { user_id: deep };
    one.emit('user list', deep);
    await one.settle();
    assert.equal(backend.log.length, 3);
    assert.match(backend.log[0], /^unknown event "delete everything" from /);

    const attacker = await connect(t, backend);
    attacker.emit('send', { user_id: 3, room_title: room, message: 'x'.repeat(20_000_000), type_id: 2 });
    await new Promise((resolve) => attacker.socket.on('disconnect', resolve));
    await one.ask('send', { user_id: 1, room_title: room, message: 'still here', type_id: 2 });
    assert.equal((await two.body('receive')).message, 'still here');
  });
}

/// Sends one raw Engine.IO packet in a session of its own, and the unknown event "after" behind it.
async function sendRaw({ url, version }, packet) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?transport=websocket&EIO=${version === 2 ? 3 : 4}`);
  if (version === 4) socket.on('open', () => socket.send('40'));
  await new Promise((resolve) => socket.on('message', (data) => String(data).startsWith('40') && resolve()));
  socket.send(packet);
  socket.send('42["after"]');
  socket.close();
  await once(socket, 'close');
}

for (const version of ['4', '2']) {
  test(`socket.io ${version}: packets that no client sends`, async (t) => {
    const backend = await start(t, ['--socketio', version]);
    const { one, two, room } = await couple(t, backend);
    const packets = ['42[]', '42[null]', '42[{"toString":1}]', '42["disconnect"]', '42["error"]', '42["connection",{}]',
      '42{"a":1}', '42["user list"', '4', '4xyz', '42/other,["status",{}]', '45-["status"]', '431[]', '43{}', 'zzz'];
    for (const packet of packets) await sendRaw(backend, packet);
    await one.ask('send', { user_id: 1, room_title: room, message: 'still here', type_id: 2 });
    assert.equal((await two.body('receive')).message, 'still here');
    const unknown = (name) => backend.log.filter((line) => line.startsWith(`unknown event "${name}" `)).length;
    assert.equal(unknown('error'), 1);
    assert.equal(unknown('disconnect'), version === '2' ? 1 : 0, 'socket.io 4 refuses it by itself');
    assert.ok(unknown('after') >= 2, 'harmless packets do not end the session');
    assert.ok(backend.log.every((line) => line.startsWith('unknown event ')), backend.log.join('\n'));
  });
}

test('a bad client_id is malformed', async (t) => {
  const backend = await start(t);
  const { one, room } = await couple(t, backend);
  for (const clientId of [null, '', 5, {}, 'x'.repeat(201)]) {
    one.emit('send', { user_id: 1, room_title: room, message: 'text', type_id: 2, client_id: clientId });
  }
  assert.deepEqual(await one.rest(), []);
  assert.equal(backend.log.length, 5);
});

test('a connection speaks for the user of its first event only', async (t) => {
  const backend = await start(t);
  const { one, two, room } = await couple(t, backend);
  const refused = await one.ask('send', { user_id: 2, room_title: room, message: 'I am two', type_id: 2 });
  assert.deepEqual(refused, [{ error: 'this connection does not speak for user 2' }]);
  one.emit('status', { user_id: 2, online: false });
  one.emit('user list', { user_id: 2 });
  one.emit('call', { from_user: 2, to_user: 1, type: 'Video' });
  for (const client of [one, two]) assert.deepEqual(await client.rest(), []);
  assert.equal(backend.log.filter((line) => line.startsWith('refused ')).length, 4);
});

test('an unknown user may connect and has no rooms', async (t) => {
  const client = await connect(t, await start(t));
  client.emit('status', { user_id: 2 ** 53 - 1, online: true });
  assert.equal((await client.body('logs response')).user_id, 2 ** 53 - 1);
  client.emit('user list', { user_id: 2 ** 53 - 1 });
  assert.deepEqual(await client.body('call response'), { type: 'list', rooms: [] });
  client.emit('request', { user_id: 2 ** 53 - 1, recipient_id: 1 });
  assert.equal((await client.body('logs response')).success, false);
});
