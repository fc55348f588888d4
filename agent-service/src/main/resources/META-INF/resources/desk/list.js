// Offers and conversations, at the left. Rows are kept, so that the focus stays where it is while they change.

import {Conversation} from './conversation.js';
import {el, icon, say} from './dom.js';
import {now} from './session.js';
import {duration, inLanguage, named, t} from './words.js';

const SOON = 60_000;
const LATE = 180_000;

export class Inbox {
  #rows = new Map();
  #offers = new Map();

  constructor(desk, act) {
    this.desk = desk;
    this.act = act;
    this.offers = el('ul', {class: 'offers', 'aria-label': t('offers')});
    this.rows = el('ul', {class: 'rows', 'aria-label': t('conversations')});
    this.count = el('span', {class: 'count'});
    this.empty = el('div', {class: 'empty'}, icon('done'), el('p', {}));
    this.element = el('nav', {class: 'inbox', 'aria-label': t('conversations')},
      this.offers, el('h2', {}, t('conversations'), this.count), this.rows, this.empty);
  }

  /** In the order in which they are shown: who waits longest for an answer first. */
  ordered() {
    return [...this.desk.conversations.values()].sort((one, other) =>
      Number(one.part !== null) - Number(other.part !== null)
      || (one.unansweredSince ?? Infinity) - (other.unansweredSince ?? Infinity)
      || (other.lastMessage?.time ?? '').localeCompare(one.lastMessage?.time ?? ''));
  }

  draw() {
    this.#keep(this.offers, this.#offers, [...this.desk.offers.values()].map(offer => [offer.offer, offer]),
      offer => this.#offer(offer));
    this.#keep(this.rows, this.#rows, this.ordered().map(held => [held.id, held]), held => this.#row(held));
    this.offers.hidden = this.#offers.size === 0;
    const size = this.desk.conversations.size;
    say(this.count, size ? String(size) : '');
    this.empty.hidden = size > 0 || this.#offers.size > 0;
    say(this.empty.lastChild, t(this.desk.presence === 'ONLINE' ? 'empty.online' : 'empty.offline'));
    this.tick();
  }

  /** Brings the clocks up to date, once a second. */
  tick() {
    for (const row of this.#offers.values()) row.tick();
    for (const row of this.#rows.values()) row.tick();
  }

  #keep(list, rows, wanted, make) {
    const ids = new Set(wanted.map(([id]) => id));
    for (const [id, row] of rows) {
      if (ids.has(id)) continue;
      row.element.remove();
      rows.delete(id);
    }
    wanted.forEach(([id, value], at) => {
      let row = rows.get(id);
      if (!row) rows.set(id, row = make(value));
      row.update?.(value);
      const there = list.children[at];
      if (there === row.element) return;
      const focused = row.element.contains(document.activeElement) ? document.activeElement : null;
      list.insertBefore(row.element, there ?? null);
      focused?.focus();
    });
  }

  #offer(offer) {
    const left = el('span', {class: 'left', 'aria-hidden': 'true'});
    const bar = el('progress', {max: '1', 'aria-label': t('offer.left')});
    const total = offer.time ??= Math.max(1, Date.parse(offer.expires) - now());
    const waited = el('span', {});
    const element = el('li', {class: 'offer', 'data-conversation': offer.conversation},
      el('div', {class: 'line'}, icon('bell'), el('strong', {}, inLanguage(this.desk.queueName(offer.queue)) || offer.queue), left),
      el('div', {class: 'line small'}, waited,
        offer.priority > 0 ? el('span', {class: 'tag'}, t('priority', {priority: offer.priority})) : null,
        offer.skills.map(skill => el('span', {class: 'tag'}, skill))),
      bar,
      el('div', {class: 'buttons'},
        el('button', {type: 'button', class: 'primary', onclick: () => this.act.accept(offer)}, t('offer.accept'), el('kbd', {}, 'Alt A')),
        el('button', {type: 'button', onclick: () => this.act.decline(offer)}, t('offer.decline'), el('kbd', {}, 'Alt X'))));
    return {element, tick: () => {
      const rest = Math.max(0, Date.parse(offer.expires) - now());
      say(left, t('seconds', {seconds: Math.ceil(rest / 1000)}));
      say(waited, t('waits', {time: duration(now() - Date.parse(offer.waitingSince))}));
      bar.value = Math.min(1, rest / total);
      element.classList.toggle('ending', rest < 6_000);
    }};
  }

  #row(held) {
    const title = el('span', {class: 'title'});
    const wait = el('span', {class: 'wait'});
    const preview = el('span', {class: 'preview', dir: 'auto'});
    const unread = el('span', {class: 'unread'});
    const tag = el('span', {class: 'tag'});
    const button = el('button', {type: 'button', class: 'row', 'data-conversation': held.id, onclick: () => this.act.show(held.id)},
      el('span', {class: 'line'}, title, wait), el('span', {class: 'line'}, preview, unread), el('span', {class: 'line'}, tag));
    return {
      element: el('li', {}, button),
      update: () => {
        say(title, `${inLanguage(this.desk.queueName(held.queue)) || held.queue} · ${shortName(held.id)}`);
        const last = held.lastMessage;
        say(preview, last ? Conversation.words(last.body?.content) || t('content.other') : '');
        const count = this.desk.unread(held);
        say(unread, count ? String(count) : '');
        unread.hidden = count === 0;
        tag.hidden = !held.ended && !held.part;
        say(tag, held.ended ? t(`ended.${held.ended}`) : held.part ? t('row.part', {
          part: named('part', held.part), name: this.desk.colleague(held.holder) ?? held.holder}) : '');
        button.setAttribute('aria-current', String(this.desk.open === held.id));
        button.classList.toggle('has-unread', count > 0);
        button.setAttribute('aria-label', [title.textContent, preview.textContent,
          count ? t('unread', {count}) : '', tag.textContent].filter(Boolean).join(', '));
      },
      tick: () => {
        const since = held.ended || held.part ? undefined : held.unansweredSince;
        const waited = since === undefined ? 0 : now() - since;
        say(wait, since === undefined ? '' : duration(waited));
        wait.dataset.tone = waited > LATE ? 'bad' : waited > SOON ? 'warn' : '';
      },
    };
  }
}

/** A handle that people can say to each other. */
export function shortName(conversation) {
  return `#${conversation.slice(0, 6)}`;
}
