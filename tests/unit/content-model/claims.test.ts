import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimsIn, expectedWording, type Claim } from '../../../src/content-model/claims.ts';
import { evidenceSummary } from '../../../src/components/article/evidence-summary.ts';
import { checkClaims } from '../../../src/content-checks/claims.ts';
import type { Content, Page } from '../../../src/content-checks/content.ts';
import { parseMdx } from '../../../src/content-model/mdx.ts';
import { isOverdue } from '../../../src/utils/dates.ts';

const studies = Object.entries({
  'waiting-trial': 'nothing or waiting',
  'dummy-trial': 'dummy treatment',
  'before-after': 'same people before',
  'usual-care': 'usual care',
}).map(([id, kind]) => ({ id, comparison: { kind } }));

const problems = (body: string) => {
  const content = { data: { studies } } as unknown as Content;
  const page = { file: 'page.mdx', tree: parseMdx(body) } as Page;
  return checkClaims(page, content).map(({ found, expected }) => `${found}; ${expected}`);
};

describe('A claim', () => {
  test('is read with its text, certainty, comparison, citations and line', () => {
    const tree = parseMdx('Text.\n\nA start. <Claim certainty="low" against="nothing">Massage may help <Cite ref="a-1 b-2" />.</Claim>');
    const [{ position, ...claim }] = claimsIn(tree) as [Claim];
    assert.deepEqual(claim, { text: 'Massage may help.', certainty: 'low', against: 'nothing', references: ['a-1', 'b-2'] });
    assert.equal(position?.start.line, 3);
  });

  test('passes when it says no more than its level', () => {
    const body = [
      '<Claim certainty="low" against="nothing">Massage may mean fewer attacks than waiting <Cite ref="waiting-trial" />.</Claim>',
      '<Claim certainty="low" against="dummy">Massage may be no better than a dummy <Cite ref="dummy-trial" />.</Claim>',
      '<Claim certainty="very-low" against="none">We do not know whether it eases pain <Cite ref="waiting-trial" />.</Claim>',
    ].join('\n\n');
    assert.deepEqual(problems(body), []);
  });

  test('without a citation is refused', () => {
    assert.match(
      problems('<Claim certainty="low" against="nothing">It may help.</Claim>').join(),
      /a claim without a citation; a <Cite> inside it/,
    );
  });

  test('about a dummy is refused when it cites a study without one', () => {
    const body = '<Claim certainty="low" against="dummy">It may help <Cite ref="dummy-trial before-after usual-care" />.</Claim>';
    assert.match(problems(body).join(), /"before-after", a study whose comparison is "same people before".*"usual-care"/);
  });

  test('that calls a trial against waiting a trial against a dummy is refused', () => {
    const body = '<Claim certainty="low" against="dummy">It may help <Cite ref="waiting-trial" />.</Claim>';
    assert.match(problems(body).join(), /"waiting-trial", a study whose comparison is "nothing or waiting"/);
  });
});

describe('The wording of a claim', () => {
  const cases: [certainty: 'high' | 'moderate' | 'low' | 'very-low', text: string, allowed: boolean][] = [
    ['high', 'It reduces attacks.', true],
    ['moderate', 'It probably leaves you calmer.', true],
    ['moderate', 'It leaves you calmer.', false],
    ['low', 'It may mean fewer attacks.', true],
    ['low', 'It reduces attacks.', false],
    ['low', 'It may help, and it reduces pain.', true],
    ['low', 'It reduces pain and may help sleep.', false],
    ['low', 'It eases pain; it may last.', false],
    ['very-low', 'We do not know whether it eases pain.', true],
    ['very-low', 'It may ease pain.', false],
    ['very-low', 'It eases pain, but we do not know whether for long.', false],
  ];
  for (const [certainty, text, allowed] of cases)
    test(`of ${certainty} certainty ${allowed ? 'may' : 'may not'} be "${text}"`, () => {
      assert.equal(expectedWording({ certainty, text }) === undefined, allowed);
    });
});

describe('The line "how this page knows"', () => {
  test('counts studies by kind, other sources, and the range of certainty', () => {
    assert.equal(
      evidenceSummary(['randomised trial', 'randomised trial', 'pooled analysis', undefined], ['low', 'moderate', 'low']),
      'How this page knows: it rests on 1 review, 2 randomised or crossover trials and 1 guideline, survey of a population or other source. Its claims run from low to moderate certainty.',
    );
  });

  test('says nothing of certainty where a page makes no claim, and nothing at all without sources', () => {
    assert.equal(evidenceSummary(['case report'], []), 'How this page knows: it rests on 1 case report.');
    assert.equal(evidenceSummary([], []), '');
  });
});

test('a check is due on its day and after it, not before', () => {
  assert.deepEqual(
    ['2027-11-19', '2027-11-20', '2027-11-21'].map((today) => isOverdue('2027-11-20', today)),
    [false, true, true],
  );
});
