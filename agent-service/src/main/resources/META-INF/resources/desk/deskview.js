// The agent's view: the list, the open conversation, its details.

import {Composer} from './composer.js';
import {Details} from './details.js';
import {Company} from './company.js';
import {askClose, askConsult, askRightIntent, askSure, askTransfer, inWords, showShortcuts} from './dialogs.js';
import {Conversation} from './conversation.js';
import {el, icon, iconButton, say} from './dom.js';
import {listen} from './keys.js';
import {Inbox, shortName} from './list.js';
import {Timeline} from './timeline.js';
import {inLanguage, t} from './words.js';

export class DeskView {
  #ends = new AbortController();

  constructor(desk, {toast, focusPresence}) {
    this.desk = desk;
    this.toast = toast;
    this.inbox = new Inbox(desk, {
      show: id => this.show(id),
      accept: offer => this.#accept(offer),
      decline: offer => this.#try(desk.decline(offer)),
    });
    this.composer = new Composer(desk);
    this.timeline = new Timeline(desk, {
      desk,
      correct: (held, entry) => this.#correct(held, entry),
      edit: (held, id) => this.#editAgain(held, id),
    });
    this.details = new Details(desk, () => this.#toggleDetails(false));
    this.title = el('h1', {});
    this.subtitle = el('p', {class: 'subtitle'});
    this.actions = el('div', {class: 'actions', role: 'toolbar', 'aria-label': t('actions')},
      action('people', t('consult'), 'Alt+O', () => this.#consult()),
      action('transfer', t('transfer'), 'Alt+T', () => this.#transfer()),
      action('bot', t('handback'), 'Alt+B', () => this.#handBack()),
      action('done', t('finish'), 'Alt+C', () => this.#finish(), 'primary'));
    this.company = new Company(desk, {
      join: how => this.#withOpen(held => desk.join(held.id, how)),
      takeOver: () => this.#withOpen(held => desk.takeOver(held.id)),
      leave: () => this.#withOpen(held => {
        held.given = true;
        return desk.leave(held);
      }),
      sendAway: agent => this.#withOpen(held => desk.leave(held, agent)),
    });
    this.gone = el('div', {class: 'gone', role: 'status'}, el('span', {}),
      el('button', {type: 'button', onclick: () => this.show(null)}, t('ended.dismiss')));
    this.elsewhere = el('span', {class: 'unread'});
    this.back = iconButton('back', t('back'), () => this.show(null), {class: 'icon-button narrow-only back'});
    this.back.append(this.elsewhere);
    this.pane = el('section', {class: 'pane', 'aria-label': t('conversation')},
      el('header', {class: 'pane-head'},
        this.back,
        el('div', {class: 'titles'}, this.title, this.subtitle), this.actions,
        iconButton('info', t('details'), () => this.#toggleDetails(), {class: 'icon-button middle-only'})),
      this.company.element, this.timeline.element, this.gone, this.composer.element);
    this.nothing = el('section', {class: 'pane nothing', 'aria-label': t('conversation')},
      icon('keys'), el('p', {}, t('nothing.open')), el('button', {type: 'button', onclick: showShortcuts}, t('keys.title')));
    this.element = el('div', {class: 'desk'}, this.inbox.element, this.pane, this.nothing, this.details.element);
    const signal = this.#ends.signal;
    desk.addEventListener('change', () => this.draw(), {signal});
    document.addEventListener('visibilitychange', () => {
      desk.seen();
      desk.changed();
    }, {signal});
    desk.addEventListener('joined', ({detail: held}) => held.part === 'CONSULTED' && this.toast(t('consult.asked', {
      name: desk.colleague(held.holder) ?? held.holder})), {signal});
    desk.addEventListener('released', ({detail: {held}}) => held.given && this.#leave(held), {signal});
    this.ticking = setInterval(() => this.inbox.tick(), 1000);
    listen({
      accept: () => this.#firstOffer(offer => this.#accept(offer)),
      decline: () => this.#firstOffer(offer => this.#try(desk.decline(offer))),
      next: () => this.#move(1),
      previous: () => this.#move(-1),
      unread: () => this.show(this.inbox.ordered().find(held => desk.unread(held) > 0)?.id ?? desk.open),
      number: at => this.show(this.inbox.ordered()[at]?.id ?? desk.open),
      useSuggestion: () => this.#held && this.composer.useSuggestion(),
      editSuggestion: () => this.#held && this.composer.editSuggestion(),
      write: () => this.#writable && this.composer.mode('reply'),
      note: () => this.#writable && this.composer.toggleNote(),
      consult: () => this.#consult(),
      transfer: () => this.#transfer(),
      handBack: () => this.#handBack(),
      finish: () => this.#finish(),
      markWrong: () => this.#markLatestWrong(),
      details: () => this.#toggleDetails(),
      presence: focusPresence,
      shortcuts: showShortcuts,
    }, signal);
    this.draw();
  }

  stop() {
    this.#ends.abort();
    clearInterval(this.ticking);
    this.timeline.stop();
  }

  show(id, focus = true) {
    this.desk.show(id);
    this.draw();
    if (id && focus && matchMedia('(min-width: 720px)').matches) this.composer.text.focus();
  }

  /** The open conversation, if it is this agent's to act upon. */
  get #held() {
    const held = this.desk.conversations.get(this.desk.open);
    return held?.mine ? held : undefined;
  }

  get #writable() {
    return this.desk.conversations.get(this.desk.open)?.notes;
  }

  #withOpen(act) {
    const held = this.desk.conversations.get(this.desk.open);
    if (held && !held.ended) this.#try(act(held));
  }

  draw() {
    this.inbox.draw();
    const held = this.desk.conversations.get(this.desk.open);
    this.element.classList.toggle('has-open', Boolean(held));
    this.pane.hidden = this.details.element.hidden = !held;
    this.nothing.hidden = Boolean(held);
    if (!held) return;
    say(this.title, `${inLanguage(this.desk.queueName(held.queue)) || held.queue} · ${shortName(held.id)}`);
    const news = this.desk.offers.size + [...this.desk.conversations.values()]
      .filter(other => other !== held && this.desk.unread(other) > 0).length;
    say(this.elsewhere, news ? String(news) : '');
    this.elsewhere.hidden = news === 0;
    this.back.setAttribute('aria-label', news ? t('back.news', {count: news}) : t('back'));
    this.actions.hidden = !held.mine;
    this.gone.hidden = !held.ended;
    say(this.gone.firstChild, held.ended ? t(`ended.${held.ended}.long`) : '');
    this.company.draw(held);
    this.composer.show(held);
    this.details.draw(held);
    this.timeline.show(held);
  }

  async #try(answer, done) {
    try {
      await answer;
      done?.();
    } catch (problem) {
      this.toast(inWords(problem), 'bad');
    }
  }

  #firstOffer(act) {
    const [offer] = this.desk.offers.values();
    if (offer) act(offer);
  }

  #accept(offer) {
    this.#try(this.desk.accept(offer), () => {
      if (this.desk.conversations.has(offer.conversation)) return this.show(offer.conversation);
      this.desk.addEventListener('assigned', ({detail: held}) => held.id === offer.conversation && this.show(held.id),
        {once: true, signal: this.#ends.signal});
    });
  }

  #move(step) {
    const order = this.inbox.ordered();
    if (order.length === 0) return;
    const at = order.findIndex(held => held.id === this.desk.open);
    this.show(order[(at + step + order.length) % order.length].id);
  }

