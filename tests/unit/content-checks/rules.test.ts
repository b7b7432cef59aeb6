import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatIssue, show } from '../../../src/content-checks/issue.ts';
import { contentIssues } from '../../../src/content-checks/rules.ts';
import { claimGroups } from '../../../src/content-model/schemas/common-claim.ts';
import { componentProps } from '../../../src/content-model/schemas/components.ts';
import type { DataName } from '../../../src/content-checks/content.ts';
import { filesOf, lineOf, pageAt, referenceData, validTree, type ContentTree } from '../../fixtures/content-tree.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

const PAGE = 'understanding/what-it-is';
const FILE = `src/content/${PAGE}.mdx`;
const QUESTION = 'faq/does-it-help';
const PRACTICE = 'practices/breathing';
const CITE = '<Cite ref="smith-2020" />';

/** A change of the valid tree, or of its files, and the sentences of the issues that it makes. */
interface Case {
  tree?: (tree: ContentTree) => void;
  files?: (files: Files) => void;
  issues: (string | RegExp)[];
}

async function issuesAfter({ tree: changeTree, files: changeFiles }: Omit<Case, 'issues'>): Promise<string[]> {
  const tree = validTree();
  changeTree?.(tree);
  const files = filesOf(tree);
  changeFiles?.(files);
  return (await withFolder(files, contentIssues)).map(formatIssue);
}

/** A mistake in the frontmatter of a page. A field that is `undefined` is taken away. */
const inPage = (page: string, fields: object, issue: string | RegExp, file = `src/content/${page}.mdx`): Case => ({
  tree: (tree) => void Object.assign(pageAt(tree, page).data, fields),
  issues: [typeof issue === 'string' ? `${file}: ${issue}.` : issue],
});
const inArticle = (fields: object, issue: string | RegExp) => inPage(PAGE, fields, issue);

/** A mistake in a body: text below a paragraph that cites, so that the text is on line 25 of the file. */
const LINE = 25;
const inBody = (text: string, issue: string | RegExp, line = LINE): Case => ({
  tree: (tree) => void (pageAt(tree, PAGE).body = `A claim ${CITE}.\n\n${text}\n`),
  issues: [typeof issue === 'string' ? `${FILE}: body, line ${line}${issue}.` : issue],
});

/** A mistake in the text of one file. `undefined` takes the file away. */
const inFile = (path: string, edit: (text: string) => string | undefined, issue: string | RegExp, times = 1): Case => ({
  files: (files) => {
    const text = edit(files[path] ?? '');
    if (text === undefined) delete files[path];
    else files[path] = text;
  },
  issues: Array.from({ length: times }, () => (typeof issue === 'string' ? `${issue}.` : issue)),
});
const inJson = (name: DataName, text: string, issue: string | RegExp) =>
  inFile(`src/content/${name}.json`, () => text, typeof issue === 'string' ? `src/content/${name}.json: ${issue}` : issue);

/** A mistake in the first entry of a data file. */
const inEntry = (name: DataName, fields: object, ...issues: string[]): Case => ({
  tree: ({ data }) => void Object.assign(data[name][0]!, fields),
  issues: issues.map((issue) => `src/content/${name}.json: ${issue}.`),
});
/** A mistake in a copy of the first entry of a data file. */
const inCopy = (name: DataName, fields: object, issue: string): Case => ({
  tree: ({ data }) => void data[name].push({ ...data[name][0], ...fields }),
  issues: [`src/content/${name}.json: ${issue}.`],
});

/** A mistake in the frontmatter of a file. */
const inSource = (edit: (text: string) => string, issue: string | RegExp) =>
  inFile(FILE, edit, typeof issue === 'string' ? `${FILE}: frontmatter${issue}` : issue);

/** So many words, in sentences of five. */
const words = (n: number) => Array.from({ length: n }, (_, index) => (index % 5 === 4 ? 'word.' : 'word')).join(' ');

