/** The part of damerau-levenshtein that the search uses. The package ships no types. */
declare module 'damerau-levenshtein' {
  /** The fewest insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
  export default function levenshtein(a: string, b: string): { steps: number };
}
