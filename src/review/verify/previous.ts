import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import type { OpenedSettlement } from '../open.ts';
import { agrees, type Check, differs, notChecked, type Verification } from './verification.ts';

/** The folder that was given as the one from which a supplementary settlement goes on. */
export interface GivenPrevious {
  /** As the person named it. */
  readonly path: string;
  readonly verification: Verification;
  /** What it paid; null where it does not verify. */
  readonly settlement: PreviousSettlement | null;
}

/** Whether the log is that of a supplementary settlement. */
export function isSupplementary({ log }: OpenedSettlement): boolean {
  return log.entries.some(({ type }) => type === 'previous');
}

/** The check of the settlement from which a supplementary one goes on; none for a first settlement. */
export function checksOfPrevious(opened: OpenedSettlement, given: GivenPrevious | null): Check[] {
  const { recorded } = opened;
  if (!isSupplementary(opened)) return [];
  if ('fault' in recorded || recorded.previous === null)
    return [notChecked('previous', { kind: 'log-disagrees' })];
  return [
    given === null ? notChecked('previous', { kind: 'no-previous' }) : compared(recorded.previous, given),
  ];
}

function compared(recorded: PreviousSettlement, { path, verification, settlement }: GivenPrevious): Check {
  const doubt = verification.checks.find(({ result }) => result === 'differs');
  if (doubt !== undefined || settlement === null) {
    const { file = 'audit.jsonl', line = null } = doubt?.place ?? {};
    const finding = { kind: 'previous-doubt', check: doubt?.name ?? 'replay' } as const;
    return differs('previous', { file: `${path}/${file}`, line }, finding);
  }
  const { head: found } = settlement;
  const at = { file: path, line: null };
  if (found !== recorded.head || settlement.entries !== recorded.entries)
    return differs('previous', at, { kind: 'previous-other', found, expected: recorded.head });
  return paidIn(settlement) === paidIn(recorded)
    ? agrees('previous')
    : differs('previous', at, { kind: 'previous-paid' });
}

/** What was paid, to the last line, as a text to compare. */
function paidIn({ enterprises }: PreviousSettlement): string {
  return JSON.stringify(
    enterprises.map(({ uscc, name, lines }) => [
      uscc,
      name,
      lines.map(({ id, rule, matter, level, kind, paid }) => [
        id,
        rule,
        matter,
        level,
        kind,
        paid.toString(),
      ]),
    ]),
  );
}
