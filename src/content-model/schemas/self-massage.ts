import { z } from 'astro/zod';
import { id, sentences, shortText, text, unique } from './fields.ts';
import { stepSchema } from './step.ts';
import { zones } from './zone.ts';

/** The highest value of the scale of pressure. */
export const MOST_PRESSURE = 10;

const pressure = z.int().min(0).max(MOST_PRESSURE);

const placeSchema = z
  .strictObject({
    id: id.describe('Its id.'),
    name: text(3, 40).describe('The place, in lower case, without an article.'),
    zone: z.enum(zones).describe('The zone in which it lies. No caution of the level "never" may name that zone.'),
    where: shortText(20).describe('How to find it, a phrase without a full stop.'),
    how: shortText(20).describe('What the hand does there, a phrase without a full stop.'),
    pressure: z.tuple([pressure, pressure]).describe('Least and most pressure on the scale.'),
    seconds: z.int().min(10).max(180).describe('How long in all, in seconds: the sum of its steps.'),
    feel: shortText(20).describe('What it should feel like, a phrase without a full stop.'),
  })
  .refine(({ pressure: [least, most] }) => least <= most, { path: ['pressure'], error: 'the least pressure first' });

/**
 * The self-massage, told once: where, how hard, how long, what comes before it and when to stop. Pages show parts of it with
 * `<SelfMassage part="…" />` or link to it.
 */
export const selfMassageSchema = z
  .strictObject({
    id: id.describe('Its id; a practice names it as "protocol".'),
    minutes: z.tuple([z.int().min(1), z.int().min(1)]).describe('Shortest and longest time of the whole, in minutes.'),
    perDay: z.int().min(1).max(3).describe('How often a day at most.'),
    scale: z
      .array(
        z.strictObject({ value: pressure, word: shortText(12).describe('What the pressure feels like, a phrase without a full stop.') }),
      )
      .refine(
        (list) => list.length === MOST_PRESSURE + 1 && list.every(({ value }, index) => value === index),
        `one word for each number from 0 to ${MOST_PRESSURE}, in order`,
      )
      .describe('The scale of pressure: a word for each number.'),
    places: z.array(placeSchema).min(3).max(8).describe('The places in the order in which hands go there.'),
    steps: z
      .array(stepSchema.extend({ place: id.optional().describe('The place that the hands are on; left out for a rest.') }))
      .min(4)
      .max(16)
      .describe('The steps of the guided practice.'),
    cautions: unique(id, 1, 16).describe('Ids from cautions.json that are shown before the first step.'),
    stopIf: unique(text(5, 120), 1, 8).describe('Short phrases that follow the words "Stop if …".'),
    stopForGood: sentences(3).describe('When to give it up.'),
    limits: sentences(3).describe('What holds for all places: which part of the hand, and what stays away.'),
  })
  .check((context) => {
    const { places, steps, minutes } = context.value;
    const refuse = (path: (string | number)[], input: unknown, message: string) =>
      context.issues.push({ code: 'custom', path, input, message });
    const known = new Set(places.map((place) => place.id));
    for (const [index, { place }] of steps.entries())
      if (place !== undefined && !known.has(place)) refuse(['steps', index, 'place'], place, 'the id of one of its places');
    for (const [index, place] of places.entries()) {
      const sum = steps.filter((step) => step.place === place.id).reduce((total, { seconds }) => total + seconds, 0);
      if (sum !== place.seconds) refuse(['places', index, 'seconds'], place.seconds, `the sum of its steps (${sum})`);
    }
    const total = steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
    if (total < minutes[0] || total > minutes[1])
      refuse(['steps'], steps, `steps that take ${minutes[0]} to ${minutes[1]} minutes in all (they take ${total.toFixed(1)})`);
  });