const UNKNOWN = 'expected only the fields named in docs/writing.md';
const LEVELS = 'expected one of "emergency", "urgent", "soon", "planned", "stop", "ask", "never"';
const NO_REFERENCE = 'found "nobody-1999"; expected an id from references.json';
const NO_PAGE = 'found "faq/nothing"; expected a page that exists, as collection/slug';
const FILE_NAME = 'expected lower-case words joined by hyphens, ending in .mdx';
const DRAWING = 'expected a drawing of src/components/figures/, for pages have no other images';
const HTTPS = '"https://" and a public host, such as "https://example.org/"';
const SCHEME = 'a page of the site, "https:", "mailto:" or "tel:"';
const PATH = 'a path from the root, such as "/faq/how-often/", or "https://…"';
const MARKS = 'expected a link as [words](/address/), bold as **words**';
const PLAIN = 'expected plain text';
const CHANGE = 'expected a day that exists and has come, as YYYY-MM-DD.md';
const FENCES = 'expected YAML between two lines of "---"';
const NO_FIELD =
  'found a line that is no field; expected "name: value", with quotation marks around a value that has ": " or marks of YAML in it';
const COMPONENT = `expected one of ${Object.keys(componentProps)
  .map((name) => `<${name}>`)
  .join(', ')}`;

