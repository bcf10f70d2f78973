import { basename, dirname, parse, resolve } from 'node:path';
import { wholeSettlement } from '../../library/settlements/whole-settlement.ts';
import { officeWords } from '../../messages/office.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { publicityWords } from '../../messages/publicity.ts';
import { workbookWords } from '../../messages/workbook.ts';
import { objectionsOf } from '../../settle/objections.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { printable } from '../../terminal/style.ts';
import { paidUpToTheirCap } from '../../write/public-list/public-rows.ts';
import { noticeOf, periodText } from '../../write/publicity/notice.ts';
import { noticePage } from '../../write/publicity/page.ts';
import { noticeWorkbook } from '../../write/publicity/workbook.ts';
import { paperStyle } from '../assets.ts';
import { exit, type Io } from '../io.ts';
import { isToFill, type OfficeOptions, officeOf } from '../papers/office.ts';
import { periodAsked, tellPeriod } from '../papers/publicity-period.ts';
import { folderOfRound } from '../place.ts';
import { putFiles } from '../put-files.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award publish`. */
export interface PublishOptions extends ScreenOptions, OfficeOptions {
  readonly from: string;
  readonly workingDays: string;
  readonly calendar?: string;
  /** The settlement from which a supplementary one goes on. */
  readonly previous?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** What the files of a notice are called in a folder. */
const stem = '公示';

/** `award publish <settlement>`: the public notice with its period and the list; @returns the exit code */
export async function publishCommand(path: string, options: PublishOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const { from, workingDays, calendar } = options;
  const period = await periodAsked({ from, workingDays, calendar }, io.cwd);
  if ('code' in period) return screen.refuse([period], exit.couldNotRun);
  const whole = await wholeSettlement(path, io.cwd);
  if ('code' in whole) return screen.refuse([whole], exit.couldNotRun);
  const { settlement, recorded } = whole;
  const before = await settlementBefore({ path, settlement }, options.previous, io.cwd);
  if (before !== null && 'code' in before) return screen.refuse([before], exit.couldNotRun);
  const { year } = settlement.policy;
  tellPeriod(
    period,
    { year, round: settlement.supplement?.round ?? 1 },
    objectionsOf(recorded.dossiers, year),
    screen,
  );

  const language = options.lang ?? 'zh';
  const notice = noticeOf(settlement, before, period, officeOf(options), language);
  const { folder, name } = place(options.out ?? folderOfRound('publicity', settlement), io.cwd);
  const files = [
    {
      file: `${name}.html`,
      content: Buffer.from(noticePage(settlement, notice, language, await paperStyle())),
    },
    { file: `${name}.xlsx`, content: await noticeWorkbook(settlement, notice, language) },
  ];
  const target = { named: options.out ?? basename(folder), folder, settlement: path };
  const put = await putFiles(files, { ...target, force: options.force ?? false, what: 'notice' }, io);
  if ('code' in put) return screen.refuse([put], exit.couldNotRun);
  if (screen.quiet) return exit.done;
  const words = publicityWords[screen.language];
  screen.line(words[put.kind](put.paths));
  screen.line(`${words.period}  ${periodText(period, screen.language)}`);
  if (isToFill(notice.office)) screen.line(officeWords[screen.language].toFill);
  tellWhoseIncrement(settlement, screen);
  return exit.done;
}

/**
 * The settlement whose list a supplementary one changes; null for the first of a year. What was paid does not tell what was
 * on the list, since what is held stands there too. @returns what is wrong with what was given
 */
async function settlementBefore(
  { path, settlement: { supplement } }: { readonly path: string; readonly settlement: Settlement },
  previous: string | undefined,
  cwd: string,
): Promise<Settlement | Problem | null> {
  if (supplement === null && previous === undefined) return null;
  const given = previous ?? null;
  if (supplement === null || previous === undefined)
    return problem('E969', {}, { path, round: supplement?.round ?? 1, given });
  const whole = await wholeSettlement(previous, cwd);
  if ('code' in whole) return whole;
  const isTheOne = whole.opened.log.head === supplement.previous.head;
  return isTheOne ? whole.settlement : problem('E969', {}, { path, round: supplement.round, given });
}

/** Names the enterprises of which the list tells a tax figure although it shows none, for the bureau to decide. */
function tellWhoseIncrement(settlement: Settlement, screen: Screen): void {
  const told = paidUpToTheirCap(settlement.enterprises).map(({ dossier }) =>
    printable(dossier.enterprise.name),
  );
  if (told.length === 0) return;
  const { cover } = workbookWords(screen.language);
  screen.line(cover.paidUpToCap(told.length, told.join(screen.language === 'zh' ? '、' : ', ')));
}

/** `a.xlsx` and `a.html` both mean the two files of that name; anything else is a folder for them. */
function place(named: string, cwd: string): { readonly folder: string; readonly name: string } {
  const path = resolve(cwd, named);
  const { name, ext } = parse(path);
  return ['.xlsx', '.html', '.htm'].includes(ext.toLowerCase())
    ? { folder: dirname(path), name }
    : { folder: path, name: stem };
}
