// What the page says, in the language of the person in front of it. A word that one language lacks fails a test.

const LANGUAGES = ['en', 'zh'];
const KEY = 'baton.language';
let words = {};
let fallback = {};

export let language = 'en';

export async function loadWords() {
  const wanted = localStorage.getItem(KEY) ?? navigator.languages?.find(tag => LANGUAGES.includes(tag.slice(0, 2)));
  language = LANGUAGES.find(known => wanted?.startsWith(known)) ?? 'en';
  [fallback, words] = await Promise.all([read('en'), read(language)]);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
}

export function otherLanguage() {
  return LANGUAGES.find(known => known !== language);
}

export function choose(wanted) {
  localStorage.setItem(KEY, wanted);
  return loadWords();
}

async function read(name) {
  return (await fetch(new URL(`words/${name}.json`, import.meta.url))).json();
}

/** t('seconds', {seconds: 12}) fills {seconds}. */
export function t(key, values = {}) {
  const text = words[key] ?? fallback[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The wording of something from a closed list of the server's, or `otherwise` for what is newer than this page. */
export function named(list, code, otherwise = code) {
  const key = `${list}.${code}`;
  return words[key] ?? fallback[key] ?? otherwise;
}

/** The name in this language, or in the first language that there is. */
export function inLanguage(names) {
  return names?.[language] ?? Object.values(names ?? {})[0] ?? '';
}

export function clockTime(date) {
  return new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(date);
}

export function day(date) {
  return new Intl.DateTimeFormat(language, {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'}).format(date);
}

export function percent(share) {
  return new Intl.NumberFormat(language, {style: 'percent'}).format(share);
}

/** 0:07, 12:30, 1:02:03 */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part, at) => at ? String(part).padStart(2, '0') : part);
  const hours = Math.floor(seconds / 3600);
  return hours ? `${hours}:${String(parts[0]).padStart(2, '0')}:${parts[1]}` : parts.join(':');
}
