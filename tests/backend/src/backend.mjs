// Puts the parts together: one HTTP server with Socket.IO on it, one database, one queue for every event.

import { createServer } from 'node:http';
import path from 'node:path';

import { avatarHandler } from './avatars.mjs';
import { eventNames, isId, readBody, speakerOf } from './bodies.mjs';
import { Calls } from './calls.mjs';
import { Chat } from './chat.mjs';
import { openDatabase } from './database.mjs';
import { dateFormatter } from './dates.mjs';
import { Device, Devices } from './devices.mjs';
import { Messages } from './messages.mjs';
import { People } from './people.mjs';
import { Presence } from './presence.mjs';
import { Queue } from './queue.mjs';
import { Rooms } from './rooms.mjs';
import { Roster } from './roster.mjs';
import { plant } from './seed.mjs';
import { openTransport, userIdOf } from './transport.mjs';

const toStandardError = (line) => process.stderr.write(`${new Date().toISOString()} ${line}\n`);

function listen(http, port, host) {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve(http.address().port);
    });
  });
}

/// The arguments of an event apart: `values`, and `ack`, a function that does nothing when none was asked for.
function separate(args) {
  const last = args.at(-1);
  return typeof last === 'function' ? { values: args.slice(0, -1), ack: last } : { values: args, ack: () => {} };
}

function nameOf(event) {
  return typeof event === 'string' ? JSON.stringify(event.slice(0, 40)) : `of type ${typeof event}`;
}

class Backend {
  #options;
  #complain;
  #trace;
  #db;
  #io;
  #http;
  #queue;
  #devices = new Devices();
  #presence;
  #chat;
  #handlers;

  /// `complain(line)` hears of everything that is refused, `trace(line)` of every event.
  constructor(options, db, complain, trace) {
    this.#options = options;
    this.#complain = complain;
    this.#trace = trace;
    this.#db = db;
    this.#queue = new Queue((error) => complain(`failed: ${JSON.stringify(error.message)}`));
    this.#assemble();
  }

  async open() {
    const { host, port, seed, socketio, token } = this.#options;
    this.#http = createServer(avatarHandler(path.join(path.dirname(seed), 'avatars')));
    this.#io = await openTransport(this.#http, { version: socketio, token });
    this.#io.on('connection', (socket) => this.#welcome(socket));
    const bound = await listen(this.#http, port, host);
    this.url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  }

  async stop() {
    await new Promise((resolve) => {
      this.#io.close(resolve);
      this.#http.closeAllConnections?.();
    });
    await this.#queue.idle();
    await this.#db.destroy();
  }

  #assemble() {
    const { calendar, zone, echo, plain, longestMessage } = this.#options;
    const shared = {
      db: this.#db,
      queue: this.#queue,
      devices: this.#devices,
      people: new People(this.#db),
      rooms: new Rooms(this.#db),
      messages: new Messages(this.#db),
      date: dateFormatter(calendar, zone),
      echo,
      plain,
    };
    const presence = new Presence(shared);
    const calls = new Calls(shared);
    const chat = new Chat({ ...shared, calls, longestMessage });
    const roster = new Roster({ ...shared, presence });
    this.#presence = presence;
    this.#chat = chat;
    this.#handlers = {
      request: (device, body) => roster.request(device, body),
      send: (device, body) => chat.send(device, body),
      status: (device, body) => presence.status(device, body),
      call: (device, body) => calls.call(device, body),
      'user list': (device, body) => roster.list(device, body),
      'call answer': (device, body) => calls.answer(device, body),
      refresh: (device) => roster.refresh(device),
    };
  }

  #welcome(socket) {
    const device = new Device(socket, this.#trace);
    this.#trace(`${device} connected`);
    // socket.io 2 hands over names that are no strings, and its own names such as "disconnect": only ours may pass.
    socket.use(([event], next) => {
      if (eventNames.includes(event)) next();
      else this.#complain(`unknown event ${nameOf(event)} from ${device}`);
    });
    for (const event of eventNames) socket.on(event, (...args) => this.#receive(device, event, args));
    socket.on('disconnect', () => this.#queue.add(() => this.#farewell(device)));
    this.#introduce(device, userIdOf(socket));
  }

  /// Binds a device whose handshake names its user.
  #introduce(device, userId) {
    if (userId === undefined) return;
    if (isId(userId)) this.#queue.add(() => this.#bind(device, userId, { announce: true }));
    else this.#complain(`malformed handshake from ${device}: user_id is not valid`);
  }

  #receive(device, event, args) {
    this.#trace(`from ${device}: "${event}"`);
    const { values, ack } = separate(args);
    const { body, problem } = readBody(event, values, this.#options);
    if (problem) this.#complain(`malformed "${event}" from ${device}: ${problem}`);
    else this.#queue.add(() => this.#handle(device, event, body, ack));
  }

  async #handle(device, event, body, ack) {
    const refusal = (await this.#recognise(device, event, body)) ?? (await this.#handlers[event](device, body)) ?? null;
    if (refusal !== null) this.#complain(`refused "${event}" from ${device}: ${refusal}`);
    if (event !== 'send' || !this.#options.ack) return;
    if (refusal === null) ack();
    else ack({ error: refusal });
  }

  /// Binds a device on its first event, if its handshake has not. Answers a sentence when somebody else speaks through it.
  async #recognise(device, event, body) {
    const speaker = speakerOf(event, body);
    if (speaker === null || speaker === device.userId) return null;
    if (device.userId !== null) return `this connection does not speak for user ${speaker}`;
    await this.#bind(device, speaker, { announce: event !== 'status' });
    return null;
  }

  /// `announce` false: the event `status` itself will tell.
  async #bind(device, userId, { announce }) {
    this.#devices.bind(device, userId);
    if (announce) await this.#presence.arrived(device);
    await this.#chat.forward(device);
  }

  async #farewell(device) {
    this.#trace(`${device} disconnected`);
    if (device.userId === null) return;
    this.#devices.remove(device);
    await this.#presence.left(device);
  }
}

/// Listens when it settles. `options` as parseOptions makes them; `write(line)` takes the log.
/// Answers an object with `url` and `stop()`.
export async function startBackend(options, write = toStandardError) {
  const db = await openDatabase({ url: options.databaseUrl, folder: options.data });
  try {
    await plant(db, options.seed, Date.now());
    const backend = new Backend(options, db, write, options.log ? write : () => {});
    await backend.open();
    return backend;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
