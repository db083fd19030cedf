// The chat rooms: exactly two people each, at most one room for any two. Rows are those of the table `rooms`.

import { randomUUID } from 'node:crypto';

/// The other member of a room.
export function otherMember(room, userId) {
  return room.user_id === userId ? room.recipient_id : room.user_id;
}

export function isMember(room, userId) {
  return room.user_id === userId || room.recipient_id === userId;
}

export class Rooms {
  #db;

  constructor(db) {
    this.#db = db;
  }

  async byTitle(title) {
    return (await this.#db.selectFrom('rooms').selectAll().where('title', '=', title).executeTakeFirst()) ?? null;
  }

  /// The most recently used first.
  async of(userId) {
    const rooms = await this.#db
      .selectFrom('rooms')
      .selectAll()
      .where((is) => is.or([is('user_id', '=', userId), is('recipient_id', '=', userId)]))
      .execute();
    return rooms.sort((one, two) => (two.last_message_at ?? 0) - (one.last_message_at ?? 0) || two.id - one.id);
  }

  /// Everybody who has a room with this person.
  async peersOf(userId) {
    return (await this.of(userId)).map((room) => otherMember(room, userId));
  }

  /// The room of these two, made when there is none.
  async between(userId, recipientId) {
    const mine = await this.of(userId);
    return mine.find((room) => isMember(room, recipientId)) ?? this.#create(userId, recipientId);
  }

  async #create(userId, recipientId) {
    const { newest } = await this.#db
      .selectFrom('rooms')
      .select((query) => query.fn.max('id').as('newest'))
      .executeTakeFirstOrThrow();
    const room = {
      id: (newest ?? 0) + 1,
      title: randomUUID(),
      user_id: userId,
      recipient_id: recipientId,
      last_message: '',
      last_message_at: null,
    };
    await this.#db.insertInto('rooms').values(room).execute();
    return room;
  }
}
