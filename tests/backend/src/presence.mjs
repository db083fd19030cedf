// Who is online: anybody with a device that is connected and not hidden by `status` with online: false.

export class Presence {
  #devices;
  #people;
  #rooms;
  #date;

  constructor({ devices, people, rooms, date }) {
    this.#devices = devices;
    this.#people = people;
    this.#rooms = rooms;
    this.#date = date;
  }

  isOnline(userId) {
    return this.#devices.of(userId).some((device) => device.visible);
  }

  /// The event `status`: everybody concerned is told, changed or not, because it is also the answer to the asker.
  async status(device, { online }) {
    device.visible = online;
    await this.#tell(device.userId);
  }

  /// A device was bound by another event than `status`.
  async arrived(device) {
    const others = this.#devices.of(device.userId).filter((other) => other !== device);
    if (!others.some((other) => other.visible)) await this.#tell(device.userId);
  }

  /// A bound device is gone.
  async left(device) {
    if (device.visible && !this.isOnline(device.userId)) await this.#tell(device.userId);
  }

  async #tell(userId) {
    const now = Date.now();
    await this.#people.seen(userId, now);
    const audience = [userId, ...(await this.#rooms.peersOf(userId))];
    this.#devices.emit(audience, 'logs response', {
      type: 'status',
      user_id: userId,
      online: this.isOnline(userId),
      last_seen: this.#date(now),
    });
  }
}
