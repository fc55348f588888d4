// Requests without an answer yet, in the order in which they were made. They lie in this tab's sessionStorage, so that a
// reload loses none: sending one again under its id is harmless.

export class Outbox {
  #key;
  #frames;

  constructor(agent) {
    this.#key = `baton.outbox.${agent}`;
    this.#frames = new Map(JSON.parse(sessionStorage.getItem(this.#key) ?? '[]').map(frame => [frame.id, frame]));
  }

  put(frame) {
    this.#frames.set(frame.id, frame);
    this.#save();
  }

  take(id) {
    if (this.#frames.delete(id)) this.#save();
  }

  get(id) {
    return this.#frames.get(id);
  }

  all() {
    return [...this.#frames.values()];
  }

  forget() {
    this.#frames.clear();
    sessionStorage.removeItem(this.#key);
  }

  #save() {
    sessionStorage.setItem(this.#key, JSON.stringify(this.all()));
  }
}
