import type { Rule } from './claim.ts';
import { r1TechnologySmes } from './r1-technology-smes.ts';
import { r2HighTechEnterprises } from './r2-high-tech-enterprises.ts';
import { r3InnovationPlatforms } from './r3-innovation-platforms.ts';
import { r4SuperDeduction } from './r4-super-deduction.ts';
import { r5Patents } from './r5-patents.ts';
import { r6ProjectMatching } from './r6-project-matching.ts';
import { r7LandedProjects } from './r7-landed-projects.ts';
import { r8aCarrierEvaluations } from './r8a-carrier-evaluations.ts';
import { r8bSpecialisedMakerspaces } from './r8b-specialised-makerspaces.ts';
import { r9TechnologyContracts } from './r9-technology-contracts.ts';
import { r10ScienceDeputies } from './r10-science-deputies.ts';
import { r11aSelectedTalents } from './r11a-selected-talents.ts';
import { r11bTopTalents } from './r11b-top-talents.ts';
import { r11cFlexibleTalents } from './r11c-flexible-talents.ts';

/** The award rules of 三（三）, in line order. */
export const rules: readonly Rule[] = [
  r1TechnologySmes,
  r2HighTechEnterprises,
  r3InnovationPlatforms,
  r4SuperDeduction,
  r5Patents,
  r6ProjectMatching,
  r7LandedProjects,
  r8aCarrierEvaluations,
  r8bSpecialisedMakerspaces,
  r9TechnologyContracts,
  r10ScienceDeputies,
  r11aSelectedTalents,
  r11bTopTalents,
  r11cFlexibleTalents,
];
