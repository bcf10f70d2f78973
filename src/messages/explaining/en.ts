import type { ExplainingWords } from './words.ts';

/** The words of `award explain` in English. */
export const en: ExplainingWords = {
  tampered: (place) =>
    `Warning: this settlement does not verify (first at ${place}); what follows cannot be relied on. Run award verify.`,
  version: (version, here) =>
    `Settled by version ${version}; what follows is worked out by ${here} from its record.`,
  status: 'status',
  conditions: 'conditions',
  results: { met: 'met', 'not-met': 'not met', undetermined: 'open' },
  threshold: (value, bound, distance) =>
    `is ${value}, at least ${bound} is asked, apart by ${distance} percentage points`,
  openReading: (id, question, choices) =>
    `reading ${id} is open (${question}); the bureau can choose: ${choices.join(', ')}`,
  notEvaluated: 'not evaluated',
  notes: 'note',
  short: (amount) => `short by ${amount} 元`,
  mustExceed: 'exactly the bound, which has to be exceeded',
  cells: 'from',
  clause: 'clause',
  blank: '(blank)',
  noColumn: '(no such column)',
  metBy: {
    filled: 'once filled in',
    added: 'if a row was left out',
    decided: 'once decided',
    corrected: 'if recorded wrongly, corrected',
    several: 'if recorded wrongly, corrected',
  },
  noChange: 'no single change of the data turns it',
  standingBy: {
    filled: 'the enterprise’s lines stand once this is filled in',
    added: 'if a row was left out, the enterprise’s lines stand once it is supplied',
    decided: 'the enterprise’s lines stand once this is decided',
    corrected: 'if this is recorded wrongly, the enterprise’s lines stand once it is corrected',
    several: 'the enterprise’s lines stand only once all of these are supplied or corrected',
  },
  neverStanding: 'no change of the data alone makes the enterprise eligible',
  stages: {
    computed: 'computed',
    adjusted: 'adjusted',
    afterOverlap: 'after overlap',
    afterLimit: 'after the yearly limit',
    payable: 'payable',
  },
  above: '(above)',
  allLines: 'all lines',
  limit: 'limit (see the cap)',
  limitName: 'limit',
  deciding: 'decided by',
  continuity: {
    first: () => 'no recognition before: the first',
    continuous: (year, before, gap) =>
      `the one before is of ${year} (${before}), no more than ${gap} years back: continuous`,
    renewed: (year, before, gap) =>
      `the one before is of ${year} (${before}), more than ${gap} years back: renewed after a gap`,
  },
  typeFromNumber: (type) => `the type is blank and comes from the number: ${type}`,
  exhausted: (history, most, choice) =>
    `${history} was paid in earlier years, the project gets at most ${most} (reading R7.ceiling: ${choice})`,
  previousTurnover: 'only what was added counts, less',
  against: { granted: 'why', denied: 'against it', pending: 'waits for' },
  leftOut: 'rows left out',
  decision: 'decision',
  adjustment: 'adjustment',
  hold: 'held',
  keptBy: (line, amount) => `the same matter is awarded as ${line} (${amount})`,
  forEnterprise: 'for the enterprise’s sake, see above',
  onceStanding: (comes) => `once that is put right this line is ${comes}`,
  grantedBy: {
    filled: 'granted once filled in',
    added: 'if a row was left out, granted once supplied',
    decided: 'granted once decided',
    corrected: 'if recorded wrongly, granted once corrected',
    several: 'granted only once all of these are supplied or corrected',
  },
  moreBy: 'if decided otherwise',
  also: ' (given what the enterprise needs, above)',
  comesTo: (line, payable, now) =>
    `then ${line === null ? '' : `this line is ${line}; `}the enterprise is payable at ${payable} (now ${now})`,
  comesLine: (line) => `then this line is ${line}`,
  comes: {
    payable: (computed, payable) => `computed at ${computed}, payable at ${payable}`,
    uncapped: (computed) =>
      `computed at ${computed}; what is payable hangs on the cap (the increment is missing, the limit unknown)`,
    noRoom: (computed) =>
      `computed at ${computed}, but the cap stands at 0 (the increment is 0 or less): nothing is payable`,
    allUncapped: (computed) =>
      `then the enterprise is computed at ${computed}; what is payable hangs on the cap (the increment is missing, the limit unknown)`,
  },
  noLines: 'There are no lines.',
  noneOfRule: 'The enterprise has no line of this rule.',
  cap: 'cap',
  noCap: 'No line stands under the cap.',
  increment: 'increment',
  rate: 'rate',
  bases: { 'above-scale': 'above scale', 'below-scale': 'below scale', full: 'full' },
  grounds: { holds: 'holds', 'does-not-hold': 'does not hold', undetermined: 'does not hold' },
  groundRefused: {
    municipal: 'level too low, does not count',
    ended: 'has ended, does not count',
    'not-begun': 'has not begun, does not count',
  },
  cutDown: ' (cut down to 分)',
  sum: 'all lines',
  cut: 'cut',
  notBinding: 'the lines stay within the limit, nothing is cut',
  capUnknown: 'the increment is missing, so there is no limit',
  capBy: 'nothing is cut if it should be',
  capMore: 'or if it should be',
  readings: 'other readings',
  recovery: 'to be recovered',
  supplement: {
    round: (round) => `round ${round}`,
    settled: 'already paid',
    now: 'due by now',
    difference: 'difference',
    gone: (amount) =>
      `It is no longer in the data: all ${amount} 元 that it was paid are to come back. Put its rows back if they were forgotten, fill in predecessors if it was renamed or merged.`,
    aside:
      'It is set aside for errors in its data; what it was paid stands. Run award validate on the data folder, mend them and settle once more.',
  },
  change: {
    arrow: '→',
    example: ' (for example)',
    rowAdded: (table, values) => `one row more in ${table}: ${values}`,
    rowRemoved: (place) => `the row ${place} should not be there`,
    reading: (id, value, meaning) => `reading ${id}=${value} (${meaning})`,
    newCell: (table) => `a column more in ${table}`,
    yuan: (header) => `${header} (元)`,
  },
  flags: { yes: 'yes', no: 'no' },
  comma: ', ',
  semicolon: '; ',
  pieces: (count) => (count === '1' ? '1 piece' : `${count} pieces`),
};
