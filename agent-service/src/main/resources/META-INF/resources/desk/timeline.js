// A history of any length: only what is in sight, and a little around it, is in the document. Heights that were not
// measured yet are guessed; whenever guesses turn out wrong, what the reader looks at stays where it is.

import {el} from './dom.js';
import {drawEntry, drawPending, entryVersion} from './entry.js';
import {t, day} from './words.js';

const GUESS = 64;
const AROUND = 700;

export class Timeline {
  #above = el('div', {class: 'spacer'});
  #below = el('div', {class: 'spacer'});
  #heights = new Map();
  #nodes = new Map();
  #held = null;
  #items = [];
  #frame = 0;
  /** Whether the reader is at the end, and wants to stay there when more comes or less room is left. */
  #atEnd = true;

  constructor(desk, tools) {
    this.desk = desk;
    this.tools = tools;
    this.list = el('div', {class: 'entries', role: 'list', 'aria-label': t('history')}, this.#above, this.#below);
    this.element = el('div', {class: 'timeline', tabindex: '0', role: 'region', 'aria-label': t('history')}, this.list);
    this.element.addEventListener('scroll', () => {
      this.#atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 48;
      this.#soon();
    }, {passive: true});
    this.resized = new ResizeObserver(() => this.#held && this.draw());
    this.resized.observe(this.element);
  }

  stop() {
    this.resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Shows a conversation, at its end when it was not shown before. */
  show(held) {
    const another = this.#held !== held;
    this.#held = held;
    if (another) {
      for (const {node} of this.#nodes.values()) node.remove();
      this.#nodes.clear();
      this.#heights.clear();
    }
    this.#atEnd ||= another;
    this.draw();
  }

  #soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    const box = this.element;
    const atEnd = this.#atEnd;
    const anchor = atEnd ? null : this.#anchor();
    this.#items = this.#list();
    // A second pass measures what the first one brought in by a wrong guess.
    for (let pass = 0; pass < 3 && this.#fill(atEnd); pass++) this.#settle(atEnd, anchor);
    this.#settle(atEnd, anchor);
    if (this.#held.earlier && box.scrollTop < 400 && !this.#held.loading) this.desk.loadEarlier(this.#held);
  }

  #settle(atEnd, anchor) {
    const box = this.element;
    if (atEnd) box.scrollTop = box.scrollHeight;
    else if (anchor) box.scrollTop = this.#offsetOf(anchor.key) + anchor.into;
  }

  /** The item at the upper edge, and how far into it the edge is. */
  #anchor() {
    let offset = 0;
    for (const item of this.#items) {
      const height = this.#height(item);
      if (offset + height > this.element.scrollTop) return {key: item.key, into: this.element.scrollTop - offset};
      offset += height;
    }
    return null;
  }

  #offsetOf(key) {
    let offset = 0;
    for (const item of this.#items) {
      if (item.key === key) break;
      offset += this.#height(item);
    }
    return offset;
  }

  #height(item) {
    return this.#heights.get(item.key) ?? GUESS;
  }

  /** Puts what is in sight into the document; true when a measure differs from what was taken for it. */
  #fill(atEnd) {
    let total = 0;
    for (const item of this.#items) total += this.#height(item);
    const top = atEnd ? Math.max(0, total - this.element.clientHeight) : this.element.scrollTop;
    const from = top - AROUND;
    const to = top + this.element.clientHeight + AROUND;
    let offset = 0, above = 0, below = 0;
    const inSight = [];
    for (const item of this.#items) {
      const height = this.#height(item);
      if (offset + height < from) above += height;
      else if (offset > to) below += height;
      else inSight.push(item);
      offset += height;
    }
    this.#above.style.height = `${above}px`;
    this.#below.style.height = `${below}px`;
    this.#place(inSight);
    let wrong = false;
    for (const item of inSight) {
      const height = this.#nodes.get(item.key).node.getBoundingClientRect().height;
      if (Math.abs(height - this.#height(item)) > 0.5) wrong = true;
      this.#heights.set(item.key, height);
    }
    return wrong;
  }

  #place(inSight) {
    const wanted = new Set(inSight.map(item => item.key));
    for (const [key, {node}] of this.#nodes) {
      if (wanted.has(key)) continue;
      if (node.contains(document.activeElement)) this.element.focus({preventScroll: true});
      node.remove();
      this.#nodes.delete(key);
    }
    let before = this.#above;
    for (const item of inSight) {
      const known = this.#nodes.get(item.key);
      let node = known?.node;
      if (known?.version !== item.version) {
        node = item.draw();
        known?.node.replaceWith(node);
        this.#nodes.set(item.key, {node, version: item.version});
      }
      if (before.nextSibling !== node) before.after(node);
      before = node;
    }
  }

  #list() {
    const held = this.#held;
    const items = [];
    if (held.earlier) {
      items.push({key: 'earlier', version: '', draw: () => el('div', {class: 'rule'}, el('span', {}, t('loading')))});
    }
    let lastDay = '';
    for (const entry of held.shown) {
      const date = entry.time.slice(0, 10);
      if (date !== lastDay) {
        lastDay = date;
        items.push({key: `day-${date}`, version: '',
          draw: () => el('div', {class: 'rule'}, el('span', {}, day(new Date(entry.time))))});
      }
      items.push({key: entry.seq, version: entryVersion(held, entry), draw: () => drawEntry(entry, held, this.tools)});
    }
    for (const [id, request] of held.pending) {
      items.push({key: id, version: request.problem ? 'problem' : 'sending',
        draw: () => drawPending(id, request, held, this.tools)});
    }
    return items;
  }
}
