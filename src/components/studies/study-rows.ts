import type { Reference, Study } from '../../content-model/queries.ts';
import { namedStudies, type NamedStudy } from '../../content-model/studies.ts';
import { slug } from '../../utils/text.ts';
import { bandOf, sizeBands, yearBands, type StudyKeys } from './study-view.ts';

/** A study as the table shows it, with the values that it is filtered and sorted by. */
export type StudyRow = NamedStudy & StudyKeys;

/**
 * The rows of the table, by name.
 * @param references the reference of each study, in the same order
 */
export function studyRows(studies: readonly Study[], references: readonly Reference[]): StudyRow[] {
  return namedStudies(studies, references).map(({ study, reference, name }) => ({
    study,
    reference,
    name,
    year: study.year,
    people: study.people,
    condition: study.conditions.map(slug),
    treatment: [study.treatment, ...(study.also ?? [])].map(slug),
    comparison: [slug(study.comparison.kind)],
    design: [slug(study.design)],
    years: [slug(bandOf(yearBands, study.year))],
    size: [slug(bandOf(sizeBands, study.people))],
  }));
}
