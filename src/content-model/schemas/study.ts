import { z } from 'astro/zod';
import { id, issuesIn, text, unique } from './fields.ts';
import { pictureSchema, type PictureSection } from './study-picture.ts';
import { holdsDifference, resultSchema } from './study-result.ts';

/**
 * The designs that set a treatment against a comparison in groups of people: those that the evidence picture can show. A
 * crossover trial gives each person both treatments; it is 'randomised' only when its source says so. 'allocation not
 * stated': what we read does not say how people came into their groups.
 */
const trialDesigns = [
  'randomised trial',
  'randomised crossover trial',
  'crossover trial',
  'quasi-randomised trial',
  'controlled trial, allocation not stated',
] as const;

/** How a study was made, in plain words. An 'observational study' watches or counts people and gives them nothing. */
export const studyDesigns = [
  ...trialDesigns,
  'before-after study',
  'laboratory study',
  'observational study',
  'survey',
  'case report',
  'systematic review',
  'pooled analysis',
  'narrative review',
] as const;

/** The conditions of the people. 'mixed headache' is listed with the kinds it mixes, when results were given for them together. */
export const studyConditions = [
  'migraine',
  'tension-type headache',
  'cervicogenic headache',
  'mixed headache',
  'healthy or other',
] as const;

/**
 * What was tested, as categories to filter by, in the families and the order in which they are shown. 'no treatment': a study of
 * the illness or of a danger, in which nothing was tried.
 */
export const treatmentsByFamily = {
  'Massage and pressure': [
    'massage',
    'trigger-point treatment',
    'myofascial release',
    'lymphatic drainage',
    'connective tissue massage',
    'Thai massage',
    'tuina',
    'foot reflexology',
    'acupressure',
    'massage device',
  ],
  'Other treatment by hand': ['craniosacral therapy', 'manual therapy', 'spinal manipulation'],
  'Relaxation and mind': [
    'muscle relaxation',
    'relaxation recording',
    'relaxation training',
    'breathing or biofeedback',
    'mindfulness',
    'imagery',
    'behavioural treatment',
  ],
  'Cold, heat and others': ['exercise', 'cold', 'heat', 'drinking water', 'light or tints', 'several treatments', 'no treatment'],
} as const;

export const studyTreatments = Object.values(treatmentsByFamily).flat();

/**
 * What a treatment was compared with. With several comparisons the strictest counts: dummy, another treatment, usual care, nothing.
 * 'other people': those without the illness or the danger, in an observational study. 'not stated': there was a comparison group,
 * and what it was given is not in what we read.
 */
export const comparisonKinds = [
  'nothing or waiting',
  'usual care',
  'dummy treatment',
  'another treatment',
  'same people before',
  'other people',
  'various',
  'not stated',
  'none',
] as const;

/** The site's scale of certainty (`/about/evidence/`), and 'none' where a study says nothing that can be used about headache. */
const studyCertainties = ['high', 'moderate', 'low', 'very low', 'none'] as const;

/** For a study whose funding we could not read. */
export const FUNDING_NOT_READ = 'Not stated in what we read';

/** The comparisons that a section of the picture can hold. */
const comparisonsOf: Record<PictureSection, readonly (typeof comparisonKinds)[number][]> = {
  'against nothing or waiting': ['nothing or waiting', 'usual care'],
  'against a dummy treatment': ['dummy treatment'],
};

/**
 * One study or review, as a row of `/research/studies/`. Its numbers are those of its source, never computed, but for
 * `picture.difference`. How the source was read is in its reference (`custom.read`).
 */
export const studySchema = z
  .strictObject({
    /** Its id, the same as the id of its reference. */
    id,
    /** The id of its source in references.json. */
    reference: id,
    /** How the study was made, as far as its source describes it. */
    design: z.enum(studyDesigns),
    /** The conditions of the people. */
    conditions: unique(z.enum(studyConditions), 1, 4),
    /** The main thing tested, as a category. */
    treatment: z.enum(studyTreatments),
    /** Other categories that the same study tested or combined, for filtering. */
    also: unique(z.enum(studyTreatments), 1, 4).optional(),
    /** The year of publication; left out when unknown. */
    year: z.int().min(1950).max(2100).optional(),
    /** How many people the headache result is about; left out when the source gives no number. */
    people: z.int().min(1).optional(),
    /** What the number is, or why there is none, without a full stop. Needed where "people" is left out. */
    peopleNote: text(3, 160).optional(),
    /** What was done and how much: length, how often, for how long. */
    done: text(10, 240),
    /** What it was compared with. */
    comparison: z.strictObject({
      /** The kind of comparison, the strictest where there are several. */
      kind: z.enum(comparisonKinds),
      /** What the comparison was, in plain words, without a full stop. */
      what: text(4, 160),
    }),
    /** What was measured. */
    measured: text(3, 200),
    /** The results, the main one first. */
    found: z.array(resultSchema).min(1, 'at least 1 of them').max(8, 'at most 8 of them'),
    /** The main weakness. */
    weakness: text(10, 240),
    /** The certainty of its main result from this study alone: our own judgement. */
    supports: z.enum(studyCertainties),
    /** Who paid; "Not stated in what we read" where we could not read it. */
    funding: text(5, 160),
    /** Its place in the evidence picture: trials against nothing, waiting, usual care or a dummy. */
    picture: pictureSchema.optional(),
  })
  .check((context) => {
    const { id: name, reference, people, peopleNote, treatment, also, comparison, design, found, picture } = context.value;
    const refuse = issuesIn(context);
    if (name !== reference) refuse('id', 'the id of its reference');
    if (people === undefined && peopleNote === undefined) refuse('peopleNote', 'a note that says why there is no number of people');
    if (also?.includes(treatment)) refuse('also', 'other categories than "treatment"');
    if (comparison.kind !== 'none' && comparison.kind !== 'same people before')
      for (const [index, { values, against }] of found.entries())
        if (values && against === undefined && new Set(values.map(({ group }) => group)).size < 2)
          refuse(['found', index, 'values'], 'numbers of a comparison group as well, or its name in "against"');
    if (!picture) return;
    if (!trialDesigns.some((trial) => trial === design)) refuse('picture', 'a trial: other designs are not in the picture');
    if (!comparisonsOf[picture.section].includes(comparison.kind))
      refuse(['picture', 'section'], `the section that fits the comparison (${comparison.kind})`);
    const drawn = found.filter(({ values }) => picture.difference === undefined || holdsDifference(values ?? [], picture.difference));
    if (drawn.length === 0) refuse(['picture', 'difference'], 'a difference of two numbers of one finding, or one that a finding states');
    else if (!drawn.some((finding) => finding.moment === picture.moment))
      refuse(['picture', 'moment'], 'the moment of the finding that is drawn, word for word');
  });
