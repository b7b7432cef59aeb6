import AttackPhases from '../components/figures/AttackPhases.astro';
import HandPositions from '../components/figures/HandPositions.astro';
import LyingPositions from '../components/figures/LyingPositions.astro';
import NervePathway from '../components/figures/NervePathway.astro';
import WorkedMuscles from '../components/figures/WorkedMuscles.astro';
import Cautions from '../components/content/Cautions.astro';
import Cite from '../components/content/Cite.astro';
import Claim from '../components/content/Claim.astro';
import CommonClaims from '../components/content/CommonClaims.astro';
import Finding from '../components/content/Finding.astro';
import Findings from '../components/content/Findings.astro';
import Note from '../components/content/Note.astro';
import SelfMassage from '../components/content/SelfMassage.astro';
import Table from '../components/content/Table.astro';
import Term from '../components/content/Term.astro';
import TrialPlan from '../components/content/TrialPlan.astro';

/** What MDX may use without an import; `docs/writing.md` lists it and `content-model/schemas/components.ts` checks the props. */
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
