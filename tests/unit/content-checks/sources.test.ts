import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentence, type Problem } from '../../../src/content-checks/issue.ts';
import { checkSources } from '../../../src/content-checks/sources.ts';
import { claimGroups } from '../../../src/content-model/schemas/common-claim.ts';
import { componentProps } from '../../../src/content-model/schemas/components.ts';
import { filesOf, lineOf, pageAt, referenceData, validTree, type ContentTree } from '../../fixtures/content-tree.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

const PAGE = 'understanding/what-it-is';
const FILE = `src/content/${PAGE}.mdx`;
const QUESTION = 'faq/does-it-help';
const PRACTICE = 'practices/breathing';
const CITE = '<Cite ref="smith-2020" />';
const COMPONENTS = `one of ${Object.keys(componentProps)
  .map((name) => `<${name}>`)
  .join(', ')}`;

/** A mistake: a change of the valid tree, or of its files, and the sentences that must tell it. */
interface Mistake {
  tree?: (tree: ContentTree) => void;
  files?: (files: Files) => void;
  problems: Expected[];
}

type Expected = Omit<Problem, 'found'> & { found: string | RegExp };

/** The problems of a valid tree after a change. */
async function problemsAfter({ tree: changeTree, files: changeFiles }: Pick<Mistake, 'tree' | 'files'>): Promise<Problem[]> {
  const tree = validTree();
  changeTree?.(tree);
  const files = filesOf(tree);
  changeFiles?.(files);
  return withFolder(files, checkSources);
}

/** A mistake in one field of a page's frontmatter. `undefined` takes the field away. */
const inField = (
  field: string,
  value: unknown,
  problem: Pick<Expected, 'found' | 'expected'> & Partial<Expected>,
  page = PAGE,
): Mistake => ({
  tree: (tree) => {
    if (value === undefined) delete pageAt(tree, page).data[field];
    else pageAt(tree, page).data[field] = value;
  },
  problems: [{ file: `src/content/${page}.mdx`, field, ...problem }],
});

/** A mistake in a body: text put under a paragraph that cites, so that the text stands on line 25 of the file. */
const LINE = 25;
const inBody = (text: string, problem: Pick<Expected, 'found' | 'expected'> & Partial<Expected>): Mistake => ({
  tree: (tree) => {
    pageAt(tree, PAGE).body = `A claim ${CITE}.\n\n${text}\n`;
  },
  problems: [{ file: FILE, field: `body, line ${LINE}`, ...problem }],
});

/** A mistake in the text of one file. */
const inFile = (path: string, edit: (text: string) => string, problem: Omit<Expected, 'file'> & Partial<Expected>): Mistake => ({
  files: (files) => {
    files[path] = edit(files[path] ?? '');
  },
  problems: [{ file: path, ...problem }],
});

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');

