// Where the agent writes: a reply or a note, with what the bot suggests above. Drafts last over reloads of the tab.

import {Suggestions} from './canned.js';
import {Conversation} from './conversation.js';
import {el, icon, say} from './dom.js';
import {named, t} from './words.js';

const MOST = 4000;
const DRAFTS = 'baton.drafts';

export class Composer {
  #held = null;
  #mode = 'reply';
  /** Whether the agent might speak when this was last shown: whoever comes to speak begins with a reply. */
  #spoke = true;
  #drafts = JSON.parse(sessionStorage.getItem(DRAFTS) ?? '{}');

  constructor(desk) {
    this.desk = desk;
    this.text = el('textarea', {rows: '1', maxlength: String(MOST), dir: 'auto', id: 'composer-text'});
    this.canned = new Suggestions(desk, this.text, text => this.#insert(text));
    this.label = el('label', {class: 'hidden', for: 'composer-text'});
    this.modes = ['reply', 'note'].map(mode => el('button',
      {type: 'button', 'aria-pressed': 'false', onclick: () => this.mode(mode)}, t(`compose.${mode}`)));
    this.send = el('button', {type: 'submit', class: 'primary'}, icon('send'), el('span', {}));
    this.proposal = el('p', {class: 'proposal', dir: 'auto', tabindex: '0'});
    this.use = el('button', {type: 'button', class: 'primary quiet', onclick: () => this.useSuggestion()},
      t('suggest.use'), el('kbd', {}, 'Alt ↵'));
    this.edit = el('button', {type: 'button', onclick: () => this.editSuggestion()}, t('suggest.edit'), el('kbd', {}, 'Alt I'));
    this.suggestion = el('section', {class: 'suggestion', 'aria-label': t('suggest.title')},
      el('header', {}, icon('spark'), el('span', {}, t('suggest.title'))), this.proposal,
      el('div', {class: 'buttons'}, this.use, this.edit));
    this.element = el('form', {class: 'composer', onsubmit: event => {
      event.preventDefault();
      this.submit();
    }}, this.suggestion,
    el('div', {class: 'writing'},
      el('div', {class: 'modes', role: 'group', 'aria-label': t('compose.mode')}, this.modes),
      this.label, this.canned.element, this.text,
      el('div', {class: 'sending'}, el('small', {}, t('compose.hint')), this.send)));
    this.text.addEventListener('keydown', event => {
      if (!event.isComposing && this.canned.key(event)) return;
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('input', () => {
      this.#wrote();
      if (this.#mode === 'reply') this.canned.draw(this.#held);
    });
  }

  show(held) {
    if (this.#held !== held) {
      this.#held = held;
      this.text.value = this.#drafts[held.id] ?? '';
      this.#spoke = held.speaks;
      this.mode(held.speaks ? 'reply' : 'note', false);
      this.#grow();
    }
    this.element.hidden = !held.speaks && !held.notes;
    if (this.#spoke !== held.speaks && !held.ended) {
      this.#spoke = held.speaks;
      this.mode(held.speaks ? 'reply' : 'note', false);
    }
    this.modes[0].hidden = !held.speaks;
    this.#showSuggestion();
  }

  mode(wanted, focus = true) {
    const mode = this.#held && !this.#held.speaks ? 'note' : wanted;
    this.#mode = mode;
    this.element.classList.toggle('is-note', mode === 'note');
    this.modes.forEach((button, at) => button.setAttribute('aria-pressed', String(at === (mode === 'note' ? 1 : 0))));
    const label = t(mode === 'note' ? 'compose.note.label' : 'compose.reply.label');
    this.text.placeholder = label;
    say(this.label, label);
    say(this.send.lastChild, t(mode === 'note' ? 'compose.note.send' : 'compose.reply.send'));
    if (focus) this.text.focus();
  }

  toggleNote() {
    this.mode(this.#mode === 'note' ? 'reply' : 'note');
  }

  submit() {
    const text = this.text.value.trim();
    const held = this.#held;
    if (!text || !held || held.ended) return;
    if (this.#mode === 'note') this.desk.note(held, text);
    else this.desk.reply(held, {type: 'text', text});
    this.write('');
    if (this.#mode === 'note') this.mode('reply');
  }

  write(text) {
    this.text.value = text;
    this.#wrote();
    this.text.focus();
  }

  /** What was chosen takes the place of the shortcut; the first variable that is still open is selected. */
  #insert(text) {
    this.write(text);
    const [open] = /\{[a-z0-9-]+\}/.exec(text) ?? [];
    if (open) this.text.setSelectionRange(text.indexOf(open), text.indexOf(open) + open.length);
  }

  useSuggestion() {
    const contents = this.#proposed();
    if (!contents || this.#held.ended) return;
    contents.forEach(content => this.desk.reply(this.#held, content));
    this.text.focus();
  }

  editSuggestion() {
    const contents = this.#proposed();
    if (!contents || this.#held.ended) return;
    this.mode('reply');
    this.write(contents.map(Conversation.words).filter(Boolean).join('\n'));
  }

  #proposed() {
    const proposal = this.#held?.pending.size === 0 ? this.#held.suggestion : undefined;
    if (proposal?.type === 'answer') return proposal.contents;
    if (proposal?.type === 'question') return [{type: 'text', text: proposal.text}];
    return undefined;
  }

  #showSuggestion() {
    const contents = this.#proposed();
    const silent = this.#held.suggestion?.type === 'no-answer' && this.#held.suggestion;
    this.suggestion.hidden = !contents && !silent;
    this.use.hidden = this.edit.hidden = !contents;
    say(this.proposal, contents
      ? contents.map(Conversation.words).filter(Boolean).join('\n')
      : silent ? t('suggest.none', {reason: named('reason', silent.reason)}) : '');
  }

  #wrote() {
    if (this.text.value) this.#drafts[this.#held.id] = this.text.value;
    else delete this.#drafts[this.#held.id];
    sessionStorage.setItem(DRAFTS, JSON.stringify(this.#drafts));
    this.#grow();
  }

  #grow() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, 200)}px`;
  }
}
