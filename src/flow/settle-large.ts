import { checkEnterprise, checkInput, checkUnattached } from '../checks/index.ts';
import { type Crossings, isSellers } from '../dossiers/crossings.ts';
import { type Dossier, type EnterpriseRows, everyRow } from '../dossiers/dossier.ts';
import type { Gathered } from '../dossiers/gather.ts';
import { Money } from '../money/money.ts';
import type { Claim } from '../rules/claim.ts';
import { Folding } from '../settle/fold.ts';
import type { Fund } from '../settle/fund.ts';
import { notesOf, shortfallOf } from '../settle/notes.ts';
import { withoutPayee } from '../settle/payees.ts';
import { remarksOf } from '../settle/remarks.ts';
import type { Terms } from '../settle/settle.ts';
import { claimsOf, type EnterpriseSettlement, settleEnterprise } from '../settle/settle-enterprise.ts';
import type { SetAside } from '../settle/settlement.ts';
import type { PartialRowOfTable } from '../tables/all/index.ts';
import { crossingsOf, groups } from './groups.ts';
import type { Ingested } from './ingested.ts';
import { ProblemTally } from './problem-tally.ts';
import { Proration } from './proration.ts';
import type { Settled, SettlementSink, Stopped } from './sink.ts';

/** One going through of all enterprises. */
interface Pass {
  /** null where only checks and sums are wanted. */
  readonly sink: SettlementSink | null;
  readonly aside: readonly SetAside[];
  /** A fund that is too small, and what it leaves of an enterprise; null where it is not shared. */
  readonly sharing: { readonly fund: Fund; readonly of: Sharing } | null;
  /** Whether the input is checked: in the first pass. */
  readonly checking: boolean;
}

type Sharing = (settled: EnterpriseSettlement) => EnterpriseSettlement;

/** What a pass came to. */
interface Passed {
  readonly settled: Settled;
  /** What there is to say of the settlement itself. */
  readonly notes: ProblemTally;
  readonly proration: Proration;
}

/**
 * Settles what was ingested, enterprise by enterprise. One pass checks, settles and writes; where errors stand against
 * it or a fund is to be shared in proportion, another one writes.
 * @param problems what reading found; what checking and settling finds is added
 * @param open makes the sink; called again where what it wrote is not to stand
 * @returns the settlement without its enterprises, or why there is none
 */
export async function settleLarge(
  ingested: Ingested,
  terms: Terms,
  problems: ProblemTally,
  open: () => SettlementSink,
  progress: (enterprises: number) => void,
): Promise<Settled | Stopped> {
  const run = new Run(ingested, terms, problems, await crossingsOf(ingested), progress);
  const prorating = run.fundRow !== null && terms.policy.reading('fund.shortfall') === 'prorata';
  const atOnce = problems.counts.error === 0 && !prorating;
  let passed = await run.pass({ sink: atOnce ? open() : null, aside: [], sharing: null, checking: true });
  if (!atOnce || problems.counts.error > 0) {
    const aside = run.setAside();
    if ('stopping' in aside) return aside;
    const once = { aside, checking: false };
    if (prorating && aside.length > 0) passed = await run.pass({ ...once, sink: null, sharing: null });
    const { fund } = passed.settled;
    const short = prorating && fund !== null && !fund.shortfall.isZero();
    const sharing = short ? { fund, of: passed.proration.sharing(fund.available) } : null;
    passed = await run.pass({ ...once, sink: open(), sharing });
    if (aside.length > 0 && passed.settled.totals.enterprises === 0) return { stopping: [], count: 0 };
  }
  problems.addAll(passed.notes);
  for (const one of shortfallOf(passed.settled.fund, terms.policy)) problems.add(one);
  return passed.settled;
}

/** The passes over the enterprises of one input. */
class Run {
  private readonly ingested: Ingested;
  private readonly terms: Terms;
  private readonly problems: ProblemTally;
  private readonly crossings: Crossings;
  private readonly progress: (enterprises: number) => void;
  /** The enterprises with errors and their names, as far as they stand in the table enterprises. */
  private readonly faulty = new Map<string, string | null>();

  /** Contracts that enterprises with errors claim as sellers. */
  private readonly sellers = {
    settled: [] as PartialRowOfTable<'contracts'>[],
    unattached: [] as PartialRowOfTable<'contracts'>[],
  };

  constructor(
    ingested: Ingested,
    terms: Terms,
    problems: ProblemTally,
    crossings: Crossings,
    progress: (enterprises: number) => void,
  ) {
    this.ingested = ingested;
    this.terms = terms;
    this.problems = problems;
    this.crossings = crossings;
    this.progress = progress;
  }

  get fundRow() {
    const { year } = this.terms.policy;
    return this.ingested.fund.find((row) => row.year === year) ?? null;
  }

