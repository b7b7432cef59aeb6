import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedPage } from '../../../../../src/components/site/feeds/page-metadata.ts';
import { feed } from '../../../../../src/components/site/feeds/feed.ts';
import { parseXml, type FeedXml } from '../../../../fixtures/xml.ts';

const site = new URL('https://example.org/a/');
const page = (path: string, changed?: string): PublishedPage => ({
  path,
  title: `Title of ${path}`,
  description: 'Less "pain" & <more>.',
  changed,
});
const changes = [{ day: '2026-11-21', title: '21 November 2026', text: 'A figure was wrong.' }];

const read = async (pages: PublishedPage[]) => parseXml<FeedXml>(await feed(pages, changes, site)).rss.channel;
const items = async (pages: PublishedPage[]) =>
  (await read(pages)).item.map(({ title, link, guid, description, pubDate }) => ({
    title,
    link,
    guid: guid['#text'],
    description,
    pubDate,
  }));

test('the feed has the days of changes, then the pages that changed last, each with its absolute address', async () => {
  const found = await items([page('/faq/a/', '2026-11-20'), page('/faq/b/', '2026-11-22'), page('/', '2026-11-20')]);
  assert.deepEqual(found, [
    {
      title: 'Changes of 21 November 2026',
      link: 'https://example.org/a/changes/#2026-11-21',
      guid: 'https://example.org/a/changes/#2026-11-21@2026-11-21',
      description: 'A figure was wrong.',
      pubDate: 'Sat, 21 Nov 2026 00:00:00 GMT',
    },
    ...[
      ['faq/b/', '2026-11-22', 'Sun, 22 Nov 2026'],
      ['', '2026-11-20', 'Fri, 20 Nov 2026'],
      ['faq/a/', '2026-11-20', 'Fri, 20 Nov 2026'],
    ].map(([path, day, date]) => ({
      title: `Title of /${path}`,
      link: `https://example.org/a/${path}`,
      guid: `https://example.org/a/${path}@${day}`,
      description: 'Less "pain" & <more>.',
      pubDate: `${date} 00:00:00 GMT`,
    })),
  ]);
});

test('the feed leaves out pages without a day, and the page whose entries it has', async () => {
  const found = await items([page('/glossary/'), page('/changes/', '2026-11-21')]);
  assert.deepEqual(
    found.map(({ link }) => link),
    ['https://example.org/a/changes/#2026-11-21'],
  );
});

test('the feed names itself, its language and the newest day in it', async () => {
  const channel = await read([page('/faq/a/', '2026-11-20')]);
  assert.equal(channel.lastBuildDate, 'Sat, 21 Nov 2026 00:00:00 GMT');
  assert.equal(channel.language, 'en-gb');
  assert.equal(channel['atom:link']['@href'], 'https://example.org/a/rss.xml');
});

test('the feed has no more than the 40 pages that changed last', async () => {
  const many = Array.from({ length: 60 }, (_, index) => page(`/faq/${index}/`, `2026-0${1 + (index % 9)}-01`));
  const found = await items(many);
  assert.equal(found.length, 1 + 40);
  assert.ok(found.slice(1).every(({ guid }) => guid.split('@')[1]! >= '2026-03-01'));
});
