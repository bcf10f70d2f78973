import { Decimal } from '../../../money/decimal.ts';
import { Money } from '../../../money/money.ts';
import { type RuleId, ruleIds } from '../../../policy/ids.ts';
import { isGranted } from '../../../settle/line.ts';
import type { Settlement } from '../../../settle/settlement.ts';
import type { Book } from '../book.ts';
import { blank, computed, plainNumber, text, word } from '../cells.ts';
import { columnSum } from '../formula.ts';
import { Page } from '../page.ts';
import { maskedPerson } from '../text.ts';

/** A row of the public list. */
export interface PublicRow {
  readonly enterprise: string;
  readonly rule: RuleId;
  /** The person, masked (张*); null for an award that is no person's. */
  readonly person: string | null;
  readonly payable: Money;
}

const yuanPerTenThousand = 10_000;

/** The column of the amounts, in 万元. */
const publicAmountColumn = 4;

/**
 * What is published: awards by enterprise and rule, those of persons one by one. A matter's own text is left out,
 * since a clerk may have written a name into it.
 */
export function publicRows({ enterprises }: Settlement): PublicRow[] {
  return enterprises.flatMap(({ dossier, lines }) => {
    const paid = lines.filter((line) => isGranted(line) && !line.payable.isZero());
    return ruleIds.flatMap((rule) => {
      const own = paid.filter(({ claim }) => claim.rule === rule);
      const row = (person: string | null, amounts: readonly Money[]): PublicRow => ({
        enterprise: dossier.enterprise.name,
        rule,
        person,
        payable: Money.sum(amounts),
      });
      const personal = rule === 'R10' || rule.startsWith('R11');
      if (personal) return own.map((line) => row(maskedPerson(line.claim.matter), [line.payable]));
      return own.length === 0
        ? []
        : [
            row(
              null,
              own.map((line) => line.payable),
            ),
          ];
    });
  });
}

/** An amount in 万元, exact. */
export function inTenThousands({ value }: Money): Decimal {
  return new Decimal(value).div(yuanPerTenThousand);
}

/**
 * 公示名单: number, enterprise, award and amount, nothing else. Its amounts are values and its total a formula over
 * this sheet alone, so that a copy of the sheet carries no link to the other sheets and what they show.
 * @returns the row of the total
 */
export function fillPublicList(book: Book): void {
  const { words, settlement, language } = book;
  const { year, data } = settlement.policy;
  const { no, enterprise } = words.column;
  const { title, award, amount } = words.publicList;
  const page = new Page(book, 'publicList', [
    { header: no },
    { header: enterprise, most: 50 },
    { header: award, most: 50 },
    { header: amount },
  ]);
  page.title(title(year), words.about(data.document, year), words.unitTenThousand);
  page.header();
  const first = page.row;
  const rows = publicRows(settlement);
  rows.forEach(({ enterprise: name, rule, person, payable }, i) => {
    const named = data.rules[rule][language];
    page.add([
      plainNumber(i + 1),
      text(name),
      text(person === null ? named : `${named}（${person}）`),
      plainNumber(inTenThousands(payable).toNumber(), 'ten-thousands'),
    ]);
  });
  const last = page.row - 1;
  const total = inTenThousands(Money.sum(rows.map(({ payable }) => payable))).toNumber();
  book.anchor('public:total', page.at(page.row, publicAmountColumn));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    computed(total, () => columnSum(page.range(publicAmountColumn, first, last), page.name), {
      form: 'ten-thousands',
      tone: 'total',
    }),
  ]);
  page.finish();
}
