// Accounts: supervisors read them, administrators make and change them.

import {askSure, dialog, inWords} from './dialogs.js';
import {el, field, icon, say} from './dom.js';
import {table} from './floor.js';
import {api} from './session.js';
import {inLanguage, named, t} from './words.js';

const ROLES = ['agent', 'supervisor', 'admin', 'integrator'];

export class AccountsView {
  constructor(toast, mayChange) {
    this.toast = toast;
    this.mayChange = mayChange;
    this.body = el('tbody');
    this.problem = el('p', {class: 'problem', role: 'status'});
    this.element = el('div', {class: 'leaders'},
      el('div', {class: 'heading'}, el('h1', {}, t('tab.accounts')),
        mayChange ? el('button', {type: 'button', class: 'primary', onclick: () => this.#make()}, icon('plus'), t('account.new')) : null),
      this.problem,
      table(t('tab.accounts'), ['account.name', 'account.login', 'account.roles', 'account.queues', 'account.capacity',
        mayChange ? 'account.actions' : ''], this.body, false));
    this.read();
  }

  stop() {}

  async read() {
    try {
      const [{agents}, {queues}] = await Promise.all([api('GET', 'agents'), api('GET', 'directory')]);
      this.queues = queues;
      say(this.problem, '');
      this.body.replaceChildren(...agents.map(account => this.#row(account)));
    } catch (problem) {
      say(this.problem, inWords(problem));
    }
  }

  #row(account) {
    return el('tr', {class: account.active ? '' : 'closed'},
      el('td', {}, account.name, account.active ? null : el('span', {class: 'tag'}, t('account.closed'))),
      el('td', {}, account.login), el('td', {}, account.roles.map(role => named('role', role)).join(t('comma'))),
      el('td', {}, account.queues.length ? account.queues.map(id => this.#queueName(id)).join(t('comma')) : t('floor.all')),
      el('td', {}, el('span', {class: 'number'}, String(account.capacity))),
      el('td', {}, this.mayChange ? el('span', {class: 'links'},
        el('button', {type: 'button', class: 'link', 'aria-label': `${t('account.change')} ${account.name}`, onclick: () => this.#change(account)}, t('account.change')),
        el('button', {type: 'button', class: 'link', 'aria-label': `${t('account.password')} ${account.name}`, onclick: () => this.#reset(account)}, t('account.password')),
        el('button', {type: 'button', class: 'link', 'aria-label': `${t('account.signOut')} ${account.name}`, onclick: () => this.#signOut(account)}, t('account.signOut'))) : null));
  }

  #queueName(id) {
    return inLanguage(this.queues.find(queue => queue.id === id)?.names) || id;
  }

  #profile(account) {
    return [
      field(t('account.name'), el('input', {name: 'name', required: true, maxlength: '100', value: account.name ?? '', autocomplete: 'off'}), t('account.name.hint')),
      this.#picks('roles', t('account.roles'), ROLES.map(role => [role, named('role', role)]), account.roles ?? ['agent']),
      this.#picks('queues', t('account.queues.hint'), this.queues.map(queue => [queue.id, inLanguage(queue.names)]), account.queues ?? []),
      field(t('account.skills'), el('input', {name: 'skills', autocomplete: 'off', value: (account.skills ?? []).join(', ')}), t('account.skills.hint')),
      field(t('account.capacity'), el('input', {name: 'capacity', type: 'number', min: '0', max: '1000', required: true, value: String(account.capacity ?? 3)})),
    ];
  }

  #picks(name, legend, choices, chosen) {
    return el('fieldset', {class: 'inline'}, el('legend', {}, legend), choices.map(([value, label]) =>
      el('label', {class: 'check'}, el('input', {type: 'checkbox', name, value, checked: chosen.includes(value)}), label)));
  }

  #make() {
    dialog(t('account.new'), el('div', {class: 'stack'},
      field(t('account.login'), el('input', {name: 'login', required: true, maxlength: '64', autocomplete: 'off', autocapitalize: 'none'}), t('account.login.hint')),
      this.#profile({}), passwordField()),
    t('account.make'), async form => {
      await api('POST', 'agents', {...profileOf(form), login: form.get('login').trim(), password: form.get('password')});
      this.#done(t('account.made'));
    });
  }

  #change(account) {
    dialog(t('account.change'), el('div', {class: 'stack'}, this.#profile(account),
      el('label', {class: 'check'}, el('input', {type: 'checkbox', name: 'active', checked: account.active}), t('account.active'))),
    t('save'), async form => {
      await api('PUT', `agents/${account.id}`, {...profileOf(form), active: form.get('active') === 'on', version: account.version});
      this.#done(t('saved'));
    });
  }

  #reset(account) {
    dialog(t('account.password'), el('div', {class: 'stack'}, el('p', {}, t('account.password.explain', {name: account.name})), passwordField()),
      t('save'), async form => {
        await api('POST', `agents/${account.id}/password`, {password: form.get('password')});
        this.#done(t('saved'));
      });
  }

  #signOut(account) {
    askSure(t('account.signOut'), t('account.signOut.explain', {name: account.name}), t('account.signOut'), async () => {
      await api('POST', `agents/${account.id}/sign-out`);
      this.#done(t('saved'));
    });
  }

  #done(text) {
    this.toast(text);
    this.read();
  }
}

function profileOf(form) {
  return {
    name: form.get('name').trim(),
    roles: form.getAll('roles'),
    queues: form.getAll('queues'),
    skills: form.get('skills').split(/[,，\s]+/).filter(Boolean),
    capacity: Number(form.get('capacity')),
  };
}

function passwordField() {
  return field(t('account.firstPassword'),
    el('input', {name: 'password', required: true, minlength: '12', maxlength: '128', autocomplete: 'off'}), t('account.firstPassword.hint'));
}
