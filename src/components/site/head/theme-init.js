/*
 * Applies the reader's stored choices before the first paint. Plain JavaScript, because it is inlined in every page: see
 * InlineScript.astro.
 */
{
  const { dataset } = document.documentElement;

  const attempt = (part) => {
    try {
      part();
    } catch {
      // Storage is blocked, or contains values that are not ours: the page is shown as built.
    }
  };

  /** The list of components/comfort/comfort.ts. */
  const settings = {
    theme: ['light', 'dark', 'dim', 'green'],
    text: ['large', 'larger', 'largest'],
    spacing: ['wide', 'wider'],
    lines: ['short', 'shorter'],
    drawings: ['off'],
    shortcuts: ['off'],
  };

  /** The page of each theme in tokens.css, where the system is light and where it is dark. */
  const pageColours = {
    system: ['#f5f0e6', '#1a1d1c'],
    light: ['#f5f0e6', '#f5f0e6'],
    dark: ['#1a1d1c', '#1a1d1c'],
    dim: ['#101312', '#101312'],
    green: ['#dfe9d8', '#161d17'],
  };

  /** The settings of this page where comfort.ts could not store them. */
  let unstored;

  /** Puts the settings on the root element. An event of comfort.ts has a detail: settings, or null once they are stored. */
  const applyComfort = (event) => {
    if (event?.detail !== undefined) unstored = event.detail;
    // A key that nobody could turn off for good is off.
    let comfort = unstored ?? { shortcuts: 'off' };
    if (!unstored) attempt(() => (comfort = JSON.parse(localStorage.getItem('comfort')) ?? {}));
    for (const name in settings) {
      if (settings[name].includes(comfort[name])) dataset[name] = comfort[name];
      else delete dataset[name];
    }
    const theme = dataset.theme ?? 'system';
    // What the browser paints before the style sheet has come.
    document.querySelector('[name="color-scheme"]').content =
      theme === 'light' ? 'light' : theme === 'dark' || theme === 'dim' ? 'dark' : 'light dark';
    document.querySelectorAll('[name="theme-color"]').forEach((meta, index) => (meta.content = pageColours[theme][index]));
  };

  applyComfort();
  // Another tab changed a setting.
  addEventListener('storage', applyComfort);
  // Back brought the page as it was. A page that comes anew would only be styled twice.
  addEventListener('pageshow', (event) => event.persisted && applyComfort(event));
}
