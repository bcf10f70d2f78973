import { Money } from '../../money/money.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import { isGranted, type Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Cap } from '../../settle/stages/cap.ts';

/** Objects that are kept once each; amounts repeat less, so that not all of them are remembered. */
const mostRemembered = 20_000;

/**
 * Makes enterprises slim: only what the sheets that sum up show of them, amounts that no longer know how they came
 * about, no row of the input but those of payees and recovery, and what is alike in many of them once. A hundred
 * thousand of them fit into memory.
 */
export class Slimming {
  private readonly findings = new Map<string, Finding>();
  private readonly grounds = new Map<string, Cap['grounds'][number]>();
  private readonly claims = new Map<string, Line['claim']>();
  private readonly amounts = new Map<string, Money>();

  /** An enterprise, slim. */
  slim(settled: EnterpriseSettlement): EnterpriseSettlement {
    const { dossier, lines, cap, totals } = settled;
    const { uscc, enterprise, payees } = dossier;
    const { name, scale } = enterprise;
    const payee = payees.map(({ payee, bank, account }) => ({ payee, bank, account }));
    return {
      ...settled,
      dossier: { uscc, enterprise: { name, scale }, payees: payee } as unknown as typeof dossier,
      findings: settled.findings.map((finding) => this.finding(finding)),
      lines: lines.filter(isGranted).map((line) => this.line(line)),
      cap: cap === null ? null : this.cap(cap),
      totals: {
        computed: this.bare(totals.computed),
        afterOverlap: this.bare(totals.afterOverlap),
        afterLimit: this.bare(totals.afterLimit),
        payable: this.bare(totals.payable),
        pending: this.bare(totals.pending),
      },
    };
  }

  private finding(finding: Finding): Finding {
    const bare = { ...finding, origins: [], cells: [] };
    if (finding.threshold !== null) return bare;
    return once(
      this.findings,
      `${finding.id} ${finding.result} ${finding.lifted} ${finding.notes.join()}`,
      bare,
    );
  }

  private line(line: Line): Line {
    const { rule, matter, clause } = line.claim;
    const personal = rule === 'R10' || rule.startsWith('R11');
    const claim = { rule, matter: personal ? matter : '', clause } as Line['claim'];
    return {
      ...line,
      id: '',
      claim: personal ? claim : once(this.claims, rule, claim),
      computed: this.bare(line.computed),
      adjusted: this.bare(line.adjusted),
      afterOverlap: this.bare(line.afterOverlap),
      afterLimit: this.bare(line.afterLimit),
      payable: this.bare(line.payable),
      overlap: null,
      notes: [],
    };
  }

  private cap(cap: Cap): Cap {
    const maybe = (amount: Money | null) => (amount === null ? null : this.bare(amount));
    return {
      ...cap,
      grounds: cap.grounds.map((ground) =>
        once(this.grounds, `${ground.id} ${ground.result} ${ground.notes.join()}`, {
          ...ground,
          cells: [],
          origins: [],
        }),
      ),
      increment: maybe(cap.increment),
      limit: maybe(cap.limit),
      sum: this.bare(cap.sum),
      revenue: maybe(cap.revenue),
      revenuePrev: maybe(cap.revenuePrev),
    };
  }

  private bare(amount: Money): Money {
    const fen = amount.toFen();
    const key = String(fen);
    const known = this.amounts.get(key);
    if (known !== undefined) return known;
    const bare = fen === 0n ? Money.zero : Money.total(fen);
    if (this.amounts.size < mostRemembered) this.amounts.set(key, bare);
    return bare;
  }
}

function once<T>(kept: Map<string, T>, key: string, made: T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  kept.set(key, made);
  return made;
}
