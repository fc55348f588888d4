// Canned replies, kept by supervisors and administrators.

import {askSure, dialog, inWords} from './dialogs.js';
import {el, field, icon, say} from './dom.js';
import {table} from './floor.js';
import {api} from './session.js';
import {t} from './words.js';

export class RepliesView {
  constructor(toast) {
    this.toast = toast;
    this.body = el('tbody');
    this.problem = el('p', {class: 'problem', role: 'status'});
    this.element = el('div', {class: 'leaders'},
      el('div', {class: 'heading'}, el('h1', {}, t('replies')),
        el('button', {type: 'button', class: 'primary', onclick: () => this.#edit({shortcut: '', texts: {}, version: 0})},
          icon('plus'), t('replies.new'))),
      el('p', {class: 'explain'}, t('replies.explain')), this.problem,
      table(t('replies'), ['replies.shortcut', 'replies.text', 'account.actions'], this.body, false));
    this.#read();
  }

  stop() {}

  async #read() {
    try {
      const [{replies}, {languages}] = await Promise.all([api('GET', 'replies'), api('GET', 'directory')]);
      this.languages = languages;
      say(this.problem, '');
      this.body.replaceChildren(...replies.length === 0
        ? [el('tr', {}, el('td', {colspan: '3', class: 'none'}, t('none')))]
        : replies.map(reply => this.#row(reply)));
    } catch (problem) {
      say(this.problem, inWords(problem));
    }
  }

  #row(reply) {
    return el('tr', {},
      el('td', {}, el('kbd', {}, `/${reply.shortcut}`)),
      el('td', {class: 'texts'}, Object.entries(reply.texts).map(([language, text]) =>
        el('p', {lang: language, dir: 'auto'}, el('span', {class: 'tag'}, language), text))),
      el('td', {}, el('span', {class: 'links'},
        el('button', {type: 'button', class: 'link', 'aria-label': `${t('account.change')} ${reply.shortcut}`,
          onclick: () => this.#edit(reply)}, t('account.change')),
        el('button', {type: 'button', class: 'link', 'aria-label': `${t('replies.remove')} ${reply.shortcut}`,
          onclick: () => this.#remove(reply)}, t('replies.remove')))));
  }

  #edit(reply) {
    const isNew = reply.version === 0;
    dialog(t(isNew ? 'replies.new' : 'account.change'), el('div', {class: 'stack'},
      field(t('replies.shortcut'), el('input', {name: 'shortcut', required: true, maxlength: '40', autocomplete: 'off',
        autocapitalize: 'none', pattern: '[a-z0-9]+(-[a-z0-9]+)*', disabled: !isNew, value: reply.shortcut}), t('replies.shortcut.hint')),
      this.languages.map(language => field(`${t('replies.text')} (${language})`, el('textarea', {name: `text-${language}`,
        rows: '4', maxlength: '4000', lang: language, dir: 'auto', value: reply.texts[language] ?? ''}))),
      el('p', {class: 'explain'}, t('replies.variables'))),
    t('save'), async form => {
      const texts = Object.fromEntries(this.languages.map(language => [language, (form.get(`text-${language}`) ?? '').trim()])
        .filter(([, text]) => text));
      await api('PUT', `replies/${encodeURIComponent(isNew ? form.get('shortcut').trim() : reply.shortcut)}`, {texts, version: reply.version});
      this.toast(t('saved'));
      this.#read();
    });
  }

  #remove(reply) {
    askSure(t('replies.remove'), t('replies.remove.explain', {shortcut: reply.shortcut}), t('replies.remove'), async () => {
      await api('DELETE', `replies/${encodeURIComponent(reply.shortcut)}`);
      this.toast(t('replies.removed'));
      this.#read();
    });
  }
}
