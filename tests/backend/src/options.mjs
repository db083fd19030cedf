// The command line as one plain object; every member has a value.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const usage = `The reference backend of Duologue.

  node server.mjs [OPTIONS]

  --port N                port to listen on; 0 picks a free one (default 3000)
  --host ADDRESS          address to listen on (default 127.0.0.1)
  --data DIR              keep the database in DIR (default: in memory, gone at the end)
  --seed FILE             people and rooms of a new database (default: seed/people.json);
                          pictures are read from the folder "avatars" beside it
  --calendar NAME         gregorian or iranian: the calendar of every date sent (default gregorian)
  --zone NAME             IANA time zone of every date sent (default: this computer's)
  --require-token TOKEN   refuse connections without this token (auth.token; in Socket.IO 2 the
                          query's token, or the header Authorization: Bearer TOKEN)
  --no-echo               the socket that sent a message does not get it back as "receive"
  --no-ack                never acknowledge a "send"
  --longest-message N     characters of "message" that a "send" may have (default 65536)
  --plain                 bodies exactly as documented: no optional members, no store and forward
  --socketio 2|4          the major version of the server (default 4)
  --log                   say every event on standard error, without its contents
  --help                  this text

The environment variable DATABASE_URL (postgres://…) chooses PostgreSQL instead of the embedded database.
When ready, standard output gets one line: listening on http://ADDRESS:PORT
`;

/// What the person at the command line got wrong, as a sentence for that person.
export class BadOption extends Error {}

const flags = {
  port: { type: 'string', default: '3000' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  seed: { type: 'string', default: fileURLToPath(new URL('../seed/people.json', import.meta.url)) },
  calendar: { type: 'string', default: 'gregorian' },
  zone: { type: 'string', default: Intl.DateTimeFormat().resolvedOptions().timeZone },
  'require-token': { type: 'string' },
  'no-echo': { type: 'boolean', default: false },
  'no-ack': { type: 'boolean', default: false },
  'longest-message': { type: 'string', default: '65536' },
  plain: { type: 'boolean', default: false },
  socketio: { type: 'string', default: '4' },
  log: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

function parse(argv) {
  try {
    return parseArgs({ args: argv, options: flags }).values;
  } catch (error) {
    throw new BadOption(error.message);
  }
}

function oneOf(name, value, allowed) {
  if (!allowed.includes(value)) throw new BadOption(`--${name} is one of ${allowed.join(', ')}, not "${value}".`);
  return value;
}

function portNumber(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new BadOption(`--port is a number from 0 to 65535, not "${text}".`);
  return port;
}

function characters(name, text) {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new BadOption(`--${name} is a number of characters, not "${text}".`);
  return Number(text);
}

function timeZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new BadOption(`--zone is an IANA time zone such as Asia/Tehran, not "${name}".`);
  }
  return name;
}

/// `argv` without the program's name. Throws BadOption.
export function parseOptions(argv, environment = {}) {
  const values = parse(argv);
  return {
    port: portNumber(values.port),
    host: values.host,
    databaseUrl: environment.DATABASE_URL || null,
    data: values.data ?? null,
    seed: values.seed,
    calendar: oneOf('calendar', values.calendar, ['gregorian', 'iranian']),
    zone: timeZone(values.zone),
    token: values['require-token'] ?? null,
    echo: !values['no-echo'],
    ack: !values['no-ack'],
    longestMessage: characters('longest-message', values['longest-message']),
    plain: values.plain,
    socketio: Number(oneOf('socketio', values.socketio, ['2', '4'])),
    log: values.log,
    help: values.help,
  };
}
