// The event `send`: relays it as `receive` to both members of a chat room or a call. What people write in a chat room
// is stored; call signalling is not.

import { isMember, otherMember } from './rooms.mjs';

const callSignal = 90;
const rememberedSignals = 1000; // client ids of unstored messages, per person

export class Chat {
  #devices;
  #rooms;
  #messages;
  #calls;
  #queue;
  #date;
  #echo;
  #plain;
  #longestMessage;
  #signals = new Map(); // user id → Set of client ids, oldest first

  constructor({ devices, rooms, messages, calls, queue, date, echo, plain, longestMessage }) {
    this.#devices = devices;
    this.#rooms = rooms;
    this.#messages = messages;
    this.#calls = calls;
    this.#queue = queue;
    this.#date = date;
    this.#echo = echo;
    this.#plain = plain;
    this.#longestMessage = longestMessage;
  }

  /// Answers a sentence when it is refused.
  async send(device, body) {
    const { user_id: userId, room_title: title, message, type_id: typeId } = body;
    if (message.length > this.#longestMessage) return 'the message is too long';
    const room = await this.#rooms.byTitle(title);
    const recipient = room ? this.#recipientInRoom(room, userId) : await this.#recipientInCall(title, userId);
    if (recipient === null) return 'you are not in this room';

    if (room && typeId !== callSignal) await this.#store(device, room, recipient, body);
    else this.#relay(device, recipient, body);
    return null;
  }

  /// A device was bound: it gets what nobody acknowledged for its user.
  async forward(device) {
    if (this.#plain) return;
    for (const row of await this.#messages.waitingFor(device.userId)) this.#deliver(device, row, row.title);
  }

  #recipientInRoom(room, userId) {
    return isMember(room, userId) ? otherMember(room, userId) : null;
  }

  async #recipientInCall(title, userId) {
    const call = await this.#calls.find(title);
    if (call?.from_id === userId) return call.to_id;
    return call?.to_id === userId ? call.from_id : null;
  }

  async #store(device, room, recipient, body) {
    const { user_id: userId, message, type_id: typeId } = body;
    const clientId = body.client_id ?? null;
    const known = clientId === null ? undefined : await this.#messages.find(userId, clientId);
    if (known !== undefined) {
      // Whoever repeats a message may have missed its echo, and with it the message's place in the room.
      if (this.#echo && known.room_id === room.id) device.emit('receive', this.#stored(known, room.title));
      return;
    }
    const row = await this.#messages.add({
      room,
      userId,
      clientId,
      message,
      typeId,
      sentAt: Date.now(),
      waiting: this.#plain ? [] : [recipient],
    });
    for (const own of this.#echoTo(device)) own.emit('receive', this.#stored(row, room.title));
    for (const other of this.#devices.of(recipient)) {
      if (this.#plain) other.emit('receive', this.#stored(row, room.title));
      else this.#deliver(other, row, room.title);
    }
  }

  #relay(device, recipient, body) {
    if (body.client_id !== undefined && this.#isRepeatedSignal(body.user_id, body.client_id)) return;
    const relayed = this.#plain ? body : { ...body, date: this.#date(Date.now()) };
    for (const other of [...this.#echoTo(device), ...this.#devices.of(recipient)]) other.emit('receive', relayed);
  }

  #echoTo(device) {
    return this.#devices.of(device.userId).filter((own) => this.#echo || own !== device);
  }

  #deliver(device, row, title) {
    const { userId } = device;
    device.emit('receive', this.#stored(row, title), () => {
      this.#queue.add(() => this.#messages.delivered(userId, row.room_id, row.id));
    });
  }

  #stored(row, title) {
    const body = { user_id: row.user_id, room_title: title, message: row.message, type_id: row.type_id };
    if (this.#plain) return body;
    const own = row.client_id === null ? {} : { client_id: row.client_id };
    return { ...body, id: row.id, ...own, date: this.#date(row.sent_at) };
  }

  #isRepeatedSignal(userId, clientId) {
    if (!this.#signals.has(userId)) this.#signals.set(userId, new Set());
    const seen = this.#signals.get(userId);
    if (seen.has(clientId)) return true;
    seen.add(clientId);
    if (seen.size > rememberedSignals) seen.delete(seen.values().next().value);
    return false;
  }
}
