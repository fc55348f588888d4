// The desk of the agent who is signed in: offers, conversations, presence, and what was asked for. Views listen to it
// and ask it; it knows nothing of them.

import {Conversation} from './conversation.js';
import {Line, requestId} from './socket.js';
import {Outbox} from './outbox.js';
import {ReadMarks} from './reading.js';
import {api, current, onSession} from './session.js';

const PAGE = 100;
const NEWCOMER_ATTEMPTS = 8;
const NEWCOMER_PAUSE = 1_000;

export class Desk extends EventTarget {
  presence = 'OFFLINE';
  offers = new Map();
  conversations = new Map();
  line = {state: 'connecting'};
  directory = {queues: [], intents: [], colleagues: [], languages: []};
  replies = [];
  open = null;
  ends = new AbortController();
  #wanted = null;
  #answers = new Map();
  #changed = false;
  #line;
  #tabs;

  constructor() {
    super();
    this.agent = current().agent.id;
    this.outbox = new Outbox(this.agent);
    this.marks = new ReadMarks(this.agent, () => this.changed());
    this.#tabs = new BroadcastChannel(`baton-desk-${this.agent}`);
    this.#tabs.onmessage = event => {
      if (event.data.presence) this.#wanted = event.data.presence;
      if (event.data.signedOut) this.#tell('signed-out-elsewhere');
    };
    this.#line = new Line({
      outbox: this.outbox,
      hear: frame => this.#hear(frame),
      resume: () => Object.fromEntries([...this.conversations.values()]
        .filter(held => held.latest > 0 && !held.ended).map(held => [held.id, held.latest])),
      changed: (state, until) => {
        this.line = {state, until};
        this.changed();
      },
    });
    onSession(session => session && this.#line.beat(), this.ends.signal);
  }

  /** Views are told once for many changes. */
  changed() {
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#tell('change');
    });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  stop() {
    this.ends.abort();
    this.#line.stop();
    this.#tabs.close();
    this.marks.stop();
  }

  tellSignedOut() {
    this.#tabs.postMessage({signedOut: true});
  }

  connectNow() {
    this.#line.connect();
  }

  async readDirectory() {
    try {
      this.directory = await api('GET', 'directory');
      this.changed();
    } catch {
      // Ids stand in for names until the line is there again, which tries once more.
    }
  }

  /** The tenant's canned replies; those known before stay where they cannot be read. */
  async readReplies() {
    try {
      this.replies = (await api('GET', 'replies')).replies;
    } catch {
      // The next welcome tries again.
    }
  }

  // --- asking ---------------------------------------------------------------------------------------------------------

  /** Asks the dispatcher for something. The promise ends with its answer, however often the line is lost. */
  ask(type, fields) {
    const frame = {type, id: requestId(), ...fields};
    const answer = new Promise((done, refused) => this.#answers.set(frame.id, {done, refused}));
    this.#line.ask(frame);
    return {id: frame.id, answer};
  }

  async setPresence(presence) {
    this.#wanted = presence;
    this.#tabs.postMessage({presence});
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.ask('presence', {presence}).answer;
      } catch (refused) {
        // The dispatcher hears of a new account a moment after it was made.
        if (refused.reason !== 'NOT_KNOWN' || attempt === NEWCOMER_ATTEMPTS || this.#wanted !== presence) throw refused;
        await new Promise(later => setTimeout(later, NEWCOMER_PAUSE));
      }
    }
  }

  accept(offer) {
    return this.ask('accept', {conversation: offer.conversation, offer: offer.offer}).answer;
  }

  decline(offer) {
    return this.ask('decline', {conversation: offer.conversation, offer: offer.offer}).answer;
  }

  /** Asks to be there, or to be there otherwise: `listen`, `whisper` or `barge`. */
  join(conversation, how) {
    return this.ask(how, {conversation}).answer;
  }

  consult(held, toAgent) {
    return this.ask('consult', {conversation: held.id, toAgent}).answer;
  }

  /** Goes, or sends away a colleague who was consulted. */
  leave(held, whom) {
    return this.ask('leave', {conversation: held.id, whom}).answer;
  }

  takeOver(conversation) {
    return this.ask('takeover', {conversation}).answer;
  }

  pick(conversation) {
    return this.ask('pick', {conversation}).answer;
  }

  reply(held, content) {
    this.#pend(held, 'reply', {content});
  }

  note(held, text) {
    this.#pend(held, 'note', {text});
  }

  #pend(held, type, fields) {
    const {id, answer} = this.ask(type, {conversation: held.id, ...fields});
    held.pending.set(id, {type, ...fields, time: new Date().toISOString()});
    answer.catch(problem => {
      const request = held.pending.get(id);
      if (request) request.problem = problem;
      this.changed();
    });
    this.changed();
  }

  dropPending(held, id) {
    held.pending.delete(id);
    this.changed();
  }

  // --- looking --------------------------------------------------------------------------------------------------------

  show(id) {
    const before = this.conversations.get(this.open);
    if (before?.ended && before.id !== id) this.conversations.delete(before.id);
    this.open = id;
    this.seen();
    this.changed();
  }

  /** What is on the screen counts as read, as long as somebody may look at it. */
  seen() {
    const held = this.conversations.get(this.open);
    if (held && document.visibilityState === 'visible') this.marks.read(held.id, held.latest);
  }

  unread(held) {
    return held.unread(this.marks.of(held.id));
  }

  async loadEarlier(held) {
    if (held.loading || !held.earlier) return;
    held.loading = true;
    try {
      const page = await api('GET', `conversations/${held.id}/transcript?before=${held.firstSeq}&limit=${PAGE}`);
      held.earlier = page.entries.length === PAGE;
      held.add(page.entries);
    } catch {
      // Scrolling up again tries again.
    }
    held.loading = false;
    this.changed();
  }

  queueName(id) {
    return this.directory.queues.find(queue => queue.id === id)?.names;
  }

  intentTitle(id) {
    return this.directory.intents.find(intent => intent.id === id)?.titles;
  }

  colleague(id) {
    return this.directory.colleagues.find(colleague => colleague.id === id)?.name;
  }

  // --- hearing --------------------------------------------------------------------------------------------------------

  #hear(frame) {
    switch (frame.type) {
      case 'welcome': this.#welcome(frame); break;
      case 'presence': this.presence = frame.presence; break;
      case 'offer': this.#offered(frame); break;
      case 'offer-ended': this.#offerEnded(frame); break;
      case 'assigned': this.#assigned(frame); break;
      case 'entry': this.#entered(frame); break;
      case 'released': this.#released(frame); break;
      case 'joined': this.#joined(frame); break;
      case 'left': this.#left(frame); break;
      case 'company': this.#companyIs(frame); break;
      case 'done': case 'refused': this.#answered(frame); break;
    }
    this.changed();
  }

  #welcome({presence, offers, conversations, accompanied = [], company = []}) {
    if (this.directory.queues.length === 0) this.readDirectory();
    this.readReplies();
    this.presence = presence;
    this.offers = new Map();
    offers.forEach(offer => this.#offered(offer));
    const here = new Set([...conversations, ...accompanied].map(held => held.conversation));
    for (const held of this.conversations.values()) {
      if (here.has(held.id) || held.ended) continue;
      if (held.part) this.#left({conversation: held.id});
      else this.#released({conversation: held.id, how: 'ended'});
    }
    conversations.forEach(held => this.#assigned(held, true));
    accompanied.forEach(held => this.#joined(held, true));
    company.forEach(of => this.#companyIs(of));
    for (const frame of this.outbox.all()) {
      const held = this.conversations.get(frame.conversation);
      if (held && (frame.type === 'reply' || frame.type === 'note') && !held.pending.has(frame.id)) {
        held.pending.set(frame.id, {type: frame.type, content: frame.content, text: frame.text, time: new Date().toISOString()});
      }
    }
    const asked = this.outbox.all().some(frame => frame.type === 'presence');
    if (presence === 'OFFLINE' && this.#wanted && this.#wanted !== 'OFFLINE' && !asked) {
      this.setPresence(this.#wanted).catch(() => {});
      this.#tell('presence-restored');
    }
    this.#wanted ??= presence;
  }

  #offered(offer) {
    const known = this.offers.has(offer.offer);
    this.offers.set(offer.offer, offer);
    if (!known) this.#tell('offered', offer);
  }

  #offerEnded({offer, how}) {
    this.offers.delete(offer);
    this.#tell('offer-ended', how);
  }

  #assigned(frame, welcomed = false) {
    const id = frame.conversation;
    const held = this.conversations.get(id) ?? new Conversation(id);
    const isNew = !this.conversations.has(id) || held.part !== null;
    this.conversations.set(id, held);
    held.assigned(frame);
    if (isNew && !this.marks.knows(id)) this.marks.read(id, welcomed ? 0 : held.latest);
    if (isNew && !welcomed) this.#tell('assigned', held);
    if (this.open === id) this.seen();
  }

  /** A `joined` that follows a `left` at once is the same agent in another part. */
  #joined(frame, welcomed = false) {
    const id = frame.conversation;
    const held = this.conversations.get(id) ?? new Conversation(id);
    const isNew = !this.conversations.has(id);
    this.conversations.set(id, held);
    held.joined(frame);
    if (isNew && !this.marks.knows(id)) this.marks.read(id, held.latest);
    if (!welcomed) this.#tell('joined', held);
    if (this.open === id) this.seen();
  }

  #left({conversation}) {
    const held = this.conversations.get(conversation);
    if (!held?.part) return;
    held.ended = 'left';
    if (this.open !== conversation) this.conversations.delete(conversation);
    this.marks.forget(conversation);
    this.#tell('released', {held, how: 'left'});
  }

  #companyIs({conversation, agents}) {
    const held = this.conversations.get(conversation);
    if (held) held.company = agents;
  }

  #entered({conversation, entry}) {
    const held = this.conversations.get(conversation);
    if (!held) return;
    const [fresh] = held.add([entry]);
    if (fresh) this.#tell('entered', {held, entry: fresh});
    if (this.open === conversation) this.seen();
  }

  #released({conversation, how}) {
    const held = this.conversations.get(conversation);
    if (!held || held.part) return;
    held.ended = how;
    if (this.open !== conversation) this.conversations.delete(conversation);
    this.marks.forget(conversation);
    this.#tell('released', {held, how});
  }

  #answered(frame) {
    const {done, refused} = this.#answers.get(frame.id) ?? {};
    this.#answers.delete(frame.id);
    for (const held of this.conversations.values()) {
      if (frame.type === 'done') held.taken(frame.id, frame.message);
      else if (held.pending.has(frame.id)) held.pending.get(frame.id).problem = frame;
    }
    if (frame.type === 'done') done?.(frame);
    else refused?.(frame);
  }
}
