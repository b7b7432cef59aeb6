/**
 * The pages of the site as schema.org describes things, for search engines. Our own URLs are there only in a build with
 * `SITE_URL`: many programs read JSON-LD without its page and cannot resolve a relative URL.
 */
import type {
  BreadcrumbList,
  DefinedTerm,
  DefinedTermSet,
  FAQPage,
  Graph,
  ListItem,
  MedicalAudience,
  MedicalWebPage,
  Organization,
  Patient,
  Question,
  Report,
  ScholarlyArticle,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { Reference, Term } from '../../../content-model/queries.ts';
import { site as facts } from '../../../site.ts';
import { typographic } from '../../../utils/text.ts';
import { publishedUrl } from '../../../utils/urls.ts';

/** Where the home page is published: `Astro.site`. */
type Site = URL | undefined;

/** What the descriptions of all pages need. */
interface DescribedPage {
  title: string;
  description: string;
  /** Its address within the site: `/faq/`. */
  path: string;
}

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
const contributors = { '@type': 'Organization', name: 'the Massage for Migraine contributors' } satisfies Organization;
const patients = { '@type': 'Patient' } satisfies Patient;
const clinicians = { '@type': 'MedicalAudience', audienceType: 'Clinician' } satisfies MedicalAudience;

/** The address of a page as its `url` and `@id`; nothing where it is not known. */
function addressed(path: string, site: Site): { '@id'?: string; url?: string } {
  const url = publishedUrl(path, site);
  return url === undefined ? {} : { '@id': url, url };
}

/** What holds for every page of the site. */
function common(path: string, site: Site) {
  const { url } = addressed('/', site);
  const website = { '@type': 'WebSite', name: facts.name, ...(url && { url }) } satisfies WebSite;
  return {
    ...addressed(path, site),
    inLanguage: facts.language,
    license: LICENSE,
    author: contributors,
    publisher: contributors,
    isPartOf: website,
  };
}

/** An article, a practice or a question with its detail. `written` and `checked` are days, YYYY-MM-DD. */
export interface MedicalPage extends DescribedPage {
  written: string;
  checked: string;
  /** What it cites, in the order of the numbers. */
  references: readonly Reference[];
  /** Whether it is written for clinicians as well. */
  forClinicians: boolean;
  /** The question that the page answers, where it is one. */
  question?: AnsweredQuestion;
}

/**
 * The page of a question is neither a QAPage nor a FAQPage: search engines accept the first only where readers can answer, and
 * each question in one FAQPage of a site, which is `/faq/`. So the question is the main entity of a medical page.
 */
export function medicalWebPage(page: MedicalPage, site: Site): MedicalWebPage {
  return {
    '@type': 'MedicalWebPage',
    headline: page.title,
    description: page.description,
    datePublished: page.written,
    dateModified: page.checked,
    lastReviewed: page.checked,
    audience: page.forClinicians ? [patients, clinicians] : patients,
    ...(page.question && { mainEntity: questionThing(page.question) }),
    ...(page.references.length > 0 && { citation: page.references.map(citedWork) }),
    ...common(page.path, site),
  };
}

/** A source, with its DOI as its address where it has one. */
export function citedWork(reference: Reference): ScholarlyArticle | Report | WebPage {
  const { type, title, DOI, URL: address, issued, language } = reference;
  const known = {
    name: title,
    url: DOI ? `https://doi.org/${DOI}` : address,
    ...(issued && { datePublished: isoDate(issued['date-parts'][0]) }),
    ...(language && { inLanguage: language }),
  };
  if (type === 'article-journal') return { '@type': 'ScholarlyArticle', ...known };
  return type === 'report' ? { '@type': 'Report', ...known } : { '@type': 'WebPage', ...known };
}

/** `2008`, `2008-04` or `2008-04-22`. */
function isoDate(parts: readonly number[]): string {
  return parts.map((part) => part.toString().padStart(2, '0')).join('-');
}

export interface AnsweredQuestion {
  question: string;
  /** The short answer. */
  answer: string;
}

function questionThing({ question, answer }: AnsweredQuestion, address: { url?: string } = {}) {
  return { '@type': 'Question', name: question, ...address, acceptedAnswer: { '@type': 'Answer', text: answer } } satisfies Question;
}

/** The page of all questions with their short answers; each question leads to its own page. */
export function faqPage(page: DescribedPage & { questions: readonly (AnsweredQuestion & { path: string })[] }, site: Site): FAQPage {
  return {
    '@type': 'FAQPage',
    headline: page.title,
    description: page.description,
    mainEntity: page.questions.map((question) => questionThing(question, addressed(question.path, site))),
    ...common(page.path, site),
  };
}

/** The path of pages from the home page to a page, that page included. */
export function breadcrumbList(pages: readonly { title: string; href: string }[], site: Site): BreadcrumbList {
  const items = pages.map(({ title, href }, index): ListItem => {
    const item = publishedUrl(href, site);
    return { '@type': 'ListItem', position: index + 1, name: title, ...(item && { item: { '@id': item } }) };
  });
  return { '@type': 'BreadcrumbList', itemListElement: items };
}

/** The glossary; each term has its anchor. */
export function definedTermSet(page: DescribedPage & { terms: readonly Term[] }, site: Site): DefinedTermSet {
  const terms = page.terms.map(({ id, term, definition, aliases }): DefinedTerm => ({
    '@type': 'DefinedTerm',
    ...addressed(`${page.path}#${id}`, site),
    name: typographic(term),
    termCode: id,
    description: typographic(definition),
    ...(aliases.length > 0 && { alternateName: aliases.map(typographic) }),
  }));
  return { '@type': 'DefinedTermSet', name: page.title, description: page.description, hasDefinedTerm: terms, ...common(page.path, site) };
}

/** Returns things as the text of a `<script type="application/ld+json">`, with every `<` escaped so that no title ends the element. */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