  #consult() {
    const held = this.#held;
    if (held) askConsult(this.desk, held, async agent => {
      await this.desk.consult(held, agent);
    });
  }

  #transfer() {
    const held = this.#held;
    if (held) askTransfer(this.desk, held, to => this.#giveAway(held, 'transfer', to));
  }

  #handBack() {
    const held = this.#held;
    if (held) {
      askSure(t('handback.title'), t('handback.explain'), t('handback.do'), () => this.#giveAway(held, 'handback', {}));
    }
  }

  #finish() {
    const held = this.#held;
    if (held) askClose(disposition => this.#giveAway(held, 'close', {disposition}));
  }

  /** What this agent gave away leaves the screen; what somebody else ended stays until it was noticed. */
  async #giveAway(held, type, fields) {
    await this.desk.ask(type, {conversation: held.id, ...fields}).answer;
    held.given = true;
    if (held.ended) this.#leave(held);
  }

  #leave(held) {
    this.toast(t(`ended.${held.ended}`));
    if (this.desk.open === held.id) this.show(this.inbox.ordered().find(other => !other.ended)?.id ?? null);
  }

  #correct(held, entry) {
    askRightIntent(this.desk, async rightIntent => {
      await this.desk.ask('correct', {conversation: held.id, message: entry.message, rightIntent}).answer;
      (held.corrected ??= new Set()).add(entry.message);
      this.toast(t('correct.thanks'));
      this.desk.changed();
    });
  }

  #markLatestWrong() {
    const held = this.#held;
    const entry = held?.messages.findLast(message => message.by === 'bot' && !held.corrected?.has(message.message));
    if (entry) this.#correct(held, entry);
  }

  #editAgain(held, id) {
    const request = held.pending.get(id);
    this.desk.dropPending(held, id);
    this.composer.mode(request.type);
    this.composer.write(request.text ?? Conversation.words(request.content));
  }

  #toggleDetails(shown) {
    this.element.classList.toggle('show-details', shown);
  }
}

function action(drawing, label, keys, onclick, kind = '') {
  return el('button', {type: 'button', class: kind, title: `${label} (${keys})`, onclick}, icon(drawing), el('span', {}, label));
}
