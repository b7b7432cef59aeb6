import { z } from 'astro/zod';
import { id, issuesIn, minutesRange, sentences, shortText, text, unique } from './fields.ts';
import { zones } from './caution.ts';
import { stepSchema } from './pages.ts';

/** The highest value of the scale of pressure. */
export const MOST_PRESSURE = 10;

const pressure = z.int().min(0).max(MOST_PRESSURE);

const scaleSchema = z.strictObject({
  value: pressure,
  /** What the pressure feels like, a phrase without a full stop. */
  word: shortText(12),
});

const placedStepSchema = stepSchema.extend({
  /** The place that the hands are on; left out for a rest. */
  place: id.optional(),
});

const placeSchema = z
  .strictObject({
    id,
    /** The place, in lower case, without an article. */
    name: text(3, 40),
    /** The zone in which it lies. No caution of the level "never" may name that zone. */
    zone: z.enum(zones),
    /** How to find it, a phrase without a full stop. */
    where: shortText(20),
    /** What the hand does there, a phrase without a full stop. */
    how: shortText(20),
    /** Least and most pressure on the scale. */
    pressure: z.tuple([pressure, pressure]),
    /** How long in all, in seconds: the sum of its steps. */
    seconds: z.int().min(10).max(180),
    /** What it should feel like, a phrase without a full stop. */
    feel: shortText(20),
  })
  .refine(({ pressure: [least, most] }) => least <= most, { path: ['pressure'], error: 'the least pressure first' });

/**
 * The self-massage, in one place: where, how hard, how long, what comes before it and when to stop. Pages show parts of it with
 * `<SelfMassage part="…" />` or link to it.
 */
export const selfMassageSchema = z
  .strictObject({
    /** Its id; a practice names it as "protocol". */
    id,
    /** Shortest and longest time of the whole, in minutes. */
    minutes: minutesRange,
    /** How often a day at most. */
    perDay: z.int().min(1).max(3),
    /** The scale of pressure: a word for each number. */
    scale: z
      .array(scaleSchema)
      .refine(
        (list) => list.length === MOST_PRESSURE + 1 && list.every(({ value }, index) => value === index),
        `one word for each number from 0 to ${MOST_PRESSURE}, in order`,
      ),
    /** The places in the order in which hands go there. */
    places: z.array(placeSchema).min(3).max(8),
    /** The steps of the guided practice. */
    steps: z.array(placedStepSchema).min(4).max(16),
    /** Ids from cautions.json that are shown before the first step. */
    cautions: unique(id, 1, 16),
    /** Short phrases that follow the words "Stop if …". */
    stopIf: unique(text(5, 120), 1, 8),
    /** When to give it up. */
    stopForGood: sentences(3),
    /** What holds for all places: which part of the hand, and what stays away. */
    limits: sentences(4),
  })
  .check((context) => {
    const { places, steps, minutes } = context.value;
    const refuse = issuesIn(context);
    const known = new Set(places.map((place) => place.id));
    for (const [index, { place }] of steps.entries())
      if (place !== undefined && !known.has(place)) refuse(['steps', index, 'place'], 'the id of one of its places');
    for (const [index, place] of places.entries()) {
      const sum = steps.filter((step) => step.place === place.id).reduce((total, { seconds }) => total + seconds, 0);
      if (sum !== place.seconds) refuse(['places', index, 'seconds'], `the sum of its steps (${sum})`);
    }
    const total = steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
    if (total < minutes[0] || total > minutes[1])
      refuse('steps', `steps that take ${minutes[0]} to ${minutes[1]} minutes in all (they take ${total.toFixed(1)})`);
  });
