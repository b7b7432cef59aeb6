import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import accessibilityJson from '../content/accessibility.json' with { type: 'json' };
import cautionsInOrder from '../content/cautions.json' with { type: 'json' };
import claimsInOrder from '../content/claims.json' with { type: 'json' };
import findingsInOrder from '../content/findings.json' with { type: 'json' };
import { accessibilitySchema } from './schemas/accessibility.ts';
import { faqGroups } from './schemas/pages.ts';
import { articleSections, sections, type ArticleSectionId, type SectionId } from '../navigation.ts';
import { typographic } from '../utils/text.ts';
import { pageUrl } from '../utils/urls.ts';

export type Article = CollectionEntry<ArticleSectionId>;
export type Practice = CollectionEntry<'practices'>;
export type Question = CollectionEntry<'faq'>;
export type Page = Article | Practice | Question;
export type Reference = CollectionEntry<'references'>['data'];
export type Helpline = CollectionEntry<'helplines'>['data'];
export type SelfMassage = CollectionEntry<'self-massage'>['data'];
export type TrialPlan = CollectionEntry<'trial-plan'>['data'];
export type Caution = CollectionEntry<'cautions'>['data'];
export type Term = CollectionEntry<'glossary'>['data'];
export type Study = CollectionEntry<'studies'>['data'];
export type Finding = CollectionEntry<'findings'>['data'];
export type CommonClaim = CollectionEntry<'claims'>['data'];

/** A page as a list shows it. */
export interface PageLink {
  /** `collection/slug` */
  id: string;
  section: SectionId;
  title: string;
  description: string;
  href: string;
}

const byOrder = (a: Page, b: Page) => a.data.order - b.data.order || a.id.localeCompare(b.id);

/** The articles of a section in their order. */
export async function articlesOf(id: ArticleSectionId): Promise<Article[]> {
  return (await getCollection(id)).sort(byOrder);
}

/** The practices in their order. */
export async function practices(): Promise<Practice[]> {
  return (await getCollection('practices')).sort(byOrder);
}

/** The questions by group, both in their order. */
export async function questions(): Promise<Question[]> {
  const rank = (question: Question) => faqGroups.indexOf(question.data.group);
  return (await getCollection('faq')).sort((a, b) => rank(a) - rank(b) || byOrder(a, b));
}

/** The pages of any section in their order. */
export async function pagesOf(id: SectionId): Promise<Page[]> {
  if (id === 'practices') return practices();
  if (id === 'faq') return questions();
  return articlesOf(id);
}

/** How a page appears in lists. */
export function linkTo(page: Page): PageLink {
  const isQuestion = page.collection === 'faq';
  return {
    id: `${page.collection}/${page.id}`,
    section: page.collection,
    title: typographic(isQuestion ? page.data.question : page.data.title),
    description: typographic(isQuestion ? page.data.answer : page.data.description),
    href: pageUrl(page.collection, page.id),
  };
}

/** What changed on the site, the newest day first. */
export async function changes(): Promise<CollectionEntry<'changes'>[]> {
  return (await getCollection('changes')).sort((a, b) => b.id.localeCompare(a.id));
}

/** Every page of every collection, by section. */
export async function allPages(): Promise<Page[]> {
  return (await Promise.all(sections.map(({ id }) => pagesOf(id)))).flat();
}

/** The links to pages named by id, in the given order. Throws when one does not exist. */
export async function linksTo(ids: readonly string[]): Promise<PageLink[]> {
  return Promise.all(
    ids.map(async (id) => {
      const [collection, slug] = id.split('/') as [SectionId, string];
      return linkTo(mustFind(await getEntry(collection, slug), 'page', id));
    }),
  );
}

/** The references of a page in the order of their numbers. Throws when one does not exist. */
export async function references(ids: readonly string[]): Promise<Reference[]> {
  const all = new Map((await getCollection('references')).map(({ data }) => [data.id, data]));
  return ids.map((id) => mustFind(all.get(id), 'reference', id));
}

/** Every reference, by id. */
export async function allReferences(): Promise<Reference[]> {
  return (await getCollection('references')).map(({ data }) => data).sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** Entries in the order of their file: Astro returns collections by id. */
function inOrderOf<T extends { id: string }>(file: readonly { id: string }[], entries: readonly { data: T }[]): T[] {
  const rank = new Map(file.map(({ id }, index) => [id, index]));
  return entries.map(({ data }) => data).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** All cautions in the order of their file, which puts the worst first. */
export async function cautions(): Promise<Caution[]> {
  return inOrderOf(cautionsInOrder, await getCollection('cautions'));
}

/** The lines to call of a kind, by country; finders, which serve all countries, first. */
export async function helplines(kind: Helpline['kind']): Promise<Helpline[]> {
  const all = (await getCollection('helplines')).map(({ data }) => data).filter((line) => line.kind === kind);
  return all.sort((a, b) => (a.country ?? '').localeCompare(b.country ?? '', 'en') || a.id.localeCompare(b.id, 'en'));
}

/** The self-massage. */
export async function selfMassage(): Promise<SelfMassage> {
  return mustFind((await getCollection('self-massage'))[0]?.data, 'protocol', 'self-massage');
}

/** A protocol by its id. Throws when there is none. */
export async function protocolOf(id: string): Promise<SelfMassage> {
  return mustFind((await getEntry('self-massage', id))?.data, 'protocol', id);
}

/** How somebody finds out whether a course helps. */
export async function trialPlan(): Promise<TrialPlan> {
  return mustFind((await getCollection('trial-plan'))[0]?.data, 'trial plan', 'course');
}

/** The rows of the summary of findings in the order of their file. */
export async function findings(): Promise<Finding[]> {
  return inOrderOf(findingsInOrder, await getCollection('findings'));
}

/** A finding by its id. Throws when there is none. */
export async function finding(id: string): Promise<Finding> {
  const row = (await findings()).find((candidate) => candidate.id === id);
  return mustFind(row, 'finding', id);
}

/** The claims that readers meet elsewhere, in the order of their file. */
export async function commonClaims(): Promise<CommonClaim[]> {
  return inOrderOf(claimsInOrder, await getCollection('claims'));
}

/** The common claims that matter on a page, `collection/slug`. */
export async function commonClaimsAbout(pageId: string): Promise<CommonClaim[]> {
  return (await commonClaims()).filter(({ pages }) => pages.includes(pageId));
}

/** Every study and review, by id. */
export async function studies(): Promise<Study[]> {
  return (await getCollection('studies')).map(({ data }) => data).sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** The glossary by alphabet. */
export async function glossary(): Promise<Term[]> {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** The routes of the pages that are all body: articles and questions. */
export async function textRoutes(): Promise<{ params: { section: string; slug: string }; props: { page: Article | Question } }[]> {
  const pages = [...(await Promise.all(articleSections.map(articlesOf))).flat(), ...(await questions())];
  return pages.map((page) => ({ params: { section: page.collection, slug: page.id }, props: { page } }));
}

function mustFind<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined) throw new Error(`There is no ${kind} "${id}".`);
  return value;
}

/** Returns what is checked of accessibility, and the criteria of the target. */
export const accessibility = () => accessibilitySchema.parse(accessibilityJson);
