import { changeComfort, comfortSettings } from './comfort-settings.ts';

/** The box that turns the key of the search on and off. Where the browser keeps nothing, it cannot be changed and is off. */
const box = document.querySelector<HTMLInputElement>('#search-key')!;

function showSetting(): void {
  box.disabled = comfortSettings() === undefined;
  box.checked = document.documentElement.dataset['shortcuts'] !== 'off';
}

box.addEventListener('change', () => changeComfort({ shortcuts: box.checked ? undefined : 'off' }));
addEventListener('storage', showSetting);
addEventListener('pageshow', showSetting);
showSetting();
