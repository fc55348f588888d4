// Puts the page together: who is signed in decides which views there are.

import {watch, readySound} from './alerts.js';
import {el} from './dom.js';
import {Desk} from './model.js';
import {Shell} from './shell.js';
import {newPasswordView, signInView} from './signin.js';
import {current, onSession, serves, signOut} from './session.js';
import {loadWords, t} from './words.js';
import {applyTheme} from './theme.js';

const app = document.getElementById('app');
const toasts = document.getElementById('toasts');
const news = document.getElementById('news');
let desk = null;
let shell = null;

function draw() {
  shell?.stop();
  shell = null;
  const session = current();
  if (session && !session.mustChangePassword) {
    if (serves() && !desk) {
      desk = new Desk();
      watch(desk, text => news.textContent = text, desk.ends.signal);
      desk.addEventListener('signed-out-elsewhere', signOut);
      desk.addEventListener('presence-restored', () => toast(t('presence.restored')));
    }
    shell = new Shell(desk, {toast, redraw: draw, signOut: leave});
    app.replaceChildren(shell.element);
    return;
  }
  desk?.stop();
  desk = null;
  document.title = 'Baton';
  app.replaceChildren(session ? newPasswordView(draw) : signInView(draw));
}

/** The agent goes home: offline first, so that nobody waits for who has left. */
async function leave() {
  const leaving = desk;
  if (leaving) {
    if (leaving.line.state === 'open') {
      await Promise.race([leaving.setPresence('OFFLINE').catch(() => {}), new Promise(late => setTimeout(late, 3000))]);
    }
    leaving.tellSignedOut();
    leaving.outbox.forget();
    sessionStorage.removeItem('baton.drafts');
  }
  signOut();
}

function toast(text, tone = '') {
  const shown = el('div', {class: `toast ${tone}`}, text);
  toasts.append(shown);
  setTimeout(() => shown.remove(), 6000);
}

onSession(session => {
  if (session) return;
  if (desk) toast(t('signedOut'));
  draw();
});
document.addEventListener('pointerdown', readySound);
document.addEventListener('keydown', readySound);
applyTheme();
await loadWords();
draw();
