import { resolve } from 'node:path';
import { enterpriseAsked } from '../../library/enterprise-asked.ts';
import { wholeSettlement } from '../../library/settlements/whole-settlement.ts';
import { letterWords } from '../../messages/letter.ts';
import { officeWords } from '../../messages/office.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { printable } from '../../terminal/style.ts';
import { letterFile, letterPage } from '../../write/letter/letter.ts';
import { paperStyle } from '../assets.ts';
import { exit, type Io } from '../io.ts';
import { isToFill, type OfficeOptions, officeOf } from '../papers/office.ts';
import { folderOfRound, shown } from '../place.ts';
import { putFiles } from '../put-files.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award notice`. */
export interface NoticeOptions extends ScreenOptions, OfficeOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** Enterprises that are named of those that got no notice. */
const named = 5;

/**
 * `award notice <settlement> [enterprise]`: the result of each enterprise, or of one, as a page to hand to it;
 * @returns the exit code
 */
export async function noticeCommand(
  path: string,
  asked: string | undefined,
  options: NoticeOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const whole = await wholeSettlement(path, io.cwd);
  if ('code' in whole) return screen.refuse([whole], exit.couldNotRun);
  const { settlement } = whole;
  const one = asked === undefined ? null : enterpriseAsked(asked, settlement);
  if (one !== null && 'code' in one) return screen.refuse([one], exit.couldNotRun);
  const chosen = one === null ? settlement.enterprises : [one];

  const office = officeOf(options);
  const style = await paperStyle();
  const files = chosen.map((enterprise) => ({
    file: letterFile(enterprise),
    content: Buffer.from(letterPage(settlement, enterprise, office, options.lang ?? 'zh', style)),
  }));
  const out = options.out ?? folderOfRound('notices', settlement);
  const folder = resolve(io.cwd, out);
  const target = { named: out, folder, settlement: path, force: options.force ?? false } as const;
  const put = await putFiles(files, { ...target, what: 'letters' }, io);
  if ('code' in put) return screen.refuse([put], exit.couldNotRun);
  if (screen.quiet) return exit.done;
  const words = letterWords[screen.language];
  const [first = ''] = put.paths;
  screen.line(words[put.kind](files.length, one === null ? shown(folder, io) : first));
  if (isToFill(office)) screen.line(officeWords[screen.language].toFill);
  if (one === null) tellAside(settlement, screen);
  return exit.done;
}

/** Names the enterprises that are not settled, and so have no result to tell. */
function tellAside({ setAside }: Settlement, screen: Screen): void {
  if (setAside.length === 0) return;
  const names = setAside.slice(0, named).map(({ uscc, name }) => printable(name ?? uscc));
  screen.line(letterWords[screen.language].aside(setAside.length, names));
}
