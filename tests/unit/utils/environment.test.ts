import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { chosenPort, isPortable, siteUrl } from '../../../src/utils/environment.ts';

const SITE = 'expected the address of the home page, such as "https://example.org/".';

for (const [variable, read, accepted, refused, expected] of [
  [
    'SITE_URL',
    siteUrl,
    { 'https://example.org/': 'https://example.org/', 'http://example.org/a/b': 'http://example.org/a/b', '': undefined },
    [
      'example.org',
      'localhost:8080',
      'http://localhost:8080/',
      'https://example.org/index.html',
      'https://example.org/?a',
      'https://example.org/#a',
      'https:/example.org',
      'ftp://example.org/',
      'https://example.org/ https://example.com/',
      'https://me:you@example.org/',
    ],
    SITE,
  ],
  ['PORTABLE', isPortable, { '1': true, '': false }, ['true', 'yes', '0'], 'expected "1" or nothing.'],
  [
    'PORT',
    chosenPort,
    { '8080': 8080, '': undefined },
    ['http', '80.5', '-1', '0', '65536', '8080 '],
    'expected a number from 1 to 65535.',
  ],
] as const)
  describe(variable, () => {
    const before = process.env[variable];
    after(() => {
      if (before === undefined) delete process.env[variable];
      else process.env[variable] = before;
    });

    for (const [value, result] of Object.entries(accepted))
      test(`may be "${value}"`, () => {
        process.env[variable] = value;
        assert.equal(read(), result);
      });

    for (const value of refused)
      test(`may not be "${value}"`, () => {
        process.env[variable] = value;
        assert.throws(read, { message: `${variable}: found "${value}"; ${expected}` });
      });
  });
