import type { RowOrigin } from '../cells/origin.ts';
import { Crossings, type TaxYears } from '../dossiers/crossings.ts';
import type { PartialRowOfTable } from '../tables/all/index.ts';

type Patent = PartialRowOfTable<'patents'>;
type Contract = PartialRowOfTable<'contracts'>;

/** What may be claimed by two enterprises. */
type Kind = 'patent' | 'registration' | 'seller';

/**
 * Which numbers stand in more than one row, found while rows pass: a number costs eight bytes. What they are is
 * looked at afterwards, so that two numbers with the same digest do no harm.
 */
export class Repeated {
  private table = new Float64Array(1 << 16);
  private filled = 0;
  private readonly repeated = new Set<number>();

  /** Whether any number came twice. */
  get any(): boolean {
    return this.repeated.size > 0;
  }

  /** A buyer's contract counts too, since it is asked who sells it. */
  add(row: Patent | Contract, table: 'patents' | 'contracts'): void {
    const claimed = numbersOf(row, table);
    for (const [kind, number] of claimed) this.note(digestOf(kind, number));
    if (table === 'patents' || claimed.some(([kind]) => kind === 'seller')) return;
    const { contract_no: number } = row as Contract;
    if (number !== null) this.note(digestOf('seller', number));
  }

  /** Whether one of the row's numbers came twice. */
  has(row: Patent | Contract, table: 'patents' | 'contracts'): boolean {
    return numbersOf(row, table).some(([kind, number]) => this.repeated.has(digestOf(kind, number)));
  }

  private note(digest: number): void {
    if (this.filled * 2 > this.table.length) this.grow();
    const place = placeOf(digest, this.table);
    if (this.table[place] === digest) this.repeated.add(digest);
    else {
      this.table[place] = digest;
      this.filled += 1;
    }
  }

  private grow(): void {
    const old = this.table;
    this.table = new Float64Array(old.length * 2);
    for (const digest of old) if (digest !== 0) this.table[placeOf(digest, this.table)] = digest;
  }
}

function placeOf(digest: number, table: Float64Array): number {
  let place = digest % table.length;
  while (table[place] !== 0 && table[place] !== digest) place = (place + 1) % table.length;
  return place;
}

function numbersOf(row: Patent | Contract, table: 'patents' | 'contracts'): [Kind, string][] {
  if (row.fraud === true || row.uscc === null) return [];
  if (table === 'patents') {
    const { patent_no: number } = row as Patent;
    return number === null ? [] : [['patent', number]];
  }
  const { role, registration_no, contract_type, contract_no } = row as Contract;
  if (role !== 'seller') return [];
  const numbers: [Kind, string][] = registration_no === null ? [] : [['registration', registration_no]];
  return contract_type === null || contract_no === null ? numbers : [...numbers, ['seller', contract_no]];
}

/** A whole number of 52 bits, never 0. */
function digestOf(kind: Kind, text: string): number {
  let [high, low] = [kind.length * 0x9e3779b1, 0x85ebca6b ^ kind.length];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 13);
  }
  return ((high >>> 0) & 0xfffff) * 4_294_967_296 + (low >>> 0) + 1;
}

interface Claim {
  readonly row: Patent | Contract;
  readonly table: 'patents' | 'contracts';
  readonly sheet: number;
}

/**
 * The claims on numbers that came more than once, as they are met enterprise by enterprise. Of each number the first
 * claim in the order of the input is kept and the first of another enterprise, which is all that is ever asked for.
 */
export class Claims {
  private readonly byNumber = new Map<string, [Claim, Claim | undefined]>();

  add(claim: Claim): void {
    for (const [kind, number] of numbersOf(claim.row, claim.table)) {
      const key = `${kind} ${number}`;
      const two = this.byNumber.get(key);
      this.byNumber.set(key, two === undefined ? [claim, undefined] : earliest(two, claim));
    }
  }

  /** The same index as if every row had been put into it in the order of the input. */
  crossings(taxYears: TaxYears): Crossings {
    const crossings = new Crossings(taxYears);
    const claims = [...new Set([...this.byNumber.values()].flat())].filter((claim) => claim !== undefined);
    for (const { row, table } of claims.sort(inInputOrder)) {
      if (table === 'patents') crossings.addPatent(row as Patent);
      else crossings.addContract(row as Contract);
    }
    return crossings;
  }
}

function inInputOrder(a: Claim, b: Claim): number {
  const row = ({ origin }: { readonly origin: RowOrigin }) => origin.row;
  return a.sheet - b.sheet || row(a.row) - row(b.row);
}

function earliest([first, second]: [Claim, Claim | undefined], claim: Claim): [Claim, Claim | undefined] {
  const same = first.row.uscc === claim.row.uscc;
  if (inInputOrder(claim, first) < 0) return same ? [claim, second] : [claim, first];
  if (same || (second !== undefined && inInputOrder(second, claim) < 0)) return [first, second];
  return [first, claim];
}
