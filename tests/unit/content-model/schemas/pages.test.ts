import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import type { z } from 'astro/zod';
import { pageSchemas } from '../../../../src/content-model/schemas/pages.ts';
import { articleData, practiceData, questionData } from '../../../fixtures/content-tree.ts';
import { schemaIssues, words } from '../../../fixtures/schema-issues.ts';

type Data = Record<string, unknown>;

const article = (): Data => articleData('What it is');
const without = (data: Data, field: string): Data => Object.fromEntries(Object.entries(data).filter(([key]) => key !== field));

const articles = pageSchemas.understanding;

for (const [name, schema] of Object.entries<z.ZodType>(pageSchemas)) {
  const valid: () => Data = name === 'practices' ? practiceData : name === 'faq' ? questionData : article;
  describe(`A page of ${name}`, () => {
    test('is accepted when it breaks no rule', () => assert.deepEqual(schemaIssues(schema, valid()), []));

    for (const field of Object.keys(valid()).filter((key) => key !== 'steps')) {
      test(`is refused without ${field}`, () => {
        assert.deepEqual(
          schemaIssues(schema, without(valid(), field)).map(([where]) => where),
          [field],
        );
      });
    }

    test('is refused with a field that nobody knows', () => {
      assert.deepEqual(schemaIssues(schema, { ...valid(), slug: 'other' }), [['fields', 'only the fields named in docs/writing.md']]);
    });

    test('is refused when its days are out of order', () => {
      assert.deepEqual(schemaIssues(schema, { ...valid(), checked: '2023-12-31' }), [
        ['checked', 'a day not before "written" (2024-01-10)'],
      ]);
      assert.deepEqual(schemaIssues(schema, { ...valid(), nextCheck: '2024-02-10' }), [
        ['nextCheck', 'a day after "checked" (2024-02-10)'],
      ]);
    });

    test('may be checked on the day it was written', () => {
      assert.deepEqual(schemaIssues(schema, { ...valid(), checked: '2024-01-10' }), []);
    });
  });
}

describe('Only a section whose claims all need sources', () => {
  for (const [name, schema] of Object.entries<z.ZodType>(pageSchemas)) {
    const valid: () => Data = name === 'practices' ? practiceData : name === 'faq' ? questionData : article;
    const mustCite = ['understanding', 'science', 'research', 'precautions'].includes(name);
    test(`${name} ${mustCite ? 'refuses' : 'accepts'} a page without references`, () => {
      assert.deepEqual(schemaIssues(schema, { ...valid(), references: [] }), mustCite ? [['references', 'at least 1 of them']] : []);
    });
  }
});

