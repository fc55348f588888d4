// A small client of the web chat: it keeps its visitor token, sends each message until it is accepted, resumes from its
// cursor and shows each message once by id.
'use strict';

const WORDS = {
  en: {
    title: 'Customer service', send: 'Send', human: 'Talk to a person', label: 'Your message', other: '中文',
    open: 'Connected', lost: 'Reconnecting…', asked: 'A person has been asked for',
    from: { contact: 'You', bot: 'Bot', agent: 'Agent', system: 'Notice' }
  },
  zh: {
    title: '在线客服', send: '发送', human: '转人工', label: '您的消息', other: 'English',
    open: '已连接', lost: '正在重新连接…', asked: '已为您请求人工客服',
    from: { contact: '您', bot: '机器人', agent: '客服', system: '通知' }
  }
};

const query = new URLSearchParams(location.search);
const tenant = query.get('tenant') || 'demo';
const stored = `baton.token.${tenant}`;
const element = id => document.getElementById(id);
const shown = new Map();
const unsent = new Map();
let language = query.get('lang') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
if (!WORDS[language]) language = 'en';
let socket = null;
let cursor = '';
let pause = 500;

function label() {
  const words = WORDS[language];
  document.documentElement.lang = language;
  for (const id of ['title', 'send', 'human', 'label']) element(id).textContent = words[id];
  element('language').textContent = words.other;
}

function state(word) {
  element('state').textContent = WORDS[language][word] || word;
}

async function session() {
  const open = token => fetch(`/v1/${encodeURIComponent(tenant)}/webchat/sessions`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(token ? { token } : {})
  });
  let answer = await open(localStorage.getItem(stored));
  if (answer.status === 401) {
    localStorage.removeItem(stored);
    answer = await open(null);
  }
  if (!answer.ok) throw new Error((await answer.json()).detail);
  const { token } = await answer.json();
  localStorage.setItem(stored, token);
  return token;
}

async function connect() {
  try {
    const token = await session();
    const address = new URL(`/v1/${encodeURIComponent(tenant)}/webchat/socket`, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    if (cursor) address.searchParams.set('after', cursor);
    socket = new WebSocket(address, ['baton.v1', token]);
    socket.onmessage = event => heard(JSON.parse(event.data));
    socket.onclose = again;
  } catch (problem) {
    again();
  }
}

function again() {
  socket = null;
  state('lost');
  setTimeout(connect, pause);
  pause = Math.min(pause * 2, 10000);
}

function say(frame) {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

function heard(frame) {
  switch (frame.type) {
    case 'hello':
      pause = 500;
      state('open');
      for (const waiting of unsent.values()) say(waiting);
      break;
    case 'accepted':
      accepted(frame);
      break;
    case 'message':
      cursor = frame.cursor;
      show(frame);
      if (frame.from !== 'contact') say({ type: document.hidden ? 'received' : 'read', cursor });
      break;
    case 'problem':
      state(frame.detail);
      if (frame.id && frame.retryAfterSeconds) {
        setTimeout(() => unsent.has(frame.id) && say(unsent.get(frame.id)), frame.retryAfterSeconds * 1000);
      } else if (frame.id) {
        unsent.delete(frame.id);
      }
      break;
  }
}

function accepted(frame) {
  const item = element(`own-${frame.id}`);
  unsent.delete(frame.id);
  if (!frame.message) {
    state('asked');
  } else if (shown.has(frame.message)) {
    if (item) item.remove();
  } else if (item) {
    item.classList.remove('pending');
    shown.set(frame.message, item);
  }
}

function show(message) {
  if (shown.has(message.id)) return;
  const item = draw(message);
  shown.set(message.id, item);
}

function draw(message) {
  const item = document.createElement('li');
  item.className = message.from;
  const who = document.createElement('small');
  who.textContent = message.name || WORDS[language].from[message.from];
  item.append(who, words(message.content));
  for (const choice of message.choices || []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = choice.label;
    button.onclick = () => write({ type: 'choice', id: choice.id, label: choice.label });
    item.append(button);
  }
  element('messages').append(item);
  item.scrollIntoView({ block: 'end' });
  return item;
}

function words(content) {
  return content.text || content.label || content.caption || content.name || content.type;
}

function write(content) {
  const id = crypto.randomUUID();
  const frame = { type: 'message', id, content, language };
  unsent.set(id, frame);
  const item = draw({ from: 'contact', content });
  item.id = `own-${id}`;
  item.classList.add('pending');
  say(frame);
}

element('form').onsubmit = event => {
  event.preventDefault();
  const text = element('text').value.trim();
  if (text) write({ type: 'text', text });
  element('text').value = '';
};

element('human').onclick = () => {
  const frame = { type: 'human', id: crypto.randomUUID(), language };
  unsent.set(frame.id, frame);
  say(frame);
};

element('language').onclick = () => {
  language = language === 'en' ? 'zh' : 'en';
  label();
};

label();
connect();
