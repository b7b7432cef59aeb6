import { protocolOf, type Practice } from './queries.ts';

/** The guide of a practice as its page shows it. */
export interface Guide extends Pick<Practice['data'], 'form' | 'needs'> {
  minutes: [number, number];
  /** The steps; in a self-massage each with its least and most pressure on the scale. */
  steps: (Practice['data']['steps'][number] & { pressure?: [number, number] | undefined })[];
  /** The scale of pressure: a word for each number. */
  scale?: { value: number; word: string }[];
  cautions: string[];
  stopIf: string[];
}

/** Returns the guide of a practice: from its own frontmatter, or from the protocol that it names. */
export async function guideOf({ data: { form, needs, protocol, minutes, steps, cautions, stopIf } }: Practice): Promise<Guide> {
  if (protocol === undefined) return { form, needs, minutes: minutes!, steps, cautions: cautions!, stopIf: stopIf! };
  const entry = await protocolOf(protocol);
  return {
    form,
    needs,
    minutes: entry.minutes,
    steps: entry.steps.map((step) => ({ ...step, pressure: entry.places.find(({ id }) => id === step.place)?.pressure })),
    scale: entry.scale,
    cautions: entry.cautions,
    stopIf: entry.stopIf,
  };
}