describe('The fields of an article', () => {
  for (const [what, change, expected] of [
    ['a title of 7 characters', { title: 'Seven 7' }, ['title', '8 to 70 characters (found 7)']],
    ['a title of 71 characters', { title: 'x'.repeat(71) }, ['title', '8 to 70 characters (found 71)']],
    ['a title with a space at its end', { title: 'What it is ' }, ['title', 'no spaces at its ends']],
    ['a title that is a number', { title: 12345678 }, ['title', 'text']],
    ['a description of 49 characters', { description: 'x'.repeat(49) }, ['description', '50 to 160 characters (found 49)']],
    ['a description of 161 characters', { description: 'x'.repeat(161) }, ['description', '50 to 160 characters (found 161)']],
    ['a summary of 91 words', { summary: words(91) }, ['summary', 'at most 90 words (found 91)']],
    ['a summary of spaces', { summary: '  ' }, ['summary', 'some text']],
    ['a place of 0', { order: 0 }, ['order', 'at least 1']],
    ['a place between two', { order: 1.5 }, ['order', 'a whole number']],
    ['a place in words', { order: 'first' }, ['order', 'a number']],
    ['keywords in one text', { keywords: 'neck, head, pain' }, ['keywords', 'a list']],
    ['two keywords', { keywords: ['neck', 'head'] }, ['keywords', 'at least 3 of them']],
    ['sixteen keywords', { keywords: Array.from({ length: 16 }, (_, n) => `word ${n}`) }, ['keywords', 'at most 15 of them']],
    ['a duplicate keyword', { keywords: ['neck', 'head', 'neck'] }, ['keywords', 'each of them only once']],
    ['a keyword of one letter', { keywords: ['neck', 'head', 'x'] }, ['keywords[3]', '2 to 60 characters (found 1)']],
    ['a reference in capitals', { references: ['Smith-2020'] }, ['references[1]', 'lower-case words joined by hyphens']],
    ['a duplicate reference', { references: ['a-1', 'a-1'] }, ['references', 'each of them only once']],
    ['one related page', { related: ['faq/a'] }, ['related', 'at least 2 of them']],
    ['six related pages', { related: ['faq/a', 'faq/b', 'faq/c', 'faq/d', 'faq/e', 'faq/f'] }, ['related', 'at most 5 of them']],
    [
      'a related page named by its address',
      { related: ['/faq/a/', 'faq/b'] },
      ['related[1]', 'collection/slug, such as "precautions/pregnancy"'],
    ],
    ['no action', { actions: [] }, ['actions', 'at least 1 of them']],
    ['four actions', { actions: Array.from({ length: 4 }, () => ({ do: 'Rest.' })) }, ['actions', 'at most 3 of them']],
    ['an action of 31 words', { actions: [{ do: words(31) }] }, ['actions[1].do', 'at most 30 words (found 31)']],
    ['an action that says nothing', { actions: [{ page: 'faq/a' }] }, ['actions[1].do', 'text']],
    [
      'an action with an unknown field',
      { actions: [{ do: 'Rest.', href: '/' }] },
      ['actions[1]', 'only the fields named in docs/writing.md'],
    ],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(articles, { ...article(), ...change }), [expected]));
  }

  for (const [what, change] of [
    ['a title of 8 characters', { title: 'Eight 8x' }],
    ['a title of 70 characters', { title: 'x'.repeat(70) }],
    ['a summary of 90 words', { summary: words(90) }],
    ['an action without a page', { actions: [{ do: 'Rest.' }] }],
  ] satisfies [string, Data][]) {
    test(`${what} is accepted`, () => assert.deepEqual(schemaIssues(articles, { ...article(), ...change }), []));
  }
});

describe('The days of a page', () => {
  const day = (checked: unknown) => schemaIssues(articles, { ...article(), checked, nextCheck: '2999-12-31' });

  for (const [what, value, expected] of [
    ['a day that no calendar has', '2026-02-31', 'a day that exists'],
    ['the 29th of February of a common year', '2025-02-29', 'a day that exists'],
    ['a month that no calendar has', '2024-13-01', 'a day that exists'],
    ['a day in the future', '2999-01-01', 'a day that is not in the future'],
    ['a day in words', 'soon', 'a day written as YYYY-MM-DD'],
    ['a day in another order', '10-02-2024', 'a day written as YYYY-MM-DD'],
    ['a day with its time', '2024-02-10T12:00:00Z', 'a day written as YYYY-MM-DD'],
    ['a year alone', 2024, 'a day written as YYYY-MM-DD'],
    ['nothing', null, 'a day written as YYYY-MM-DD'],
    ['a Date', new Date('2024-02-10'), 'a day written as YYYY-MM-DD'],
    ['a mistyped year', '0206-02-10', 'a day after 2020-01-01'],
  ] as const) {
    test(`${what} is refused with one issue`, () => assert.deepEqual(day(value), [['checked', expected]]));
  }

  test('the 29th of February of a leap year is accepted', () => assert.deepEqual(day('2024-02-29'), []));

  test('today is accepted and tomorrow is not', (context) => {
    context.after(() => mock.timers.reset());
    mock.timers.enable({ apis: ['Date'], now: new Date('2026-06-15T09:00:00Z') });
    assert.deepEqual(day('2026-06-15'), []);
    assert.deepEqual(day('2026-06-16'), [['checked', 'a day that is not in the future']]);
  });

  test('the next check may lie in the future or have passed', () => {
    for (const nextCheck of ['2999-01-01', '2024-02-11']) assert.deepEqual(schemaIssues(articles, { ...article(), nextCheck }), []);
  });
});

