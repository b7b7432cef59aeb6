/** Some voices of browsers fall silent after about 15 seconds; this many characters take less even when read slowly. */
const LONGEST = 180;

/** The end of a sentence: a full stop with what closes after it, before a space and what can begin the next one. */
const SENTENCE_END = /([.!?][”’")\]]*) +(?=[“‘"(]?[\p{Lu}\p{N}])/gu;

/**
 * A text in the pieces that a voice is given one after the other: sentences, and of long ones the parts between commas. A
 * voice that was stopped goes on at the beginning of a piece.
 * @param text as `spokenText` returns it: without abbreviations that end in a full stop
 */
export const sentences = (text: string): string[] => text.replace(SENTENCE_END, '$1\n').split('\n').flatMap(inParts).filter(isSaid);

/** Some voices never come back from a text in which there is nothing to say. */
const isSaid = (text: string) => /[\p{L}\p{N}]/u.test(text);

function inParts(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const start = sentence.slice(0, LONGEST + 1);
  const ends = [/^.*[;:] /, /^.*, /, /^.* /].map((end) => end.exec(start)?.[0].length ?? 0);
  // A part of a few words at the start would sound broken off.
  const cut = ends.find((end) => end > LONGEST / 3) ?? LONGEST;
  return [sentence.slice(0, cut).trimEnd(), ...inParts(sentence.slice(cut).trimStart())];
}
