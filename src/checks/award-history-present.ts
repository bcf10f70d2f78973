import { problem } from '../messages/problem.ts';
import { tables } from '../tables/all/index.ts';
import type { InputCheck } from './check.ts';

/** Without the table award_history nothing says what was awarded before. */
export const awardHistoryPresent: InputCheck = ({ present }) =>
  present.has('award_history')
    ? []
    : [problem('W141', {}, { title: tables.award_history.title, table: 'award_history' })];
