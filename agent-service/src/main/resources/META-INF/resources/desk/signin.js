// Signing in, and choosing another password.

import {dialog, inWords} from './dialogs.js';
import {el, field, icon} from './dom.js';
import {changePassword, current, signIn, signOut} from './session.js';
import {choose, otherLanguage, t} from './words.js';

const TENANT = 'baton.tenant';

/** @param again draws the page anew, after the language changed or somebody signed in */
export function signInView(again) {
  const tenant = el('input', {name: 'tenant', required: true, autocomplete: 'organization', autocapitalize: 'none', spellcheck: 'false',
    value: new URLSearchParams(location.search).get('tenant') ?? localStorage.getItem(TENANT) ?? 'demo'});
  const login = el('input', {name: 'login', required: true, autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false'});
  const password = el('input', {name: 'password', type: 'password', required: true, autocomplete: 'current-password'});
  return entrance(t('signin.title'), t('signin.explain'),
    [field(t('signin.tenant'), tenant), field(t('signin.login'), login), field(t('signin.password'), password)],
    t('signin.do'), async () => {
      await signIn(tenant.value.trim(), login.value.trim(), password.value);
      localStorage.setItem(TENANT, tenant.value.trim());
    }, again, problem => problem.status === 401 ? t('signin.wrong') : problem.status === 404 ? t('signin.noTenant') : inWords(problem));
}

/** For who must not go on with the password they were given. */
export function newPasswordView(again) {
  const fields = passwordFields();
  return entrance(t('password.title'), t('password.forced', {name: current().agent.name}), fields.elements,
    t('password.do'), fields.send, again, passwordProblem,
    el('button', {type: 'button', class: 'link', onclick: signOut}, t('signout')));
}

export function askPassword(toast) {
  const fields = passwordFields();
  dialog(t('password.title'), el('div', {class: 'stack'}, el('p', {}, t('password.explain')), fields.elements), t('password.do'), async () => {
    try {
      await fields.send();
    } catch (problem) {
      throw {reason: 'password', detail: passwordProblem(problem)};
    }
    toast(t('password.done'));
  });
}

function passwordProblem(problem) {
  if (problem.mismatch) return t('password.mismatch');
  if (problem.status === 401) return t('password.wrong');
  if (problem.status === 422) return t('password.rule');
  return inWords(problem);
}

function passwordFields() {
  const before = el('input', {type: 'password', required: true, autocomplete: 'current-password'});
  const chosen = el('input', {type: 'password', required: true, minlength: '12', maxlength: '128', autocomplete: 'new-password'});
  const repeated = el('input', {type: 'password', required: true, autocomplete: 'new-password'});
  return {
    elements: [field(t('password.current'), before), field(t('password.chosen'), chosen, t('password.hint')),
      field(t('password.repeated'), repeated)],
    send: async () => {
      if (chosen.value !== repeated.value) throw {mismatch: true};
      await changePassword(chosen.value, before.value);
    },
  };
}

function entrance(title, explanation, fields, confirm, send, again, wording, extra) {
  const problem = el('p', {class: 'problem', role: 'alert'});
  const button = el('button', {type: 'submit', class: 'primary wide'}, confirm);
  const form = el('form', {onsubmit: async event => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    try {
      await send();
      again();
    } catch (refused) {
      problem.textContent = wording(refused);
      button.disabled = false;
    }
  }}, fields, problem, button, extra);
  const view = el('main', {class: 'entrance'},
    el('div', {class: 'card'},
      el('div', {class: 'brand'}, el('img', {src: new URL('icon.svg', import.meta.url).href, alt: '', width: '28', height: '28'}), 'Baton'),
      el('h1', {}, title), el('p', {class: 'explain'}, explanation), form),
    el('button', {type: 'button', class: 'link', lang: otherLanguage(), onclick: async () => {
      await choose(otherLanguage());
      again();
    }}, icon('language'), t('language.other')));
  queueMicrotask(() => (fields.find(label => !label.querySelector('input').value) ?? fields[0]).querySelector('input').focus());
  return view;
}
