// The line to the service: hello with resume, requests that are sent again until they are answered, and a beat that
// notices a dead line. See docs/agent-socket.md.

import {current, renew, socketAddress} from './session.js';

const BEAT = 25_000;
const PATIENCE = 8_000;
const LONGEST_PAUSE = 15_000;

/** Unique for the agent for good. */
export function requestId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

export class Line {
  #socket = null;
  #failures = 0;
  #retry = null;
  #beating = null;
  #overdue = null;
  #stopped = false;
  #outbox;
  #hear;

  /**
   * @param outbox a Map of frames by id that lasts over reloads, see Outbox
   * @param hear gets every frame of the server's
   * @param resume gives the cursors to resume from
   * @param changed is told 'connecting', 'open', or 'lost' and until when
   */
  constructor({outbox, hear, resume, changed}) {
    this.#outbox = outbox;
    this.#hear = hear;
    this.resume = resume;
    this.changed = changed;
    this.wake = () => this.#socket === null && this.connect();
    window.addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    this.connect();
  }

  connect() {
    if (this.#stopped || this.#socket) return;
    clearTimeout(this.#retry);
    this.changed('connecting');
    const socket = new WebSocket(socketAddress());
    this.#socket = socket;
    this.#overdue = setTimeout(() => this.#lost(socket), PATIENCE);
    socket.onopen = () => socket.send(JSON.stringify({type: 'hello', token: current().token, resume: this.resume()}));
    socket.onmessage = event => this.#socket === socket && this.#said(JSON.parse(event.data));
    socket.onclose = event => this.#closed(socket, event.code);
  }

  /** Asks for something; the answer comes as a frame with the same id. */
  ask(frame) {
    this.#outbox.put(frame);
    if (this.#socket?.readyState === WebSocket.OPEN && this.#beating) this.#socket.send(JSON.stringify(frame));
    return frame.id;
  }

  /** Shows the newer token to the server, or just that this side lives. */
  beat() {
    if (!this.#beating || this.#socket?.readyState !== WebSocket.OPEN) return;
    const socket = this.#socket;
    clearTimeout(this.#overdue);
    this.#overdue = setTimeout(() => this.#lost(socket), PATIENCE);
    socket.send(JSON.stringify({type: 'token', id: `beat-${requestId()}`, token: current().token}));
  }

  stop() {
    this.#stopped = true;
    window.removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    clearTimeout(this.#retry);
    this.#quiet();
    this.#socket?.close(1000);
    this.#socket = null;
  }

  #said(frame) {
    clearTimeout(this.#overdue);
    if (frame.type === 'welcome') {
      this.#failures = 0;
      this.#beating = setInterval(() => this.beat(), BEAT);
      this.changed('open');
      this.#hear(frame);
      for (const unanswered of this.#outbox.all()) this.#socket.send(JSON.stringify(unanswered));
      return;
    }
    if (frame.id?.startsWith('beat-')) return;
    if (frame.type === 'unknown' || (frame.type === 'refused' && frame.reason === 'too-many')) {
      setTimeout(() => this.#again(frame.id), 1_500);
      return;
    }
    if (frame.type === 'done' || frame.type === 'refused') this.#outbox.take(frame.id);
    this.#hear(frame);
  }

  #again(id) {
    const frame = this.#outbox.get(id);
    if (frame && this.#beating && this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** The line is dead although nobody said so. */
  #lost(socket) {
    socket.onclose = null;
    socket.close();
    this.#closed(socket, 1006);
  }

  async #closed(socket, code) {
    if (this.#socket !== socket) return;
    this.#quiet();
    if (code === 4401 && !await renew()) {
      this.#socket = null;
      if (!current() || this.#stopped) return;
    }
    this.#socket = null;
    if (this.#stopped) return;
    const pause = code === 1001 && this.#failures === 0
      ? 200
      : Math.min(LONGEST_PAUSE, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#failures++;
    this.changed('lost', Date.now() + pause);
    this.#retry = setTimeout(() => this.connect(), pause);
  }

  #quiet() {
    clearTimeout(this.#overdue);
    clearInterval(this.#beating);
    this.#beating = null;
  }
}
