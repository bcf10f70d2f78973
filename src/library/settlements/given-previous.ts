import type { OpenedSettlement } from '../../review/open.ts';
import { kindsIn } from '../../review/replay/kinds.ts';
import { previousFrom } from '../../review/replay/previous.ts';
import type { GivenPrevious } from '../../review/verify/previous.ts';
import type { Verification } from '../../review/verify/verification.ts';
import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import { documentFrom } from './settlement-folder.ts';

interface Verified {
  readonly opened: OpenedSettlement;
  readonly verification: Verification;
}

/** The folder that was given to be compared with what a supplementary settlement says of it. */
export function givenPrevious(path: string, verified: Verified): GivenPrevious {
  const { verification } = verified;
  return { path, verification, settlement: verification.agrees ? paidBy(verified) : null };
}

/** What a settlement paid, for one that goes on from it; null where its settlement.json cannot be read. */
export function paidBy({ opened, verification: { head, entries } }: Verified): PreviousSettlement | null {
  const document = documentFrom(opened.files.get('settlement.json')?.toString('utf8') ?? '', '');
  return 'code' in document || head === null
    ? null
    : previousFrom(document, { entries, head }, kindsIn(opened.recorded));
}
