// One conversation as this desk knows it: what was said, who read it, what the bot makes of it.

const ABOUT_A_MESSAGE = new Set(['delivered', 'read', 'failed']);
const RANK = {delivered: 1, read: 2, failed: 3};

export class Conversation {
  /** Shown one below the other, oldest first: everything but receipts and suggestions. */
  shown = [];
  latest = 0;
  earlier = false;
  loading = false;
  ended = null;
  /** What this agent is to it: null for the one who serves it, else CONSULTED, LISTENS, WHISPERS or BARGES. */
  part = null;
  /** Who serves it, where that is a colleague. */
  holder = null;
  /** All others who are there, as `{agent, name, part}`, but for those who listen. */
  company = [];
  /** Requests about this conversation that are on their way, by id: replies and notes. */
  pending = new Map();
  #entries = new Set();
  #messages = new Set();
  #status = new Map();
  #readings = new Map();

  constructor(id) {
    this.id = id;
  }

  /** An assignment, or the same again after the line was lost. */
  assigned({episode, queue, epoch, earlier, entries}) {
    Object.assign(this, {episode, queue, epoch, ended: null, part: null, holder: null});
    if (this.shown.length === 0) this.earlier = earlier;
    this.add(entries);
  }

  /** From now on this agent is there beside the one who serves it, or in another part than before. */
  joined({episode, queue, part, holder, earlier, entries}) {
    Object.assign(this, {episode, queue, part, holder, ended: null});
    if (this.shown.length === 0) this.earlier = earlier;
    this.add(entries);
  }

  /** Whether this agent may speak to the contact. */
  get speaks() {
    return !this.ended && (this.part === null || this.part === 'BARGES');
  }

  /** Whether this agent may write notes for colleagues. */
  get notes() {
    return !this.ended && this.part !== 'LISTENS';
  }

  /** Whether this agent serves it: gives it away, ends it, judges the bot's answers. */
  get mine() {
    return !this.ended && this.part === null;
  }

  /** Adds entries in any order; those that are known already are dropped. Answers the new ones. */
  add(entries) {
    const fresh = entries.filter(entry => !this.#entries.has(entry.seq));
    for (const entry of fresh) {
      this.#entries.add(entry.seq);
      this.latest = Math.max(this.latest, entry.seq);
      this.#understand(entry);
    }
    const visible = fresh.filter(entry => !ABOUT_A_MESSAGE.has(entry.kind) && entry.kind !== 'suggestion');
    if (visible.length > 0) {
      const inOrder = this.shown.length === 0 || visible[0].seq > this.shown.at(-1).seq;
      this.shown.push(...visible);
      if (!inOrder) this.shown.sort((one, other) => one.seq - other.seq);
    }
    return fresh;
  }

  #understand(entry) {
    if (ABOUT_A_MESSAGE.has(entry.kind)) {
      const known = this.#status.get(entry.message);
      if (!known || RANK[entry.kind] > RANK[known.kind]) this.#status.set(entry.message, entry);
    } else if (entry.kind === 'suggestion') {
      this.#readings.set(entry.message, entry.body);
    } else if (entry.kind === 'message') {
      this.#messages.add(entry.message);
      for (const [id, request] of this.pending) {
        if (request.message === entry.message) this.pending.delete(id);
      }
    } else if (entry.kind === 'note') {
      for (const [id, request] of this.pending) {
        if (request.type === 'note' && request.text === entry.body?.text) this.pending.delete(id);
      }
    }
  }

  /** A reply was taken: it leaves the pending ones once its entry is here. */
  taken(id, message) {
    const request = this.pending.get(id);
    if (!request) return;
    request.message = message;
    if (!message ? request.type !== 'note' : this.#messages.has(message)) this.pending.delete(id);
  }

  statusOf(message) {
    return this.#status.get(message)?.kind;
  }

  /** What the bot made of a contact's message, if it was told. */
  readingOf(message) {
    return this.#readings.get(message);
  }

  get firstSeq() {
    return Math.min(...this.#entries);
  }

  get messages() {
    return this.shown.filter(entry => entry.kind === 'message');
  }

  /** What the contact, the bot or a colleague said last; notices by the system are not meant. */
  get lastMessage() {
    return this.shown.findLast(entry => entry.kind === 'message' && entry.by !== 'system');
  }

  /** The handoff that brought it here. */
  get escalation() {
    return this.shown.findLast(entry => entry.kind === 'escalation');
  }

  get lastReading() {
    const message = this.shown.findLast(entry => entry.kind === 'message' && this.#readings.has(entry.message));
    return message && this.#readings.get(message.message);
  }

  /** What the bot would answer to what the contact said last, while nobody has answered it. */
  get suggestion() {
    const last = this.lastMessage;
    return last?.by === 'contact' && this.speaks ? this.#readings.get(last.message)?.proposal : undefined;
  }

  /** Since when the contact waits for an answer, or undefined. */
  get unansweredSince() {
    let since;
    for (let at = this.shown.length - 1; at >= 0; at--) {
      const entry = this.shown[at];
      if (entry.kind !== 'message' || entry.by === 'system') continue;
      if (entry.by !== 'contact') break;
      since = entry.time;
    }
    return since && this.pending.size === 0 ? Date.parse(since) : undefined;
  }

  /** What the contact said after `upTo` and after the last answer of a person. */
  unread(upTo) {
    let count = 0;
    for (let at = this.shown.length - 1; at >= 0 && this.shown[at].seq > upTo; at--) {
      if (this.shown[at].kind !== 'message') continue;
      if (this.shown[at].by === 'agent') break;
      if (this.shown[at].by === 'contact') count++;
    }
    return count;
  }

  /** What a message says, in words. */
  static words(content) {
    return content?.text ?? content?.label ?? content?.caption ?? content?.name ?? '';
  }
}