const mistakes: Record<string, Record<string, Mistake>> = {
  'The frontmatter of a page': {
    'without a field that it needs': inField('description', undefined, { found: 'nothing', expected: 'text' }),
    'with a field of the wrong kind': inField('order', 'first', { found: '"first"', expected: 'a number' }),
    'with a list written as text': inField('keywords', 'neck, head', { found: '"neck, head"', expected: 'a list' }),
    'with an unknown field': inField('slug', 'other', {
      field: 'fields',
      found: 'the unknown field "slug"',
      expected: 'only the fields named in docs/writing.md',
    }),
    'with a day that no calendar has': inField('checked', '2026-02-31', { found: '"2026-02-31"', expected: 'a day that exists' }),
    'with a day in the future': inField('written', '2999-01-01', { found: '"2999-01-01"', expected: 'a day that is not in the future' }),
    'that was checked before it was written': inField('checked', '2024-01-09', {
      found: '"2024-01-09"',
      expected: 'a day not before "written" (2024-01-10)',
    }),
    'whose next check does not follow the last': inField('nextCheck', '2024-02-10', {
      found: '"2024-02-10"',
      expected: 'a day after "checked" (2024-02-10)',
    }),
    'with a summary of 91 words': inField('summary', words(91), { found: /^"word word.*…$/, expected: 'at most 90 words (found 91)' }),
    'with an answer of 46 words': inField(
      'answer',
      words(46),
      { found: /^"word word.*…$/, expected: 'at most 45 words (found 46)' },
      QUESTION,
    ),
    'that names a reference that does not exist': inField('references', ['smith-2020', 'nobody-1999'], {
      found: '"nobody-1999"',
      expected: 'an id from references.json',
    }),
    'that names a related page that does not exist': inField('related', ['faq/nothing', 'self-care/diary'], {
      found: '"faq/nothing"',
      expected: 'a page that exists, as collection/slug',
    }),
    'that names itself as a related page': inField('related', [PAGE, 'self-care/diary'], {
      found: `"${PAGE}", the page itself`,
      expected: 'other pages',
    }),
    'with an action whose page does not exist': inField('actions', [{ do: 'Rest.', page: 'faq/nothing' }], {
      found: '"faq/nothing"',
      expected: 'a page that exists, as collection/slug',
    }),
    'that names a caution that does not exist': inField(
      'cautions',
      ['nothing'],
      { found: '"nothing"', expected: 'an id from cautions.json' },
      PRACTICE,
    ),
    'whose steps do not fit its minutes': inField(
      'minutes',
      [20, 30],
      {
        field: 'steps',
        found: /^\[\{"text":"Sit down\."/,
        expected: 'steps that take 20 to 30 minutes in all (they take 4.0)',
      },
      PRACTICE,
    ),
    'with the title of another page': inField('title', 'what MUSCLES do', {
      file: 'src/content/science/muscles.mdx',
      found: `"What muscles do", which ${FILE} has too`,
      expected: 'a title of its own',
    }),
    'with a question that is the title of another page': inField(
      'question',
      'What trials found?',
      {
        found: '"What trials found?", which src/content/research/trials.mdx has too',
        expected: 'a title of its own',
      },
      QUESTION,
    ),
    'with broken YAML': inFile(FILE, (text) => text.replace('title: What it is', 'title: What: it is'), {
      field: 'frontmatter',
      found: 'YAML that does not parse (Nested mappings are not allowed in compact mappings at line 2, column 8)',
      expected: 'YAML between two lines of "---"',
    }),
    'with a field that stands twice': inFile(FILE, (text) => text.replace('order: 1\n', 'order: 1\norder: 2\n'), {
      field: 'frontmatter',
      found: /^YAML that does not parse \(Map keys must be unique at line 6/,
      expected: 'YAML between two lines of "---"',
    }),
    'that is missing': inFile(FILE, () => 'Only text.\n', {
      field: 'frontmatter',
      found: 'no frontmatter at the top of the file',
      expected: 'YAML between two lines of "---"',
    }),
  },

  'The citations of a page': {
    'with a listed reference that is never cited': {
      tree: (tree) => {
        pageAt(tree, PAGE).body = 'A claim.\n';
      },
      problems: [
        { file: FILE, field: 'references', found: '"smith-2020", which no <Cite> cites', expected: 'only references that the page cites' },
      ],
    },
    'with a <Cite> of a reference that is not listed': {
      tree: (tree) => {
        tree.data.references.push({ ...referenceData(), id: 'jones-2021' });
        pageAt(tree, PAGE).body = `A claim ${CITE}.\n\nAnother <Cite ref="smith-2020 jones-2021" />.\n`;
      },
      problems: [
        {
          file: FILE,
          field: `body, line ${LINE}`,
          found: '<Cite> of "jones-2021", which "references" does not list',
          expected: 'a reference listed in the frontmatter',
        },
      ],
    },
    'with a <Cite> of a reference that does not exist': inBody('<Cite ref="nobody-1999" />', {
      field: `body, line ${LINE}, <Cite>`,
      found: '"nobody-1999"',
      expected: 'an id from references.json',
    }),
  },

  'A component': {
    '<Cite> without its ref': inBody('<Cite />', { field: `body, line ${LINE}, <Cite> ref`, found: 'nothing', expected: 'text' }),
    '<Cite> with a bare ref': inBody('<Cite ref />', { field: `body, line ${LINE}, <Cite> ref`, found: 'true', expected: 'text' }),
    '<Cite> with two spaces between ids': inBody('<Cite ref="smith-2020  smith-2020" />', {
      field: `body, line ${LINE}, <Cite> ref`,
      found: '"smith-2020  smith-2020"',
      expected: 'ids separated by single spaces',
    }),
    '<Cite> with an unknown prop': inBody('<Cite ref="smith-2020" page="3" />', {
      field: `body, line ${LINE}, <Cite>`,
      found: 'the unknown field "page"',
      expected: 'only the fields named in docs/writing.md',
    }),
    '<Cite> with a ref in braces': inBody('<Cite ref={"smith-2020"} />', {
      field: `body, line ${LINE}, <Cite>`,
      found: 'ref in braces',
      expected: 'text in quotes',
    }),
    '<Cite> with spread props': inBody('<Cite {...props} />', {
      field: `body, line ${LINE}, <Cite>`,
      found: '{…} in braces',
      expected: 'text in quotes',
    }),
    '<Term> without its id': inBody('<Term>aura</Term>', { field: `body, line ${LINE}, <Term> id`, found: 'nothing', expected: 'text' }),
    '<Term> with an id that the glossary does not have': inBody('<Term id="nothing">x</Term>', {
      field: `body, line ${LINE}, <Term>`,
      found: '"nothing"',
      expected: 'an id from glossary.json',
    }),
    '<Term> with an unknown prop': inBody('<Term id="aura" word="x">x</Term>', {
      field: `body, line ${LINE}, <Term>`,
      found: 'the unknown field "word"',
      expected: 'only the fields named in docs/writing.md',
    }),
    '<Term> with an id in braces': inBody('<Term id={aura}>x</Term>', {
      field: `body, line ${LINE}, <Term>`,
      found: 'id in braces',
      expected: 'text in quotes',
    }),
    '<Cautions> with neither ids nor level': inBody('<Cautions />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: '{}',
      expected: 'either "ids" or "level"',
    }),
    '<Cautions> with both ids and level': inBody('<Cautions ids="front-of-neck" level="stop" />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: '{"ids":"front-of-neck","level":"stop"}',
      expected: 'either "ids" or "level"',
    }),
    '<Cautions> with a level that does not exist': inBody('<Cautions level="high" />', {
      field: `body, line ${LINE}, <Cautions> level`,
      found: '"high"',
      expected: 'one of "emergency", "urgent", "soon", "planned", "stop", "ask", "never"',
    }),
    '<Cautions> with an id that does not exist': inBody('<Cautions ids="front-of-neck nothing" />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: '"nothing"',
      expected: 'an id from cautions.json',
    }),
    '<Cautions> with an unknown prop': inBody('<Cautions ids="front-of-neck" title="x" />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: 'the unknown field "title"',
      expected: 'only the fields named in docs/writing.md',
    }),
    '<Cautions> with ids in braces': inBody('<Cautions ids={"front-of-neck"} />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: 'ids in braces',
      expected: 'text in quotes',
    }),
    '<Cautions> that shows a caution a second time': inBody('<Cautions ids="front-of-neck front-of-neck" />', {
      field: `body, line ${LINE}, <Cautions>`,
      found: '"front-of-neck" a second time',
      expected: 'each caution once a page',
    }),
    '<Finding> without its id': inBody('<Finding />', { field: `body, line ${LINE}, <Finding> id`, found: 'nothing', expected: 'text' }),
    '<Finding> with an id that no finding has': inBody('<Finding id="nothing" />', {
      field: `body, line ${LINE}, <Finding>`,
      found: '"nothing"',
      expected: 'an id from findings.json',
    }),
    '<Finding> that quotes a finding a second time': inBody('<Finding id="attacks" /> <Finding id="attacks" />', {
      field: `body, line ${LINE}, <Finding>`,
      found: '"attacks" a second time',
      expected: 'each finding once a page',
    }),
    '<Findings> with an id': inBody('<Findings id="attacks" />', {
      field: `body, line ${LINE}, <Findings>`,
      found: 'the unknown field "id"',
      expected: 'only the fields named in docs/writing.md',
    }),
    '<Findings> a second time': inBody('<Findings /> <Findings />', {
      field: `body, line ${LINE}, <Findings>`,
      found: '"findings" a second time',
      expected: 'each summary once a page',
    }),
    '<CommonClaims> of a group that does not exist': inBody('<CommonClaims group="others" />', {
      field: `body, line ${LINE}, <CommonClaims> group`,
      found: '"others"',
      expected: `one of ${claimGroups.map((group) => `"${group}"`).join(', ')}`,
    }),
    '<CommonClaims> that shows a group a second time': inBody('<CommonClaims group="safety" /> <CommonClaims group="safety" />', {
      field: `body, line ${LINE}, <CommonClaims>`,
      found: '"safety" a second time',
      expected: 'each group of claims once a page',
    }),
    'a drawing a second time': inBody('<AttackPhases /> <AttackPhases />', {
      field: `body, line ${LINE}, <AttackPhases>`,
      found: '"AttackPhases" a second time',
      expected: 'each drawing once a page',
    }),
    '<Note> without its title': inBody('<Note>Ask first.</Note>', {
      field: `body, line ${LINE}, <Note> title`,
      found: 'nothing',
      expected: 'text',
    }),
    '<Note> with a title of one letter': inBody('<Note title="x">Ask first.</Note>', {
      field: `body, line ${LINE}, <Note> title`,
      found: '"x"',
      expected: 'at least 3',
    }),
    '<Note> with an unknown prop': inBody('<Note title="Look" kind="x">Ask first.</Note>', {
      field: `body, line ${LINE}, <Note>`,
      found: 'the unknown field "kind"',
      expected: 'only the fields named in docs/writing.md',
    }),
    '<Note> with a title in braces': inBody('<Note title={1}>Ask first.</Note>', {
      field: `body, line ${LINE}, <Note>`,
      found: 'title in braces',
      expected: 'text in quotes',
    }),
    'that does not exist': inBody('<Chart />', { found: '<Chart>', expected: COMPONENTS }),
    'that is named like a part of JavaScript': inBody('<constructor />', {
      found: '<constructor>',
      expected: COMPONENTS,
    }),
    'that is an element of HTML': inBody('<img src="/a.png" />', { found: '<img>', expected: COMPONENTS }),
  },

  'A body': {
    'of broken MDX': inBody('Open { brace', { found: /^MDX that does not parse \(Unexpected end of file/, expected: 'valid MDX' }),
    'with a tag that is never closed': inBody('<Note title="Look">\n\nAsk first.', {
      field: 'body',
      found: `MDX that does not parse (Expected a closing tag for \`<Note>\` (${LINE}:1-${LINE}:20))`,
      expected: 'valid MDX',
    }),
    'with an image without a text alternative': inBody('![](/a.png)', {
      found: 'the image "/a.png" without a text alternative',
      expected: 'words in its square brackets',
    }),
    'with an image by reference without a text alternative': inBody('![][drawing]\n\n[drawing]: /a.png', {
      found: 'the image "drawing" without a text alternative',
      expected: 'words in its square brackets',
    }),
    'with a heading of level 1': inBody('# Top', {
      found: 'a heading of level 1',
      expected: '## or ###, for the title is the page’s only level 1',
    }),
    'with an underlined heading of level 1': inBody('Top\n===', {
      found: 'a heading of level 1',
      expected: '## or ###, for the title is the page’s only level 1',
    }),
    'with a task list': inBody('- [ ] Rest', { found: 'a task list', expected: 'a plain list' }),
    'with a row of more cells than its table has columns': inBody('| a | b |\n| - | - |\n| 1 | 2 | lost |', {
      field: `body, line ${LINE + 2}`,
      found: '3 cells in the row that begins with "1"',
      expected: '2, as in the header; an empty cell is written too',
    }),
    'with a row of fewer cells than its table has columns': inBody('| a | b |\n| - | - |\n| 1 |', {
      field: `body, line ${LINE + 2}`,
      found: '1 cell in the row that begins with "1"',
      expected: '2, as in the header; an empty cell is written too',
    }),
    'with a table whose rule has fewer parts than its header': inBody('| a | b | c |\n| - | - |\n| 1 | 2 | 3 |', {
      field: `body, line ${LINE + 1}`,
      found: 'a table whose rule does not fit its header',
      expected: 'as many parts in the rule as cells in the header',
    }),
    'with a table without pipes at its ends whose rule has more parts': inBody('a | b\n-- | :-: | --\n1 | 2', {
      field: `body, line ${LINE + 1}`,
      found: 'a table whose rule does not fit its header',
      expected: 'as many parts in the rule as cells in the header',
    }),
    'with words inside a citation': inBody(`Text <Cite ref="smith-2020">these words</Cite>.`, {
      field: `body, line ${LINE}, <Cite>`,
      found: '"these words" inside it',
      expected: '<Cite … />, which takes no words',
    }),
    'with a paragraph inside a list of cautions': inBody('<Cautions ids="front-of-neck">\n\nThese words.\n\n</Cautions>', {
      field: `body, line ${LINE}, <Cautions>`,
      found: '"These words." inside it',
      expected: '<Cautions … />, which takes no words',
    }),
    'with a list of cautions within a line': inBody('Text <Cautions ids="front-of-neck" /> in a line.', {
      field: `body, line ${LINE}, <Cautions>`,
      found: 'it within a line',
      expected: 'it by itself, with an empty line before and after',
    }),
    'with a citation inside a drawing that shows none': inBody(`<HandPositions>\n  ${CITE}\n</HandPositions>`, {
      field: `body, line ${LINE}, <HandPositions>`,
      found: 'something inside it',
      expected: '<HandPositions … />, which takes no words',
    }),
    'with a drawing in a heading': inBody('## The phases <AttackPhases />', {
      field: `body, line ${LINE}, <AttackPhases>`,
      found: 'it within a line',
      expected: 'it by itself, with an empty line before and after',
    }),
    'with a link to the glossary without words': inBody('Text <Term id="aura" />.', {
      field: `body, line ${LINE}, <Term>`,
      found: 'nothing inside it',
      expected: 'the words that it shows',
    }),
    'with a footnote': inBody('A claim.[^1]', { found: 'the footnote [^1]', expected: '<Cite ref="…" />' }),
    'with a claim that cites nothing': inBody('<Claim certainty="low" against="nothing">It may help.</Claim>', {
      field: `body, line ${LINE}, <Claim>`,
      found: 'a claim without a citation',
      expected: 'a <Cite> inside it',
    }),
    'with an import': inBody("import Chart from './Chart.astro';", {
      found: 'an import or export',
      expected: 'components as docs/writing.md names them, without imports',
    }),
    'with an export': inBody('export const n = 1;', {
      found: 'an import or export',
      expected: 'components as docs/writing.md names them, without imports',
    }),
    'with an expression': inBody('{1 + 1}', { found: 'the expression {1 + 1}', expected: 'text, or a comment as {/* … */}' }),
    'with a link called "here"': inBody('[here](/faq/)', { found: 'a link called "here"', expected: 'words that name its target' }),
    'with a link by reference called "Click here"': inBody('[Click here][a]\n\n[a]: /faq/', {
      found: 'a link called "Click here"',
      expected: 'words that name its target',
    }),
    'with a link that has no words': inBody('[](/faq/)', { found: 'a link called ""', expected: 'words that name its target' }),
    'without text': {
      tree: (tree) => {
        pageAt(tree, PAGE).body = ' \n';
      },
      problems: [{ file: FILE, field: 'body', found: 'no text', expected: 'the text of the page' }],
    },
  },

  'A file of a collection': {
    'whose name has capitals and underscores': inFile('src/content/faq/Bad_Name.mdx', () => 'x', {
      field: 'file name',
      found: '"Bad_Name.mdx"',
      expected: 'lower-case words joined by hyphens, ending in .mdx',
    }),
    'whose name has a space': inFile('src/content/faq/a page.mdx', () => 'x', {
      field: 'file name',
      found: '"a page.mdx"',
      expected: 'lower-case words joined by hyphens, ending in .mdx',
    }),
    'that is plain Markdown': inFile('src/content/faq/page.md', () => 'x', {
      field: 'file name',
      found: '"page.md"',
      expected: 'lower-case words joined by hyphens, ending in .mdx',
    }),
    'that lies in a folder of its own': inFile('src/content/faq/more/page.mdx', () => 'x', {
      file: 'src/content/faq/more',
      field: 'file name',
      found: '"more"',
      expected: 'lower-case words joined by hyphens, ending in .mdx',
    }),
    'that is empty': inFile(FILE, () => '', { field: 'file', found: 'an empty file', expected: 'frontmatter and a body' }),
    'that is empty but for a byte-order mark': inFile(FILE, () => '\uFEFF\r\n', {
      field: 'file',
      found: 'an empty file',
      expected: 'frontmatter and a body',
    }),
    'that was the last of its collection': {
      files: (files) => {
        delete files[`src/content/${QUESTION}.mdx`];
      },
      problems: [{ file: 'src/content/faq', field: 'collection', found: 'no page', expected: 'at least one .mdx file' }],
    },
  },

  'A data file': {
    'of broken JSON': inFile('src/content/references.json', () => '[\n  { "id": "a", }\n]', {
      field: 'file',
      found: /^JSON that does not parse \(.*line 2 column 16.*\)$/,
      expected: 'valid JSON',
    }),
    'that is empty': inFile('src/content/glossary.json', () => '', {
      field: 'file',
      found: /^JSON that does not parse/,
      expected: 'valid JSON',
    }),
    'that is no list': inFile('src/content/cautions.json', () => '{ "a": 1 }', {
      field: 'file',
      found: '{"a":1}',
      expected: 'a list of entries',
    }),
    'with an empty list': inFile('src/content/glossary.json', () => '[]', {
      field: 'file',
      found: 'an empty list',
      expected: 'a list of entries',
    }),
    'that is missing': {
      files: (files) => {
        delete files['src/content/cautions.json'];
      },
      problems: [{ file: 'src/content/cautions.json', field: 'file', found: 'no file', expected: 'a list of entries' }],
    },
    'with an entry that is nothing': inFile('src/content/glossary.json', (text) => text.replace(/^\[/, '[null,'), {
      field: 'entry 1',
      found: 'null',
      expected: 'fields with values',
    }),
    'with an entry without an id': {
      tree: ({ data }) => void data.glossary.push({ ...data.glossary[0], id: undefined }),
      problems: [{ file: 'src/content/glossary.json', field: 'entry 2 id', found: 'nothing', expected: 'text' }],
    },
    ...Object.fromEntries(
      (
        [
          ['references', 'smith-2020'],
          ['cautions', 'front-of-neck'],
          ['glossary', 'aura'],
          ['findings', 'attacks'],
          ['claims', 'it-cures'],
          ['studies', 'smith-2020'],
          ['search-terms', 'throat'],
        ] as const
      ).map(([name, id]) => [
        `of ${name} in which an id stands twice`,
        {
          tree: ({ data }: ContentTree) => void data[name].push({ ...data[name][0] }),
          problems: [
            {
              file: `src/content/${name}.json`,
              field: `${id} id`,
              found: 'the same id twice',
              expected: 'an id of its own for each entry',
            },
          ],
        },
      ]),
    ),
    'with an entry with an unknown field': {
      tree: ({ data }) => void Object.assign(data.references[0]!, { remark: 'x' }),
      problems: [
        {
          file: 'src/content/references.json',
          field: 'smith-2020',
          found: 'the unknown field "remark"',
          expected: 'only the fields named in docs/writing.md',
        },
      ],
    },
    'with an entry with a mistyped field': {
      tree: ({ data }) => void Object.assign(data.references[0]!, { PMID: 123 }),
      problems: [{ file: 'src/content/references.json', field: 'smith-2020 PMID', found: '123', expected: 'text' }],
    },
    'with a caution that names a reference that does not exist': {
      tree: ({ data }) => void Object.assign(data.cautions[0]!, { references: ['nobody-1999'] }),
      problems: [
        {
          file: 'src/content/cautions.json',
          field: 'front-of-neck references',
          found: '"nobody-1999"',
          expected: 'an id from references.json',
        },
      ],
    },
    'with a caution without a level': {
      tree: ({ data }) => void delete data.cautions[0]!['level'],
      problems: [
        {
          file: 'src/content/cautions.json',
          field: 'front-of-neck level',
          found: 'nothing',
          expected: 'one of "emergency", "urgent", "soon", "planned", "stop", "ask", "never"',
        },
      ],
    },
    'with a caution without a source that does not say that it is custom': {
      tree: ({ data }) => void Object.assign(data.cautions[0]!, { references: [] }),
      problems: [
        {
          file: 'src/content/cautions.json',
          field: 'front-of-neck references',
          found: '[]',
          expected: 'at least 1 reference, or a sentence in "custom" that says that there is none',
        },
      ],
    },
    'with a finding without its moment': {
      tree: ({ data }) => void delete data.findings[0]!['moment'],
      problems: [{ file: 'src/content/findings.json', field: 'attacks moment', found: 'nothing', expected: 'text' }],
    },
    'with a finding whose figure stands without its moment': {
      tree: ({ data }) => void Object.assign(data.findings[0]!, { seen: 'Attacks fell by 1.3 with massage and by 0.4 with waiting.' }),
      problems: [
        {
          file: 'src/content/findings.json',
          field: 'attacks seen',
          found: '"Attacks fell by 1.3 with massage and by 0.4 with waiting."',
          expected: 'no figure of a result: it belongs into "figures", with its moment',
        },
      ],
    },
    'with a figure whose sentence lacks its moment': {
      tree: ({ data }) =>
        void Object.assign(data.findings[0]!, {
          figures: [
            {
              reference: 'smith-2020',
              moment: 'at 4 weeks',
              against: 'with waiting',
              text: 'Attacks fell by 1.3 and by 0.4 with waiting.',
            },
          ],
        }),
      problems: [
        {
          file: 'src/content/findings.json',
          field: 'attacks figures[1].moment',
          found: '"at 4 weeks"',
          expected: 'words that stand in its "text"',
        },
      ],
    },
    'with a place of the self-massage where a caution allows no hand': {
      tree: ({ data }) => void Object.assign(data.cautions[0]!, { level: 'never', zones: ['temples'] }),
      problems: [
        {
          file: 'src/content/self-massage.json',
          field: 'self-massage places temples zone',
          found: '"temples", where "front-of-neck" allows no hand',
          expected: 'a zone that no caution forbids',
        },
      ],
    },
    'with a finding that names a reference that does not exist': {
      tree: ({ data }) => void Object.assign(data.findings[0]!, { references: ['nobody-1999'] }),
      problems: [
        {
          file: 'src/content/findings.json',
          field: 'attacks references',
          found: '"nobody-1999"',
          expected: 'an id from references.json',
        },
      ],
    },
    'with a finding whose sentence says more than its certainty': {
      tree: ({ data }) => void Object.assign(data.findings[0]!, { sentence: 'A course of massage means fewer attacks than waiting.' }),
      problems: [
        {
          file: 'src/content/findings.json',
          field: 'attacks sentence',
          found: '"A course of massage means fewer attacks than waiting."',
          expected: 'the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)',
        },
      ],
    },
    'with a study whose source does not exist': {
      tree: ({ data }) => void Object.assign(data.studies[0]!, { id: 'nobody-1999', reference: 'nobody-1999' }),
      problems: [
        {
          file: 'src/content/studies.json',
          field: 'nobody-1999 reference',
          found: '"nobody-1999"',
          expected: 'an id from references.json',
        },
      ],
    },
    'with a study whose id is not that of its source': {
      tree: ({ data }) => void Object.assign(data.studies[0]!, { id: 'smith-2021' }),
      problems: [
        {
          file: 'src/content/studies.json',
          field: 'smith-2021 id',
          found: '"smith-2021"',
          expected: 'the id of its reference',
        },
      ],
    },
    'of studies that is empty': inFile('src/content/studies.json', () => '[]', {
      field: 'file',
      found: 'an empty list',
      expected: 'a list of entries',
    }),
    'of studies in broken JSON': inFile('src/content/studies.json', () => '[{', {
      field: 'file',
      found: /^JSON that does not parse/,
      expected: 'valid JSON',
    }),
    'with a claim that names a reference and a page that do not exist': {
      tree: ({ data }) => void Object.assign(data.claims[0]!, { references: ['nobody-1999'], pages: ['faq/nothing'] }),
      problems: [
        {
          file: 'src/content/claims.json',
          field: 'it-cures references',
          found: '"nobody-1999"',
          expected: 'an id from references.json',
        },
        {
          file: 'src/content/claims.json',
          field: 'it-cures pages',
          found: '"faq/nothing"',
          expected: 'a page that exists, as collection/slug',
        },
      ],
    },
    'with a claim of an unknown verdict': {
      tree: ({ data }) => void Object.assign(data.claims[0]!, { verdict: 'true' }),
      problems: [
        {
          file: 'src/content/claims.json',
          field: 'it-cures verdict',
          found: '"true"',
          expected: 'one of "supported", "partly supported", "not supported", "wrong", "no verdict"',
        },
      ],
    },
    'with a group of search words that warns of a caution that does not exist': {
      tree: ({ data }) => void Object.assign(data['search-terms'][0]!, { warns: ['front-of-neck', 'nothing'] }),
      problems: [
        { file: 'src/content/search-terms.json', field: 'throat warns', found: '"nothing"', expected: 'an id from cautions.json' },
      ],
    },
    'with a search word that another group has too': {
      tree: ({ data }) => void data['search-terms'].push({ ...data['search-terms'][0], id: 'voice', words: ['larynx', 'throat'] }),
      problems: [
        {
          file: 'src/content/search-terms.json',
          field: 'voice words',
          found: '"throat", which the search reads as "throat" of throat',
          expected: 'each of them only once',
        },
      ],
    },
    'with a search word that differs only in its endings, order and small words': {
      tree: ({ data }) => void Object.assign(data['search-terms'][0]!, { words: ['rub my throat', 'throat rubbing'] }),
      problems: [
        {
          file: 'src/content/search-terms.json',
          field: 'throat words',
          found: '"throat rubbing", which the search reads as "rub my throat" of throat',
          expected: 'each of them only once',
        },
      ],
    },
    'with a group of search words that warns of a less urgent caution first': {
      tree: ({ data }) => {
        data.cautions.push({ ...data.cautions[0], id: 'stroke-signs', level: 'emergency', short: 'a drooping face' });
        Object.assign(data['search-terms'][0]!, { warns: ['front-of-neck', 'stroke-signs'] });
      },
      problems: [
        {
          file: 'src/content/search-terms.json',
          field: 'throat warns',
          found: '["front-of-neck","stroke-signs"]',
          expected: 'the most urgent caution first',
        },
      ],
    },
    'of search words without a way to one of the cautions': {
      tree: ({ data }) => void data.cautions.push({ ...data.cautions[0], id: 'neck-twisting' }),
      problems: [
        {
          file: 'src/content/search-terms.json',
          field: 'warns',
          found: 'no group that warns of "neck-twisting"',
          expected: 'at least one group for each caution',
        },
      ],
    },
    'of search words in broken JSON': inFile('src/content/search-terms.json', () => '[{', {
      field: 'file',
      found: /^JSON that does not parse/,
      expected: 'valid JSON',
    }),
    'with a term that names a page that does not exist': {
      tree: ({ data }) => void Object.assign(data.glossary[0]!, { see: ['faq/nothing'] }),
      problems: [
        {
          file: 'src/content/glossary.json',
          field: 'aura see',
          found: '"faq/nothing"',
          expected: 'a page that exists, as collection/slug',
        },
      ],
    },
  },
};

describe('Content that breaks no rule', () => {
  test('has no problems', async () => assert.deepEqual(await problemsAfter({}), []));

  test('has none either with byte-order marks and the line ends of Windows in every file', async () => {
    const problems = await problemsAfter({
      files: (files) => {
        for (const [path, text] of Object.entries(files)) files[path] = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      },
    });
    assert.deepEqual(problems, []);
  });

  test('may hold hidden files of the system, comments, and images and links with words', async () => {
    const problems = await problemsAfter({
      tree: (tree) => {
        pageAt(tree, PAGE).body +=
          '\n{/* Ask a reader about this. */}\n\n[![Four muscles](/a.png)](/faq/) and ![Four muscles][a].\n\n[a]: /a.png\n';
      },
      files: (files) => {
        files['src/content/faq/.DS_Store'] = 'x';
      },
    });
    assert.deepEqual(problems, []);
  });
});

for (const [group, entries] of Object.entries(mistakes)) {
  describe(group, () => {
    for (const [what, mistake] of Object.entries(entries)) {
      test(`${what} is refused with the file, the field, what was found and what is expected`, async () => {
        const problems = await problemsAfter(mistake);
        const summary = problems.map(sentence).join('\n') || 'no problem';
        assert.equal(problems.length, mistake.problems.length, summary);
        for (const [index, { found, ...rest }] of mistake.problems.entries()) {
          const problem = problems[index]!;
          assert.deepEqual({ ...problem, ...rest }, problem, summary);
          if (typeof found === 'string') assert.equal(problem.found, found);
          else assert.match(problem.found, found);
        }
      });
    }
  });
}

describe('The line that a sentence names', () => {
  test('is the line of the file, whatever stands above it', async () => {
    const tree = validTree();
    const page = pageAt(tree, PAGE);
    page.body += '\n## A heading\n\n# Top\n';
    for (const encode of [(text: string) => text, (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
      const files = filesOf(tree);
      const [problem] = await withFolder({ ...files, [FILE]: encode(files[FILE]!) }, checkSources);
      assert.equal(problem?.field, `body, line ${lineOf(page, '# Top')}`);
    }
  });
});

describe('A sentence', () => {
  test('names the file, the field, what was found and what is expected, on one line', () => {
    assert.equal(
      sentence({ file: 'a.mdx', field: 'order', found: '0', expected: 'at least 1' }),
      'a.mdx: order: found 0; expected at least 1.',
    );
  });

  test('is told for every mistake at once', async () => {
    const problems = await problemsAfter({
      tree: (tree) => {
        pageAt(tree, PAGE).data['order'] = 0;
        pageAt(tree, QUESTION).data['answer'] = words(46);
        tree.data.glossary[0]!['see'] = ['faq/nothing'];
      },
    });
    assert.deepEqual(
      problems.map(({ file }) => file),
      [FILE, `src/content/${QUESTION}.mdx`, 'src/content/glossary.json'],
    );
    for (const problem of problems) assert.doesNotMatch(sentence(problem), /\n/);
  });
});
