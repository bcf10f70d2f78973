import type { payments as zh } from './payments-zh.ts';
import { titled } from './titled.ts';

/** In English, the workbook's words on what is published, paid, held and taken back. */
export const payments: typeof zh = {
  publicList: {
    title: (subject, year) => titled(subject, year, 'public list of proposed payments'),
    award: 'Award',
    amount: 'Amount',
    amountInFile: 'Amount (10,000 yuan)',
  },
  payments: {
    title: (subject, year) => titled(subject, year, 'payment list'),
    payee: 'Payee',
    bank: 'Bank',
    account: 'Account',
    words: 'Amount in words',
    noPayee: 'no account given',
    caution: (approval, clause, words) => `Nothing is paid before ${approval} (${clause}: “${words}”).`,
    publicCheck: 'Check of the public list’s total against this one',
    publicCheckHeld: 'Check of the public list’s total against what is paid and what is held',
    held: 'Held: settled and capped with the rest, not paid yet',
    heldHeads: { line: 'Award', reason: 'Reason', document: 'Document' },
  },
  supplement: {
    title: (subject, year, round) => titled(subject, year, `differences (round ${round})`),
    paymentsTitle: (subject, year, round) =>
      titled(subject, year, `payment list (differences, round ${round})`),
    held: 'Of this held',
    now: 'Due by now',
    nowNote: 'What is to have been paid by the end of this round: payable less what is held.',
    settled: 'Already paid',
    settledNote:
      'What earlier rounds paid, without what they held; from the previous settlement, whose head the cover names.',
    difference: 'Difference',
    toPay: 'To pay now',
    toRecover: 'To recover',
    subtotal: 'Sum',
    added: 'new in this round',
    changed: 'amount changed',
    isHeld: 'held',
    heldButPaid: 'held: nothing more is paid, what was paid is not taken back',
    gone: 'no longer in the data',
    goneEnterprise: 'the enterprise is no longer in the data',
    aside: 'set aside for errors in the data: what was paid stands',
    check: 'Check of the summary’s total against this sheet’s payable',
    explain:
      'The whole year was settled anew with all that is known now; difference = due by now − already paid. The differences of one enterprise are set off against each other: a positive net is paid now, a negative one recovered, so that the rounds pay in sum what one settlement would have paid.',
    raised: 'More',
    lowered: 'Less',
    recover: 'To recover: paid before more than is due now; not paid out here, asked back apart',
    recoverHeads: { uscc: 'USCC', why: 'Reason' },
    recoverWhy: 'see the sheet Differences',
    askedBack: (round) =>
      `Asked back by the previous settlement (round ${round}) and taken for paid back: make sure of each before paying`,
    askedBackOf: (name, uscc, amount) =>
      `${name} (${uscc}): ${amount} 元 were asked back; make sure that they have come.`,
    netted: (count) =>
      `${count} of these enterprises have lines that became more and lines that became less: the net is paid.`,
    already: 'Paid by earlier rounds',
    after: 'Due by the end of this round',
    publicCheck: 'Check of the public list’s total against what is payable for the year',
    round: 'Round',
    roundOf: (round) => `${round} (supplementary settlement)`,
    previous: 'Final head of the previous settlement',
    previousOf: (head, entries) => `${head}  ${entries} entries`,
    inWords: 'To pay now, in words',
    yuan: (name) => `${name} (yuan)`,
  },
  adjustments: {
    title: (year) => `Innovation awards of ${year}: approved adjustments`,
    adjusted: 'Adjusted',
    cut: 'Cut',
    cause: 'Reason',
    document: 'Document',
    explain:
      'The computed amount stays in the line sheet; overlap, limit and cap go on with the adjusted one.',
    note: 'Approved cuts, taken off the computed amount already; each with its reason and document on the sheet of adjustments.',
  },
  recovery: {
    title: (year) => `Innovation awards of ${year}: recovery`,
    paid: 'Paid',
    cause: 'Cause',
    disqualified: 'disqualified for false declaration: everything paid in any year',
    partial: 'matter falsely declared: what was paid for it',
    thisYear: '; what earlier rounds of the year paid is not here but on the sheet Differences, to recover',
    noHistory: 'the award history has no payment',
  },
};
