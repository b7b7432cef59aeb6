import { scaleSqrt } from 'd3-scale';
import { pictureSections, type PictureSection } from '../../content-model/schemas/study-picture.ts';
import type { Study } from '../../content-model/queries.ts';
import { familyOf, momentText, treatmentFamilies, type TreatmentFamily } from '../../content-model/studies.ts';

type Picture = NonNullable<Study['picture']>;

/** The columns of the picture, from left to right. They are no axis of numbers: units differ from trial to trial. */
export const positions = ['better', 'no difference', 'not read'] as const;
export type Position = (typeof positions)[number];

/** The headings of the two halves. */
export const sectionTitles: Record<PictureSection, string> = {
  'against nothing or waiting': 'Against nothing more, usual care or waiting',
  'against a dummy treatment': 'Against a dummy treatment',
};

/** The radius of the mark of the largest trial, in CSS pixels. */
export const LARGEST_RADIUS = 20;
/** Half the side of the mark of a trial without a number of people, in CSS pixels. */
export const UNKNOWN_RADIUS = 6;

/** Returns the radius of a mark in CSS pixels: its area grows with the number of people. */
export const radiusOf = (people: number | undefined, largest: number): number =>
  people === undefined ? UNKNOWN_RADIUS : scaleSqrt([0, largest], [0, LARGEST_RADIUS])(people);

/** A trial in the picture. */
export interface Mark {
  study: Study;
  picture: Picture;
  family: TreatmentFamily;
  position: Position;
}

/** Returns the marks of all studies that the picture shows: by family, within it the better first, then the larger. */
export function marksOf(studies: readonly Study[]): Mark[] {
  return studies
    .flatMap((study): Mark[] => {
      const { picture, treatment } = study;
      if (!picture) return [];
      const position = picture.direction === 'better, size not stated' ? 'better' : picture.direction;
      return [{ study, picture, family: familyOf[treatment], position }];
    })
    .sort(
      (a, b) =>
        treatmentFamilies.indexOf(a.family) - treatmentFamilies.indexOf(b.family) ||
        positions.indexOf(a.position) - positions.indexOf(b.position) ||
        (b.study.people ?? 0) - (a.study.people ?? 0) ||
        a.study.id.localeCompare(b.study.id, 'en'),
    );
}

/** Returns the marks of one half of the picture, of all families or of one. */
export const marksIn = (marks: readonly Mark[], section: PictureSection, family?: TreatmentFamily): Mark[] =>
  marks.filter((mark) => mark.picture.section === section && (family === undefined || mark.family === family));

const countAt = (marks: readonly Mark[], wanted: Position): number => marks.filter(({ position }) => position === wanted).length;

/** Returns the counts of some marks as a phrase: `5 better, 1 no difference, 1 not read`, without the positions that are empty. */
export function countsText(marks: readonly Mark[]): string {
  const counts = positions.map((position) => ({ position, count: countAt(marks, position) })).filter(({ count }) => count > 0);
  return counts.map(({ position, count }) => `${count} ${position}`).join(', ') || 'no trial to show';
}

/** Returns the stated difference with its sign and unit: `−0.9 attacks a month`; `undefined` where none is stated. */
export function differenceText({ difference, unit }: Pick<Picture, 'difference' | 'unit'>): string | undefined {
  return difference === undefined ? undefined : `${String(difference).replace('-', '−')} ${unit}`;
}

/** Returns what is drawn and when it was measured: `Attack frequency, 4 weeks after an 8-week course`. */
export const outcomeText = ({ outcome, moment }: Pick<Picture, 'outcome' | 'moment'>): string => `${outcome}, ${momentText(moment)}`;

const DUMMY_SENTENCES: Record<NonNullable<Picture['dummy']>, string> = {
  'also a touch': 'The dummy is a touch too.',
  'people could tell': 'People could feel which was the dummy.',
};

/** Returns the note on a mark, with a sentence on the flaw of its dummy. */
export const noteText = ({ note, dummy }: Pick<Picture, 'note' | 'dummy'>): string =>
  dummy === undefined ? note : `${note} ${DUMMY_SENTENCES[dummy]}`;

/** Returns what the picture shows about massage: in how many of the trials whose result was read the treatment did better. */
export function mainPoint(marks: readonly Mark[]): string {
  const [nothing, dummy] = pictureSections.map((section) => {
    const own = marksIn(marks, section, 'Massage and pressure');
    return { better: countAt(own, 'better'), same: countAt(own, 'no difference') };
  });
  const score = ({ better, same }: { better: number; same: number }) => `${better} of ${better + same}`;
  return (
    `In ${score(nothing!)} trials of massage and pressure against nothing more, usual care or waiting, the treatment did better. ` +
    `Against a dummy treatment it did better in ${score(dummy!)}${dummy!.better > 0 && dummy!.same > 0 ? ': the trials disagree' : ''}.`
  );
}
