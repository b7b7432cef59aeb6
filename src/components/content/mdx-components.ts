import AttackPhases from '../figures/AttackPhases.astro';
import HandPositions from '../figures/HandPositions.astro';
import LyingPositions from '../figures/LyingPositions.astro';
import NervePathway from '../figures/NervePathway.astro';
import WorkedMuscles from '../figures/WorkedMuscles.astro';
import Cautions from './Cautions.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import CommonClaims from './CommonClaims.astro';
import Finding from './Finding.astro';
import Findings from './Findings.astro';
import Note from './Note.astro';
import SelfMassage from './SelfMassage.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TrialPlan from './TrialPlan.astro';

/** What MDX may use without an import; `docs/writing.md` lists it and `schemas/components.ts` checks the props. */
export const mdxComponents = {
  AttackPhases,
  Cautions,
  Cite,
  Claim,
  CommonClaims,
  Finding,
  Findings,
  HandPositions,
  LyingPositions,
  NervePathway,
  Note,
  SelfMassage,
  Term,
  TrialPlan,
  WorkedMuscles,
  table: Table,
};
