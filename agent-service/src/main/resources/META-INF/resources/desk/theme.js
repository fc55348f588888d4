// Light or dark: as the system has it, or as the person chose.

const KEY = 'baton.theme';

export const dark = () =>
  (localStorage.getItem(KEY) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

export function applyTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export function toggleTheme() {
  localStorage.setItem(KEY, dark() ? 'light' : 'dark');
  applyTheme();
}
