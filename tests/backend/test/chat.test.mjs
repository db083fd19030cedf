// What becomes of a message: identity, order, echo, acknowledgement, store and forward.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { connect, couple, keptDatabase, openRoom, ring, signIn, start } from './support.mjs';

const texts = (heard) => heard.filter(({ listener }) => listener === 'receive').map(({ body }) => body.message);

/// Signs in as user 2 without forgetting what comes at once.
async function signInAndListen(t, backend, acknowledges) {
  const client = await connect(t, backend, { acknowledges });
  client.emit('user list', { user_id: 2 });
  await client.take('call response');
  return client;
}

for (const version of ['4', '2']) {
  const flags = ['--socketio', version];
  const named = (title) => `socket.io ${version}: ${title}`;

  test(named('receive carries id, client_id and date, and asks the recipient to acknowledge'), async (t) => {
    const { one, two, room } = await couple(t, await start(t, flags));
    const body = { user_id: 1, room_title: room, message: 'first', type_id: 2 };
    await one.ask('send', { ...body, client_id: 'c-1' });
    await one.ask('send', { ...body, message: 'second' });
    const first = await two.take('receive');
    assert.match(first.body.date, /^\d{4}-\d{1,2}-\d{1,2} \d{2}:\d{2}$/);
    assert.deepEqual(first.body, { ...body, id: 1, client_id: 'c-1', date: first.body.date });
    assert.equal(typeof first.ack, 'function');
    const second = await two.body('receive');
    assert.deepEqual(second, { ...body, message: 'second', id: 2, date: second.date });
    const echo = await one.take('receive');
    assert.deepEqual(echo.body, first.body);
    assert.equal(echo.ack, null);
  });

  test(named('what nobody acknowledged comes again, in order, until somebody does'), async (t) => {
    const backend = await start(t, flags);
    const { one, two, room } = await couple(t, backend, { acknowledges: false });
    const send = (message) => one.ask('send', { user_id: 1, room_title: room, message, type_id: 2 });
    await send('heard, not acknowledged');
    two.leave();
    assert.equal((await one.body('logs response')).online, false);
    await send('while away');
    await send('while away too');

    const expected = ['heard, not acknowledged', 'while away', 'while away too'];
    for (const acknowledges of [false, true]) {
      const again = await signInAndListen(t, backend, acknowledges);
      assert.deepEqual(texts(await again.rest()), expected);
      await again.settle(); // behind the acknowledgements
      again.leave();
    }
    const last = await signInAndListen(t, backend, true);
    assert.deepEqual(texts(await last.rest()), []);
  });
}

test('a repeated client_id is acknowledged, relayed once and echoed again; another person may use the same one', async (t) => {
  const { one, two, room } = await couple(t, await start(t));
  const body = { room_title: room, message: 'once', type_id: 2, client_id: 'same' };
  assert.deepEqual(await one.ask('send', { ...body, user_id: 1 }), []);
  assert.deepEqual(await one.ask('send', { ...body, user_id: 1 }), []);
  assert.deepEqual(await two.ask('send', { ...body, user_id: 2 }), []);
  const idsByAuthor = (heard) => heard.map(({ body: { user_id: author, id } }) => [author, id]);
  assert.deepEqual(idsByAuthor(await two.rest()), [[1, 1], [2, 2]]);
  assert.deepEqual(idsByAuthor(await one.rest()), [[1, 1], [1, 1], [2, 2]]);
});

test('--no-echo: a repeated client_id is not echoed either', async (t) => {
  const { one, room } = await couple(t, await start(t, ['--no-echo']));
  const body = { user_id: 1, room_title: room, message: 'once', type_id: 2, client_id: 'same' };
  for (const _ of [1, 2]) assert.deepEqual(await one.ask('send', body), []);
  assert.deepEqual(await one.rest(), []);
});

test('a repeated signal of a call is relayed once', async (t) => {
  const { one, two } = await couple(t, await start(t));
  const room = await ring(one, two);
  const body = { user_id: 1, room_title: room, message: '{"v":1}', type_id: 90, client_id: 's-1' };
  for (const _ of [1, 2]) assert.deepEqual(await one.ask('send', body), []);
  const heard = await two.rest();
  assert.deepEqual(heard, [{ listener: 'receive', body: { ...body, date: heard[0].body.date } }]);
});

test('signals are relayed in call rooms and chat rooms, and stored in neither', async (t) => {
  const backend = await start(t);
  const { one, two, room } = await couple(t, backend, { acknowledges: false });
  const callRoom = await ring(one, two);
  await one.ask('send', { user_id: 1, room_title: room, message: 'kept', type_id: 7 });
  for (const title of [room, callRoom]) {
    await one.ask('send', { user_id: 1, room_title: title, message: 'signal', type_id: 90 });
    await two.ask('send', { user_id: 2, room_title: title, message: 'signal back', type_id: 90 });
  }
  assert.deepEqual(texts(await two.rest()), ['kept', 'signal', 'signal back', 'signal', 'signal back']);
  assert.equal(two.heard[1].ack, null);
  one.emit('user list', { user_id: 1 });
  assert.equal((await one.body('call response')).rooms[0].last_message, 'kept');

  two.leave();
  assert.deepEqual(texts(await (await signInAndListen(t, backend, true)).rest()), ['kept']);
});

test('a call room relays until somebody hangs up', async (t) => {
  const { one, two } = await couple(t, await start(t));
  const room = await ring(one, two);
  two.emit('call answer', { from_user: 2, to_user: 1, room_title: room, answered: false });
  await one.take('call response');
  const [refusal] = await one.ask('send', { user_id: 1, room_title: room, message: 'late', type_id: 90 });
  assert.equal(refusal.error, 'you are not in this room');
});

