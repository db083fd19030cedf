// The events `call` and `call answer`. A call's room outlives sockets and restarts: it is open until somebody declines
// or hangs up (`answered` false), or for a day.

import { randomUUID } from 'node:crypto';

const longestCall = 24 * 60 * 60 * 1000;

export class Calls {
  #db;
  #devices;
  #people;

  constructor({ db, devices, people }) {
    this.#db = db;
    this.#devices = devices;
    this.#people = people;
  }

  /// `{ from_id, to_id }`, or null.
  async find(roomTitle) {
    const call = await this.#db
      .selectFrom('calls')
      .select(['from_id', 'to_id'])
      .where('room_title', '=', roomTitle)
      .executeTakeFirst();
    return call ?? null;
  }

  async call(device, { from_user: fromId, to_user: toId, type }) {
    const roomId = randomUUID();
    const toStatus = await this.#statusOf(fromId, toId);
    if (toStatus === 'Ringing') await this.#open(roomId, fromId, toId);
    this.#devices.emit([fromId, toId], 'call response', {
      room_id: roomId,
      from_id: fromId,
      to_id: toId,
      from_status: 'Calling',
      to_status: toStatus,
      call_type: type,
      type: 'request',
    });
  }

  /// Answers a sentence when it is refused.
  async answer(device, { from_user: fromUser, to_user: toUser, room_title: roomTitle, answered }) {
    const call = await this.find(roomTitle);
    const byCallee = call?.to_id === fromUser && call.from_id === toUser;
    const byCaller = call?.from_id === fromUser && call.to_id === toUser;
    if (!byCallee && !byCaller) return 'no such call between these two';
    if (byCaller && answered) return 'the caller cannot accept their own call';

    if (!answered) await this.#db.deleteFrom('calls').where('room_title', '=', roomTitle).execute();
    const body = { status: answered, type: 'answer', room_title: roomTitle };
    this.#devices.emit([fromUser, toUser], 'call response', body);
    return null;
  }

  async #statusOf(fromId, toId) {
    if (fromId === toId) return 'Unavailable';
    if (!(await this.#people.find(fromId)) || !(await this.#people.find(toId))) return 'Unavailable';
    return this.#devices.of(toId).length > 0 ? 'Ringing' : 'Offline';
  }

  async #open(roomTitle, fromId, toId) {
    const now = Date.now();
    await this.#db.deleteFrom('calls').where('started_at', '<', now - longestCall).execute();
    await this.#db
      .insertInto('calls')
      .values({ room_title: roomTitle, from_id: fromId, to_id: toId, started_at: now })
      .execute();
  }
}