  async pass({ sink, aside, sharing, checking }: Pass): Promise<Passed> {
    const { policy, basis, readingDocuments } = this.terms;
    const { inputs, fund: fundRows } = this.ingested;
    const otherSellers = aside.length === 0 ? [] : [...this.sellers.settled, ...this.sellers.unattached];
    const given = { policy, basis, readingDocuments, inputs, fundRows, otherSellers };
    const head = { ...given, setAside: aside };
    const left = new Set(aside.map(({ uscc }) => uscc));
    const folding = new Folding(policy);
    const notes = new ProblemTally();
    const proration = new Proration();
    const standing = () => !checking || this.problems.counts.error === 0;
    let belowScale: Dossier | null = null;
    let enterprises = 0;
    await sink?.begin(head, { crossings: this.crossings, shared: sharing !== null });
    for await (const gathered of groups(this.ingested, this.crossings)) {
      const cases = gathered.dossiers.map((dossier) => ({
        dossier,
        claims: claimsOf(dossier, { policy, crossings: this.crossings }),
      }));
      if (checking) this.check(gathered, cases);
      belowScale ??= gathered.dossiers.find(({ enterprise }) => enterprise.scale === 'below') ?? null;
      for (const { dossier, claims } of cases) {
        if (left.has(dossier.uscc)) continue;
        const whole = settleEnterprise(dossier, claims, policy);
        proration.note(whole);
        const settled = sharing === null ? whole : sharing.of(whole);
        folding.add(settled);
        for (const one of notesOf(settled, policy)) notes.add(one);
        for (const one of withoutPayee({ enterprises: [settled], inputs, supplement: null })) notes.add(one);
        if (standing()) await sink?.add(settled);
      }
      enterprises += cases.length;
      this.progress(enterprises);
    }
    if (checking) this.checkWhole(belowScale);
    const { statuses, outcomes } = folding;
    const sums = { rules: folding.rules(), totals: folding.totals(), targets: folding.targets() };
    const told = new Map([...this.problems.byCode].map(([code, { count }]) => [code, count]));
    const remarks = remarksOf(this.problems.kept, told);
    const tail = {
      ...sums,
      remarks,
      fund: this.meetFund(sums.totals.payable, sharing?.fund),
      statuses,
      outcomes,
    };
    if (standing()) await sink?.end(tail);
    return { settled: { ...head, ...tail }, notes, proration };
  }

  /** Who is set aside for errors, nobody where there are none; or why nothing is to be settled. */
  setAside(): SetAside[] | Stopped {
    const { errorsOf, counts } = this.problems;
    if (counts.error === 0) return [];
    if (!this.terms.setAside) return { stopping: [], count: 0 };
    const stopped = this.problems.ofNone(this.faulty);
    if (stopped.count > 0) return stopped;
    return [...errorsOf]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([uscc, errors]) => ({ uscc, name: this.faulty.get(uscc) ?? null, errors }));
  }

  private check(gathered: Gathered, cases: readonly { dossier: Dossier; claims: readonly Claim[] }[]): void {
    const { problems, crossings } = this;
    const { policy } = this.terms;
    for (const one of checkInput(gathered, policy.year)) problems.add(one);
    for (const dossier of gathered.unattached) {
      for (const one of checkUnattached(dossier, { policy, crossings })) problems.add(one);
    }
    for (const { dossier, claims } of cases) {
      const { enterprise } = dossier;
      for (const one of checkEnterprise({ dossier, enterprise, policy, claims, crossings }))
        problems.add(one);
    }
    for (const [uscc, name] of gathered.known) if (problems.errorsOf.has(uscc)) this.faulty.set(uscc, name);
    const faulty = (rows: readonly EnterpriseRows[]) =>
      rows
        .filter(({ uscc }) => this.faulty.has(uscc))
        .flatMap((own) => everyRow(own, 'contracts').filter(isSellers));
    this.sellers.settled.push(...faulty(gathered.dossiers));
    this.sellers.unattached.push(...faulty(gathered.unattached));
  }

  /** What is asked of the input as a whole; of the enterprises it is enough to know whether one is below scale. */
  private checkWhole(belowScale: Dossier | null): void {
    const { fund, everyFund, present, taxYears } = this.ingested;
    const dossiers = belowScale === null ? [] : [belowScale];
    const nothing = { unattached: [], strays: [], successors: new Map(), known: new Map(), illegible: [] };
    const whole: Gathered = {
      ...nothing,
      dossiers,
      crossings: this.crossings,
      taxYears,
      fund,
      everyFund,
      present,
      whole: true,
    };
    for (const one of checkInput(whole, this.terms.policy.year)) this.problems.add(one);
  }

  private meetFund(payable: Money, shared: Fund | undefined): Fund | null {
    const row = this.fundRow;
    if (shared !== undefined) return { ...shared, payable };
    if (row === null) return null;
    const available = row.amount;
    const shortfall = payable.minus(available).atLeast(Money.zero);
    return { row, available, payable, standing: Money.zero, shortfall };
  }
}
