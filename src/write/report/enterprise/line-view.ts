import type { EnterpriseDocument, EntryOf, LineDocument } from '../input.ts';
import type { EnterpriseLog } from '../log-index.ts';
import type { View } from '../view.ts';

/** A line with everything around it. */
export interface LineView {
  readonly view: View;
  readonly enterprise: EnterpriseDocument;
  readonly line: LineDocument;
  readonly log: EnterpriseLog;
  /** The line's rule entry; undefined where the log was cut. */
  readonly entry: EntryOf<'rule'> | undefined;
}
