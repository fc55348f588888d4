// The frame around the views: where one is, how the line is, presence, settings.

import {AccountsView} from './accounts.js';
import {allowNotifications, mute, muted, notificationState} from './alerts.js';
import {DeskView} from './deskview.js';
import {inWords, showShortcuts} from './dialogs.js';
import {el, icon, iconButton, say} from './dom.js';
import {FloorView} from './floor.js';
import {RepliesView} from './replies.js';
import {administers, current, leads, serves} from './session.js';
import {askPassword} from './signin.js';
import {toggleTheme} from './theme.js';
import {choose, named, otherLanguage, t} from './words.js';

const PRESENCES = ['ONLINE', 'BUSY', 'AWAY', 'OFFLINE'];

export class Shell {
  #ends = new AbortController();
  #view = null;

  /** @param desk null for who does not serve */
  constructor(desk, {toast, redraw, signOut}) {
    this.desk = desk;
    this.toast = toast;
    const views = {
      desk: serves() && (() => new DeskView(desk, {toast, focusPresence: () => this.presence.focus()})),
      floor: leads() && (() => new FloorView(desk, toast)),
      replies: leads() && (() => new RepliesView(toast)),
      accounts: leads() && (() => new AccountsView(toast, administers())),
    };
    this.views = Object.fromEntries(Object.entries(views).filter(([, make]) => make));
    const names = Object.keys(this.views);
    this.tabs = names.length < 2 ? [] : names.map(name => el('a', {href: `#${name}`}, t(`tab.${name}`)));
    this.presence = el('select', {'aria-label': t('presence'), onchange: () => this.#setPresence(this.presence.value)},
      PRESENCES.map(presence => el('option', {value: presence}, named('presence', presence))));
    this.dot = el('span', {class: 'dot', 'aria-hidden': 'true'});
    this.lost = el('div', {class: 'lost', role: 'alert', hidden: true}, el('span', {}),
      el('button', {type: 'button', onclick: () => desk.connectNow()}, t('line.now')));
    this.sound = iconButton('sound', '', () => {
      mute(!muted());
      this.#drawSettings();
    });
    this.notify = iconButton('bell', '', async () => {
      await allowNotifications();
      this.#drawSettings();
    });
    this.main = el('main', {class: 'main'});
    this.element = el('div', {class: 'shell'},
      el('header', {class: 'top'},
        el('div', {class: 'brand'}, el('img', {src: new URL('icon.svg', import.meta.url).href, alt: '', width: '24', height: '24'}),
          el('span', {}, 'Baton')),
        el('nav', {class: 'tabs', 'aria-label': t('views')}, this.tabs),
        serves() ? el('label', {class: 'presence'}, this.dot, this.presence) : null,
        el('div', {class: 'tools'}, serves() ? [this.sound, this.notify] : null,
          serves() ? iconButton('keys', t('keys.title'), showShortcuts, {class: 'icon-button wide-only'}) : null,
          iconButton('moon', t('theme'), toggleTheme),
          el('button', {type: 'button', class: 'icon-button text', lang: otherLanguage(), title: t('language.other'),
            'aria-label': t('language.other'), onclick: async () => {
              await choose(otherLanguage());
              redraw();
            }}, otherLanguage() === 'zh' ? '中' : 'En'),
          this.#person(signOut))),
      this.lost, this.main);
    desk?.addEventListener('change', () => this.#drawLine(), {signal: this.#ends.signal});
    window.addEventListener('hashchange', () => this.#open(), {signal: this.#ends.signal});
    this.#drawSettings();
    this.#drawLine();
    this.#open();
  }

  stop() {
    this.#ends.abort();
    this.#view?.stop();
    clearInterval(this.counting);
  }

  #open() {
    const wanted = location.hash.slice(1);
    const name = this.views[wanted] ? wanted : Object.keys(this.views)[0];
    this.tabs.forEach(tab => tab.getAttribute('href') === `#${name}`
      ? tab.setAttribute('aria-current', 'page') : tab.removeAttribute('aria-current'));
    this.#view?.stop();
    this.#view = name ? this.views[name]() : null;
    this.main.replaceChildren(this.#view?.element ?? el('p', {class: 'explain'}, t('nothing.role')));
  }

  async #setPresence(presence) {
    try {
      await this.desk.setPresence(presence);
    } catch (problem) {
      this.toast(inWords(problem), 'bad');
      this.presence.value = this.desk.presence;
    }
  }

  #drawLine() {
    if (!this.desk) return;
    if (document.activeElement !== this.presence || this.presence.value !== this.desk.presence) {
      this.presence.value = this.desk.presence;
    }
    this.dot.dataset.presence = this.desk.presence;
    const {state, until} = this.desk.line;
    const lost = state === 'lost' || (state === 'connecting' && this.waited);
    this.waited = state !== 'open' && (this.waited || state === 'lost');
    this.element.classList.toggle('is-lost', Boolean(lost));
    this.lost.hidden = !lost;
    clearInterval(this.counting);
    const tell = () => say(this.lost.firstChild, state === 'lost'
      ? t('line.lost', {seconds: Math.max(1, Math.ceil((until - Date.now()) / 1000))}) : t('line.connecting'));
    if (lost) {
      tell();
      if (state === 'lost') this.counting = setInterval(tell, 1000);
    }
  }

  #drawSettings() {
    const label = t(muted() ? 'sound.on' : 'sound.off');
    this.sound.replaceChildren(icon(muted() ? 'mute' : 'sound'));
    this.sound.setAttribute('aria-label', label);
    this.sound.title = label;
    const state = notificationState();
    this.notify.hidden = state === 'granted';
    this.notify.disabled = state === 'denied';
    const wording = t(state === 'denied' ? 'notify.denied' : 'notify.ask');
    this.notify.setAttribute('aria-label', wording);
    this.notify.title = wording;
  }

  #person(signOut) {
    const menu = el('div', {class: 'menu', popover: 'auto', id: 'person-menu'},
      el('p', {}, el('strong', {}, current().agent.name),
        el('small', {}, current().agent.roles.map(role => named('role', role)).join(t('comma')))),
      el('button', {type: 'button', onclick: () => {
        menu.hidePopover();
        askPassword(this.toast);
      }}, icon('lock'), t('password.title')),
      el('button', {type: 'button', onclick: showShortcuts}, icon('keys'), t('keys.title')),
      el('button', {type: 'button', onclick: signOut}, icon('leave'), t('signout')));
    return [el('button', {type: 'button', class: 'icon-button', popovertarget: 'person-menu', title: current().agent.name,
      'aria-label': t('person', {name: current().agent.name})}, icon('person')), menu];
  }
}
