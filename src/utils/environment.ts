import { existsSync } from 'node:fs';
import { expectedWebAddress } from './urls.ts';

// Astro reads `.env` after its configuration, which needs these variables. What the shell sets comes first.
if (existsSync('.env')) process.loadEnvFile('.env');

/** Returns an error about a variable of the environment, in one sentence. */
const mistake = (name: string, value: string, expected: string): Error => new Error(`${name}: found "${value}"; expected ${expected}.`);

/** Returns the address of the published home page, from `SITE_URL`; `undefined` where it is not set. Throws on any other value. */
export function siteUrl(): string | undefined {
  const value = process.env['SITE_URL'] ?? '';
  if (value === '') return undefined;
  // A last part with a dot is a file: the addresses of pages would begin with it.
  if (expectedWebAddress(value) !== undefined || /[?#]|\/[^/]*\.[^/]*$/.test(value.replace(/^https?:\/\/[^/]*/i, '')))
    throw mistake('SITE_URL', value, 'the address of the home page, such as "https://example.org/"');
  return value;
}

/** True when `PORTABLE` is "1". Throws on any value but that and nothing. */
export function isPortable(): boolean {
  const value = process.env['PORTABLE'] ?? '';
  if (value !== '' && value !== '1') throw mistake('PORTABLE', value, '"1" or nothing');
  return value === '1';
}

/** Returns the port of the environment, or `undefined` where it is not set. Throws on what is no port. */
export function chosenPort(): number | undefined {
  const value = process.env['PORT'] ?? '';
  if (value === '') return undefined;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) throw mistake('PORT', value, 'a number from 1 to 65535');
  return port;
}
