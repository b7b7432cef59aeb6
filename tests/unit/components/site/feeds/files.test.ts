import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChange, newest, type PublishedPage } from '../../../../../src/components/site/feeds/page-metadata.ts';
import { SECURITY_TXT_EXPIRES, securityTxt } from '../../../../../src/utils/security-txt.ts';
import { sitemapFiles } from '../../../../../src/components/site/feeds/sitemap.ts';
import { skippedFeatures } from '../../../../../src/integrations/skipped-features.ts';
import { parseXml, type SitemapIndexXml, type SitemapXml } from '../../../../fixtures/xml.ts';

const site = new URL('https://example.org/a/');
const page = (path: string, changed?: string): PublishedPage => ({ path, title: 'T', description: 'D', changed });

test('the sitemap has each listed page once, below the path of the site, with the day of its last change', () => {
  const files = sitemapFiles([page('/'), page('/faq/a/', '2026-11-20'), page('/changes/', '2026-12-01'), page('/glossary/')], site);
  assert.deepEqual(Object.keys(files), ['sitemap-index.xml', 'sitemap-0.xml']);
  assert.deepEqual(parseXml<SitemapIndexXml>(files['sitemap-index.xml']!).sitemapindex.sitemap, [
    { loc: 'https://example.org/a/sitemap-0.xml', lastmod: '2026-12-01' },
  ]);
  assert.deepEqual(parseXml<SitemapXml>(files['sitemap-0.xml']!).urlset.url, [
    { loc: 'https://example.org/a/', lastmod: '2026-12-01' },
    { loc: 'https://example.org/a/faq/a/', lastmod: '2026-11-20' },
    { loc: 'https://example.org/a/changes/', lastmod: '2026-12-01' },
    { loc: 'https://example.org/a/glossary/' },
  ]);
});

test('security.txt has a contact, a day on which it ends, and its own address where that is known', () => {
  const fields = `Contact: mailto:a@b.org\nExpires: ${SECURITY_TXT_EXPIRES}T00:00:00Z\nPreferred-Languages: en\n`;
  assert.equal(securityTxt('mailto:a@b.org', undefined), fields);
  assert.equal(securityTxt('mailto:a@b.org', site), `${fields}Canonical: https://example.org/a/.well-known/security.txt\n`);
  assert.match(SECURITY_TXT_EXPIRES, /^\d{4}-\d{2}-\d{2}$/);
});

test('a build says in one sentence what it leaves out, and nothing when it is whole', () => {
  assert.equal(skippedFeatures({ site: site.href, contact: 'mailto:a@b.org' }), undefined);
  assert.match(skippedFeatures({ site: undefined, contact: 'x' }) ?? '', /^Left out: without SITE_URL [^\n]+\.$/);
  assert.doesNotMatch(skippedFeatures({ site: undefined, contact: 'x' }) ?? '', /REPORT_ERRORS_TO/);
  assert.match(skippedFeatures({ site: site.href, contact: '' }) ?? '', /^Left out: without REPORT_ERRORS_TO security\.txt\.$/);
});

test('a list of pages changed when the newest of its pages did, and the home page when any did', () => {
  const pages = [
    page('/'),
    page('/faq/'),
    page('/faq/a/', '2026-01-01'),
    page('/faq/b/', '2026-02-01'),
    page('/now/', '2026-03-01'),
    page('/search/'),
  ];
  assert.deepEqual(
    pages.map((one) => lastChange(one, pages)),
    ['2026-03-01', '2026-02-01', '2026-01-01', '2026-02-01', '2026-03-01', undefined],
  );
  assert.equal(newest([]), undefined);
});
