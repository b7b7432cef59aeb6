import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build, withProjectCopy } from '../../fixtures/project-copy.ts';
import { attribute, elements, readDocument } from '../../fixtures/html.ts';
import { pages, type BuiltPage } from '../../fixtures/pages.ts';
import { parseXml, type FeedXml, type SitemapXml } from '../../fixtures/xml.ts';

/** With a path, for that is what goes wrong most easily. */
const SITE = 'https://example.org/migraine/';
const CONTACT = 'https://example.org/report';
process.env['SITE_URL'] = SITE;
process.env['REPORT_ERRORS_TO'] = CONTACT;

/** What the pages and files of the build say, read before the copy goes. */
interface Published {
  output: string;
  feed: string;
  sitemap: string;
  security: string;
  pages: { page: BuiltPage; tags: Record<string, string[]>; checked?: string }[];
}

let published: Published;
before(async () => {
  published = await withProjectCopy(async (copy) => {
    const { code, output } = await build(copy);
    assert.equal(code, 0, output);
    const dist = join(copy, 'dist');
    const read = (path: string) => readFileSync(join(dist, path), 'utf8');
    return {
      output,
      feed: read('rss.xml'),
      sitemap: read('sitemap-0.xml'),
      security: read('.well-known/security.txt'),
      pages: pages(dist).map((page) => readPage(page, copy)),
    };
  });
});

function readPage(page: BuiltPage, copy: string): Published['pages'][number] {
  const tags: Record<string, string[]> = {};
  for (const element of elements(readDocument(page.file), ({ tagName }) => ['link', 'meta'].includes(tagName))) {
    const key = attribute(element, 'rel') ?? attribute(element, 'property') ?? attribute(element, 'name') ?? '';
    (tags[key] ??= []).push(attribute(element, 'href') ?? attribute(element, 'content') ?? '');
  }
  const source = join(copy, 'src/content', `${page.url.replace(/\/$/, '')}.mdx`);
  const checked = existsSync(source) ? /^checked: (.*)$/m.exec(readFileSync(source, 'utf8'))?.[1] : undefined;
  return {
    page,
    tags,
    ...(checked && { checked }),
  };
}

const listed = () => published.pages.filter(({ page }) => !['404.html', 'offline/index.html'].includes(page.path));

describe('A build that knows where it will be published', () => {
  test('leaves nothing out', () => {
    assert.doesNotMatch(published.output, /Left out/);
    assert.match(published.security, new RegExp(`^Contact: ${CONTACT}\n`));
  });

  test('gives each page its own address, and its title and description for those who share it, and the image of the site', () => {
    assert.ok(listed().length > 100);
    for (const { page, tags } of listed()) {
      const address = `${SITE}${page.url}`;
      const one = (name: string) => {
        assert.equal(tags[name]?.length, 1, `${page.path}: ${name}`);
        return tags[name][0]!;
      };
      assert.equal(one('canonical'), address);
      assert.equal(one('og:url'), address);
      assert.equal(one('og:image'), `${SITE}social-card.png`);
      assert.equal(one('og:description'), one('description'));
      assert.equal(one('og:locale'), 'en_GB');
      assert.equal(one('og:type'), page.url === '' ? 'website' : 'article');
      assert.equal(one('twitter:card'), 'summary_large_image');
      assert.notEqual(one('og:title'), '');
      assert.equal(one('alternate'), `${SITE}rss.xml`);
    }
  });

  test('gives pages that say nothing by themselves no address and no image', () => {
    for (const { page, tags } of published.pages.filter((one) => !listed().includes(one))) {
      assert.equal(tags['canonical'] ?? tags['og:image'], undefined, page.path);
    }
  });

  test('lists each page once in the sitemap, with the day on which it was checked', () => {
    const entries = parseXml<SitemapXml>(published.sitemap).urlset.url;
    assert.deepEqual(
      entries.map(({ loc }) => loc).sort(),
      listed()
        .map(({ page }) => `${SITE}${page.url}`)
        .sort(),
    );
    const days = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
    const dated = listed().filter(({ checked }) => checked);
    assert.ok(dated.length > 80);
    for (const { page, checked } of dated) assert.equal(days.get(`${SITE}${page.url}`), checked, page.path);
  });

  test('has a feed that is well formed and leads only to pages of the site, each time under another name', () => {
    const items = parseXml<FeedXml>(published.feed).rss.channel.item;
    assert.ok(items.length > 20);
    const addresses = new Set(listed().map(({ page }) => `${SITE}${page.url}`));
    for (const item of items) {
      assert.ok(addresses.has(item.link.replace(/#.*/, '')), item.link);
      assert.match(item.pubDate, /^\w{3}, \d{2} \w{3} \d{4} 00:00:00 GMT$/);
      assert.ok(item.title && item.description);
    }
    assert.equal(new Set(items.map((item) => item.guid['#text'])).size, items.length);
  });
});
