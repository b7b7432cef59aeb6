/**
 * Stops a command where Node is too old: `npm ci` installs a newer one, but not with `--omit=optional` or `--ignore-scripts`.
 * Plain JavaScript, because an old Node runs no TypeScript.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 22.18 or newer. Install it, or run "npm ci" without --omit=optional and --ignore-scripts: it then fetches Node 24 for this project.`,
  );
  process.exit(1);
}
