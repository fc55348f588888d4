// Everything by keyboard. All shortcuts are with Alt, so that they never meet what somebody types or a screen reader's keys.

import {t} from './words.js';

const KEYS = [
  ['KeyA', 'accept', ['Alt', 'A']],
  ['KeyX', 'decline', ['Alt', 'X']],
  ['ArrowDown', 'next', ['Alt', '↓']],
  ['ArrowUp', 'previous', ['Alt', '↑']],
  ['KeyU', 'unread', ['Alt', 'U']],
  ['Enter', 'useSuggestion', ['Alt', '↵']],
  ['KeyI', 'editSuggestion', ['Alt', 'I']],
  ['KeyR', 'write', ['Alt', 'R']],
  ['KeyN', 'note', ['Alt', 'N']],
  ['KeyT', 'transfer', ['Alt', 'T']],
  ['KeyO', 'consult', ['Alt', 'O']],
  ['KeyB', 'handBack', ['Alt', 'B']],
  ['KeyC', 'finish', ['Alt', 'C']],
  ['KeyG', 'markWrong', ['Alt', 'G']],
  ['KeyY', 'details', ['Alt', 'Y']],
  ['KeyP', 'presence', ['Alt', 'P']],
  ['KeyK', 'shortcuts', ['Alt', 'K']],
];

/** What is shown to people: keys and what they do. */
export function shortcuts() {
  return [
    [['↵'], t('key.send')],
    [['⇧', '↵'], t('key.line')],
    ...KEYS.map(([, act, shown]) => [shown, t(`key.${act}`)]),
    [['/'], t('key.canned')],
    [['Alt', '1–9'], t('key.number')],
    [['Esc'], t('key.escape')],
  ];
}

/** @param acts functions by the names above, and `number(at)` */
export function listen(acts, signal) {
  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    const digit = /^Digit([1-9])$/.exec(event.code);
    const act = digit ? 'number' : KEYS.find(([code]) => code === event.code)?.[1];
    if (!act || !acts[act]) return;
    event.preventDefault();
    acts[act](digit ? Number(digit[1]) - 1 : undefined);
  }, {signal});
}
