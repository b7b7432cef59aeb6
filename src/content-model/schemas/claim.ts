/** The levels of certainty, highest first, as authors write them in `<Claim certainty="…">`. */
export const claimCertainties = ['high', 'moderate', 'low', 'very-low'] as const;
export type ClaimCertainty = (typeof claimCertainties)[number];

/** What a claim's evidence compared with. `mixed`: several kinds; `none`: no comparison group, as in surveys and case reports. */
export const claimComparisons = ['nothing', 'dummy', 'treatment', 'mixed', 'none'] as const;
export type ClaimComparison = (typeof claimComparisons)[number];
