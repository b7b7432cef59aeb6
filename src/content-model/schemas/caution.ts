import { z } from 'astro/zod';
import { id, issuesIn, sentences, shortText, text, unique } from './fields.ts';

/**
 * How strong a caution is. Red flags: `emergency` (call now), `urgent` (get help today), `soon` (see a doctor within days),
 * `planned` (plan a visit). Precautions: `stop` (no massage, or not there), `ask` (ask first, go lightly), `never`.
 */
export const cautionLevels = ['emergency', 'urgent', 'soon', 'planned', 'stop', 'ask', 'never'] as const;

export type CautionLevel = (typeof cautionLevels)[number];

/**
 * The list of the check before a massage that contains a caution: signs of an emergency, other red flags, lasting conditions,
 * or what holds on the day.
 */
export const cautionGroups = ['now', 'soon', 'health', 'session'] as const;
export type CautionGroup = (typeof cautionGroups)[number];

/** The caution that refers to all red flags; the check lists each of them instead. */
const NOT_ASKED = 'any-warning-sign';

/** The zones of head, neck and shoulders, as cautions and the self-massage name them. */
export const zones = [
  'shoulders',
  'back of the skull',
  'back of the neck',
  'sides of the neck',
  'front of the neck',
  'temples',
  'cheeks',
  'scalp',
  'forehead',
] as const;

export type Zone = (typeof zones)[number];

/** One red flag or precaution. It is written here once and shown from here everywhere. */
export const cautionSchema = z
  .strictObject({
    /** Its id, also its anchor on the page that shows it. */
    id,
    /** How strong the caution is. */
    level: z.enum(cautionLevels),
    /** The situation, with a capital and without a full stop at its end, in words a reader would use. */
    situation: text(10, 200).regex(/^\p{Lu}/u, 'a capital first'),
    /** The list of /precautions/check/ that contains it. Not for the level "never". */
    group: z.enum(cautionGroups).optional(),
    /** The line to tick on /precautions/check/: one fact in at most 20 words, without a full stop. */
    tick: text(10, 140)
      .regex(/^I (?:am|had|have|take) /, '"I am", "I had", "I have" or "I take" first')
      .refine((value) => value.split(' ').length <= 20, 'at most 20 words')
      .optional(),
    /** Signs of which any one counts, without full stops. Shown behind the situation and behind "short": "…: one, two or three". */
    signs: unique(text(3, 90), 2, 14).optional(),
    /** Emergencies only: 2 to 20 words without a full stop, to follow "Call your emergency number now for". */
    short: text(5, 120).optional(),
    /** Emergencies only: the few words on the first screen of /now/, which has only those that cannot wait for the whole list. */
    glance: text(5, 100).optional(),
    /** Emergencies only: the call to the emergency number comes first, in the words of the site; "do" has the rest. */
    callFirst: z.literal(true).optional(),
    /** What to do, in whole sentences. "Do not" is written out. */
    do: shortText(80).refine(
      (value) => !/^Call your emergency number(?: \([^)]*\))? now\./i.test(value),
      'the call as "callFirst": true, and here only the rest',
    ),
    /** Level "ask" only: how to change the session, in whole sentences. Shown behind "do". */
    change: shortText(30).optional(),
    /** Why, in whole sentences. */
    why: shortText(60),
    /**
     * What in it rests on custom or on our own judgement and on no source: one sentence, shown behind "why". Needed where there are no
     * references.
     */
    custom: sentences(1).optional(),
    /** The kind of lines of helplines.json that is listed with it. */
    helplines: z.enum(['crisis', 'poison']).optional(),
    /** Level "never" only: the zones that no hand and no device may press. */
    zones: unique(z.enum(zones), 1, 4).optional(),
    /** Ids from references.json. */
    references: unique(id, 0, 6),
  })
  .check((context) => {
    const { id: caution, level, group, tick, short, glance, change, callFirst, zones: forbidden, references, custom } = context.value;
    const refuse = issuesIn(context);
    if ((level === 'emergency') !== (short !== undefined)) refuse('short', 'a short form for an emergency, and for nothing else');
    if (glance !== undefined && level !== 'emergency') refuse('glance', 'nothing, but for an emergency');
    if ((group === undefined) !== (level === 'never' || caution === NOT_ASKED))
      refuse('group', `a group, but for the level "never" and "${NOT_ASKED}"`);
    else if ((group === undefined) !== (tick === undefined)) refuse('tick', 'a line to tick where there is a group');
    if (group !== undefined && (level === 'emergency') !== (group === 'now'))
      refuse('group', '"now" for an emergency, and for nothing else');
    if ((level === 'ask') !== (change !== undefined)) refuse('change', 'a change of the session for the level "ask", and for nothing else');
    if (callFirst !== undefined && level !== 'emergency') refuse('callFirst', 'nothing, but for an emergency');
    if (forbidden !== undefined && level !== 'never') refuse('zones', 'nothing, but for the level "never"');
    if (references.length === 0 && custom === undefined)
      refuse('references', 'at least 1 reference, or a sentence in "custom" that says that there is none');
  });