const cases: Record<string, Case[]> = {
  'The frontmatter of a page': [
    inArticle({ description: undefined }, 'description: found nothing; expected text'),
    inArticle({ order: 'first' }, 'order: found "first"; expected a number'),
    inArticle({ keywords: 'neck, head' }, 'keywords: found "neck, head"; expected a list'),
    inArticle({ slug: 'other' }, `fields: found the unknown field "slug"; ${UNKNOWN}`),
    inArticle({ written: '0206-01-10' }, 'written: found "0206-01-10"; expected a day after 2020-01-01'),
    inArticle({ checked: '2026-02-31' }, 'checked: found "2026-02-31"; expected a day that exists'),
    inArticle({ written: '2999-01-01' }, 'written: found "2999-01-01"; expected a day that is not in the future'),
    inArticle({ checked: '2024-01-09' }, 'checked: found "2024-01-09"; expected a day not before "written" (2024-01-10)'),
    inArticle({ nextCheck: '2024-02-10' }, 'nextCheck: found "2024-02-10"; expected a day after "checked" (2024-02-10)'),
    inArticle({ summary: words(91) }, `summary: found ${show(words(91))}; expected at most 90 words (found 91)`),
    inPage(QUESTION, { answer: words(46) }, `answer: found ${show(words(46))}; expected at most 45 words (found 46)`),
    inArticle({ references: ['smith-2020', 'nobody-1999'] }, `references: ${NO_REFERENCE}`),
    inArticle({ related: ['faq/nothing', 'self-care/diary'] }, `related: ${NO_PAGE}`),
    inArticle({ related: [PAGE, 'self-care/diary'] }, `related: found "${PAGE}", the page itself; expected other pages`),
    inArticle({ actions: [{ do: 'Rest.', page: 'faq/nothing' }] }, `actions: ${NO_PAGE}`),
    inPage(PRACTICE, { cautions: ['nothing'] }, 'cautions: found "nothing"; expected an id from cautions.json'),
    inPage(
      PRACTICE,
      { minutes: [20, 30] },
      'steps: found [{"text":"Sit down.","seconds":60},{"text":"Breathe in.","seconds":…; expected steps that take 20 to 30 minutes in all (they take 4.0)',
    ),
    inPage(
      PAGE,
      { title: 'what MUSCLES do' },
      `title: found "What muscles do", which ${FILE} has too; expected a title of its own`,
      'src/content/science/muscles.mdx',
    ),
    inPage(
      QUESTION,
      { question: 'What trials found?' },
      'question: found "What trials found?", which src/content/research/trials.mdx has too; expected a title of its own',
    ),
  ],

  'The frontmatter of a file': [
    inSource((text) => text.replace('title: What it is', 'title: What: it is'), `, line 2: ${NO_FIELD}`),
    inSource((text) => text.replace('order: 1', '- order'), `, line 5: ${NO_FIELD}`),
    inSource(
      (text) => text.replace('order: 1\n', 'order: 1\norder: 2\n'),
      ', line 6: found the same field twice; expected each field once',
    ),
    inSource(
      (text) => text.replace('  - neck pain', '\t- neck pain'),
      /, line \d+: found a tab; expected spaces at the start of a line\.$/,
    ),
    inSource(
      (text) => text.replace('order: 1', 'order: [1'),
      /found a list in brackets that is not closed or lacks a comma; expected "\[one, two\]"/,
    ),
    inSource((text) => text.replace('order: 1', 'order: "1'), /found a quotation mark that is not closed; expected one at each end/),
    inSource(
      (text) => text.replace('order: 1', 'order: !one'),
      ', line 6: found a value that begins with "!" or "*"; expected quotation marks around it',
    ),
    inSource(() => 'Only text.\n', `: found no frontmatter at the top of the file; ${FENCES}`),
    inSource((text) => text.replace(/^---/, '+++'), `: found no frontmatter at the top of the file; ${FENCES}`),
    inSource((text) => `\n${text}`, ': found an empty line before the first "---"; expected "---" on line 1'),
    inSource((text) => text.replace('\n---\n', '\n'), `: found no line of "---" at its end; ${FENCES}`),
    inSource((text) => text.replace('\n---\n', '\n----\n'), /frontmatter, line \d+: found "----"; expected "---" alone\.$/),
  ],

  'The citations of a page': [
    {
      tree: (tree) => void (pageAt(tree, PAGE).body = 'A claim.\n'),
      issues: [`${FILE}: references: found "smith-2020", which no <Cite> cites; expected only references that the page cites.`],
    },
    {
      tree: (tree) => {
        tree.data.references.push({ ...referenceData(), id: 'jones-2021' });
        pageAt(tree, PAGE).body = `A claim ${CITE}.\n\nAnother <Cite ref="smith-2020 jones-2021" />.\n`;
      },
      issues: [
        `${FILE}: body, line ${LINE}: found <Cite> of "jones-2021", which "references" does not list; expected a reference listed in the frontmatter.`,
      ],
    },
    inBody('<Cite ref="nobody-1999" />', `, <Cite>: ${NO_REFERENCE}`),
  ],

  'A component': [
    inBody('<Cite />', ', <Cite> ref: found nothing; expected text'),
    inBody('<Cite ref />', ', <Cite> ref: found true; expected text'),
    inBody(
      '<Cite ref="smith-2020  smith-2020" />',
      ', <Cite> ref: found "smith-2020  smith-2020"; expected ids separated by single spaces',
    ),
    inBody('<Cite ref="smith-2020" page="3" />', `, <Cite>: found the unknown field "page"; ${UNKNOWN}`),
    inBody('<Cite ref={"smith-2020"} />', ', <Cite>: found ref in braces; expected text in quotes'),
    inBody('<Cite {...props} />', ', <Cite>: found {…} in braces; expected text in quotes'),
    inBody('<Term>aura</Term>', ', <Term> id: found nothing; expected text'),
    inBody('<Term id="nothing">x</Term>', ', <Term>: found "nothing"; expected an id from glossary.json'),
    inBody('<Term id="aura" word="x">x</Term>', `, <Term>: found the unknown field "word"; ${UNKNOWN}`),
    inBody('<Term id={aura}>x</Term>', ', <Term>: found id in braces; expected text in quotes'),
    inBody('<Cautions />', ', <Cautions>: found {}; expected either "ids" or "level"'),
    inBody(
      '<Cautions ids="front-of-neck" level="stop" />',
      ', <Cautions>: found {"ids":"front-of-neck","level":"stop"}; expected either "ids" or "level"',
    ),
    inBody('<Cautions level="high" />', `, <Cautions> level: found "high"; ${LEVELS}`),
    inBody('<Cautions ids="front-of-neck nothing" />', ', <Cautions>: found "nothing"; expected an id from cautions.json'),
    inBody('<Cautions ids="front-of-neck" title="x" />', `, <Cautions>: found the unknown field "title"; ${UNKNOWN}`),
    inBody('<Cautions ids={"front-of-neck"} />', ', <Cautions>: found ids in braces; expected text in quotes'),
    inBody(
      '<Cautions ids="front-of-neck front-of-neck" />',
      ', <Cautions>: found "front-of-neck" a second time; expected each caution once a page',
    ),
    inBody('<Finding />', ', <Finding> id: found nothing; expected text'),
    inBody('<Finding id="nothing" />', ', <Finding>: found "nothing"; expected an id from findings.json'),
    inBody(
      '<Finding id="attacks" figure="smith-2020" />',
      ', <Finding>: found the figure "smith-2020"; expected no "figure": the finding has none',
    ),
    inBody(
      '<Finding id="attacks" /> <Finding id="attacks" />',
      ', <Finding>: found "attacks" a second time; expected each finding once a page',
    ),
    inBody('<Findings id="attacks" />', `, <Findings>: found the unknown field "id"; ${UNKNOWN}`),
    inBody('<Findings /> <Findings />', ', <Findings>: found "findings" a second time; expected each summary once a page'),
    inBody(
      '<CommonClaims group="others" />',
      `, <CommonClaims> group: found "others"; expected one of ${claimGroups.map((group) => `"${group}"`).join(', ')}`,
    ),
    inBody(
      '<CommonClaims group="safety" /> <CommonClaims group="safety" />',
      ', <CommonClaims>: found "safety" a second time; expected each group of claims once a page',
    ),
    inBody(
      '<SelfMassage part="scale" /> <SelfMassage part="scale" />',
      ', <SelfMassage>: found "scale" a second time; expected each part of the self-massage once a page',
    ),
    inBody(
      '<TrialPlan part="length" /> <TrialPlan part="length" />',
      ', <TrialPlan>: found "length" a second time; expected each part of the trial plan once a page',
    ),
    inBody('<AttackPhases /> <AttackPhases />', ', <AttackPhases>: found "AttackPhases" a second time; expected each drawing once a page'),
    inBody('<Note>Ask first.</Note>', ', <Note> title: found nothing; expected text'),
    inBody('<Note title="x">Ask first.</Note>', ', <Note> title: found "x"; expected at least 3'),
    inBody('<Note title="Look" kind="x">Ask first.</Note>', `, <Note>: found the unknown field "kind"; ${UNKNOWN}`),
    inBody('<Note title={1}>Ask first.</Note>', ', <Note>: found title in braces; expected text in quotes'),
    inBody('<Chart />', `: found <Chart>; ${COMPONENT}`),
    inBody('<constructor />', `: found <constructor>; ${COMPONENT}`),
    inBody('<img src="/a.png" />', `: found <img>; ${COMPONENT}`),
  ],

  'Words that would be lost': [
    inBody(
      `Text <Cite ref="smith-2020">these words</Cite>.`,
      ', <Cite>: found "these words" inside it; expected <Cite … />, which takes no words',
    ),
    inBody(
      '<Cautions ids="front-of-neck">\n\nThese words.\n\n</Cautions>',
      ', <Cautions>: found "These words." inside it; expected <Cautions … />, which takes no words',
    ),
    inBody(
      'Text <Cautions ids="front-of-neck" /> in a line.',
      ', <Cautions>: found it within a line; expected it by itself, with an empty line before and after',
    ),
    inBody(
      `<HandPositions>\n  ${CITE}\n</HandPositions>`,
      ', <HandPositions>: found something inside it; expected <HandPositions … />, which takes no words',
    ),
    inBody(
      '## The phases <AttackPhases />',
      ', <AttackPhases>: found it within a line; expected it by itself, with an empty line before and after',
    ),
    inBody('Text <Term id="aura" />.', ', <Term>: found nothing inside it; expected the words that it shows'),
    inBody(
      '| a | b |\n| - | - |\n| 1 | 2 | lost |',
      ': found 3 cells in the row that begins with "1"; expected 2, as in the header; an empty cell is written too',
      LINE + 2,
    ),
    inBody(
      '| a | b |\n| - | - |\n| 1 |',
      ': found 1 cell in the row that begins with "1"; expected 2, as in the header; an empty cell is written too',
      LINE + 2,
    ),
    inBody(
      '| a | b | c |\n| - | - |\n| 1 | 2 | 3 |',
      ': found a table whose rule does not fit its header; expected as many parts in the rule as cells in the header',
      LINE + 1,
    ),
    inBody(
      'a | b\n-- | :-: | --\n1 | 2',
      ': found a table whose rule does not fit its header; expected as many parts in the rule as cells in the header',
      LINE + 1,
    ),
  ],

  'A body': [
    inBody('Open { brace', /: body, line 25: found MDX that does not parse \(Unexpected end of file.*\); expected valid MDX\.$/),
    inBody(
      '<Note title="Look">\n\nAsk first.',
      /: body: found MDX that does not parse \(Expected a closing tag for `<Note>` \(25:1-25:20\)\); expected valid MDX\.$/,
    ),
    inBody('- [ ] Rest', ': found a task list; expected a plain list'),
    inBody('A claim.[^1]', ': found the footnote [^1]; expected <Cite ref="…" />'),
    inBody(
      '<Claim certainty="low" against="nothing">It may help.</Claim>',
      ', <Claim>: found a claim without a citation; expected a <Cite> inside it',
    ),
    inBody(
      "import Chart from './Chart.astro';",
      ': found an import or export; expected components as docs/writing.md names them, without imports',
    ),
    inBody('export const n = 1;', ': found an import or export; expected components as docs/writing.md names them, without imports'),
    inBody('{1 + 1}', ': found the expression {1 + 1}; expected text, or a comment as {/* … */}'),
    inBody('[here](/faq/)', ': found a link called "here"; expected words that name its target'),
    inBody('[Click here][a]\n\n[a]: /faq/', ': found a link called "Click here"; expected words that name its target'),
    inBody('[](/faq/)', ': found a link called ""; expected words that name its target'),
    {
      tree: (tree) => void (pageAt(tree, PAGE).body = ' \n'),
      issues: [`${FILE}: body: found no text; expected the text of the page.`],
    },
  ],

  'An image': [
    ...[
      '![A neck](https://example.org/neck.png)',
      '![A dot](data:image/png;base64,iVBORw0KGgo=)',
      '![](/a.png)',
      '![A neck](./neck.png "Neck")',
    ].map((image) => inBody(image, `: found the image "${/\((\S+?)[ )]/.exec(image)![1]}"; ${DRAWING}`)),
    inBody('![A neck][drawing]\n\n[drawing]: /a.png', `: found the image "drawing"; ${DRAWING}`),
    inFile(
      'public/neck.png',
      () => 'x'.repeat(200_001),
      'public/neck.png: size: found 201 kB; expected at most 200 kB, for the offline copy has every file',
    ),
  ],

  'A heading': [
    inBody('# Top', ': found a heading of level 1; expected ## or ###, for the title is the page’s only level 1'),
    inBody('Top\n===', ': found a heading of level 1; expected ## or ###, for the title is the page’s only level 1'),
    inBody('### Deep', ': found a heading of level 3 below one of level 1; expected level 2, with ##'),
    inBody('## Top\n\n#### Deep', ': found a heading of level 4 below one of level 2; expected level 3, with ###', LINE + 2),
    inBody('##', ': found a heading without words; expected words that name what follows'),
    inBody('## 🙂', ': found the heading "🙂"; expected words, for its address is made of them'),
    inBody(
      '## References\n\nIt is so. We do it.',
      ': found the heading "References", which every page has by itself; expected another heading',
    ),
    inBody('## What to do next', ': found the heading "What to do next", which every page has by itself; expected another heading'),
    inBody('## Two\n\n### Two!', ': found the heading "Two!" a second time; expected each heading once a page', LINE + 2),
  ],

  'A link': [
    ...(
      [
        ['//faq/how-often/', '"https://…", or a path from the root with one slash'],
        ['//evil', '"https://…", or a path from the root with one slash'],
        ['https:/example.org/study', HTTPS],
        ['http://localhost/', HTTPS],
        ['https://me@example.org/', HTTPS],
        ['javascript:alert(1)', SCHEME],
        ['file:///C:/page.html', SCHEME],
        ['C:/page.html', SCHEME],
        ['mailto:me', '"mailto:" and an address of mail'],
        ['tel:call', '"tel:" and a number'],
        ['/faq/\u00A0', 'an address without spaces and backslashes'],
        ['../how-often', PATH],
        ['how-often/', PATH],
        ['www.example.org', PATH],
        ['/faq/nothing/', 'the address of a page of the site'],
        ['/faq/does-it-help', '"/faq/does-it-help/"'],
        ['/FAQ/Does-it-Help/', '"/faq/does-it-help/"'],
        ['/faq/does-it-help.mdx', '"/faq/does-it-help/"'],
        ['/faq/does-it-help/index.html', '"/faq/does-it-help/"'],
        ['/practices/breathing/#nothing', 'the id of a heading on that page after "#"'],
        ['#nothing', 'the id of a heading on that page after "#"'],
      ] as const
    ).map(([address, expected]) => inBody(`[a study](<${address}>)`, `: found the link "${address}"; expected ${expected}`)),
    inBody(
      '[a study][a]\n\n[a]: //evil',
      ': found the link "//evil"; expected "https://…", or a path from the root with one slash',
      LINE + 2,
    ),
    inBody('[a study] (/faq/)', `: found marks of Markdown that stay in the text: "[a study] (/faq/)"; ${MARKS}`),
    inBody('[a study][nothing]', `: found marks of Markdown that stay in the text: "[a study][nothing]"; ${MARKS}`),
    inBody('It is ** bold **.', `: found marks of Markdown that stay in the text: "It is ** bold **."; ${MARKS}`),
    inEntry('references', { URL: 'javascript:alert(1)' }, `smith-2020 URL: found "javascript:alert(1)"; expected ${HTTPS}`),
    inEntry('helplines', { url: 'https:/example.org/' }, `gb-listeners url: found "https:/example.org/"; expected ${HTTPS}`),
  ],

  'Plain text': [
    inPage(QUESTION, { answer: 'Nobody has **tried** it.' }, `answer: found Markdown or HTML: "**tried**"; ${PLAIN}`),
    inPage(QUESTION, { answer: 'See [the list](/faq/).' }, `answer: found Markdown or HTML: "[the list](/faq/)"; ${PLAIN}`),
    inPage(QUESTION, { answer: 'See <b>the list</b>.' }, `answer: found Markdown or HTML: "<b>"; ${PLAIN}`),
    inArticle({ summary: '- One.\n- Two.' }, `summary: found Markdown or HTML: "- One.\\n- Two."; ${PLAIN}`),
    inArticle(
      { description: 'Heat &amp; cold, in one plain sentence that is long enough.' },
      'description: found an entity or a backslash of Markdown in "Heat &amp; cold, in one plain sentence that is long enough."; expected the character itself',
    ),
    inArticle({ actions: [{ do: 'Read `this`.' }] }, `actions[1].do: found Markdown or HTML: "\`this\`"; ${PLAIN}`),
    inPage(PRACTICE, { stopIf: ['you feel *dizzy*'] }, `stopIf[1]: found Markdown or HTML: "*dizzy*"; ${PLAIN}`),
    inEntry('cautions', { do: 'Keep **off** it.' }, `front-of-neck do: found Markdown or HTML: "**off**"; ${PLAIN}`),
    inEntry('glossary', { term: '_Aura_' }, `aura term: found Markdown or HTML: "_Aura_"; ${PLAIN}`),
    inBody('<Note title="**Look**">Ask first.</Note>', `, <Note>: found Markdown or HTML: "**Look**"; ${PLAIN}`),
    inPage(QUESTION, { answer: 'Nobody has\u000Btried it.' }, 'answer: found a control character (U+000B); expected text without it'),
    inEntry(
      'claims',
      { claim: 'Massage makes migraine\uFFFD go away.' },
      'line 8: found a letter that was lost (U+FFFD); expected the letter, in a file saved as UTF-8',
    ),
  ],

  'A text that is hard to read': [
    inPage(
      QUESTION,
      { answer: `It may ${'word '.repeat(20)}.` },
      /answer: found a sentence of 22 words, "It may word.*; expected at most 20 words\.$/,
    ),
    inBody(`The ${'old '.repeat(24)}dog ran.`, /: body: found a sentence of 27 words, "The old.*; expected at most 25 words\.$/),
    inArticle(
      { summary: 'Pathophysiological considerations necessitate individualised multidisciplinary interventions.' },
      /: summary: found a reading level of grade \d+(?:\.\d)?; expected grade 6 at most: shorter words and sentences\.$/,
    ),
  ],

  'An entry of the changes': [
    inFile(
      'src/content/changes/2026-02-31.md',
      () => 'Text.',
      `src/content/changes/2026-02-31.md: file name: found "2026-02-31.md"; ${CHANGE}`,
    ),
    inFile('src/content/changes/notes.md', () => 'Text.', `src/content/changes/notes.md: file name: found "notes.md"; ${CHANGE}`),
    inFile(
      'src/content/changes/2999-01-01.md',
      () => 'Text.',
      `src/content/changes/2999-01-01.md: file name: found "2999-01-01.md"; ${CHANGE}`,
    ),
    inFile(
      'src/content/changes/2026-11-20.md',
      () => ' ',
      'src/content/changes/2026-11-20.md: body: found no text; expected the text of the page',
    ),
    inFile(
      'src/content/changes/2026-11-20.md',
      () => 'See [a page](/nothing/).',
      'src/content/changes/2026-11-20.md: body, line 1: found the link "/nothing/"; expected the address of a page of the site',
    ),
    inFile('src/content/changes/2026-11-20.md', () => 'See <b>it</b>.', /: body, line 1: found HTML: <\/?b>; expected Markdown\.$/, 2),
  ],

  'A file of a collection': [
    inFile('src/content/faq/Bad_Name.mdx', () => 'x', `src/content/faq/Bad_Name.mdx: file name: found "Bad_Name.mdx"; ${FILE_NAME}`),
    inFile('src/content/faq/a page.mdx', () => 'x', `src/content/faq/a page.mdx: file name: found "a page.mdx"; ${FILE_NAME}`),
    inFile('src/content/faq/page.md', () => 'x', `src/content/faq/page.md: file name: found "page.md"; ${FILE_NAME}`),
    inFile('src/content/faq/more/page.mdx', () => 'x', `src/content/faq/more: file name: found "more"; ${FILE_NAME}`),
    inFile(FILE, () => '', `${FILE}: file: found an empty file; expected frontmatter and a body`),
    inFile(FILE, () => '\uFEFF\r\n', `${FILE}: file: found an empty file; expected frontmatter and a body`),
    inFile(`src/content/${QUESTION}.mdx`, () => undefined, 'src/content/faq: collection: found no page; expected at least one .mdx file'),
  ],

  'A data file': [
    inJson(
      'references',
      '[\n  { "id": "a", }\n]',
      /: file: found JSON that does not parse \(.*line 2 column 16.*\); expected valid JSON\.$/,
    ),
    inJson('glossary', '', /glossary\.json: file: found JSON that does not parse/),
    inJson('studies', '[{', /studies\.json: file: found JSON that does not parse/),
    inJson('cautions', '{ "a": 1 }', 'file: found {"a":1}; expected a list of entries'),
    inJson('glossary', '[]', 'file: found an empty list; expected a list of entries'),
    inJson('studies', '[]', 'file: found an empty list; expected a list of entries'),
    inFile('src/content/cautions.json', () => undefined, 'src/content/cautions.json: file: found no file; expected a list of entries'),
    inFile(
      'src/content/glossary.json',
      (text) => text.replace(/^\[/, '[null,'),
      'src/content/glossary.json: entry 1: found null; expected fields with values',
    ),
    inCopy('glossary', { id: undefined }, 'entry 2 id: found nothing; expected text'),
    ...Object.entries(validTree().data).map(([name, [entry]]) =>
      inCopy(name as DataName, {}, `${String(entry!['id'])} id: found the same id twice; expected an id of its own for each entry`),
    ),
    inEntry('references', { remark: 'x' }, `smith-2020: found the unknown field "remark"; ${UNKNOWN}`),
    inEntry('references', { PMID: 123 }, 'smith-2020 PMID: found 123; expected text'),
    inEntry('cautions', { references: ['nobody-1999'] }, `front-of-neck references: ${NO_REFERENCE}`),
    inEntry('cautions', { level: undefined }, `front-of-neck level: found nothing; ${LEVELS}`),
    inEntry(
      'cautions',
      { references: [] },
      'front-of-neck references: found []; expected at least 1 reference, or a sentence in "custom" that says that there is none',
    ),
    inEntry('findings', { moment: undefined }, 'attacks moment: found nothing; expected text'),
    inEntry(
      'findings',
      { seen: 'Attacks fell by 1.3 with massage and by 0.4 with waiting.' },
      'attacks seen: found "Attacks fell by 1.3 with massage and by 0.4 with waiting."; expected no figure of a result: it belongs into "figures", with its moment',
    ),
    inEntry(
      'findings',
      {
        figures: [
          { reference: 'smith-2020', moment: 'at 4 weeks', against: 'with waiting', text: 'Attacks fell by 1.3 and by 0.4 with waiting.' },
        ],
      },
      'attacks figures[1].moment: found "at 4 weeks"; expected words that stand in its "text"',
    ),
    inEntry('findings', { references: ['nobody-1999'] }, `attacks references: ${NO_REFERENCE}`),
    inEntry(
      'findings',
      { sentence: 'A course of massage means fewer attacks than waiting.' },
      'attacks sentence: found "A course of massage means fewer attacks than waiting."; expected the words of its certainty: "probably" (moderate), "may" (low), "do not know whether" (very low)',
    ),
    inEntry('studies', { id: 'nobody-1999', reference: 'nobody-1999' }, `nobody-1999 reference: ${NO_REFERENCE}`),
    inEntry('studies', { id: 'smith-2021' }, 'smith-2021 id: found "smith-2021"; expected the id of its reference'),
    inEntry(
      'claims',
      { references: ['nobody-1999'], pages: ['faq/nothing'] },
      `it-cures references: ${NO_REFERENCE}`,
      `it-cures pages: ${NO_PAGE}`,
    ),
    inEntry(
      'claims',
      { verdict: 'true' },
      'it-cures verdict: found "true"; expected one of "supported", "partly supported", "not supported", "wrong", "no verdict"',
    ),
    inEntry('glossary', { see: ['faq/nothing'] }, `aura see: ${NO_PAGE}`),
    inEntry('self-massage', { cautions: ['nothing'] }, 'self-massage cautions: found "nothing"; expected an id from cautions.json'),
    inJson('glossary', '[{ "id": "a", "id": "b" }]', 'line 1: found the same field twice; expected each field once'),
    {
      tree: ({ data }) => void Object.assign(data.cautions[0]!, { level: 'never', group: undefined, tick: undefined, zones: ['temples'] }),
      issues: [
        'src/content/self-massage.json: self-massage places temples zone: found "temples", where "front-of-neck" allows no hand; expected a zone that no caution forbids.',
      ],
    },
  ],
};

for (const [group, list] of Object.entries(cases))
  describe(group, () => {
    for (const [index, { issues, ...change }] of list.entries())
      test(`${index + 1}: ${String(issues[0])}`, async () => {
        const found = await issuesAfter(change);
        assert.equal(found.length, issues.length, found.join('\n'));
        for (const [number, issue] of issues.entries())
          if (typeof issue === 'string') assert.equal(found[number], issue);
          else assert.match(found[number]!, issue);
      });
  });

describe('Content without mistakes', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

  test('has no issues, with byte-order marks and the line ends of Windows too', async () => {
    const files = (all: Files) => {
      for (const [path, text] of Object.entries(all)) all[path] = windows(text);
    };
    assert.deepEqual(await issuesAfter({}), []);
    assert.deepEqual(await issuesAfter({ files }), []);
  });

  test('may have files of operating systems and editors, comments, and every form of link that works', async () => {
    const issues = await issuesAfter({
      tree: (tree) =>
        void (pageAt(tree, PAGE).body +=
          '\n{/* Ask a reader about this. */}\n\n## Two\n\n[All](/faq/?q=a#x), [home](/), [part](#two), [a term](/glossary/#aura), [study](https://example.org/a(b)), [mail](mailto:me@example.org), [call](tel:+44116000), [a feed](/feed.xml), [a day][a].\n\n[a]: /changes/#2026-11-20\n'),
      files: (files) => {
        for (const name of [
          '.DS_Store',
          '._page.mdx',
          '~$page.mdx',
          'Thumbs.db',
          'desktop.ini',
          '.page.mdx.swp',
          'page.mdx.orig',
          '#page.mdx#',
        ])
          files[`src/content/faq/${name}`] = '\0';
      },
    });
    assert.deepEqual(issues, []);
  });

  test('has issues with the line of the file, whatever is above it', async () => {
    const tree = validTree();
    const page = pageAt(tree, PAGE);
    page.body += '\n## A heading\n\n# Top\n';
    for (const encode of [(text: string) => text, windows]) {
      const files = filesOf(tree);
      const [issue] = await withFolder({ ...files, [FILE]: encode(files[FILE]!) }, contentIssues);
      assert.equal(issue?.field, `body, line ${lineOf(page, '# Top')}`);
    }
  });

  test('has all mistakes reported at once, each on one line', async () => {
    const issues = await issuesAfter({
      tree: (tree) => {
        pageAt(tree, PAGE).data['order'] = 0;
        pageAt(tree, QUESTION).data['answer'] = words(46);
        tree.data.glossary[0]!['see'] = ['faq/nothing'];
      },
    });
    assert.deepEqual(
      issues.map((issue) => issue.split(':')[0]),
      [FILE, `src/content/${QUESTION}.mdx`, 'src/content/glossary.json'],
    );
    for (const issue of issues) assert.doesNotMatch(issue, /\n/);
  });
});
