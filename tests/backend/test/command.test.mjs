// The two programs as processes: what they print, and how they end.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { connect, signIn } from './support.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const ready = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n$/;

function run(t, program, args) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  t.after(() => child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      output[name] += text;
    });
  }
  return { child, output };
}

async function launch(t, program, args = []) {
  const { child, output } = run(t, program, ['--port', '0', ...args]);
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => assert.fail(`ended at once: ${output.stderr}`)),
  ]);
  return { child, output, version: args.includes('2') ? 2 : 4, url: ready.exec(output.stdout)[1] };
}

async function ended(t, program, args) {
  const { child, output } = run(t, program, args);
  const [code] = await once(child, 'close');
  return { code, ...output };
}

async function endBy(child, signal) {
  const begin = performance.now();
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return { code, took: performance.now() - begin };
}

function temporaryFolder(t) {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-test-'));
  t.after(() => fs.rmSync(made, { recursive: true }));
  return made;
}

for (const version of ['4', '2']) {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    test(`socket.io ${version}: one line when ready, and ${signal} ends it within a second`, async (t) => {
      const server = await launch(t, 'server.mjs', ['--socketio', version]);
      await signIn(t, server, 1);
      const { code, took } = await endBy(server.child, signal);
      assert.equal(code, 0);
      assert.ok(took < 1000, `${took} ms`);
      assert.match(server.output.stdout, ready);
      assert.equal(server.output.stderr, '');
    });
  }
}

test('--data keeps what was said, even when the process is killed', async (t) => {
  const data = path.join(temporaryFolder(t), 'new', 'folder');
  const before = await launch(t, 'server.mjs', ['--data', data]);
  const one = await signIn(t, before, 1);
  one.emit('user list', { user_id: 1 });
  const { rooms: [room] } = await one.body('call response');
  await one.ask('send', { user_id: 1, room_title: room.title, message: 'kept', type_id: 2 });
  await endBy(before.child, 'SIGKILL');

  const after = await launch(t, 'server.mjs', ['--data', data]);
  const again = await signIn(t, after, 1);
  again.emit('user list', { user_id: 1 });
  const { rooms } = await again.body('call response');
  assert.equal(rooms.length, 3);
  assert.equal(rooms[0].title, room.title);
  assert.equal(rooms[0].last_message, 'kept');
});

test('--calendar and --zone shape every date', async (t) => {
  const server = await launch(t, 'server.mjs', ['--calendar', 'iranian', '--zone', 'Asia/Tehran']);
  const one = await connect(t, server);
  one.emit('user list', { user_id: 1 });
  const { rooms } = await one.body('call response');
  const received = await one.body('receive');
  const { last_seen: seen } = await one.body('logs response');
  const dates = [rooms[0].last_message_date, rooms[0].recipient_lastseen, received.date, seen];
  for (const date of dates) assert.match(date, /^1[4-5]\d\d-[1-9]\d?-[1-9]\d? \d\d:\d\d$/);
});

test('--log says every event, without its contents', async (t) => {
  const server = await launch(t, 'server.mjs', ['--log']);
  const one = await signIn(t, server, 1);
  one.emit('user list', { user_id: 1 });
  await one.take('call response');
  await endBy(server.child, 'SIGTERM');
  assert.match(server.output.stderr, /from user 1 on \S+: "user list"\n/);
  assert.match(server.output.stderr, /to user 1 on \S+: "call response"\n/);
  assert.doesNotMatch(server.output.stderr, /Sara|kettle/);
});

test('without --log only what is refused gets a line', async (t) => {
  const server = await launch(t, 'server.mjs');
  const one = await connect(t, server);
  one.emit('user list', { user_id: 'abc' });
  await one.settle();
  await endBy(server.child, 'SIGTERM');
  assert.match(server.output.stderr, /^\S+Z malformed "user list" from [^\n]+: user_id is not valid\n$/);
});

test('--help, and options that make no sense', async (t) => {
  const help = await ended(t, 'server.mjs', ['--help']);
  assert.equal(help.code, 0);
  for (const name of ['port', 'host', 'data', 'seed', 'calendar', 'zone', 'require-token', 'no-echo', 'no-ack', 'plain', 'socketio', 'log']) {
    assert.match(help.stdout, new RegExp(`^  --${name} `, 'm'));
  }
  const wrong = [['--port', 'many'], ['--port', '65536'], ['--socketio', '3'], ['--calendar', 'mayan'], ['--zone', 'Mars/Olympus'], ['--nonsense'], ['extra']];
  for (const args of wrong) {
    const { code, stdout, stderr } = await ended(t, 'server.mjs', args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /\nTry --help\.\n$/);
  }
});

test('a port in use and a seed that cannot be read are said in one sentence', async (t) => {
  const { url } = await launch(t, 'server.mjs');
  const broken = path.join(temporaryFolder(t), 'seed.json');
  fs.writeFileSync(broken, '{"people": []}');
  for (const args of [['--port', new URL(url).port], ['--port', '0', '--seed', broken], ['--port', '0', '--seed', '/nowhere']]) {
    const { code, stdout, stderr } = await ended(t, 'server.mjs', args);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^The backend could not start: [^\n]+\n$/);
  }
});

test('the liar lies on all four listeners, then tells the truth, and echoes', async (t) => {
  const liar = await launch(t, 'liar.mjs');
  const client = await connect(t, liar);
  client.emit('user list', { user_id: 2 });
  await client.ask('send', { user_id: 2, room_title: 'r', message: 'm', type_id: 2 });
  const { heard } = client;
  const echo = heard.pop();
  assert.deepEqual(echo.body, { user_id: 2, room_title: 'r', message: 'm', type_id: 2 });
  const truth = heard.pop();
  assert.equal(truth.listener, 'call response');
  assert.equal(truth.body.rooms.length, 1);
  assert.deepEqual([truth.body.rooms[0].user_id, truth.body.rooms[0].recipient_id], [2, 3]);
  for (const listener of ['logs response', 'receive', 'call response', 'user response']) {
    assert.ok(heard.filter((one) => one.listener === listener).length > 40, listener);
  }
  assert.equal((await endBy(liar.child, 'SIGTERM')).code, 0);
  assert.match(liar.output.stdout, ready);
});
