import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedPage } from '../../../../src/lib/publish/published-page.ts';
import { leftOut } from '../../../../src/lib/publish/left-out.ts';
import { robots } from '../../../../src/lib/publish/robots.ts';
import { SECURITY_TXT_EXPIRES, securityTxt } from '../../../../src/lib/publish/security-txt.ts';
import { sitemapFiles } from '../../../../src/lib/publish/sitemap.ts';
import { byName, parseXml } from '../../../support/xml.ts';

const site = new URL('https://example.org/a/');
const page = (path: string, changed?: string, isListed = true): PublishedPage => ({
  path,
  title: 'T',
  description: 'D',
  changed,
  isListed,
});

test('the sitemap has each listed page once, below the path of the site, with the day of its last change', () => {
  const files = sitemapFiles([page('/'), page('/faq/a/', '2026-11-20'), page('/search/', '2026-12-01', false), page('/glossary/')], site);
  assert.deepEqual(Object.keys(files), ['sitemap-index.xml', 'sitemap-0.xml']);
  const [index, list] = Object.values(files).map(parseXml);
  const entries = (root: typeof index, name: string) => byName(root!, name).map(({ children }) => children.map(({ text }) => text));
  assert.deepEqual(entries(index, 'sitemap'), [['https://example.org/a/sitemap-0.xml', '2026-12-01']]);
  assert.deepEqual(entries(list, 'url'), [
    ['https://example.org/a/', '2026-12-01'],
    ['https://example.org/a/faq/a/', '2026-11-20'],
    ['https://example.org/a/glossary/'],
  ]);
});

test('robots.txt lets everything be read, and names the sitemap only where there is one', () => {
  assert.equal(robots(undefined), 'User-agent: *\nAllow: /\n');
  assert.equal(robots(site), 'User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap-index.xml\n');
});

test('security.txt has a contact, a day on which it ends, and its own address where that is known', () => {
  const fields = `Contact: mailto:a@b.org\nExpires: ${SECURITY_TXT_EXPIRES}T00:00:00Z\nPreferred-Languages: en\n`;
  assert.equal(securityTxt('mailto:a@b.org', undefined), fields);
  assert.equal(securityTxt('mailto:a@b.org', site), `${fields}Canonical: https://example.org/a/.well-known/security.txt\n`);
  assert.match(SECURITY_TXT_EXPIRES, /^\d{4}-\d{2}-\d{2}$/);
});

test('a build says in one sentence what it leaves out, and nothing when it is whole', () => {
  assert.equal(leftOut({ site, contact: 'mailto:a@b.org' }), undefined);
  assert.match(leftOut({ site: undefined, contact: 'x' }) ?? '', /^Left out: without SITE_URL [^\n]+\.$/);
  assert.doesNotMatch(leftOut({ site: undefined, contact: 'x' }) ?? '', /REPORT_ERRORS_TO/);
  assert.match(leftOut({ site, contact: '' }) ?? '', /^Left out: without REPORT_ERRORS_TO security\.txt\.$/);
});
