import { scaleSqrt } from 'd3-scale';
import { pictureSections } from '../../content-model/schemas/study-picture.ts';
import type { Study } from '../../content-model/queries.ts';
import { familyOf, momentText, treatmentFamilies, type TreatmentFamily } from '../../content-model/studies.ts';

type Picture = NonNullable<Study['picture']>;
type Section = Picture['section'];

/** The three places of a mark, from left to right. They are in order, and no axis of numbers: units differ from trial to trial. */
export const positions = ['better', 'no difference', 'not read'] as const;
export type Position = (typeof positions)[number];

/** The radius of the mark of the largest trial, in CSS pixels. The area of a mark grows with the number of people. */
export const LARGEST_RADIUS = 20;
/** Half the side of the mark of a trial whose number of people is unknown, in CSS pixels. */
export const UNKNOWN_RADIUS = 6;

/** How one trial is drawn. */
export interface Mark {
  study: Study;
  picture: Picture;
  position: Position;
  /** In CSS pixels. */
  radius: number;
  /** A circle whose area tells the number of people, or a square where that is unknown. */
  shape: 'circle' | 'square';
  /** Filled where the size of the difference is stated, an outline where it is not. */
  isFilled: boolean;
}

/** The trials of one family of treatments against one kind of comparison. There may be none. */
export interface Half {
  section: Section;
  marks: Mark[];
  /** How many marks stand at each position. */
  counts: Record<Position, number>;
}

/** One family of treatments: both halves stand side by side, so that they can be compared. */
export interface FamilyPicture {
  family: TreatmentFamily;
  halves: Half[];
}

const positionOf: Record<Picture['direction'], Position> = {
  better: 'better',
  'better, size not stated': 'better',
  'no difference': 'no difference',
  'not read': 'not read',
};

/** The radius of a mark in CSS pixels, for trials of at most `most` people. */
export function radiusOf(people: number, most: number): number {
  return scaleSqrt([0, most], [0, LARGEST_RADIUS])(people);
}

/** The picture of all studies that have a place in it, by family. Within a half the better stand first, then the larger. */
export function pictureOf(studies: readonly Study[]): FamilyPicture[] {
  const drawn = studies.flatMap((study) => (study.picture ? [{ study, picture: study.picture }] : []));
  const most = Math.max(1, ...drawn.map(({ study }) => study.people ?? 0));
  const marks = drawn.map(({ study, picture }): Mark => ({
    study,
    picture,
    position: positionOf[picture.direction],
    radius: study.people === undefined ? UNKNOWN_RADIUS : radiusOf(study.people, most),
    shape: study.people === undefined ? 'square' : 'circle',
    isFilled: picture.difference !== undefined,
  }));
  return treatmentFamilies
    .map((family) => ({
      family,
      halves: pictureSections.map((section): Half => {
        const own = marks.filter(({ study, picture }) => picture.section === section && familyOf[study.treatment] === family);
        return { section, marks: own.sort(byPlace), counts: countsOf(own) };
      }),
    }))
    .filter(({ halves }) => halves.some((half) => half.marks.length > 0));
}

/** The marks of one kind of comparison, family by family. */
export function marksAgainst(section: Section, picture: readonly FamilyPicture[]): Mark[] {
  return picture.flatMap(({ halves }) => halves.filter((half) => half.section === section).flatMap(({ marks }) => marks));
}

const byPlace = (a: Mark, b: Mark) =>
  positions.indexOf(a.position) - positions.indexOf(b.position) ||
  (b.study.people ?? 0) - (a.study.people ?? 0) ||
  a.study.id.localeCompare(b.study.id, 'en');

function countsOf(marks: readonly Mark[]): Record<Position, number> {
  const at = (position: Position) => marks.filter((mark) => mark.position === position).length;
  return { better: at('better'), 'no difference': at('no difference'), 'not read': at('not read') };
}

/** The counts of a half as a phrase: `5 better, 1 no difference, 1 not read`. Positions without a trial are left out. */
export function countsText(counts: Record<Position, number>): string {
  const parts = positions.filter((position) => counts[position] > 0).map((position) => `${counts[position]} ${position}`);
  return parts.length === 0 ? 'no trial to show' : parts.join(', ');
}

/** The stated difference with its sign and unit: `−0.9 attacks a month`. `undefined` where none was stated. */
export function differenceText({ difference, unit }: Pick<Picture, 'difference' | 'unit'>): string | undefined {
  if (difference === undefined || unit === undefined) return undefined;
  return `${String(difference).replace('-', '−')} ${unit}`;
}

/** What is drawn and when it was measured: `Attack frequency, 4 weeks after an 8-week course`. */
export function outcomeText({ outcome, moment }: Pick<Picture, 'outcome' | 'moment'>): string {
  return `${outcome}, ${momentText(moment)}`;
}

const DUMMY_SENTENCES: Record<NonNullable<Picture['dummy']>, string> = {
  'also a touch': 'The dummy is a touch too.',
  'people could tell': 'People could feel which was the dummy.',
};

/** What a reader must know beside the mark, with a sentence on the dummy where there is something to say of it. */
export function noteText({ note, dummy }: Pick<Picture, 'note' | 'dummy'>): string {
  return dummy === undefined ? note : `${note} ${DUMMY_SENTENCES[dummy]}`;
}

/**
 * What the picture shows about massage, in words: in how many of the trials whose result we could read the treatment did
 * better, against each kind of comparison.
 */
export function mainPoint(picture: readonly FamilyPicture[]): string {
  const halves = picture.find(({ family }) => family === 'Massage and pressure')?.halves ?? [];
  const countsIn = (section: Section) => halves.find((half) => half.section === section)?.counts ?? countsOf([]);
  const score = ({ better, 'no difference': same }: Record<Position, number>) => `${better} of ${better + same}`;
  const dummy = countsIn('against a dummy treatment');
  return (
    `In ${score(countsIn('against nothing or waiting'))} trials of massage and pressure against nothing more, usual care or waiting, the treatment did better. ` +
    `Against a dummy treatment it did better in ${score(dummy)}${dummy.better > 0 && dummy['no difference'] > 0 ? ': the trials disagree' : ''}.`
  );
}
