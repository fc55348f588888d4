// Canned replies: found by their shortcut while one writes, with their variables filled in.

import {el, say} from './dom.js';
import {shortName} from './list.js';
import {current} from './session.js';
import {inLanguage, t} from './words.js';

const MOST = 8;

/** The text in the language of the conversation, else in that of the page, else any. */
export function textFor(reply, held) {
  const language = held.escalation?.body?.language?.split('-')[0];
  return reply.texts[language] ?? inLanguage(reply.texts);
}

/** Puts in what the desk knows; what it does not know stays for the agent to replace. */
export function filled(text, held, desk) {
  const known = {
    agent: current().agent.name,
    queue: inLanguage(desk.queueName(held.queue)) || held.queue,
    conversation: shortName(held.id),
  };
  for (const {kind, value} of held.escalation?.body?.summary?.entities ?? []) known[kind] ??= value;
  return text.replaceAll(/\{([a-z0-9-]+)\}/g, (variable, name) => known[name] ?? variable);
}

/** The list that opens above the text while it is a slash and the beginning of a shortcut. */
export class Suggestions {
  #found = [];
  #at = 0;

  /** @param use gets the text that was chosen */
  constructor(desk, input, use) {
    this.desk = desk;
    this.input = input;
    this.use = use;
    this.element = el('ul', {class: 'canned', role: 'listbox', id: 'canned-list', 'aria-label': t('replies')});
    this.element.hidden = true;
    input.setAttribute('aria-controls', 'canned-list');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    input.addEventListener('blur', () => this.close());
  }

  get open() {
    return !this.element.hidden;
  }

  draw(held) {
    this.held = held;
    const [, wanted] = /^\/(\S*)$/.exec(this.input.value) ?? [];
    this.#found = wanted === undefined || !held?.speaks ? [] : this.desk.replies
      .filter(reply => reply.shortcut.includes(wanted.toLowerCase())
        || textFor(reply, held).toLowerCase().includes(wanted.toLowerCase()))
      .sort((one, other) => Number(other.shortcut.startsWith(wanted)) - Number(one.shortcut.startsWith(wanted)))
      .slice(0, MOST);
    this.#at = 0;
    this.#show();
  }

  close() {
    this.#found = [];
    this.#show();
  }

  /** True when the key was for the list. */
  key(event) {
    if (!this.open) return false;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      this.#at = (this.#at + step + this.#found.length) % this.#found.length;
      this.#show();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#choose(this.#found[this.#at]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #choose(reply) {
    this.close();
    this.use(filled(textFor(reply, this.held), this.held, this.desk));
  }

  #show() {
    this.element.hidden = this.#found.length === 0;
    this.element.replaceChildren(...this.#found.map((reply, at) => {
      const words = el('span', {class: 'words', dir: 'auto'});
      say(words, textFor(reply, this.held));
      return el('li', {role: 'option', id: `canned-${at}`, 'aria-selected': String(at === this.#at),
        onmousedown: event => {
          event.preventDefault();
          this.#choose(reply);
        }}, el('kbd', {}, `/${reply.shortcut}`), words);
    }));
    if (this.open) this.input.setAttribute('aria-activedescendant', `canned-${this.#at}`);
    else this.input.removeAttribute('aria-activedescendant');
  }
}
