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
