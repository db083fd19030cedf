// Every event and its answer, exactly as documented, with the official client of each Socket.IO version.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { connect, couple, openRoom, ring, signIn, start } from './support.mjs';

const date = /^\d{4}-\d{1,2}-\d{1,2} \d{2}:\d{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

for (const version of ['4', '2']) {
  const flags = ['--socketio', version];
  const named = (title) => `socket.io ${version}: ${title}`;

  test(named('request opens a room and the other person is told to refresh'), async (t) => {
    const backend = await start(t, flags);
    const one = await signIn(t, backend, 1);
    const two = await signIn(t, backend, 2);
    one.emit('request', { user_id: 1, recipient_id: 2 });
    const answer = await one.body('logs response');
    assert.match(answer.room_title, uuid);
    assert.deepEqual(answer, { type: 'request', success: true, room_title: answer.room_title });
    assert.deepEqual(await two.body('user response'), { type: 'status', refresh: true });
    assert.equal(await openRoom(two, 2, 1), answer.room_title, 'the same two people share one room');
  });

  test(named('request for nobody or for oneself does not succeed'), async (t) => {
    const one = await signIn(t, await start(t, flags), 1);
    for (const recipient of [99, 1]) {
      one.emit('request', { user_id: 1, recipient_id: recipient });
      assert.deepEqual(await one.body('logs response'), { type: 'request', success: false, room_title: '' });
    }
    one.emit('user list', { user_id: 1 });
    assert.deepEqual(await one.body('call response'), { type: 'list', rooms: [] });
  });

  test(named('send is relayed to both members in the documented form'), async (t) => {
    const { one, two, room } = await couple(t, await start(t, [...flags, '--plain']));
    const body = { user_id: 1, room_title: room, message: 'سلام 👋\nsecond line', type_id: 2 };
    assert.deepEqual(await one.ask('send', body), []);
    for (const client of [one, two]) {
      const { body: received, ack } = await client.take('receive');
      assert.deepEqual(received, body);
      assert.equal(ack, null, 'nothing documented asks for an acknowledgement');
    }
  });

  test(named('status is told to oneself and to those who share a room'), async (t) => {
    const backend = await start(t, flags);
    const { one, two } = await couple(t, backend);
    const three = await signIn(t, backend, 3);
    one.emit('status', { user_id: 1, online: false });
    for (const client of [one, two]) {
      const body = await client.body('logs response');
      assert.match(body.last_seen, date);
      assert.deepEqual(body, { type: 'status', user_id: 1, online: false, last_seen: body.last_seen });
    }
    assert.deepEqual(await three.rest(), []);
  });

  test(named('call rings on both sides and every answer reaches both'), async (t) => {
    const { one, two } = await couple(t, await start(t, flags));
    one.emit('call', { from_user: 1, to_user: 2, type: 'Audio' });
    const call = await two.body('call response');
    assert.match(call.room_id, uuid);
    assert.deepEqual(call, {
      room_id: call.room_id,
      from_id: 1,
      to_id: 2,
      from_status: 'Calling',
      to_status: 'Ringing',
      call_type: 'Audio',
      type: 'request',
    });
    assert.deepEqual(await one.body('call response'), call);

    two.emit('call answer', { from_user: 2, to_user: 1, room_title: call.room_id, answered: true });
    one.emit('refresh', { room_title: call.room_id });
    const accepted = { status: true, type: 'answer', room_title: call.room_id };
    for (const client of [one, two]) assert.deepEqual(await client.body('call response'), accepted);

    one.emit('call answer', { from_user: 1, to_user: 2, room_title: call.room_id, answered: false });
    for (const client of [one, two]) assert.deepEqual(await client.body('call response'), { ...accepted, status: false });
  });

  test(named('call to somebody away, to nobody and to oneself'), async (t) => {
    const one = await signIn(t, await start(t, flags), 1);
    for (const [callee, status] of [[2, 'Offline'], [99, 'Unavailable'], [1, 'Unavailable']]) {
      one.emit('call', { from_user: 1, to_user: callee, type: 'Video' });
      const { room_id: room, ...rest } = await one.body('call response');
      assert.match(room, uuid);
      assert.deepEqual(rest, {
        from_id: 1,
        to_id: callee,
        from_status: 'Calling',
        to_status: status,
        call_type: 'Video',
        type: 'request',
      });
    }
    assert.deepEqual(await one.rest(), [], 'one answer each, also for a call to oneself');
  });

  test(named('user list has the documented rows, about the other person'), async (t) => {
    const { one, two, room } = await couple(t, await start(t, flags));
    await one.ask('send', { user_id: 1, room_title: room, message: 'the last one', type_id: 2 });
    await openRoom(one, 1, 3);
    one.emit('user list', { user_id: 1 });
    const list = await one.body('call response');
    assert.equal(list.type, 'list');
    const [withTwo, withThree] = list.rooms;
    assert.match(withTwo.last_message_date, date);
    assert.match(withTwo.recipient_lastseen, date);
    assert.deepEqual(withTwo, {
      id: 1,
      title: room,
      user_id: 1,
      recipient_id: 2,
      last_message: 'the last one',
      last_message_date: withTwo.last_message_date,
      recipient_status: 'online',
      recipient_lastseen: withTwo.recipient_lastseen,
      recipient_avatar: '/avatars/2.png',
      recipient_name: 'دو',
    });
    assert.equal(withThree.recipient_avatar, '#');
    assert.equal(withThree.recipient_status, 'offline');
    assert.equal(withThree.last_message, '');
    assert.equal(withThree.last_message_date, '');

    two.emit('user list', { user_id: 2 });
    const [mine] = (await two.body('call response')).rooms;
    assert.deepEqual([mine.user_id, mine.recipient_id, mine.recipient_name], [1, 2, 'One'], 'members stay, the name is of the other one');
  });

  test(named('refresh answers the asker'), async (t) => {
    const client = await connect(t, await start(t, flags));
    client.emit('refresh', { room_title: 'any' });
    assert.deepEqual(await client.body('user response'), { type: 'status', refresh: true });
  });

  test(named('--require-token refuses everybody without the token'), async (t) => {
    const backend = await start(t, [...flags, '--require-token', 'secret']);
    const withToken = (token) => (version === '2' ? { query: { token } } : { auth: { token } });
    const withHeader = (value) => ({ extraHeaders: { Authorization: value } });
    const wrong = [{}, withToken('wrong'), withToken(['secret', 'secret']), withHeader('Bearer wrong'), withHeader('secret')];
    for (const options of wrong) {
      await assert.rejects(connect(t, backend, options), (error) => (error.message ?? error) === 'invalid token');
    }
    const right = version === '2' ? [withToken('secret'), withHeader('Bearer secret')] : [withToken('secret')];
    for (const options of right) await (await connect(t, backend, options)).settle();
  });

  test(named('a call answer of a stranger changes nothing'), async (t) => {
    const backend = await start(t, flags);
    const { one, two } = await couple(t, backend);
    const three = await signIn(t, backend, 3);
    const room = await ring(one, two);
    three.emit('call answer', { from_user: 3, to_user: 1, room_title: room, answered: false });
    one.emit('call answer', { from_user: 1, to_user: 2, room_title: room, answered: true });
    one.emit('call answer', { from_user: 1, to_user: 2, room_title: 'no such room', answered: false });
    for (const client of [three, one, two]) assert.deepEqual(await client.rest(), []);
    assert.equal(backend.log.filter((line) => line.startsWith('refused "call answer"')).length, 3);
  });
}
