// Draws one entry of a history. Whatever a person wrote goes in as text.

import {Conversation} from './conversation.js';
import {el, icon, iconButton} from './dom.js';
import {clockTime, inLanguage, named, percent, t} from './words.js';

/** Changes whenever the entry would be drawn differently. */
export function entryVersion(held, entry) {
  return entry.kind === 'message'
    ? `${held.statusOf(entry.message) ?? ''}|${held.readingOf(entry.message) ? 1 : 0}|${held.corrected?.has(entry.message) ? 1 : 0}|${held.mine}`
    : '';
}

/** @param tools `{desk, correct(held, entry), edit(held, id)}` */
export function drawEntry(entry, held, tools) {
  switch (entry.kind) {
    case 'message': return drawMessage(entry, held, tools);
    case 'note': return drawNote(entry, tools);
    case 'escalation': return drawRule('transfer', t('entry.escalation', {
      queue: inLanguage(tools.desk.queueName(entry.body?.queue)) || entry.body?.queue || '',
      reasons: reasonsInWords(entry.reasons),
    }), entry);
    case 'baton': return drawRule('person', batonInWords(entry, tools), entry);
    case 'refused': return drawRule('close', t('entry.refused', {reasons: reasonsInWords(entry.reasons)}), entry, 'bad');
    case 'rating': return drawRule('spark', t('entry.rating', {score: entry.body?.score ?? '?'})
      + (entry.body?.comment ? ` “${entry.body.comment}”` : ''), entry);
    case 'closed': return drawRule('done', `${t('entry.closed')}${t('colon')}${reasonsInWords(entry.reasons)}`, entry);
    default: return drawRule('info', named('entry', entry.kind), entry);
  }
}

export function reasonsInWords(reasons) {
  return (reasons ?? []).map(reason => named('reason', reason.code)).join(t('comma'));
}

/** The figures behind a reason, where this page can put them into words. */
export function figures({detail}) {
  const [, is, limit] = /^confidence ([\d.]+) (?:<|>=) ([\d.]+)$/.exec(detail ?? '') ?? [];
  return is && t('reason.confidence', {is: percent(is), limit: percent(limit)});
}

function drawRule(drawing, text, entry, tone = '') {
  return el('div', {class: `event ${tone}`, role: 'listitem'},
    icon(drawing), el('span', {}, text), el('time', {datetime: entry.time}, clockTime(new Date(entry.time))));
}

function batonInWords(entry, {desk}) {
  const holder = entry.body?.holder;
  if (holder?.type === 'agent') {
    return holder.agent === desk.agent ? t('baton.you') : t('baton.agent', {name: desk.colleague(holder.agent) ?? holder.agent});
  }
  if (holder?.type === 'waiting') {
    return t('baton.waiting', {queue: inLanguage(desk.queueName(holder.queue)) || holder.queue});
  }
  return t('baton.bot');
}

function drawMessage(entry, held, tools) {
  const body = entry.body;
  const mine = entry.by === 'agent';
  const who = mine ? (body?.name ?? t('by.agent')) : t(`by.${entry.by}`);
  return el('article', {class: `message by-${entry.by}`, role: 'listitem'},
    el('header', {},
      entry.by === 'bot' ? icon('bot') : null,
      el('span', {class: 'who'}, who),
      el('time', {datetime: entry.time}, clockTime(new Date(entry.time))),
      status(held.statusOf(entry.message)),
      entry.by === 'bot' && held.mine && tools.correct ? correction(entry, held, tools) : null),
    el('div', {class: 'bubble', dir: 'auto'},
      drawContent(body?.content),
      body?.choices?.length
        ? el('div', {class: 'choices'}, body.choices.map(choice => el('span', {class: 'choice'}, choice.label)))
        : null),
    entry.by === 'contact' ? reading(held.readingOf(entry.message), tools) : null);
}

function correction(entry, held, tools) {
  return held.corrected?.has(entry.message)
    ? el('span', {class: 'marked'}, icon('flag'), t('correct.marked'))
    : iconButton('flag', t('correct.mark'), () => tools.correct(held, entry), {class: 'icon-button small'});
}

function status(kind) {
  if (!kind) return null;
  const drawing = kind === 'failed' ? 'close' : kind === 'read' ? 'checks' : 'check';
  return el('span', {class: `status ${kind}`, title: named('status', kind)},
    icon(drawing), el('span', {class: 'hidden'}, named('status', kind)));
}

/** What the bot makes of a contact's message, in one quiet line. */
function reading(made, {desk}) {
  const first = made?.intents?.[0];
  if (!first) return null;
  return el('div', {class: 'reading'}, icon('bot'),
    `${inLanguage(desk.intentTitle(first.intent)) || first.intent} · ${percent(first.confidence)} · ${sentimentInWords(made.sentiment)}`);
}

export function sentimentInWords(sentiment) {
  return t(sentiment < -0.25 ? 'sentiment.negative' : sentiment > 0.25 ? 'sentiment.positive' : 'sentiment.neutral');
}

function drawContent(content) {
  switch (content?.type) {
    case 'text': return el('p', {}, content.text);
    case 'choice': return el('p', {class: 'pressed'}, content.label);
    case 'image': case 'file': case 'voice':
      return el('p', {class: 'attachment'}, `${t(`content.${content.type}`)} · ${Conversation.words(content) || content.mediaType}`);
    case 'location': return el('p', {}, `${content.label ?? ''} ${content.latitude}, ${content.longitude}`);
    default: return el('p', {class: 'attachment'}, t(content ? 'content.other' : 'content.erased'));
  }
}

function drawNote(entry, {desk}) {
  const who = entry.agent === desk.agent ? t('by.you') : desk.colleague(entry.agent) ?? t('by.agent');
  return el('article', {class: 'message note', role: 'listitem'},
    el('header', {}, icon('note'), el('span', {class: 'who'}, t('note.by', {name: who})),
      el('time', {datetime: entry.time}, clockTime(new Date(entry.time)))),
    el('div', {class: 'bubble', dir: 'auto'}, el('p', {}, entry.body?.text ?? t('content.erased'))));
}

/** What was written here and is on its way, or did not get through. */
export function drawPending(id, request, held, tools) {
  const text = request.text ?? Conversation.words(request.content);
  const problem = request.problem;
  return el('article', {class: `message pending ${request.type === 'note' ? 'note' : 'by-agent'}`, role: 'listitem'},
    el('header', {}, icon(problem ? 'close' : 'clock'),
      el('span', {class: 'who'}, problem ? t('send.failed') : t('send.sending'))),
    el('div', {class: 'bubble', dir: 'auto'}, el('p', {}, text)),
    problem
      ? el('div', {class: 'failed'}, named('reason', problem.reason, problem.detail),
        el('button', {type: 'button', class: 'link', onclick: () => tools.edit(held, id)}, t('send.edit')))
      : null);
}
