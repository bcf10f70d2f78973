import { type DataOptions, prepare, settleData } from '../../library/settle-data.ts';
import { measureReadings } from '../../settle/measure-readings.ts';
import { readingsText } from '../../terminal/readings.ts';
import { colours } from '../../terminal/style.ts';
import { readingsJson } from '../../write/readings/document.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award readings`. */
export interface ReadingsOptions extends ScreenOptions, DataOptions {
  readonly json?: boolean;
}

/**
 * `award readings <year> <data>`: settles the year under every other choice of every reading and tells what would
 * change; writes nothing; @returns the exit code
 */
export async function readingsCommand(
  year: string,
  data: string,
  options: ReadingsOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const prepared = await prepare(year, options, io.cwd);
  if ('faults' in prepared) return screen.refuse(prepared.faults, exit.couldNotRun);
  const settled = await settleData(prepared, data, options, io.cwd);
  if ('faults' in settled) return screen.refuse(settled.faults, exit.couldNotRun);
  const { input, terms, outcome } = settled;
  screen.tell(outcome.problems);
  if (outcome.settlement === null) {
    screen.line(screen.words.nothingWritten);
    return exit.problems;
  }
  const measured = measureReadings(input, terms, outcome.settlement);
  const { language } = screen;
  io.out(
    options.json
      ? readingsJson(measured, language)
      : `${readingsText(measured, language, colours({ ...io, terminal: false }))}\n`,
  );
  return exit.done;
}
