import type { Caution } from '../../content-model/queries.ts';
import { zones, type Zone } from '../../content-model/schemas/caution.ts';

/** How the card names each position. */
export const positionNames = { side: 'on my side', back: 'on my back', sitting: 'sitting' } as const;

/** How the card names each wish for the room. */
export const roomNames = { scent: 'no scent', light: 'low light', music: 'no music' } as const;

/** How the card names each answer about a place; the last is for places without an answer. */
export const zoneAnswerNames = { yes: 'Yes, here', light: 'Only lightly here', no: 'Not here', '': 'Ask me first about' } as const;

/** The caution that fixes places to "never": nobody may press there. */
const NEVER_ZONES = 'front-of-neck';

/** Returns the zones that the card fixes to "never". Throws when the caution names none. */
export function neverZones(cautions: readonly Pick<Caution, 'id' | 'zones'>[]): readonly Zone[] {
  const fixed = cautions.find(({ id }) => id === NEVER_ZONES)?.zones;
  if (!fixed) throw new Error(`cautions.json: "${NEVER_ZONES}" has no zones; the card for the therapist needs them.`);
  return fixed;
}

/** Returns the zones that a reader may decide about. */
export const openZones = (cautions: readonly Pick<Caution, 'id' | 'zones'>[]): Zone[] =>
  zones.filter((zone) => !neverZones(cautions).includes(zone));
