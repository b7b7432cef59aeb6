import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseJson } from '../../src/utils/json.ts';
import { attribute, elements, hasClass, prose, readDocument, type Element } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

interface Caution {
  id: string;
  level: string;
  short?: string;
  callFirst?: true;
  do: string;
  signs?: string[];
  custom?: string;
  references: string[];
}

interface SelfMassage {
  minutes: [number, number];
  places: { where: string; how: string; feel: string }[];
  scale: { word: string }[];
  stopForGood: string;
}

interface Finding {
  id: string;
  moment: string;
  figures?: { moment: string; against: string; text: string }[];
}

const read = <T>(name: string) => parseJson(readFileSync(`src/content/${name}.json`, 'utf8')) as T[];
const cautions = read<Caution>('cautions');
const document = (path: string) => readDocument(join(dist, path, 'index.html'));
const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
const idsOf = (found: readonly Element[]) => found.flatMap((element) => attribute(element, 'id') ?? []);

describe('A caution', () => {
  const RED_FLAGS = ['emergency', 'urgent', 'soon', 'planned'];

  for (const [path, isThere] of [
    ['when-to-get-help', ({ level }: Caution) => RED_FLAGS.includes(level)],
    ['precautions/when-not-to-have-a-massage', ({ level }: Caution) => !RED_FLAGS.includes(level)],
  ] as const)
    test(`is on /${path}/ when its level says so, with its level, in the order of the data`, () => {
      const shown = elements(document(path), (element) => hasClass(element, 'caution'));
      const expected = cautions.filter(isThere);
      assert.ok(expected.length > 20);
      assert.deepEqual(
        expected.map(({ id }) => id).filter((id) => !idsOf(shown).includes(id)),
        [],
      );
      for (const { id, level } of expected)
        assert.equal(
          attribute(
            shown.find((element) => attribute(element, 'id') === id)!,
            'data-level',
          ),
          level,
          id,
        );
    });

  test('has a source, or says on the page that it is custom', () => {
    for (const { id, references, custom } of cautions) assert.ok(references.length > 0 || custom, id);
    const text = plain(prose(document('precautions/when-not-to-have-a-massage')));
    for (const { id, level, custom } of cautions) if (custom && !RED_FLAGS.includes(level)) assert.ok(text.includes(plain(custom)), id);
  });

  test('lists its signs in one wording on every page that shows it', () => {
    for (const { path, file } of pages())
      for (const shown of elements(readDocument(file), (element) => hasClass(element, 'caution'))) {
        const { signs } = cautions.find(({ id }) => id === (attribute(shown, 'id') ?? attribute(shown, 'data-caution')))!;
        // The check has its signs in one line: see check.test.ts.
        if (path === 'precautions/check/index.html') continue;
        const [list] = elements(shown, (element) => hasClass(element, 'caution__signs'));
        assert.deepEqual(
          list ? elements(list, ({ tagName }) => tagName === 'li').map((item) => plain(prose(item))) : undefined,
          signs?.map(plain),
          path,
        );
      }
  });
});

describe('/now/', () => {
  const now = document('now');
  const emergencies = cautions.filter(({ level }) => level === 'emergency');

  test('lists every emergency of the data, in its words and with its signs', () => {
    const [section] = elements(now, (element) => hasClass(element, 'now__emergency'));
    const items = elements(section!, (element) => element.tagName === 'li' && attribute(element, 'id') !== undefined);
    const inOrder = [...emergencies.filter(({ callFirst }) => callFirst), ...emergencies.filter(({ callFirst }) => !callFirst)];
    assert.deepEqual(
      items.map((item) => plain(prose(item, (inner) => hasClass(inner, 'now__else')))),
      inOrder.map(({ short, signs }) => plain([short, signs && ':', ...(signs ?? [])].filter(Boolean).join(' ')).replace(' :', ':')),
    );
  });

  test('says with each emergency that has another way than the call what to do, in the words of the data', () => {
    for (const { id, do: action, callFirst } of emergencies) {
      const [item] = elements(now, (element) => attribute(element, 'id') === id);
      assert.equal(plain(prose(item!)).includes(plain(action)), !callFirst, id);
    }
  });

  test('asks about pregnancy before its first step, and leads to those signs', () => {
    const [question, steps] = elements(now, (element) => hasClass(element, 'now__first') || hasClass(element, 'now__steps'));
    assert.match(prose(question!), /^Pregnant, or gave birth in the last 6 weeks\?/);
    assert.equal(attribute(elements(question!, ({ tagName }) => tagName === 'a')[0]!, 'href'), '#pregnancy-emergency');
    assert.ok(steps);
  });

  test('says what matters in at most 150 words before its detail', () => {
    const parts = elements(now, (element) => ['now__first', 'now__at-once', 'now__steps'].some((name) => hasClass(element, name)));
    const words = parts.flatMap((part) => prose(part).split(/\s+/));
    assert.ok(words.length > 60 && words.length <= 150, `${words.length} words`);
    for (const sign of ['fever', 'aura over 1 hour', 'unlike your usual', 'balance', 'speech', 'swallowing'])
      assert.ok(plain(words.join(' ')).includes(sign), sign);
  });
});

describe('A finding', () => {
  test('says when it was measured, and so does each of its figures', () => {
    const text = plain(prose(document('research')));
    for (const { id, moment, figures = [] } of read<Finding>('findings')) {
      assert.ok(text.includes(plain(`Measured ${moment}.`)), id);
      for (const figure of figures) {
        assert.ok(text.includes(plain(figure.text)), id);
        for (const words of [figure.moment, figure.against]) assert.ok(figure.text.toLowerCase().includes(words.toLowerCase()), id);
      }
    }
  });

  test('gives the figures of the largest trial on no page without their moment', () => {
    // The table of studies has the moment beside each result.
    const loose = pages()
      .filter(({ path }) => path !== 'research/studies/index.html')
      .flatMap(({ path, file }) =>
        prose(readDocument(file))
          .split('\n')
          .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[A-Z])/))
          .filter((sentence) => /\b1\.3\b/.test(sentence) && /\b0\.4\b/.test(sentence) && !/(?:4|four) weeks after/i.test(sentence))
          .map((sentence) => `${path}: ${sentence}`),
      );
    assert.deepEqual(loose, []);
  });
});

describe('The self-massage', () => {
  const [protocol] = read<SelfMassage>('self-massage');
  const whole = `${protocol!.minutes[0]} to ${protocol!.minutes[1]} minutes`;

  test('is in its data alone: no page of the content restates its places, its scale, its time or when to stop', () => {
    const phrases = [
      ...protocol!.places.flatMap(({ where, how, feel }) => [where, how, feel]),
      ...protocol!.scale.map(({ word }) => word),
      protocol!.stopForGood,
    ];
    const files = globSync('src/content/**/*.mdx');
    assert.ok(files.length > 50);
    const restated = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8').replace(/\s+/g, ' ');
      const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => /self-massage|massage yourself|your own hands/i.test(sentence));
      return [
        ...phrases.filter((phrase) => phrase.split(' ').length > 3 && text.includes(phrase)).map((phrase) => `${path}: ${phrase}`),
        ...sentences
          .filter((sentence) => sentence.includes(whole) || /\bonce a day\b/.test(sentence))
          .map((sentence) => `${path}: ${sentence}`),
      ];
    });
    assert.deepEqual(restated, []);
  });
});
