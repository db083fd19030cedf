// Runs asynchronous jobs one after the other, in the order they came: what makes the backend keep the order of events.

export class Queue {
  #last = Promise.resolve();
  #onError;

  /// `onError(error)` hears of a job that threw; the jobs behind it run all the same.
  constructor(onError) {
    this.#onError = onError;
  }

  add(job) {
    this.#last = this.#last.then(job).catch(this.#onError);
  }

  /// Settles when every job added so far has ended.
  idle() {
    return this.#last;
  }
}
