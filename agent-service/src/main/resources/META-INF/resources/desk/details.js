// At the right: why the conversation came here, what the bot makes of it, what it was told.

import {el, icon, iconButton} from './dom.js';
import {figures, sentimentInWords} from './entry.js';
import {shortName} from './list.js';
import {duration, inLanguage, named, percent, t} from './words.js';

export class Details {
  #drawn = '';

  constructor(desk, close) {
    this.desk = desk;
    this.body = el('div', {class: 'sections'});
    this.element = el('aside', {class: 'details', 'aria-label': t('details')},
      el('div', {class: 'details-head'}, el('h2', {}, t('details')),
        iconButton('close', t('details.close'), close, {class: 'icon-button narrow-only'})),
      this.body);
  }

  draw(held) {
    const version = JSON.stringify([held.id, held.escalation?.seq, held.lastReading, held.ended, held.queue,
      this.desk.directory.intents.length]);
    if (version === this.#drawn) return;
    this.#drawn = version;
    this.body.replaceChildren(...[this.#why(held), this.#reading(held), this.#named(held), this.#facts(held)].filter(Boolean));
  }

  #why(held) {
    const escalation = held.escalation;
    if (!escalation) return null;
    return section(t('why'), el('ul', {class: 'reasons'},
      escalation.reasons.map(reason => el('li', {title: reason.detail}, icon('flag'),
        el('span', {}, named('reason', reason.code), figures(reason) ? el('small', {}, figures(reason)) : null)))));
  }

  #reading(held) {
    const summary = held.escalation?.body?.summary;
    const latest = held.lastReading;
    const intents = latest?.intents?.length
      ? latest.intents.filter(({confidence}, at) => at === 0 || confidence >= 0.01).slice(0, 3)
      : summary?.intent ? [{intent: summary.intent, confidence: summary.confidence}] : [];
    const sentiment = latest?.sentiment ?? summary?.sentiment;
    if (intents.length === 0 && (sentiment === undefined || sentiment === null)) return null;
    return section(t('reading'),
      intents.map(({intent, confidence}) => {
        const name = inLanguage(this.desk.intentTitle(intent)) || intent;
        return el('div', {class: 'intent'},
          el('div', {class: 'line'}, el('span', {}, name), el('span', {class: 'number'}, confidence === null || confidence === undefined ? '' : percent(confidence))),
          el('meter', {min: '0', max: '1', value: confidence ?? 0, 'aria-label': t('reading.confidence', {intent: name})}));
      }),
      sentiment === undefined || sentiment === null ? null
        : el('p', {class: `sentiment ${sentiment < -0.25 ? 'bad' : sentiment > 0.25 ? 'good' : ''}`}, sentimentInWords(sentiment)));
  }

  #named(held) {
    const entities = held.escalation?.body?.summary?.entities ?? [];
    if (entities.length === 0) return null;
    return section(t('entities'), el('dl', {}, entities.map(entity =>
      [el('dt', {}, named('entity', entity.kind)), el('dd', {dir: 'auto'}, entity.value)])));
  }

  #facts(held) {
    const escalation = held.escalation;
    const taken = held.shown.findLast(entry => entry.kind === 'baton' && entry.body?.holder?.type === 'agent');
    const facts = [
      ['fact.queue', inLanguage(this.desk.queueName(held.queue)) || held.queue],
      ['fact.language', escalation?.body?.language && languageName(escalation.body.language)],
      ['fact.priority', escalation?.body?.priority],
      ['fact.waited', escalation && taken && taken.seq > escalation.seq
        && duration(Date.parse(taken.time) - Date.parse(escalation.time))],
      ['fact.bot', escalation?.body?.summary?.botAnswers],
      ['fact.name', shortName(held.id)],
    ];
    return section(t('facts'), el('dl', {}, facts.filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([key, value]) => [el('dt', {}, t(key)), el('dd', {}, String(value))])));
  }
}

function section(title, ...content) {
  return el('section', {}, el('h3', {}, title), content);
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, {type: 'language'}).of(tag);
  } catch {
    return tag;
  }
}
