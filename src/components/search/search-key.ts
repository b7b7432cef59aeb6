const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

const header = document.querySelector<HTMLInputElement>('.site-search input')!;

/** Puts the focus back where it was before the key. */
let goBack: (() => void) | undefined;

/** `/` goes to the search, unless the reader turned that off; `theme-init.js` says so. */
document.addEventListener('keydown', (event) => {
  // Shift is left out: on many keyboards "/" needs it.
  if (event.key !== '/' || event.defaultPrevented || event.repeat || event.isComposing) return;
  if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest(TEXT_FIELDS)) return;
  if (document.documentElement.dataset['shortcuts'] === 'off') return;
  // Firefox would open its quick find.
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('main [role="search"] [type="search"]');
  const field = [own, header].find((field) => field && field.getClientRects().length > 0);
  if (!field) return document.querySelector<HTMLAnchorElement>('.site-header__search-link')!.click();
  const before = document.activeElement as HTMLElement;
  const { scrollX, scrollY } = window;
  if (field === header)
    goBack = () => {
      if (before === document.body) field.blur();
      else before.focus({ preventScroll: true });
      scrollTo(scrollX, scrollY);
    };
  field.focus();
  field.select();
});

header.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing || !goBack) return;
  // Some browsers would empty the field.
  event.preventDefault();
  goBack();
});
header.addEventListener('blur', () => (goBack = undefined));

/** Loads the index when a search field gets the focus: its files have a hash in their names, so that the browser's cache answers later. */
function preload({ target }: FocusEvent): void {
  if (!(target as Element).closest('[role="search"]')) return;
  document.removeEventListener('focusin', preload);
  const { quickIndex, cautionIndex } = header.form!.dataset;
  const root = new URL('.', document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.href);
  for (const name of [quickIndex, cautionIndex]) if (name) void fetch(new URL(name, root)).catch(() => undefined);
}
// The search page loads the index by itself, and browsers fetch nothing from files.
if (location.protocol !== 'file:' && !document.querySelector('page-search')) document.addEventListener('focusin', preload);