describe('A question', () => {
  for (const [what, change, expected] of [
    ['without its question mark', { question: 'Massage helps migraine' }, ['question', 'a question that ends with "?"']],
    ['of 91 characters', { question: `${'x'.repeat(90)}?` }, ['question', '8 to 90 characters (found 91)']],
    ['with an answer of 46 words', { answer: words(46) }, ['answer', 'at most 45 words (found 46)']],
    [
      'in a group that does not exist',
      { group: 'other' },
      ['group', 'one of "does-it-help", "is-it-safe", "having-a-massage", "at-home", "other-treatments", "how-it-works"'],
    ],
    ['with the title of an article', { title: 'What it is' }, ['fields', 'only the fields named in docs/writing.md']],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(pageSchemas.faq, { ...questionData(), ...change }), [expected]));
  }

  test('with an answer of 45 words is accepted', () =>
    assert.deepEqual(schemaIssues(pageSchemas.faq, { ...questionData(), answer: words(45) }), []));
});

describe('A practice', () => {
  const step = (seconds: number) => ({ text: 'Breathe out.', seconds });
  const fourSteps = [step(60), step(60), step(60), step(60)];

  for (const [what, change, expected] of [
    ['with three steps', { steps: [step(80), step(80), step(80)] }, ['steps', 'at least 4 steps in a guided practice']],
    ['with seventeen steps', { steps: Array.from({ length: 17 }, () => step(14)) }, ['steps', 'at most 16 of them']],
    ['with steps that are too short in all', { minutes: [6, 10] }, ['steps', 'steps that take 6 to 10 minutes in all (they take 4.0)']],
    ['with steps that are too long in all', { minutes: [1, 2] }, ['steps', 'steps that take 1 to 2 minutes in all (they take 4.0)']],
    ['with a step of 4 seconds', { steps: [...fourSteps, step(4)] }, ['steps[5].seconds', 'at least 5']],
    ['with a step of 1,201 seconds', { minutes: [20, 30], steps: [...fourSteps, step(1201)] }, ['steps[5].seconds', 'at most 1200']],
    [
      'with a step of 61 words',
      { steps: [...fourSteps, { ...step(5), text: words(61) }] },
      ['steps[5].text', 'at most 60 words (found 61)'],
    ],
    ['with its longer time first', { minutes: [4, 3] }, ['minutes', 'the shorter time first']],
    ['with one time', { minutes: [4] }, ['minutes', 'at least 2']],
    ['that is a course and has steps', { form: 'course' }, ['steps', 'no steps in a course']],
    ['that is neither guided nor a course', { form: 'talk' }, ['form', 'one of "guided", "course"']],
    ['without cautions', { cautions: [] }, ['cautions', 'at least 1 of them']],
    ['without a reason to stop', { stopIf: [] }, ['stopIf', 'at least 1 of them']],
    ['without minutes and without a protocol', { minutes: undefined }, ['minutes', 'a value, or a "protocol" that has it']],
  ] satisfies [string, Data, [string, string]][]) {
    test(`${what} is refused`, () => assert.deepEqual(schemaIssues(pageSchemas.practices, { ...practiceData(), ...change }), [expected]));
  }

  test('that names a protocol has neither minutes, cautions, steps nor reasons to stop of its own', () => {
    const { minutes: _minutes, cautions: _cautions, steps, stopIf: _stopIf, ...rest } = practiceData();
    assert.deepEqual(schemaIssues(pageSchemas.practices, { ...rest, protocol: 'self-massage' }), []);
    assert.deepEqual(schemaIssues(pageSchemas.practices, { ...rest, protocol: 'self-massage', steps }), [
      ['steps', 'nothing, for the protocol has it'],
    ]);
  });

  test('that is a course without steps is accepted', () => {
    assert.deepEqual(
      schemaIssues(pageSchemas.practices, { ...without(practiceData(), 'steps'), form: 'course', minutes: [960, 1200] }),
      [],
    );
  });

  test('whose steps are at most a minute off is accepted', () => {
    for (const minutes of [
      [5, 6],
      [1, 3],
    ])
      assert.deepEqual(schemaIssues(pageSchemas.practices, { ...practiceData(), minutes }), []);
  });
});
