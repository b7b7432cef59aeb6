import * as v from 'valibot';

const FORMAT = 'therapist-card';
const VERSION = 1;
/** Larger files are not read; a card at all its limits has about a tenth of it. */
export const MAX_FILE_BYTES = 50_000;

/** The longest texts, in UTF-16 code units, as `maxlength` counts them. */
export const textLimits = { kind: 60, conditions: 300, medicines: 300, agreedLimits: 200, stopWord: 20 } as const;
export type TextField = keyof typeof textLimits;

export const positions = ['side', 'back', 'sitting'] as const;
export const zoneAnswers = ['yes', 'light', 'no'] as const;

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
const text = (longest: number) => v.pipe(v.string(), v.transform(cleanText), v.maxLength(longest));

const cardSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  kind: text(textLimits.kind),
  /** A day as YYYY-MM-DD. */
  lastAttack: v.optional(v.pipe(v.string(), v.check(isDay))),
  conditions: text(textLimits.conditions),
  medicines: text(textLimits.medicines),
  /** Limits that a doctor or nurse set. */
  agreedLimits: text(textLimits.agreedLimits),
  /** The firmest pressure, on the scale of `self-massage.json`: 0 is a resting hand, 10 is pain. */
  pressureTop: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  /** By the ids of the zones that a reader may decide about. A zone without an answer is one to ask about first. */
  zones: v.record(v.string(), v.picklist(zoneAnswers)),
  position: v.pipe(
    v.array(v.picklist(positions)),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  ),
  /** True for a room without scent. */
  scent: v.boolean(),
  /** True for a room with low light. */
  light: v.boolean(),
  /** True for a room without music. */
  music: v.boolean(),
  stopWord: text(textLimits.stopWord),
});

/** What a reader wrote on the card. It is never stored, only saved to a file on request. */
export type Card = v.InferOutput<typeof cardSchema>;

/** How messages name the parts of a file. */
const partNames: Partial<Record<string, string>> = {
  kind: 'kind of headache',
  lastAttack: 'last attack',
  conditions: 'conditions',
  medicines: 'medicines',
  agreedLimits: 'agreed limits',
  pressureTop: 'pressure',
  zones: 'places',
  position: 'position',
  scent: 'scent',
  light: 'light',
  music: 'music',
  stopWord: 'stop word',
};

/** Returns a card with nothing written on it. */
export const emptyCard = (): Card => ({
  format: FORMAT,
  version: VERSION,
  kind: '',
  conditions: '',
  medicines: '',
  agreedLimits: '',
  pressureTop: 3,
  zones: {},
  position: [],
  scent: false,
  light: false,
  music: false,
  stopWord: 'stop',
});

/** Returns a text in one line and in NFC, without control characters, marks of direction and lone surrogates. */
export function cleanText(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Returns a clean text of at most `longest` code units, cut between characters. */
export function cutText(value: string, longest: number): string {
  let cut = '';
  for (const character of cleanText(value)) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return cut.trimEnd();
}

/** Returns the card that a file has, or one sentence that says why it has none. Never throws. */
export function readCard(json: string, zoneIds: readonly string[]): { card: Card } | { issue: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { issue: 'Nothing was changed, for this file is damaged or is no card.' };
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), value);
  if (!head.success) return { issue: 'Nothing was changed, for this file is no card for a therapist.' };
  if (head.output.version > VERSION) return { issue: 'Nothing was changed, for this card comes from a newer version of this site.' };
  const { success, output: card, issues } = v.safeParse(cardSchema, value, { abortEarly: true });
  if (success && Object.keys(card.zones).every((zone) => zoneIds.includes(zone))) return { card };
  const part = partNames[success ? 'zones' : String(issues[0].path?.[0].key)];
  return {
    issue: part
      ? `Nothing was changed, for the part “${part}” of this file does not fit the card.`
      : 'Nothing was changed, for this file has parts that do not fit the card.',
  };
}

/** Returns the text of the file in which a card is saved. */
export const writeCard = (card: Card): string => `${JSON.stringify(card, null, 2)}\n`;

/** Returns a day as YYYY-MM-DD in the time zone of the reader. */
export const localDay = (date: Date): string => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
