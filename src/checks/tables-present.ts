import { problem } from '../messages/problem.ts';
import { tables } from '../tables/all/index.ts';
import type { InputCheck } from './check.ts';

/** Tables that may be absent, but not without saying what that means for the settlement. */
export const tablesPresent: InputCheck = ({ present, dossiers, whole }) => {
  if (!whole) return [];
  const facts = (table: keyof typeof tables) => ({ title: tables[table].title, table });
  const belowScale = dossiers.some(({ enterprise }) => enterprise.scale === 'below');
  return [
    ...(present.has('award_history') ? [] : [problem('W141', {}, facts('award_history'))]),
    ...(present.has('tax_increment') ? [] : [problem('W143', {}, facts('tax_increment'))]),
    ...(present.has('recognitions') || !belowScale ? [] : [problem('W144', {}, facts('recognitions'))]),
  ];
};
