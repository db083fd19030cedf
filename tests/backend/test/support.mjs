// What the tests share: a backend in this process, official clients of both versions, and waiting for what they hear.
// Titles of tests are ASCII: Node 18.13 (Debian 12) gives up on a file at anything else.
// With DATABASE_URL in the environment every backend gets a new schema of that PostgreSQL instead of the embedded database.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import pg from 'pg';
import { io as connect4 } from 'socket.io-client';
import connect2 from 'socketio-client2';

import { startBackend } from '../src/backend.mjs';
import { parseOptions } from '../src/options.mjs';

const listeners = ['receive', 'logs response', 'call response', 'user response'];
const patience = 5000; // ms
const threePeople = fileURLToPath(new URL('people.json', import.meta.url));

async function newSchema(t, url) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE SCHEMA ${name}`);
  t.after(() => run(`DROP SCHEMA ${name} CASCADE`));
  const withSchema = new URL(url);
  withSchema.searchParams.set('options', `-c search_path=${name}`);
  return withSchema.href;
}

/// A database that outlives a backend: flags and environment for each start.
export async function keptDatabase(t) {
  if (process.env.DATABASE_URL) {
    return { flags: [], environment: { DATABASE_URL: await newSchema(t, process.env.DATABASE_URL) } };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backend-test-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return { flags: ['--data', folder], environment: {} };
}

/// Starts a backend with three people and no rooms; `log` collects its complaints.
export async function start(t, flags = [], database = null) {
  const { flags: kept, environment } =
    database ?? (process.env.DATABASE_URL ? await keptDatabase(t) : { flags: [], environment: {} });
  const seed = flags.includes('--seed') ? [] : ['--seed', threePeople];
  const options = parseOptions(['--port', '0', '--zone', 'UTC', ...seed, ...kept, ...flags], environment);
  const log = [];
  const backend = await startBackend(options, (line) => log.push(line));
  let running = true;
  const stop = async () => {
    if (running) await backend.stop();
    running = false;
  };
  t.after(stop);
  return { url: backend.url, log, stop, version: options.socketio };
}

export class Client {
  heard = []; // { listener, body, ack } in the order of arrival, minus what was taken
  #waiting = [];

  constructor(socket, acknowledges) {
    this.socket = socket;
    for (const listener of listeners) {
      socket.on(listener, (body, ack = null) => {
        if (acknowledges && typeof ack === 'function') ack();
        this.heard.push({ listener, body, ack });
        this.#wake();
      });
    }
  }

  #wake() {
    this.#waiting = this.#waiting.filter(({ listener, resolve }) => {
      const at = this.heard.findIndex((one) => one.listener === listener);
      if (at >= 0) resolve(...this.heard.splice(at, 1));
      return at < 0;
    });
  }

  /// The next thing heard on a listener: { body, ack }.
  take(listener) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing on "${listener}"`)), patience);
      this.#waiting.push({
        listener,
        resolve: (one) => {
          clearTimeout(timer);
          resolve(one);
        },
      });
      this.#wake();
    });
  }

  async body(listener) {
    return (await this.take(listener)).body;
  }

  emit(...args) {
    this.socket.emit(...args);
  }

  /// The arguments of the acknowledgement.
  ask(event, body) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no acknowledgement of "${event}"`)), patience);
      this.socket.emit(event, body, (...args) => {
        clearTimeout(timer);
        resolve(args);
      });
    });
  }

  /// Settles when the backend has handled everything emitted before, and this client has heard the answers. Take
  /// other `user response`s first: they look the same.
  async settle() {
    this.emit('refresh', { room_title: 'settle' });
    await this.take('user response');
  }

  /// Whatever else was heard until the backend had nothing more to do.
  async rest() {
    await this.settle();
    return this.heard.map(({ listener, body }) => ({ listener, body }));
  }

  leave() {
    this.socket.disconnect();
  }
}

/// Connects without a first event. `options`: of the official client; acknowledges false leaves each `receive` unanswered.
export async function connect(t, { url, version }, { acknowledges = true, ...options } = {}) {
  const open = version === 2 ? connect2 : connect4;
  const socket = open(url, { forceNew: true, reconnection: false, transports: ['websocket'], ...options });
  t.after(() => socket.disconnect());
  const client = new Client(socket, acknowledges);
  await new Promise((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on(version === 2 ? 'error' : 'connect_error', reject);
  });
  return client;
}

/// Connects and binds to a user by `status`, with everything that this alone caused heard and forgotten.
export async function signIn(t, backend, userId, options) {
  const client = await connect(t, backend, options);
  client.emit('status', { user_id: userId, online: true });
  await client.settle();
  client.heard.length = 0;
  return client;
}

/// The title of the room between the client's user and another person.
export async function openRoom(client, userId, recipientId) {
  client.emit('request', { user_id: userId, recipient_id: recipientId });
  const answer = await client.body('logs response');
  assert.equal(answer.success, true);
  return answer.room_title;
}

/// Two people in a room, with nothing left to hear.
export async function couple(t, backend, options) {
  const one = await signIn(t, backend, 1, options);
  const two = await signIn(t, backend, 2, options);
  const room = await openRoom(one, 1, 2);
  await two.take('user response');
  await two.settle();
  one.heard.length = 0;
  two.heard.length = 0;
  return { one, two, room };
}

/// The room of a call from 1 to 2 that rings, with nothing left to hear.
export async function ring(one, two) {
  one.emit('call', { from_user: 1, to_user: 2, type: 'Video' });
  const { room_id: roomId } = await one.body('call response');
  await two.take('call response');
  return roomId;
}
