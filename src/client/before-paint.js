/*
 * What the browser keeps for this reader and what changes the page, before it is painted. Plain JavaScript, because it is
 * put into every page as it stands, allowed by its hash.
 */
{
  const { dataset } = document.documentElement;

  /** Puts what comfort-settings.ts keeps on the root element. A key that nobody could turn off for good is off. */
  const applyComfort = () => {
    dataset.shortcuts = 'off';
    const comfort = JSON.parse(localStorage.getItem('comfort')) ?? {};
    if (comfort.shortcuts !== 'off') delete dataset.shortcuts;
  };

  /** Hosts write the address of one page in several ways. */
  const pageAt = (path) => path.replace(/\/(?:index\.html)?$/, '');

  /** Names the words of a search on the page that its result led to. See remember-words.ts. */
  const nameSearchedWords = () => {
    const kept = JSON.parse(sessionStorage.getItem('search-words'));
    if (!kept || !CSS.highlights || pageAt(kept.path) !== pageAt(location.pathname)) return;
    // Seen before: only this entry of the history shows it again.
    if (kept.isSeen && !history.state?.isMarked) return;
    const names = kept.words.join(', ');
    if (names === '') return;
    customElements.define(
      'searched-words',
      class extends HTMLElement {
        connectedCallback() {
          this.textContent = names;
        }
      },
    );
    sessionStorage.setItem('search-words', JSON.stringify({ ...kept, isSeen: true }));
    history.replaceState({ ...history.state, isMarked: true }, '');
    dataset.marked = '';
  };

  const attempt = (part) => {
    try {
      part();
    } catch {
      // Storage is blocked, or holds what is not ours: the page stays as it is in its file.
    }
  };
  attempt(applyComfort);
  attempt(nameSearchedWords);
  // Another tab changed a setting, or Back brought a page as it was.
  for (const event of ['storage', 'pageshow']) addEventListener(event, () => attempt(applyComfort));
}
