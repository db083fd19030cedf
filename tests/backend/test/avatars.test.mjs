// The HTTP side, and the seeded people whose pictures it serves.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { connect, start } from './support.mjs';

const seedFile = fileURLToPath(new URL('../seed/people.json', import.meta.url));
const seed = JSON.parse(fs.readFileSync(seedFile, 'utf8'));

/// Without the tidying of paths that fetch does.
function ask(url, path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, path }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    });
    request.on('error', reject).end();
  });
}

test('portraits are small PNGs of 128 by 128, by GET and HEAD', async (t) => {
  const { url } = await start(t, ['--seed', seedFile]);
  for (const { id } of seed.people.filter(({ avatar }) => avatar)) {
    const { response, body } = await ask(url, `/avatars/${id}.png?size=any`);
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers['content-type'], 'image/png');
    assert.equal(body.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([body.readUInt32BE(16), body.readUInt32BE(20)], [128, 128]);
    assert.ok(body.length < 10_000);
    const head = await ask(url, `/avatars/${id}.png`, 'HEAD');
    assert.equal(Number(head.response.headers['content-length']), body.length);
    assert.equal(head.body.length, 0);
  }
});

test('everything else is not found', async (t) => {
  const { url } = await start(t, ['--seed', seedFile]);
  const paths = ['/', '/avatars/', '/avatars/7.png', '/avatars/99.png', '/avatars/1.PNG', '/avatars/../people.json',
    '/avatars/%2e%2e/people.json', '/avatars/..%2f1.png', '/avatars/1.png/..', '//avatars/1.png', '/people.json', '/avatars/01.png'];
  for (const path of paths) assert.equal((await ask(url, path)).response.statusCode, 404, path);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    assert.equal((await ask(url, '/avatars/1.png', method)).response.statusCode, 404, method);
  }
});

test('both members of a seeded room get its past, once, in order', async (t) => {
  const backend = await start(t, ['--seed', seedFile]);
  for (const { id: userId } of seed.people) {
    const expected = seed.rooms.filter(({ between }) => between.includes(userId)).map(({ messages }) => messages);
    const client = await connect(t, backend);
    client.emit('user list', { user_id: userId });
    const { rooms } = await client.body('call response');
    const heard = (await client.rest()).filter(({ listener }) => listener === 'receive').map(({ body }) => body);
    assert.equal(heard.length, expected.flat().length);
    assert.equal(rooms.length, expected.length);
    for (const room of rooms) {
      const received = heard.filter(({ room_title: title }) => title === room.title);
      const messages = expected.find(([{ text }]) => text === received[0].message);
      assert.deepEqual(received.map(({ message, user_id: from }) => ({ message, from })),
        messages.map(({ text, from }) => ({ message: text, from })));
      assert.deepEqual(received.map(({ id }) => id), messages.map((_, at) => at + 1));
      assert.equal(received.at(-1).date, room.last_message_date);
      assert.equal(received.at(-1).message, room.last_message);
      const other = seed.people.find(({ name }) => name === room.recipient_name);
      assert.equal(room.recipient_avatar, other.avatar ? `/avatars/${other.id}.png` : '#');
    }
    await client.settle();
    client.leave();
    const again = await connect(t, backend);
    again.emit('user list', { user_id: userId });
    assert.equal((await again.rest()).filter(({ listener }) => listener === 'receive').length, 0);
  }
});

test('--plain shows the seeded past by last_message only', async (t) => {
  const client = await connect(t, await start(t, ['--seed', seedFile, '--plain']));
  client.emit('user list', { user_id: 1 });
  const { rooms } = await client.body('call response');
  assert.deepEqual(rooms.map(({ last_message: last }) => last !== ''), [true, true, true]);
  assert.equal((await client.rest()).filter(({ listener }) => listener === 'receive').length, 0);
});
