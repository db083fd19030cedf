// Opens the embedded database (libsql) or PostgreSQL behind one Kysely, and creates the tables a new one lacks.
// Times are milliseconds since 1970. Ids go up to 2^53-1, so every number is a bigint that is read as a JS number.

import fs from 'node:fs';
import path from 'node:path';

import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

const int8 = 20; // PostgreSQL's type number of bigint, which pg hands out as a string otherwise

function postgres(url) {
  const types = { getTypeParser: (type, format) => (type === int8 ? Number : pg.types.getTypeParser(type, format)) };
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 2, types }) });
}

function embedded(folder) {
  if (folder === null) return new SqliteDialect({ database: new Libsql(':memory:') });
  fs.mkdirSync(folder, { recursive: true });
  const database = new Libsql(path.join(folder, 'backend.sqlite'));
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  return new SqliteDialect({ database });
}

async function createTables(db) {
  const table = (name) => db.schema.createTable(name).ifNotExists();
  const required = (column) => column.notNull();

  await table('people')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('name', 'text', required)
    .addColumn('avatar', 'text', required)
    .addColumn('last_seen', 'bigint', required)
    .execute();
  await table('rooms')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull().unique())
    .addColumn('user_id', 'bigint', required)
    .addColumn('recipient_id', 'bigint', required)
    .addColumn('last_message', 'text', required)
    .addColumn('last_message_at', 'bigint')
    .execute();
  await table('messages')
    .addColumn('room_id', 'bigint', required)
    .addColumn('id', 'bigint', required)
    .addColumn('user_id', 'bigint', required)
    .addColumn('client_id', 'text')
    .addColumn('message', 'text', required)
    .addColumn('type_id', 'bigint', required)
    .addColumn('sent_at', 'bigint', required)
    .addPrimaryKeyConstraint('messages_key', ['room_id', 'id'])
    .addUniqueConstraint('messages_client_id', ['user_id', 'client_id'])
    .execute();
  await table('undelivered')
    .addColumn('user_id', 'bigint', required)
    .addColumn('room_id', 'bigint', required)
    .addColumn('message_id', 'bigint', required)
    .addPrimaryKeyConstraint('undelivered_key', ['user_id', 'room_id', 'message_id'])
    .execute();
  await table('calls')
    .addColumn('room_title', 'text', (column) => column.primaryKey())
    .addColumn('from_id', 'bigint', required)
    .addColumn('to_id', 'bigint', required)
    .addColumn('started_at', 'bigint', required)
    .execute();
}

/// `url`: of PostgreSQL, or null; `folder`: of the embedded database, or null for one in memory.
export async function openDatabase({ url, folder }) {
  const db = new Kysely({ dialect: url === null ? embedded(folder) : postgres(url) });
  await createTables(db);
  return db;
}
