// The messages of the chat rooms, and which of them each person still waits for (store and forward).

export class Messages {
  #db;

  constructor(db) {
    this.#db = db;
  }

  /// The row of a message by the id that its sender gave it, or undefined.
  async find(userId, clientId) {
    return this.#db
      .selectFrom('messages')
      .selectAll()
      .where('user_id', '=', userId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
  }

  /// Stores a message with the next id of its room and makes it the room's last one; `waiting` are the people who must
  /// still get it. Answers the row. Ids and times of a room only grow, even when the clock does not.
  async add({ room, userId, clientId, message, typeId, sentAt, waiting }) {
    return this.#db.transaction().execute(async (transaction) => {
      const { newest, latest } = await transaction
        .selectFrom('messages')
        .select((query) => [query.fn.max('id').as('newest'), query.fn.max('sent_at').as('latest')])
        .where('room_id', '=', room.id)
        .executeTakeFirstOrThrow();
      const row = {
        room_id: room.id,
        id: (newest ?? 0) + 1,
        user_id: userId,
        client_id: clientId,
        message,
        type_id: typeId,
        sent_at: Math.max(sentAt, latest ?? 0),
      };
      await transaction.insertInto('messages').values(row).execute();
      await transaction
        .updateTable('rooms')
        .set({ last_message: message, last_message_at: row.sent_at })
        .where('id', '=', room.id)
        .execute();
      for (const person of waiting) {
        await transaction
          .insertInto('undelivered')
          .values({ user_id: person, room_id: room.id, message_id: row.id })
          .execute();
      }
      return row;
    });
  }

  /// What this person still waits for, oldest first: rows of `messages` with their room's `title`.
  async waitingFor(userId) {
    return this.#db
      .selectFrom('undelivered')
      .innerJoin('messages', (join) =>
        join
          .onRef('messages.room_id', '=', 'undelivered.room_id')
          .onRef('messages.id', '=', 'undelivered.message_id'))
      .innerJoin('rooms', 'rooms.id', 'messages.room_id')
      .selectAll('messages')
      .select('rooms.title')
      .where('undelivered.user_id', '=', userId)
      .orderBy('messages.sent_at')
      .orderBy('messages.room_id')
      .orderBy('messages.id')
      .execute();
  }

  async delivered(userId, roomId, messageId) {
    await this.#db
      .deleteFrom('undelivered')
      .where('user_id', '=', userId)
      .where('room_id', '=', roomId)
      .where('message_id', '=', messageId)
      .execute();
  }
}
