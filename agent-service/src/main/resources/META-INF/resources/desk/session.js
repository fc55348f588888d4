// Who is signed in here, and calls to the service in their name.
//
// The token lies in this tab's sessionStorage: it survives a reload, ends with the tab, is never sent by the browser on
// its own (so no other page can make use of it), and no script but this service's runs here (see the content security
// policy). A cookie would need a defence against forged requests; local storage would outlive the working day.

const KEY = 'baton.session';
const BASE = new URL('..', import.meta.url);
const RENEW_BEFORE = 5 * 60_000;

let session = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
let renewing = null;
const listeners = new Set();

/** A problem that the service told, or that there was no answer (status 0). */
export class Problem extends Error {
  constructor(status, detail, fix, retryAfter) {
    super(detail);
    Object.assign(this, {status, detail, fix, retryAfter});
  }
}

export const current = () => session;
export const roles = () => session?.agent.roles ?? [];
export const serves = () => roles().some(role => role === 'agent' || role === 'supervisor');
export const leads = () => roles().some(role => role === 'supervisor' || role === 'admin');
export const administers = () => roles().includes('admin');

/** The server's clock: offers end by it, and this machine's may be wrong. */
export const now = () => Date.now() + (session?.skew ?? 0);

/** The listener is told of every new token, and with null that nobody is signed in any more, until `signal` ends. */
export function onSession(listener, signal) {
  listeners.add(listener);
  signal?.addEventListener('abort', () => listeners.delete(listener));
}

export function socketAddress() {
  const address = new URL(`v1/${encodeURIComponent(session.tenant)}/agent/socket`, BASE);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address;
}

export async function signIn(tenant, login, password) {
  take(tenant, await request(tenant, 'POST', 'login', {login, password}));
}

export async function changePassword(chosen, password) {
  take(session.tenant, await api('POST', 'password', {current: password, chosen}));
}

export function signOut() {
  session = null;
  sessionStorage.removeItem(KEY);
  listeners.forEach(listener => listener(null));
}

/** A call in the name of who is signed in. @throws Problem */
export async function api(method, path, body) {
  try {
    return await request(session.tenant, method, path, body, session.token);
  } catch (problem) {
    if (problem.status === 401 && path !== 'password') signOut();
    throw problem;
  }
}

/** Gets a newer token; true when there is one now. A session that ended signs out. */
export function renew() {
  renewing ??= api('POST', 'token/refresh')
    .then(answer => take(session.tenant, answer), () => {})
    .then(() => session !== null && Date.parse(session.expiresAt) > now())
    .finally(() => renewing = null);
  return renewing;
}

setInterval(() => {
  if (session && !session.mustChangePassword && Date.parse(session.expiresAt) - now() < RENEW_BEFORE) renew();
}, 15_000);

function take(tenant, answer) {
  const issued = JSON.parse(atob(answer.token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).iat * 1000;
  session = {...answer, tenant, skew: issued - Date.now()};
  sessionStorage.setItem(KEY, JSON.stringify(session));
  listeners.forEach(listener => listener(session));
}

async function request(tenant, method, path, body, token) {
  const headers = {};
  if (body) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch(new URL(`v1/${encodeURIComponent(tenant)}/${path}`, BASE),
      {method, headers, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store'});
  } catch {
    throw new Problem(0, '');
  }
  const text = await response.text();
  const answer = text && response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Problem(response.status, answer?.detail ?? '', answer?.fix, Number(response.headers.get('Retry-After')));
  }
  return answer;
}
