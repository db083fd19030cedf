// Fills a new database with people, rooms and a past. The seed file is
// { people: [{ id, name, avatar: bool, seen_minutes_ago }],
//   rooms: [{ between: [1, 2], messages: [{ from, minutes_ago, text }] }] };
// its times count back from the first start.

import fs from 'node:fs/promises';

import { Messages } from './messages.mjs';
import { Rooms } from './rooms.mjs';

const minute = 60 * 1000;
const text = 2; // the only message type that EVENTS.md names

function check(condition, file, message) {
  if (!condition) throw new Error(`${file}: ${message}`);
}

async function readSeed(file) {
  const seed = JSON.parse(await fs.readFile(file, 'utf8'));
  check(Array.isArray(seed.people) && seed.people.length > 0, file, 'people is an array with somebody in it');
  check(Array.isArray(seed.rooms), file, 'rooms is an array');
  for (const { id, name } of seed.people) {
    check(Number.isSafeInteger(id) && id > 0 && typeof name === 'string', file, 'everybody has an id and a name');
  }
  const known = new Set(seed.people.map(({ id }) => id));
  for (const { between, messages } of seed.rooms) {
    check(between?.length === 2 && between.every((id) => known.has(id)), file, 'a room is between two of the people');
    check(messages.every(({ from }) => between.includes(from)), file, 'messages are from a member of the room');
  }
  return seed;
}

async function plantRoom(db, { between: [one, two], messages }, now) {
  const room = await new Rooms(db).between(one, two);
  for (const { from, minutes_ago: age, text: message } of messages) {
    await new Messages(db).add({
      room,
      userId: from,
      clientId: null,
      message,
      typeId: text,
      sentAt: now - age * minute,
      waiting: [one, two], // whose clients keep their own history and have never seen these
    });
  }
}

/// Does nothing when there are people already.
export async function plant(db, file, now) {
  if (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) return;
  const { people, rooms } = await readSeed(file);
  // People come last: a start that was cut short has none, and what it left behind goes first.
  for (const table of ['undelivered', 'messages', 'rooms']) await db.deleteFrom(table).execute();
  for (const room of rooms) await plantRoom(db, room, now);
  const rows = people.map(({ id, name, avatar, seen_minutes_ago: age }) => ({
    id,
    name,
    avatar: avatar ? `/avatars/${id}.png` : '',
    last_seen: now - (age ?? 0) * minute,
  }));
  await db.insertInto('people').values(rows).execute();
}
