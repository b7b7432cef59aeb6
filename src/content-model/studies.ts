import { treatmentsByFamily } from './schemas/study.ts';
import { MOMENT_NOT_STATED } from './schemas/study-picture.ts';
import type { Reference, Study } from './queries.ts';
import { capitalised, listed } from '../utils/text.ts';

export type TreatmentFamily = keyof typeof treatmentsByFamily;

/** The families of treatments, in the order in which they are shown. */
export const treatmentFamilies = Object.keys(treatmentsByFamily) as TreatmentFamily[];

/** The family of each treatment. */
export const familyOf = Object.fromEntries(
  treatmentFamilies.flatMap((family) => treatmentsByFamily[family].map((treatment) => [treatment, family])),
) as Record<Study['treatment'], TreatmentFamily>;

/** Returns the element id of a study's row. */
export const studyRowId = (id: string): string => `study-${id}`;

/** Returns a study's authors in short: `Ernst`, `Moraska and Chandler`, `Happe and others`; `undefined` where none was shown. */
export function authorsInShort({ author = [] }: Pick<Reference, 'author'>): string | undefined {
  const [first, second, third] = author.map(({ family, literal }) => family ?? literal ?? '').filter(Boolean);
  if (first === undefined || second === undefined) return first;
  return third === undefined ? `${first} and ${second}` : `${first} and others`;
}

/** Returns the name of a study: its authors in short, or else the main part of its title in quotation marks; then its year where known. */
export function studyName(study: Pick<Study, 'year'>, reference: Pick<Reference, 'author' | 'title'>): string {
  const [mainTitle = ''] = reference.title.replace(/"([^"]*)"/g, '‘$1’').split(/: |(?<=\?) /);
  const name = authorsInShort(reference) ?? `“${mainTitle}”`;
  return study.year === undefined ? name : `${name}, ${study.year}`;
}

/** Returns who took part: `64 people (57 of them women)`, or why there is no number. */
export function peopleText({ people, peopleNote }: Pick<Study, 'people' | 'peopleNote'>): string {
  if (people === undefined) return capitalised(peopleNote ?? '');
  const number = people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`;
  return peopleNote === undefined ? number : `${number} (${peopleNote})`;
}

/** Returns when a result was measured, as shown beside it: `4 weeks after an 8-week course`, `time not stated in what we read`. */
export const momentText = (moment: string): string => (moment.startsWith(MOMENT_NOT_STATED) ? `time ${moment}` : moment);

/** Returns conditions as one phrase: `Migraine and tension-type headache`. */
export function conditionsText(conditions: readonly string[]): string {
  return capitalised(listed(conditions));
}

/** A study with its source. `name` is its own. */
export interface NamedStudy {
  study: Study;
  reference: Reference;
  name: string;
}

/** Compares names by alphabet; a title in quotation marks sorts by its first word. */
const byName = new Intl.Collator('en', { ignorePunctuation: true });

/**
 * Studies by name. Those that would be called the same get a letter in the order of their ids, as in `2022a`.
 * @param references the reference of each study, in the same order
 */
export function namedStudies(studies: readonly Study[], references: readonly Reference[]): NamedStudy[] {
  const names = studies.map((study, index) => studyName(study, references[index]!));
  const named = studies.map((study, index): NamedStudy => {
    const name = names[index]!;
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const before = names.slice(0, index).filter((other) => other === name).length;
    return { study, reference: references[index]!, name: isShared ? `${name}${String.fromCharCode('a'.charCodeAt(0) + before)}` : name };
  });
  return named.sort((a, b) => byName.compare(a.name, b.name));
}
