import type { PagefindPage } from './pagefind.ts';
import { excerptOf, type ExcerptPart } from './excerpt.ts';
import { headingsOf } from './full-text-headings.ts';
import type { Hit } from './small-answer.ts';
import { wordsIn } from './query.ts';
import { stem, stemsOf } from './stems.ts';

/** A page in the list of results. */
export interface Result {
  /** Address below the site's root. */
  path: string;
  title: string;
  section: string;
  /** A short answer, a description or an excerpt. */
  text: ExcerptPart[];
  /** Whether `text` is the whole short answer of a question. */
  isAnswer: boolean;
  /** Headings inside the page that hold what was searched for, in the page's order. */
  headings: { title: string; path: string }[];
}

/** A hit of the small index as it is shown. */
export function resultOfHit({ path, title, section, text, isAnswer, headings }: Hit, query: string): Result {
  const page = path.replace(/#.*/, '');
  return {
    path,
    title,
    section,
    isAnswer,
    text: marked(text, query),
    headings: headings.map((heading) => ({ title: heading.title, path: `${page}#${heading.id}` })),
  };
}

/**
 * A page of the full text as it is shown.
 * @param root the path of the site's root, with slashes at its ends, which Pagefind puts before its addresses
 */
export function resultOfPage(page: PagefindPage, root: string): Result {
  const { title = '', section = '' } = page.meta;
  const below = (url: string) => url.slice(root.length);
  return {
    path: below(page.url),
    title,
    section,
    isAnswer: false,
    text: excerptOf(page.content, title, page.locations),
    headings: headingsOf(page).map((heading) => ({ title: heading.title, path: below(heading.url) })),
  };
}

/** A text whose words that were searched for are marked, whatever their endings. */
function marked(text: string, query: string): ExcerptPart[] {
  const asked = new Set(stemsOf(query));
  return text
    .split(/([\p{L}\p{N}’']+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, marked: wordsIn(part).some((word) => asked.has(stem(word))) }))
    .reduce<ExcerptPart[]>((parts, part) => {
      const last = parts.at(-1);
      if (last && last.marked === part.marked && !part.marked) last.text += part.text;
      else parts.push(part);
      return parts;
    }, []);
}
