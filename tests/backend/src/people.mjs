// Who exists, and when each was last seen.

export class People {
  #db;

  constructor(db) {
    this.#db = db;
  }

  async find(id) {
    return (await this.#db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
  }

  async seen(id, now) {
    await this.#db.updateTable('people').set({ last_seen: now }).where('id', '=', id).execute();
  }
}
