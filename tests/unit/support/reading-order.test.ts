import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOrder } from '../../support/reading-order.ts';

const SNAPSHOT = `- main:
  - 'heading "Sleep: what''s known" [level=1]'
  - paragraph:
    - text: Sleep may help
    - link "Reference 1":
      - /url: "#ref-x"
      - text: "1"
    - text: . See
    - link "naps":
      - /url: ../naps/
  - note:
    - paragraph: Call 112. It loads about 1.7 MB.
  - region "References":
    - link "doi:1"`;

test('a page of few words is told whole, without addresses, sources and measured sizes', () => {
  assert.equal(
    readingOrder(SNAPSHOT, false),
    `main
  heading "Sleep: what's known" [level=1]
  paragraph
    text: Sleep may help
    link "Reference 1"
      text: "1"
    text: . See
    link "naps"
  note
    paragraph: Call 112. It loads about … MB.
  region "References"
`,
  );
});

test('of a long page the structure is told, without citations and the list of sources', () => {
  assert.equal(
    readingOrder(SNAPSHOT, true),
    `main
  heading "Sleep: what's known" [level=1]
  link "naps"
  note
  region "References"
`,
  );
});
