// Builds elements. Text always goes in as text: there is no way here to make HTML of a string.

/** el('button', {class: 'primary', onclick: save, 'aria-label': t('save')}, 'Save') */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Sets the text only where it differs, so that a screen reader is not told the same again. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  bot: 'M5 9h14v10H5zM12 9V5M9 14h.01M15 14h.01M2 13v3M22 13v3',
  check: 'M4 12.5l5 5L20 6.5',
  checks: 'M2 12.5l5 5L17 7M12 16.5l1 1L23 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12l3 3 5-6',
  ear: 'M7 10a5 5 0 0 1 10 0c0 4-4 4-4 7a2.500 2.500 0 0 1-5 0M10 10a2 2 0 0 1 4 0',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5h.01',
  keys: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  leave: 'M9 4H5v16h4M14 8l4 4-4 4M18 12H9',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z',
  mute: 'M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8 8h8M8 12h5',
  pencil: 'M4 20l1-4L16 5l3 3L8 19z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-6.500 8-6.500s7 1.500 8 6.500',
  people: 'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c1-4 3-5.500 6-5.500s5 1.500 6 5.500M16 6a3 3 0 0 1 0 6M17 14c2 .5 3.500 2 4 5',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12L20 4l-5 16-3.500-6.500z',
  sound: 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  spark: 'M12 3l2 6 6 2-6 2-2 6-2-6-6-2 6-2z',
  take: 'M12 4v11M8 11l4 4 4-4M5 20h14',
  transfer: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
};

/** A drawing beside a text; it says nothing to screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button with a drawing only; the label is its name and its tooltip. */
export function iconButton(name, label, onclick, properties = {}) {
  return el('button', {type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...properties},
    icon(name));
}

/** A labelled field. */
export function field(label, input, hint) {
  return el('label', {class: 'field'}, el('span', {}, label), input, hint ? el('small', {}, hint) : null);
}
