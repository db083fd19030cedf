// The events about the list of rooms: `request`, `user list` and `refresh`.

import { otherMember } from './rooms.mjs';

const noAvatar = '#';
const refreshWanted = { type: 'status', refresh: true };

export class Roster {
  #devices;
  #people;
  #rooms;
  #presence;
  #date;

  constructor({ devices, people, rooms, presence, date }) {
    this.#devices = devices;
    this.#people = people;
    this.#rooms = rooms;
    this.#presence = presence;
    this.#date = date;
  }

  async request(device, { user_id: userId, recipient_id: recipientId }) {
    const room = await this.#roomOf(userId, recipientId);
    device.emit('logs response', { type: 'request', success: room !== null, room_title: room?.title ?? '' });
    if (room) this.#devices.emit([recipientId], 'user response', refreshWanted);
  }

  async list(device, { user_id: userId }) {
    const rooms = [];
    for (const room of await this.#rooms.of(userId)) rooms.push(await this.#row(room, userId));
    device.emit('call response', { type: 'list', rooms });
  }

  refresh(device) {
    device.emit('user response', refreshWanted);
  }

  async #roomOf(userId, recipientId) {
    if (userId === recipientId) return null;
    if (!(await this.#people.find(userId)) || !(await this.#people.find(recipientId))) return null;
    return this.#rooms.between(userId, recipientId);
  }

  async #row(room, userId) {
    const other = await this.#people.find(otherMember(room, userId));
    const online = this.#presence.isOnline(other.id);
    return {
      id: room.id,
      title: room.title,
      user_id: room.user_id,
      recipient_id: room.recipient_id,
      last_message: room.last_message,
      last_message_date: room.last_message_at === null ? '' : this.#date(room.last_message_at),
      recipient_status: online ? 'online' : 'offline',
      recipient_lastseen: this.#date(online ? Date.now() : other.last_seen),
      recipient_avatar: other.avatar === '' ? noAvatar : other.avatar,
      recipient_name: other.name,
    };
  }
}
