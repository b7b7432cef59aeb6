/*
 * Finds the root of the site from a page that does not exist: walks up the address to the file that marks the root, then offers links. Plain JavaScript, because it is put into 404.html itself.
 */
(async () => {
  const findRoot = async () => {
    // Nobody sends this page in the place of another then: it was opened itself, at the root.
    if (location.protocol === 'file:') return './';
    const parts = location.pathname.split('/').slice(1, -1).filter(Boolean);
    for (let depth = parts.length; depth >= 0; depth -= 1) {
      const root = `/${parts.slice(0, depth).join('/')}${depth > 0 ? '/' : ''}`;
      const answer = await fetch(`${root}site-root.txt`).catch(() => undefined);
      // Some hosts answer any address with a page and status 200.
      const text = answer?.ok ? await answer.text().catch(() => '') : '';
      if (text.startsWith('This file marks the root')) return root;
    }
    return undefined;
  };

  const root = await findRoot();
  if (root === undefined) return;
  const place = document.getElementById('home-link');
  // A build whose links name files says so.
  const { index = '' } = place.dataset;
  place.textContent = '';
  const links = [
    ['', 'Home'],
    ['now/', 'In an attack now'],
    ['when-to-get-help/', 'When to get help'],
    ['search/', 'Search'],
  ];
  for (const [path, text] of links) {
    const link = document.createElement('a');
    link.href = root + path + index;
    link.textContent = text;
    place.append(link, ' ');
  }
})();
