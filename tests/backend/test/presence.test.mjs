// Who is told to be online, and when.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { connect, couple, signIn, start } from './support.mjs';

async function statusOfTwo(one) {
  one.emit('user list', { user_id: 1 });
  return (await one.body('call response')).rooms[0].recipient_status;
}

test('the last device that goes makes its user offline', async (t) => {
  const backend = await start(t);
  const { one, two } = await couple(t, backend);
  const second = await signIn(t, backend, 2);
  assert.equal((await one.body('logs response')).online, true, 'status is told whenever it is said');
  two.leave();
  second.leave();
  const { online, user_id: user } = await one.body('logs response');
  assert.deepEqual([user, online], [2, false]);
  assert.deepEqual(await one.rest(), [], 'said once, not for the first device');
  assert.equal(await statusOfTwo(one), 'offline');
});

test('any first event makes a user online', async (t) => {
  const backend = await start(t);
  const { one, two } = await couple(t, backend);
  two.leave();
  assert.equal((await one.body('logs response')).online, false);
  const back = await connect(t, backend);
  back.emit('user list', { user_id: 2 });
  assert.equal((await one.body('logs response')).online, true);
  assert.equal(await statusOfTwo(one), 'online');
});

for (const [version, options] of [['4', { auth: { user_id: 2 } }], ['4', { query: { user_id: 2 } }], ['2', { query: { user_id: 2 } }]]) {
  test(`socket.io ${version}: a handshake with ${JSON.stringify(options)} binds before any event`, async (t) => {
    const backend = await start(t, ['--socketio', version]);
    const { one, two, room } = await couple(t, backend);
    two.leave();
    assert.equal((await one.body('logs response')).online, false);
    await one.ask('send', { user_id: 1, room_title: room, message: 'while away', type_id: 2 });
    const back = await connect(t, backend, options);
    assert.equal((await back.body('receive')).message, 'while away');
    assert.equal((await one.body('logs response')).online, true);
    back.emit('user list', { user_id: 1 });
    await back.settle();
    assert.match(backend.log.join(), /^refused "user list" from .*: this connection does not speak for user 1$/);
  });
}

test('a handshake with a bad user_id gets one line and binds nobody', async (t) => {
  const backend = await start(t);
  const bad = [0, -1, 1.5, 2 ** 53, '1e3', 'abc', '', null, [2], {}, '9999999999999999'];
  for (const userId of bad) {
    const client = await connect(t, backend, { auth: { user_id: userId } });
    client.emit('user list', { user_id: 1 });
    await client.take('call response');
  }
  const lines = backend.log.filter((line) => /^malformed handshake from [^\n]+: user_id is not valid$/.test(line));
  assert.equal(lines.length, bad.length - 1, 'null says nothing');
});

test('who hides is offline but can be called, and goes without a word', async (t) => {
  const backend = await start(t);
  const { one, two } = await couple(t, backend);
  two.emit('status', { user_id: 2, online: false });
  assert.equal((await one.body('logs response')).online, false);
  assert.equal(await statusOfTwo(one), 'offline');
  one.emit('call', { from_user: 1, to_user: 2, type: 'Audio' });
  assert.equal((await one.body('call response')).to_status, 'Ringing');
  const third = await signIn(t, backend, 2);
  assert.equal((await one.body('logs response')).online, true, 'another device shows itself');
  third.leave();
  assert.equal((await one.body('logs response')).online, false);
  two.leave();
  assert.deepEqual(await one.rest(), []);
});

test('last_seen is the moment of leaving', async (t) => {
  const { one, two } = await couple(t, await start(t, ['--zone', 'UTC']));
  const before = Math.floor(Date.now() / 60_000) * 60_000;
  two.leave();
  const { last_seen: seen } = await one.body('logs response');
  const [year, month, day, hour, minute] = seen.split(/[- :]/).map(Number);
  const told = Date.UTC(year, month - 1, day, hour, minute);
  assert.ok(told >= before && told <= Date.now(), seen);
});
