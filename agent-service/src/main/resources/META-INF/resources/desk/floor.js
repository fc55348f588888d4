// The supervisor's view: who is there and how much they have to do, what waits and since when.

import {step} from './company.js';
import {inWords} from './dialogs.js';
import {Conversation} from './conversation.js';
import {el, icon, say} from './dom.js';
import {shortName} from './list.js';
import {api, now} from './session.js';
import {Timeline} from './timeline.js';
import {duration, inLanguage, named, t} from './words.js';

const EVERY = 5_000;
const LATE = 60_000;

export class FloorView {
  #state = null;

  /** @param desk of the one who looks, or null for who does not serve and can only look */
  constructor(desk, toast) {
    this.desk = desk;
    this.toast = toast;
    this.cards = el('div', {class: 'cards'});
    this.queues = el('tbody');
    this.agents = el('tbody');
    this.waiting = el('tbody');
    this.problem = el('p', {class: 'problem', role: 'status'});
    this.element = el('div', {class: 'leaders'}, el('h1', {}, t('tab.floor')), this.problem, this.cards,
      table(t('floor.queues'), ['floor.queue', 'floor.waiting', 'floor.longest', 'floor.served', 'floor.online'], this.queues),
      table(t('floor.agents'), ['floor.agent', 'floor.presence', 'floor.load', 'floor.of', 'floor.serves'], this.agents),
      table(t('floor.line'), ['floor.conversation', 'floor.queue', 'floor.priority', 'floor.waits', 'floor.offered'], this.waiting));
    this.asking = setInterval(() => document.visibilityState === 'visible' && this.#read(), EVERY);
    this.ticking = setInterval(() => this.#tick(), 1000);
    this.#read();
  }

  stop() {
    clearInterval(this.asking);
    clearInterval(this.ticking);
    this.history?.stop();
  }

  async #read() {
    try {
      this.#state = await api('GET', 'overview');
      say(this.problem, '');
      this.#draw();
    } catch (problem) {
      say(this.problem, inWords(problem));
    }
  }

  #draw() {
    const {agents, queues, waiting} = this.#state;
    const online = agents.filter(agent => agent.presence === 'ONLINE').length;
    const load = agents.reduce((sum, agent) => sum + agent.serves.length, 0);
    const names = Object.fromEntries(queues.map(queue => [queue.id, inLanguage(queue.names)]));
    this.cards.replaceChildren(card(t('card.waiting'), waiting.length, waiting.length > 0 ? 'warn' : ''),
      card(t('card.longest'), clock(waiting.map(item => item.since).sort()[0])),
      card(t('card.served'), load), card(t('card.online'), `${online} / ${agents.length}`));
    this.queues.replaceChildren(...rows(queues, queue => [names[queue.id], number(queue.waiting), clock(queue.longestSince),
      number(queue.served), number(queue.online)]));
    const sorted = [...agents].sort((one, other) => order(one) - order(other));
    this.agents.replaceChildren(...rows(sorted, agent => [agent.name,
      el('span', {class: 'with-dot'}, el('span', {class: 'dot', 'data-presence': agent.presence}), named('presence', agent.presence)),
      el('span', {class: 'load'}, el('meter', {min: '0', max: String(Math.max(1, agent.capacity)), value: agent.load,
        'aria-label': t('floor.load')}), `${agent.load} / ${agent.capacity}`),
      agent.queues.length ? agent.queues.map(id => names[id] ?? id).join(t('comma')) : t('floor.all'),
      el('span', {class: 'links'}, agent.serves.map(held => this.#link(held.conversation)))]));
    this.waiting.replaceChildren(...rows(waiting, item => [this.#link(item.conversation), names[item.queue] ?? item.queue,
      number(item.priority), clock(item.since),
      agents.find(agent => agent.id === item.offeredTo)?.name ?? '—']));
    this.#tick();
  }

  #tick() {
    for (const element of this.element.querySelectorAll('[data-since]')) {
      const waited = now() - Date.parse(element.dataset.since);
      say(element, duration(waited));
      element.dataset.tone = waited > LATE ? 'bad' : '';
    }
  }

  #link(conversation) {
    return el('button', {type: 'button', class: 'link', onclick: () => this.#show(conversation)}, shortName(conversation));
  }

  /** What a supervisor who serves too may do about a conversation: be there, or take it. */
  #acts(id, close) {
    if (!this.desk) return null;
    const served = this.#state.agents.find(agent => agent.serves.some(held => held.conversation === id));
    const waits = this.#state.waiting.some(item => item.conversation === id);
    // Nobody who is offline is at a conversation; away takes no offers.
    const go = async ask => {
      try {
        if (this.desk.presence === 'OFFLINE') await this.desk.setPresence('AWAY');
        await ask();
        close();
        this.desk.show(id);
        location.hash = '#desk';
      } catch (problem) {
        this.toast(inWords(problem), 'bad');
      }
    };
    if (served && served.id !== this.desk.agent) {
      return el('div', {class: 'buttons', role: 'toolbar', 'aria-label': t('actions')},
        ['listen', 'whisper', 'barge'].map(how => step(how, () => go(() => this.desk.join(id, how)))),
        step('takeover', () => go(() => this.desk.takeOver(id))));
    }
    return waits ? el('div', {class: 'buttons'}, step('pick', () => go(() => this.desk.pick(id)))) : null;
  }

  /** Where it stands in its queue, and how many agents each reason keeps from having it. */
  async #whyItWaits(id) {
    if (!this.#state.waiting.some(item => item.conversation === id)) return null;
    try {
      const {waiting, reasons} = await api('GET', `conversations/${id}/waiting?agents=0`);
      return el('section', {class: 'waits-because', 'aria-label': t('whynot')},
        el('p', {}, el('strong', {}, t('whynot.place', {position: waiting.position})),
          waiting.expectedSeconds === null || waiting.expectedSeconds === undefined ? ''
            : ` · ${t('whynot.expected', {time: duration(waiting.expectedSeconds * 1000)})}`,
          ` · ${t('whynot.level', {level: waiting.level})}`),
        el('ul', {class: 'reasons'}, Object.entries(reasons).map(([code, agents]) =>
          el('li', {}, icon('flag'), el('span', {}, t('whynot.reason', {reason: named('reason', code), agents}))))));
    } catch (problem) {
      return problem.status === 404 ? null : el('p', {class: 'problem'}, inWords(problem));
    }
  }

  /** A conversation's history, to read only. */
  async #show(id) {
    const held = new Conversation(id);
    held.ended = 'read-only';
    const loadEarlier = async () => {
      if (held.loading) return;
      held.loading = true;
      try {
        const page = await api('GET', `conversations/${id}/transcript?before=${held.latest ? held.firstSeq : Number.MAX_SAFE_INTEGER}&limit=100`);
        held.earlier = page.entries.length === 100;
        held.add(page.entries);
      } catch (problem) {
        this.toast(inWords(problem), 'bad');
      }
      held.loading = false;
      if (this.history) this.history.draw();
    };
    await loadEarlier();
    const directory = await api('GET', 'directory').catch(() => ({queues: [], intents: [], colleagues: []}));
    const desk = {
      agent: '', loadEarlier,
      queueName: queue => directory.queues.find(known => known.id === queue)?.names,
      intentTitle: intent => directory.intents.find(known => known.id === intent)?.titles,
      colleague: agent => directory.colleagues.find(known => known.id === agent)?.name,
    };
    this.history = new Timeline(desk, {desk});
    const box = el('dialog', {class: 'history', 'aria-label': t('history'), onclose: () => {
      this.history.stop();
      this.history = null;
      box.remove();
    }},
    el('header', {}, el('h2', {}, `${t('history')} ${shortName(id)}`),
      el('button', {type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: () => box.close()}, icon('close'))),
    el('div', {class: 'supervise'}, await this.#whyItWaits(id), this.#acts(id, () => box.close())),
    this.history.element);
    document.body.append(box);
    box.showModal();
    this.history.show(held);
  }
}

const order = agent => ['ONLINE', 'BUSY', 'AWAY', 'OFFLINE'].indexOf(agent.presence);
const number = value => el('span', {class: 'number'}, String(value));
const clock = since => since ? el('span', {class: 'number', 'data-since': since}) : '—';

function card(label, value, tone = '') {
  return el('div', {class: `card ${tone}`}, el('span', {class: 'label'}, label), el('span', {class: 'value'}, value instanceof Node ? value : String(value)));
}

/** A table that scrolls sideways in itself on narrow screens. */
export function table(title, columns, body, heading = true) {
  return el('section', {class: 'block'}, heading ? el('h2', {}, title) : null,
    el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title},
      el('table', {}, el('thead', {}, el('tr', {}, columns.map(column => el('th', {scope: 'col'}, column && t(column))))), body)));
}

function rows(items, cells) {
  return items.length === 0
    ? [el('tr', {}, el('td', {colspan: '5', class: 'none'}, t('none')))]
    : items.map(item => el('tr', {}, cells(item).map(cell => el('td', {}, cell))));
}