test('a stranger cannot send into a room, and hears why', async (t) => {
  const backend = await start(t);
  const { one, two, room } = await couple(t, backend);
  const three = await signIn(t, backend, 3);
  for (const title of [room, 'no such room']) {
    const body = { user_id: 3, room_title: title, message: 'let me in', type_id: 2 };
    assert.deepEqual(await three.ask('send', body), [{ error: 'you are not in this room' }]);
  }
  const long = { user_id: 1, room_title: room, message: 'x'.repeat(64 * 1024 + 1), type_id: 2 };
  assert.deepEqual(await one.ask('send', long), [{ error: 'the message is too long' }]);
  for (const client of [one, two]) assert.deepEqual(await client.rest(), []);
});

test('a burst keeps its order and its ids have no holes', async (t) => {
  const { one, two, room } = await couple(t, await start(t));
  const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
  for (const number of numbers) one.emit('send', { user_id: 1, room_title: room, message: `${number}`, type_id: 2 });
  await one.settle();
  const heard = await two.rest();
  assert.deepEqual(heard.map(({ body }) => body.id), numbers);
  assert.deepEqual(heard.map(({ body }) => Number(body.message)), numbers);
});

test('--no-echo: the sending socket hears nothing, other devices do', async (t) => {
  const backend = await start(t, ['--no-echo']);
  const { one, two, room } = await couple(t, backend);
  const other = await signIn(t, backend, 1);
  one.heard.length = 0;
  const callRoom = await ring(one, two);
  for (const [title, type] of [[room, 2], [callRoom, 90]]) {
    await one.ask('send', { user_id: 1, room_title: title, message: `type ${type}`, type_id: type });
  }
  assert.deepEqual(texts(await one.rest()), []);
  assert.deepEqual(texts(await other.rest()), ['type 2', 'type 90']);
  assert.deepEqual(texts(await two.rest()), ['type 2', 'type 90']);
});

test('--no-ack: nothing is acknowledged, neither success nor refusal', async (t) => {
  const { one, two, room } = await couple(t, await start(t, ['--no-ack']));
  const acknowledged = [];
  for (const title of [room, 'no such room']) {
    one.emit('send', { user_id: 1, room_title: title, message: 'hello', type_id: 2 }, () => acknowledged.push(title));
  }
  assert.deepEqual(texts(await one.rest()), ['hello']);
  assert.deepEqual(texts(await two.rest()), ['hello']);
  assert.deepEqual(acknowledged, []);
});

test('--plain: extra members are refused, and nothing waits for people who are away', async (t) => {
  const backend = await start(t, ['--plain']);
  const { one, two, room } = await couple(t, backend);
  one.emit('send', { user_id: 1, room_title: room, message: 'extra', type_id: 2, client_id: 'c' });
  one.emit('status', { user_id: 1, online: true, mood: 'fine' });
  assert.deepEqual(await one.rest(), []);
  assert.equal(backend.log.length, 2);
  assert.match(backend.log[0], /^malformed "send" .*"client_id" is not documented$/);

  two.leave();
  assert.equal((await one.body('logs response')).online, false);
  await one.ask('send', { user_id: 1, room_title: room, message: 'while away', type_id: 2 });
  const back = await signInAndListen(t, backend, true);
  assert.deepEqual(texts(await back.rest()), []);
  back.emit('user list', { user_id: 2 });
  assert.equal((await back.body('call response')).rooms[0].last_message, 'while away');
});

test('without --plain unknown members are ignored', async (t) => {
  const { one, two, room } = await couple(t, await start(t));
  one.emit('send', { user_id: 1, room_title: room, message: 'extra', type_id: 2, mood: 'fine' });
  assert.equal((await two.body('receive')).mood, undefined);
});

test('rooms, messages, ids, waiting messages and running calls outlive a restart', async (t) => {
  const database = await keptDatabase(t);
  const before = await start(t, [], database);
  const { one, two, room } = await couple(t, before);
  const callRoom = await ring(one, two);
  const three = await openRoom(one, 1, 3);
  const send = (client, title, message, clientId) =>
    client.ask('send', { user_id: 1, room_title: title, message, type_id: 2, client_id: clientId });
  await send(one, three, 'for three', 'c-1');
  await send(one, room, 'for two', 'c-2');
  assert.equal((await two.body('receive')).id, 1);
  await two.settle();
  await before.stop();

  const after = await start(t, [], database);
  const again = await signIn(t, after, 1);
  await send(again, three, 'for three', 'c-1');
  await send(again, three, 'more for three', 'c-3');
  again.emit('user list', { user_id: 1 });
  const { rooms } = await again.body('call response');
  assert.deepEqual(rooms.map(({ title, last_message: last }) => [title, last]), [[three, 'more for three'], [room, 'for two']]);

  const third = await connect(t, after);
  third.emit('user list', { user_id: 3 });
  const heard = await third.rest();
  assert.deepEqual(texts(heard), ['for three', 'more for three']);
  assert.deepEqual(heard.filter(({ listener }) => listener === 'receive').map(({ body }) => body.id), [1, 2]);
  assert.deepEqual(texts(await (await signInAndListen(t, after, true)).rest()), [], 'two had acknowledged');

  again.heard.length = 0;
  again.emit('call answer', { from_user: 1, to_user: 2, room_title: callRoom, answered: false });
  assert.deepEqual(await again.body('call response'), { status: false, type: 'answer', room_title: callRoom });
});
