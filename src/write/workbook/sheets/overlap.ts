import { certain } from '../../../cells/certain.ts';
import type { CellOrigin } from '../../../cells/origin.ts';
import type { Dossier } from '../../../dossiers/dossier.ts';
import type { Derivation } from '../../../money/derivation.ts';
import { Money } from '../../../money/money.ts';
import type { Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { offsetsFor } from '../../../settle/stages/other-scheme.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, type FigureCell, leading, linked, money, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import {
  cellSaying,
  entriesOf,
  levelledMatter,
  lineAnchor,
  lineLabel,
  ruleLabel,
  sourcesOf,
} from '../wording.ts';

/** 就高不重复: each group with what stays and what is dropped; then what the other scheme takes away. */
export function* fillOverlap(book: Book): Filling {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const page = new Page(book, 'overlap', columns(book));
  page.begin(words.overlap.title(year), words.unitYuan);
  const first = page.row;
  for (const { dossier, lines } of settlement.enterprises) {
    const grouped = lines.filter((line) => line.overlap !== null);
    const order = (line: Line) => certain(line.overlap).group;
    const lineById = new Map(grouped.map((line) => [line.id, line]));
    const shared = sharedKeys(grouped);
    for (const line of [...grouped].sort((a, b) => order(a) - order(b))) {
      const keeper = lineById.get(certain(line.overlap).keptBy);
      page.add(groupCells(book, dossier, line, keeper, shared));
      yield;
    }
  }
  page.filterRows(first, page.row - 1);
  if (page.row === first) page.spread(words.nothingHere);
  page.spread(words.overlap.otherScheme(data.other_scheme.title), 'section');
  const second = page.row;
  for (const enterprise of settlement.enterprises) {
    for (const line of enterprise.lines) fillOffset(book, page, enterprise, line);
    yield;
  }
  if (page.row === second) page.spread(words.nothingHere);
  page.finish();
}

function columns(book: Book): ColumnSpec[] {
  const { words, settlement } = book;
  const { column, overlap } = words;
  const { overlap: stage } = settlement.policy.data.stages;
  const { clause, text: said } = settlement.policy.data.other_scheme;
  const note = `${stage.clause}：${stage.text}`;
  const other = `${clause}：${said}`;
  return [
    { header: column.enterprise, most: 20 },
    { header: overlap.group },
    { header: column.rule, most: 14 },
    { header: column.matter, most: 18 },
    { header: book.isAdjusted ? column.adjusted : column.computed },
    { header: overlap.other, note: other },
    { header: overlap.otherPaid, note: other },
    { header: overlap.left, note: other },
    { header: overlap.decision, most: 12, note },
    { header: overlap.keptBy, most: 20 },
    { header: overlap.shared, most: 24, overleaf: true },
    { header: overlap.why, most: 40 },
    { header: column.sources, least: 40, most: 56 },
    { header: column.entry, most: 26, note: words.lines.entryNote },
  ];
}

function groupCells(
  book: Book,
  { uscc, enterprise }: Dossier,
  line: Line,
  keeper: Line | undefined,
  shared: ReadonlySet<string>,
): Cell[] {
  const { words } = book;
  const kept = line.outcome.reason !== 'overlap';
  const keptLabel = keeper === undefined ? certain(line.overlap).keptBy : lineLabel(book, keeper);
  const rule = ruleLabel(book, line.claim.rule);
  return [
    text(enterprise.name),
    leading(certain(line.overlap).group, lineAnchor(uscc, line)),
    text(rule),
    text(levelledMatter(book, line)),
    money(line.adjusted),
    blank(),
    blank(),
    blank(),
    word(kept ? words.overlap.kept : words.overlap.dropped, kept ? 'granted' : 'denied'),
    text(kept ? '' : keptLabel),
    text(sharedText(book, line, shared)),
    text(kept ? words.overlap.keptWhy(rule) : words.overlap.droppedWhy(keptLabel)),
    text(sourcesOf(book, line)),
    text(entriesOf(book, uscc, line)),
  ];
}

/** A key as lines of one group have it. */
const groupKey = (line: Line, key: string): string => `${line.overlap?.group} ${key}`;

/** The keys that several lines of a group have. */
function sharedKeys(grouped: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const line of grouped) {
    for (const key of new Set(line.claim.keys)) {
      (seen.has(groupKey(line, key)) ? shared : seen).add(groupKey(line, key));
    }
  }
  return shared;
}

/** The keys that the line has in common with others of its group. */
function sharedText({ words }: Book, line: Line, sharedInGroup: ReadonlySet<string>): string {
  const shared = line.claim.keys.filter((key) => sharedInGroup.has(groupKey(line, key)));
  if (shared.length === 0) return words.overlap.onlyHighest;
  const named = shared.map((key) => {
    const colon = key.indexOf(':');
    const kind = key.slice(0, colon) as keyof typeof words.overlap.keys;
    return `${words.overlap.keys[kind]} ${key.slice(colon + 1)}`;
  });
  return [...new Set(named)].join('\n');
}

function fillOffset(book: Book, page: Page, { dossier }: EnterpriseSettlement, line: Line): void {
  const { words, settlement } = book;
  const denied = line.outcome.reason === 'overlap-other-scheme';
  if (!denied && line.outcome.outcome !== 'granted') return;
  const rows = offsetsFor(line, dossier, settlement.policy);
  if (rows.length === 0) return;
  const { derivation } = line.afterOverlap;
  const paid = Money.sum(rows.filter((row) => row.paid).map((row) => row.amount));
  // The very figure that was taken off, so that the line's formula refers to this cell.
  const taken =
    derivation !== line.adjusted.derivation && derivation.kind === 'operation'
      ? derivation.operands[1]
      : undefined;
  const { kept, dropped, withdrawn, reduced, untouched } = words.overlap;
  page.add([
    text(dossier.enterprise.name),
    blank(),
    text(ruleLabel(book, line.claim.rule)),
    text(levelledMatter(book, line)),
    linked(money(line.adjusted), lineAnchor(dossier.uscc, line)),
    unshared(Money.sum(rows.map((row) => row.amount)).derivation),
    taken === undefined ? unshared(paid.derivation) : { ...unshared(taken), shownFor: 'workbook' },
    money(line.afterOverlap),
    word(denied ? dropped : kept, denied ? 'denied' : 'granted'),
    blank(),
    blank(),
    text(denied ? withdrawn : paid.isZero() ? untouched : reduced),
    text(rows.flatMap(subsidyCells).map(cellSaying).join('\n')),
    text(entriesOf(book, dossier.uscc, line)),
  ]);
}

/** The cells of a subsidy that decide: how much, and whether it is paid. */
function subsidyCells({ cells }: ReturnType<typeof offsetsFor>[number]): CellOrigin[] {
  return [cells.amount, cells.paid].flatMap((cell) => cell ?? []);
}

/** An amount that no other cell refers to. */
function unshared(node: Derivation): FigureCell {
  return { kind: 'figure', node, form: 'money', tone: 'plain', local: null, shownFor: 'nobody' };
}
