// The connected sockets and whose they are. A device belongs to the user of its first well-formed event, for good.

export class Device {
  userId = null;
  /// False once the person behind it said `status` with online: false.
  visible = true;
  #socket;
  #log;

  constructor(socket, log) {
    this.#socket = socket;
    this.#log = log;
  }

  /// With `onAck` the receiver is asked to acknowledge.
  emit(event, body, onAck) {
    this.#log(`to ${this}: "${event}"`);
    if (onAck) this.#socket.emit(event, body, onAck);
    else this.#socket.emit(event, body);
  }

  toString() {
    return `user ${this.userId ?? 'unknown'} on ${this.#socket.id}`;
  }
}

export class Devices {
  #ofUser = new Map(); // user id → Set of Device

  bind(device, userId) {
    device.userId = userId;
    if (!this.#ofUser.has(userId)) this.#ofUser.set(userId, new Set());
    this.#ofUser.get(userId).add(device);
  }

  remove(device) {
    const devices = this.#ofUser.get(device.userId);
    devices?.delete(device);
    if (devices?.size === 0) this.#ofUser.delete(device.userId);
  }

  of(userId) {
    return [...(this.#ofUser.get(userId) ?? [])];
  }

  /// To every device of these people, once each.
  emit(userIds, event, body) {
    for (const userId of new Set(userIds)) {
      for (const device of this.of(userId)) device.emit(event, body);
    }
  }
}
