// Who else is at a conversation, and what this agent may do about it: consult a colleague and send them away; for
// supervisors, listen, whisper, barge in, take over.

import {el, icon, iconButton} from './dom.js';
import {named, t} from './words.js';

export const STEPS = {LISTENS: ['whisper', 'barge'], WHISPERS: ['listen', 'barge'], BARGES: ['listen', 'whisper']};
export const DRAWINGS = {listen: 'ear', whisper: 'note', barge: 'people', takeover: 'take', pick: 'take'};

export class Company {
  #drawn = '';

  /** @param act `{join(how), takeOver(), leave(), sendAway(agent)}` for the conversation that is shown */
  constructor(desk, act) {
    this.desk = desk;
    this.act = act;
    this.element = el('div', {class: 'company', role: 'group', 'aria-label': t('company')});
  }

  draw(held) {
    const shown = held.ended ? '' : JSON.stringify([held.id, held.part, held.holder, held.company, this.desk.directory.colleagues.length]);
    if (shown === this.#drawn) return;
    this.#drawn = shown;
    this.element.hidden = !shown || (held.part === null && held.company.length === 0);
    this.element.replaceChildren(...this.element.hidden ? [] : [this.#people(held), this.#steps(held)].filter(Boolean));
  }

  #people(held) {
    return el('ul', {class: 'people', role: 'list'},
      held.part ? el('li', {}, icon('person'), t('company.holder', {name: this.desk.colleague(held.holder) ?? held.holder})) : null,
      held.company.map(there => el('li', {}, icon('people'),
        t('company.there', {name: there.name, part: named('part', there.part)}),
        held.mine && there.part === 'CONSULTED'
          ? iconButton('close', t('company.sendAway', {name: there.name}), () => this.act.sendAway(there.agent), {class: 'icon-button small'})
          : null)),
      held.part ? el('li', {class: 'self'}, t('company.self', {part: named('part', held.part)})) : null);
  }

  #steps(held) {
    if (!held.part) return null;
    const steps = STEPS[held.part] ?? [];
    return el('div', {class: 'buttons'},
      steps.map(how => step(how, () => this.act.join(how))),
      steps.length ? step('takeover', () => this.act.takeOver()) : null,
      el('button', {type: 'button', onclick: () => this.act.leave()}, icon('leave'), el('span', {}, t('company.leave'))));
  }
}

/** A button for one of the things that a supervisor may do. */
export function step(how, onclick) {
  return el('button', {type: 'button', 'data-how': how, title: t(`${how}.explain`), onclick}, icon(DRAWINGS[how]), el('span', {}, t(how)));
}
