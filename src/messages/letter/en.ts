import { capitalised } from '../entry.ts';
import type { LetterWords } from './words.ts';

/** The words of the notice to one enterprise in English. */
export const en: LetterWords = {
  lang: 'en',
  title: (subject, year, round) => [
    `${capitalised(subject)}, ${year}:`,
    round === null ? ' notice of the result' : ` notice of the result of round ${round}`,
  ],
  to: (name) => `To ${name}:`,
  opening: ({ policy, document, further, year, lines }) =>
    `Under 《${policy}》 (${document})${further === null ? '' : ` and ${further}`}, ${lines === 0 ? `your data of ${year} were examined; no award was applied for.` : `${lines === 1 ? `the 1 matter of ${year} that you applied for was` : `the ${lines} matters of ${year} that you applied for were`} examined, with this result.`}`,
  proposal: (clause, words) => `The result is a proposal and no decision to pay (${clause}: “${words}”).`,
  section: (at, title) => `${at + 1}. ${title}`,
  colon: ': ',
  summary: {
    granted: (count, amount) => `${count}, payable ${amount} 元`,
    grantedInAll: (count, amount) => `${count}, payable ${amount} 元 for the whole year`,
    held: (amount) => `, of which ${amount} 元 are held and not paid yet`,
    count: (count) => `${count}`,
    pending: (count, amount, unknown) =>
      amount === null
        ? `${count}, of an amount not known yet`
        : `${count}, ${amount} 元 at stake${unknown === 0 ? '' : `, and ${unknown} of an amount not known yet`}`,
  },
  standing: {
    title: 'Conditions',
    intro: {
      ineligible:
        'These conditions are not met or cannot be judged yet, so what stands under them is denied:',
      undetermined: 'These conditions cannot be judged yet, so what stands under them waits:',
      disqualified: 'A false declaration was found, so that you are disqualified:',
    },
    condition: 'Condition',
    clause: 'The clause’s words',
    data: 'Data',
    ratio: (value, bound) => `comes to ${value}, at least ${bound} is asked`,
    apart: (rules, reading, document) =>
      `Conditions and cap do not bear on ${rules.join(', ')} as the policy is read (reading ${reading}${document === null ? '' : `, ${document}`}), so that it is awarded all the same.`,
  },
  item: 'Matter',
  remarks: 'Remarks',
  reading:
    'In formulas semicolons part the steps, each going on with the figure before it; ≤ is a ceiling, ≥ a floor, ≈ rounding to 分.',
  granted: {
    title: 'Granted',
    formula: (text) => `Formula: ${text}`,
    decided: (amount, document) => `Decided: ${amount} 元 (${document}).`,
    undecided: 'No decision was found; taken at the ceiling.',
    adjusted: (cut, reason, document) => `Cut by ${cut} 元 on review: ${reason} (${document}).`,
    held: 'Held and not paid yet; you will be told when it can be paid.',
    heldPart: (amount) =>
      `Of it ${amount} 元 are held and not paid yet; you will be told when they can be paid.`,
    otherPaid: (amount) => `The ${amount} 元 that the other scheme paid for the same matter are taken off.`,
    yearly: (sum, limit, cut) =>
      `All technology contracts come to ${sum} 元, above the yearly limit of ${limit} 元; ${cut} 元 are cut, in proportion.`,
    capped: (cut) => `Cut by the cap: ${cut} 元.`,
    fund: (cut) => `The fund is too small: ${cut} 元 are cut, in proportion.`,
    both: (cut) => `Cut by the cap, and since the fund is too small: ${cut} 元, in proportion.`,
    leftOut: (row, sentence) => `Does not count: ${row}. ${sentence}`,
  },
  round: {
    intro: (round) =>
      `This is round ${round} of the year (a supplementary settlement): the whole year is settled again from the data as they are now, and only the difference to what earlier rounds paid is paid or taken back.`,
    settled: 'Paid in earlier rounds',
    toPay: 'Paid in this round',
    toRecover: 'To pay back',
    yuan: (amount) => `${amount} 元`,
    title: 'Differences to what was paid before',
    same: 'Every amount is what it was before: nothing is paid in this round and nothing is taken back.',
    netted:
      'The differences are set off against each other: what is left is paid, or taken back where it is less than nothing. Amounts that stay are not listed.',
    gone: 'no longer in the data',
  },
  cap: {
    title: 'The cap',
    cut: (sum, limit, cut) =>
      `What stands under the cap comes to ${sum} 元, above the limit of ${limit} 元; ${cut} 元 are cut, in proportion.`,
    within: (sum, limit) =>
      `What stands under the cap comes to ${sum} 元, within the limit of ${limit} 元; nothing is cut.`,
    nothing:
      'The local fiscal increment is not above 0, so the limit is 0 and nothing that stands under it is payable.',
    unknown:
      'The local fiscal increment has not been supplied, so there is no limit and what stands under it waits.',
    increment: 'Local fiscal increment',
    rate: 'Rate',
    limit: 'Limit',
    grounds: 'Grounds for the whole',
    grounded: {
      holds: 'holds',
      'does-not-hold': 'does not hold',
      undetermined: 'data missing, taken as not holding',
    },
    clause: 'Clause',
  },
  denied: { title: 'Denied', also: 'Besides: ' },
  pending: {
    title: 'Pending',
    unknown: 'not known yet',
    blank: (header) => `“${header}” is blank`,
    decision: 'a decision is needed',
    increment: 'the local fiscal increment',
    beforeCap:
      'What is at stake is told before any cut: once supplied, overlap, yearly limit and cap apply to it, and less may be payable.',
    atMost: (room) =>
      `By the limit as the data are now, what stands under the cap can be paid at most ${room} 元 more.`,
    change: {
      'missing-data': 'Supply what is missing, with proof.',
      'decision-required': 'The bureau asks for the decision.',
      'eligibility-undetermined': 'Supply what the conditions lack, with proof.',
      'cap-undetermined': 'Finance supplies it.',
    },
  },
  blank: '(blank)',
  recovery: {
    title: 'Recovery',
    sentence: (amount, clause, words) =>
      `${amount} 元 paid in earlier years are to be recovered (${clause}: “${words}”).`,
    none: (clause, words) =>
      `The history shows nothing paid that would have to be recovered (${clause}: “${words}”).`,
  },
  next: {
    title: 'What to do next',
    supply:
      'Pending matters: supply what is missing, with proof, to the office below; they are then settled again. A blank means neither no nor 0.',
    correct:
      'Denied matters: where you think the data are wrong, ask in writing to have them corrected, with proof; right data are not changed.',
    standing: 'Where the data behind the conditions are wrong or missing, correct or supply them likewise.',
    account:
      'Granted matters: check your account; it has to be in your own name. Nothing is paid before the decision that the policy asks for.',
    repay: (amount) =>
      `More was paid before than is due now: ${amount} 元 are to be paid back; the office below will say by when and to which account.`,
    object:
      'Objections are raised in writing with the office below, with facts and reasons, under your seal:',
  },
  comma: ', ',
  closing: 'This notice holds your tax and business figures and goes to you alone.',
  day: 'Date:                    ',
  written: (count, place) => `${count} ${count === 1 ? 'notice' : 'notices'} written to ${place}`,
  unchanged: (count, place) => `unchanged, identical notices are there (${count}): ${place}`,
  aside: (count, names) =>
    `no notices for the ${count} set aside: ${names.join(', ')}${count > names.length ? ' and more' : ''}`,
};
