import type { RowOrigin } from '../cells/origin.ts';
import type { RowOfTable } from '../tables/all/index.ts';

/** A row's enterprise and place. */
export interface Claimant {
  readonly uscc: string;
  readonly origin: RowOrigin;
}

/**
 * The small index of what spans enterprises, made while reading, so that enterprises can be settled one at a
 * time. Rows marked as a false declaration count for nothing and are not in it.
 */
export class Crossings {
  private readonly patents = new Map<string, Claimant[]>();
  private readonly registrations = new Map<string, Claimant[]>();
  private readonly sellers = new Map<string, Claimant[]>();

  addPatent(row: RowOfTable<'patents'>): void {
    add(this.patents, row.patent_no, row);
  }

  addContract(row: RowOfTable<'contracts'>): void {
    if (row.role !== 'seller' || row.fraud === true) return;
    if (row.registration_no !== null) add(this.registrations, row.registration_no, row);
    if (row.contract_type !== null) add(this.sellers, row.contract_no, row);
  }

  /** Where another enterprise claims the same patent. */
  otherPatentOwner(row: RowOfTable<'patents'>): Claimant | null {
    return otherThan(row.uscc, this.patents.get(row.patent_no));
  }

  /** Where a seller of another enterprise claims the same registration. */
  otherRegistrant(row: RowOfTable<'contracts'>): Claimant | null {
    return row.registration_no === null
      ? null
      : otherThan(row.uscc, this.registrations.get(row.registration_no));
  }

  /** Where a seller of another enterprise claims the same contract (reading `R9.side`). */
  otherSeller(row: RowOfTable<'contracts'>): Claimant | null {
    return otherThan(row.uscc, this.sellers.get(row.contract_no));
  }
}

/** Keeps the first claimant and the first of another enterprise: of any enterprise, one of the two is the other. */
function add(index: Map<string, Claimant[]>, key: string, { uscc, origin }: Claimant): void {
  const claimants = index.get(key);
  if (claimants === undefined) index.set(key, [{ uscc, origin }]);
  else if (claimants.length === 1 && claimants[0]?.uscc !== uscc) claimants.push({ uscc, origin });
}

function otherThan(uscc: string, claimants: readonly Claimant[] = []): Claimant | null {
  return claimants.find((claimant) => claimant.uscc !== uscc) ?? null;
}
