// Up to where the agent has read each conversation: numbers only, in local storage, so that all tabs of the agent agree
// and a reload forgets nothing.

export class ReadMarks {
  #key;
  #marks;
  #told;

  constructor(agent, changed) {
    this.#key = `baton.read.${agent}`;
    this.#marks = this.#load();
    this.#told = event => {
      if (event.key !== this.#key) return;
      this.#marks = this.#load();
      changed();
    };
    window.addEventListener('storage', this.#told);
  }

  #load() {
    return JSON.parse(localStorage.getItem(this.#key) ?? '{}');
  }

  knows(conversation) {
    return conversation in this.#marks;
  }

  of(conversation) {
    return this.#marks[conversation] ?? 0;
  }

  read(conversation, seq) {
    if (this.knows(conversation) && seq <= this.of(conversation)) return;
    this.#marks[conversation] = seq;
    this.#save();
  }

  forget(conversation) {
    delete this.#marks[conversation];
    this.#save();
  }

  stop() {
    window.removeEventListener('storage', this.#told);
  }

  #save() {
    localStorage.setItem(this.#key, JSON.stringify(this.#marks));
  }
}
