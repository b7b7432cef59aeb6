import { strings, type DataEntry } from './foreign-keys.ts';
import { show, type Problem } from './issue.ts';

const FILE = 'src/content/self-massage.json';

/**
 * Checks that no place of the self-massage lies in a zone that a caution forbids. A file that could not be read is `undefined`
 * and passes: its one mistake is reported elsewhere.
 */
export function checkSelfMassage(protocols: readonly DataEntry[] | undefined, cautions: readonly DataEntry[] | undefined): Problem[] {
  const forbidden = new Map((cautions ?? []).flatMap(({ id, zones }) => strings(zones).map((zone) => [zone, id] as const)));
  return (protocols ?? []).flatMap(({ id, places }) =>
    (Array.isArray(places) ? places : []).flatMap((place) => {
      const caution = forbidden.get(place?.zone ?? '');
      if (caution === undefined) return [];
      return [
        {
          file: FILE,
          field: `${id} places ${place.id ?? ''} zone`,
          found: `${show(place.zone)}, where "${caution}" allows no hand`,
          expected: 'a zone that no caution forbids',
        },
      ];
    }),
  );
}
