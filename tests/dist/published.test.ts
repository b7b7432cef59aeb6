/** The fixture site: a build that knows its address, made in another place, time zone, language and on another day. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { componentProps } from '../../src/content-model/schemas/components.ts';
import { FIXTURE_CONTACT, FIXTURE_SITE, fixtureDist, KITCHEN_SINK } from '../fixtures/fixture-site.ts';
import { attribute, elements, hasClass, readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';
import { parseXml, type FeedXml, type SitemapXml } from '../fixtures/xml.ts';

const read = (path: string) => readFileSync(join(fixtureDist, path), 'utf8');
const built = pages(fixtureDist);
const isListed = ({ path }: { path: string }) => !['404.html', 'offline/index.html'].includes(path);
const listed = built.filter(isListed);

/** Returns the values of the links and meta tags of a page, by their names. */
function tagsOf(file: string): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const element of elements(readDocument(file), ({ tagName }) => ['link', 'meta'].includes(tagName))) {
    const key = attribute(element, 'rel') ?? attribute(element, 'property') ?? attribute(element, 'name') ?? '';
    (tags[key] ??= []).push(attribute(element, 'href') ?? attribute(element, 'content') ?? '');
  }
  return tags;
}

describe('A build that knows its address', () => {
  test('gives each page its own address, and its title, description and image for those who share it', () => {
    assert.ok(listed.length > 10);
    for (const { path, url, file } of listed) {
      const tags = tagsOf(file);
      const one = (name: string) => {
        assert.equal(tags[name]?.length, 1, `${path}: ${name}`);
        return tags[name][0]!;
      };
      assert.equal(one('canonical'), FIXTURE_SITE + url);
      assert.equal(one('og:url'), FIXTURE_SITE + url);
      assert.equal(one('og:image'), `${FIXTURE_SITE}social-card.png`);
      assert.equal(one('og:description'), one('description'));
      assert.equal(one('og:locale'), 'en_GB');
      assert.equal(one('og:type'), url === '' ? 'website' : 'article');
      assert.equal(one('twitter:card'), 'summary_large_image');
      assert.notEqual(one('og:title'), '');
      assert.equal(one('alternate'), `${FIXTURE_SITE}rss.xml`);
    }
    for (const { path, file } of built.filter((page) => !isListed(page))) {
      const tags = tagsOf(file);
      assert.equal(tags['canonical'] ?? tags['og:image'], undefined, path);
    }
  });

  test('lists each page once in the sitemap, with the day on which it was checked', () => {
    const { url: entries } = parseXml<SitemapXml>(read('sitemap-0.xml')).urlset;
    assert.deepEqual(entries.map(({ loc }) => loc).sort(), listed.map(({ url }) => FIXTURE_SITE + url).sort());
    const days = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
    for (const { url } of listed) {
      const source = `src/content/${url.replace(/\/$/, '')}.mdx`;
      if (existsSync(source)) assert.equal(days.get(FIXTURE_SITE + url), /^checked: (.*)$/m.exec(readFileSync(source, 'utf8'))?.[1], url);
    }
  });

  test('has a well-formed feed of dated entries, each with a name of its own, that lead to pages of the site', () => {
    const items = parseXml<FeedXml>(read('rss.xml')).rss.channel.item;
    assert.ok(items.length > 10);
    const addresses = new Set(listed.map(({ url }) => FIXTURE_SITE + url));
    for (const item of items) {
      assert.ok(addresses.has(item.link.replace(/#.*/, '')), item.link);
      assert.match(item.pubDate, /^\w{3}, \d{2} \w{3} \d{4} 00:00:00 GMT$/);
      assert.ok(item.title && item.description);
    }
    assert.equal(new Set(items.map((item) => item.guid['#text'])).size, items.length);
  });

  test('has security.txt with the contact', () => {
    assert.match(read('.well-known/security.txt'), new RegExp(`^Contact: ${FIXTURE_CONTACT}\n`));
  });
});

test('place, time zone, language, day, byte-order marks and line ends change nothing in an article', () => {
  // Parsers take every line end for the same.
  const articleOf = (file: string) =>
    /<article class="article">[^]*?<section class="review"/.exec(readFileSync(file, 'utf8').replaceAll('\r', ''))?.[0];
  const articles = pages().filter(({ file }) => articleOf(file) !== undefined);
  assert.ok(articles.length > 80);
  assert.deepEqual(
    articles.filter(({ path, file }) => articleOf(file) !== articleOf(join(fixtureDist, path))).map(({ path }) => path),
    [],
  );
});

test('the kitchen sink has every component that authors may use', () => {
  const source = readFileSync(new URL('../fixtures/kitchen-sink.mdx', import.meta.url), 'utf8');
  assert.deepEqual(
    Object.keys(componentProps).filter((name) => !source.includes(`<${name}`)),
    [],
  );
  const document = readDocument(join(fixtureDist, KITCHEN_SINK, 'index.html'));
  assert.ok(elements(document, (element) => hasClass(element, 'table-scroll')).length > 0);
});
