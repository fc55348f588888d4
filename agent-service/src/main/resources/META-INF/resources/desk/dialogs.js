// Dialogs: the browser's own, so that focus, Escape and screen readers work as everywhere.

import {el, field, iconButton} from './dom.js';
import {shortcuts} from './keys.js';
import {inLanguage, named, t} from './words.js';

const DISPOSITIONS = ['solved', 'informed', 'forwarded', 'no-answer', 'not-solved', 'spam'];

/**
 * Asks for something in a form and calls `done` with its fields; a problem that `done` throws is shown and the dialog
 * stays.
 */
export function dialog(title, content, confirm, done) {
  const problem = el('p', {class: 'problem', role: 'alert'});
  const button = confirm ? el('button', {type: 'submit', class: 'primary'}, confirm) : null;
  const form = el('form', {method: 'dialog', onsubmit: async event => {
    event.preventDefault();
    if (!done) return box.close();
    button.disabled = true;
    problem.textContent = '';
    try {
      await done(new FormData(form));
      box.close();
    } catch (refused) {
      problem.textContent = inWords(refused);
    } finally {
      button.disabled = false;
    }
  }},
  el('header', {}, el('h2', {id: 'dialog-title'}, title), iconButton('close', t('close'), () => box.close())),
  el('div', {class: 'dialog-body'}, content, problem),
  button ? el('footer', {}, el('button', {type: 'button', onclick: () => box.close()}, t('cancel')), button) : null);
  const box = el('dialog', {'aria-labelledby': 'dialog-title', onclose: () => box.remove(),
    onclick: event => event.target === box && box.close()}, form);
  document.body.append(box);
  box.showModal();
  (box.querySelector('input:checked') ?? box.querySelector('input:enabled, select') ?? button)?.focus();
  return box;
}

/** A refusal of the dispatcher's or a problem of the service's, for people. */
export function inWords(problem) {
  if (problem.status === 0) return t('problem.unreachable');
  if (problem.reason) return named('reason', problem.reason, problem.detail);
  const words = {401: 'problem.signIn', 403: 'problem.forbidden', 409: 'problem.conflict', 429: 'problem.tooMany', 503: 'problem.later'};
  const known = words[problem.status];
  return known ? t(known, {seconds: problem.retryAfter || 30}) : [problem.detail, problem.fix].filter(Boolean).join(' — ');
}

export function askTransfer(desk, held, done) {
  desk.readDirectory().then(() => open());
  function open() {
    const {queues, colleagues} = desk.directory;
    const others = colleagues.filter(colleague => colleague.id !== desk.agent);
    const choices = el('div', {class: 'picks'},
      el('fieldset', {}, el('legend', {}, t('transfer.queues')), queues.map(queue =>
        pick('to', `queue ${queue.id}`, inLanguage(queue.names), queue.id === held.queue ? t('transfer.same') : ''))),
      el('fieldset', {}, el('legend', {}, t('transfer.colleagues')), others.length === 0 ? el('p', {}, t('transfer.nobody')) : null,
        others.map(colleague => {
          const free = colleague.presence === 'ONLINE' && colleague.load < colleague.capacity;
          return pick('to', `agent ${colleague.id}`, colleague.name,
            `${named('presence', colleague.presence)} · ${colleague.load}/${colleague.capacity}`, !free);
        })));
    dialog(t('transfer.title'), choices, t('transfer.do'), form => {
      const [kind, id] = form.get('to').split(' ');
      return done(kind === 'queue' ? {toQueue: id} : {toAgent: id});
    });
  }
}

/** A colleague who is not offline, to ask for advice: it costs them no room. */
export function askConsult(desk, held, done) {
  desk.readDirectory().then(() => {
    const there = new Set(held.company.map(present => present.agent));
    const others = desk.directory.colleagues.filter(colleague => colleague.id !== desk.agent && !there.has(colleague.id));
    const choices = el('div', {class: 'picks'}, el('p', {}, t('consult.explain')),
      el('fieldset', {}, el('legend', {}, t('transfer.colleagues')), others.length === 0 ? el('p', {}, t('transfer.nobody')) : null,
        others.map(colleague => pick('to', colleague.id, colleague.name, named('presence', colleague.presence),
          colleague.presence === 'OFFLINE'))));
    dialog(t('consult.title'), choices, others.length ? t('consult') : null, form => done(form.get('to')));
  });
}

export function askClose(done) {
  dialog(t('finish.title'), el('fieldset', {class: 'picks'}, el('legend', {}, t('finish.how')),
    DISPOSITIONS.map((disposition, at) => pick('disposition', disposition, t(`disposition.${disposition}`), '', false, at === 0))),
  t('finish.do'), form => done(form.get('disposition')));
}

export function askRightIntent(desk, done) {
  const list = el('select', {name: 'intent', size: '10', 'aria-label': t('correct.intent')});
  const fill = wanted => list.replaceChildren(el('option', {value: ''}, t('correct.unknown')), ...desk.directory.intents
    .filter(intent => `${inLanguage(intent.titles)} ${intent.id}`.toLowerCase().includes(wanted.toLowerCase()))
    .map(intent => el('option', {value: intent.id}, inLanguage(intent.titles))));
  const search = el('input', {type: 'search', autocomplete: 'off', oninput: () => fill(search.value)});
  fill('');
  list.value = '';
  dialog(t('correct.title'), el('div', {class: 'stack'}, el('p', {}, t('correct.explain')), field(t('search'), search), list),
    t('correct.do'), form => done(form.get('intent') || undefined));
}

export function askSure(title, text, confirm, done) {
  dialog(title, el('p', {}, text), confirm, done);
}

export function showShortcuts() {
  dialog(t('keys.title'), el('dl', {class: 'keys'}, shortcuts().map(([keys, what]) =>
    [el('dt', {}, keys.map(key => el('kbd', {}, key))), el('dd', {}, what)])));
}

function pick(name, value, label, hint, disabled = false, checked = false) {
  return el('label', {class: 'pick'}, el('input', {type: 'radio', name, value, required: true, disabled, checked}),
    el('span', {}, label), hint ? el('small', {}, hint) : null);
}
