import type { DataOptions } from '../../library/settle-data.ts';
import type { ScreenOptions } from '../screen.ts';

/** The options of `award settle`. */
export interface SettleOptions extends ScreenOptions, DataOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly sign?: string;
  readonly readings?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  /** Where the public list goes as files of its own. */
  readonly public?: string;
  /** The folder of the settlement that a supplementary one goes on from. */
  readonly previous?: string;
}
