import type { RowOrigin } from '../cells/origin.ts';
import type { PartialRowOfTable } from '../tables/all/index.ts';

type Patent = PartialRowOfTable<'patents'>;
type Contract = PartialRowOfTable<'contracts'>;

/** A row's enterprise and place. */
export interface Claimant {
  readonly uscc: string;
  readonly origin: RowOrigin;
}

/** The years that rows of tax_increment name, each with the first of its rows. */
export type TaxYears = ReadonlyMap<number, RowOrigin>;

type Index = Map<string, Claimant[]>;

/** What the index holds, as plain data that another thread can be handed. */
export interface CrossingsData {
  readonly patents: Index;
  readonly registrations: Index;
  readonly sellers: Index;
}

/**
 * The small index of what spans enterprises, made while reading, so that enterprises can be settled one at a
 * time. Rows marked as a false declaration count for nothing and are not in it; rows that could not be read whole are,
 * so that a claim is disputed however its row is written.
 */
export class Crossings {
  readonly data: CrossingsData;

  /** What tax_increment has of every year; empty where the table is not there or nobody asks. */
  readonly taxYears: TaxYears;

  constructor(taxYears: TaxYears = new Map(), data: CrossingsData = nothing()) {
    this.taxYears = taxYears;
    this.data = data;
  }

  addPatent({ uscc, origin, patent_no, fraud }: Patent): void {
    if (fraud !== true) add(this.data.patents, patent_no, uscc, origin);
  }

  addContract(row: Contract): void {
    const { uscc, origin, registration_no, contract_type, contract_no } = row;
    if (!isSellers(row)) return;
    add(this.data.registrations, registration_no, uscc, origin);
    if (contract_type !== null) add(this.data.sellers, contract_no, uscc, origin);
  }

  /** Where another enterprise claims the same patent. */
  otherPatentOwner(row: Patent): Claimant | null {
    return row.fraud === true ? null : otherThan(row.uscc, this.data.patents, row.patent_no);
  }

  /** Where a seller of another enterprise claims the registration that the row's seller claims. */
  otherRegistrant(row: Contract): Claimant | null {
    return isSellers(row) ? otherThan(row.uscc, this.data.registrations, row.registration_no) : null;
  }

  /** Where a seller of another enterprise claims the same contract (reading `R9.side`). */
  otherSeller(row: Contract): Claimant | null {
    return otherThan(row.uscc, this.data.sellers, row.contract_no);
  }
}

function nothing(): CrossingsData {
  return { patents: new Map(), registrations: new Map(), sellers: new Map() };
}

/** Whether the row claims its contract as the seller; one marked false claims nothing. */
export function isSellers({ role, fraud }: Contract): boolean {
  return role === 'seller' && fraud !== true;
}

/** Keeps the first claimant and the first of another enterprise: of any enterprise, one of the two is the other. */
function add(index: Index, key: string | null, uscc: string | null, origin: RowOrigin): void {
  if (key === null || uscc === null) return;
  const claimants = index.get(key);
  if (claimants === undefined) index.set(key, [{ uscc, origin }]);
  else if (claimants.length === 1 && claimants[0]?.uscc !== uscc) claimants.push({ uscc, origin });
}

function otherThan(uscc: string | null, index: Index, key: string | null): Claimant | null {
  if (key === null) return null;
  return index.get(key)?.find((claimant) => claimant.uscc !== uscc) ?? null;
}
