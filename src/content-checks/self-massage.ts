import { strings, type Content } from './content.ts';
import { show, type Issue } from './issue.ts';

/** Checks that no place of the self-massage is in a zone that a caution forbids. */
export function checkSelfMassage({ data: { 'self-massage': protocols = [], cautions = [] } }: Content): Issue[] {
  return protocols.flatMap(({ id, places }) =>
    (Array.isArray(places) ? (places as ({ id?: string; zone?: string } | null)[]) : []).flatMap((place) => {
      const caution = cautions.find(({ zones }) => strings(zones).includes(place?.zone ?? ''));
      if (!caution || !place) return [];
      return {
        file: 'src/content/self-massage.json',
        field: `${id} places ${place.id ?? ''} zone`,
        found: `${show(place.zone)}, where "${caution.id}" allows no hand`,
        expected: 'a zone that no caution forbids',
      };
    }),
  );
}
