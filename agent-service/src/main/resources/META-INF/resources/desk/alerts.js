// What calls an agent who looks elsewhere: a tone, a desktop notification, the number in the tab's title. Notifications
// name the queue and never what a contact said: they show on locked screens.

import {t, inLanguage} from './words.js';

const MUTED = 'baton.muted';
let audio = null;

export const muted = () => localStorage.getItem(MUTED) === 'yes';

export function mute(yes) {
  localStorage.setItem(MUTED, yes ? 'yes' : 'no');
}

/** A browser lets a page sound only after the person did something on it. */
export function readySound() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume();
}

export const notificationState = () => 'Notification' in window ? Notification.permission : 'denied';

export async function allowNotifications() {
  return 'Notification' in window ? Notification.requestPermission() : 'denied';
}

function tone(...pitches) {
  if (muted() || audio?.state !== 'running') return;
  pitches.forEach((pitch, at) => {
    const begins = audio.currentTime + at * 0.16;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0.0001, begins);
    gain.gain.exponentialRampToValueAtTime(0.2, begins + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, begins + 0.3);
    const source = new OscillatorNode(audio, {frequency: pitch, type: 'sine'});
    source.connect(gain).connect(audio.destination);
    source.start(begins);
    source.stop(begins + 0.32);
  });
}

function notify(title, body, tag, onclick) {
  if (document.visibilityState === 'visible' || notificationState() !== 'granted') return;
  const shown = new Notification(title, {body, tag, icon: new URL('icon.svg', import.meta.url).href});
  shown.onclick = () => {
    window.focus();
    onclick();
    shown.close();
  };
}

/** Watches a desk until `signal` ends. */
export function watch(desk, announce, signal) {
  desk.addEventListener('offered', ({detail: offer}) => {
    tone(660, 880, 660, 880);
    const queue = inLanguage(desk.queueName(offer.queue)) || offer.queue;
    announce(t('news.offer', {queue}));
    notify(t('news.offer', {queue}), t('news.offer.body'), offer.offer, () => {});
  }, {signal});
  desk.addEventListener('entered', ({detail: {held, entry}}) => {
    if (entry.kind !== 'message' || entry.by !== 'contact' || !held.mine) return;
    if (desk.open === held.id && document.visibilityState === 'visible') {
      announce(t('news.message', {text: entry.body?.content?.text ?? t('content.other')}));
      return;
    }
    tone(740);
    notify(t('news.unread'), inLanguage(desk.queueName(held.queue)) || held.queue, held.id, () => desk.show(held.id));
  }, {signal});
  desk.addEventListener('change', () => {
    let unread = desk.offers.size;
    for (const held of desk.conversations.values()) unread += desk.unread(held);
    document.title = unread > 0 ? `(${unread}) Baton` : 'Baton';
  }, {signal});
}
