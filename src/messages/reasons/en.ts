import { type ReasonTable, words } from './words.ts';

/** What the reasons mean, in English. */
export const en: ReasonTable = {
  reasons: {
    'false-declaration': words(
      'false declaration',
      'The matter was found to be falsely declared; the award is forfeited.',
      'Only a withdrawn finding, with the mark corrected in the data, reopens it.',
    ),
    'not-covered': words(
      'not covered',
      'The clause does not cover this type, level or class.',
      'Correct the type, level or class if it is wrong; what the clause does not name is not awarded.',
    ),
    'switched-off': words(
      'reading',
      'Under the reading in force such matters are not awarded.',
      'The bureau would have to choose the other reading.',
    ),
    'outside-year': words(
      'outside the year',
      'The deciding date lies outside the award year.',
      'Correct the date if it is wrong; otherwise declare in its own year.',
    ),
    'outside-trial': words(
      'outside the trial',
      'The deciding date lies outside the trial (reading: trial).',
      'Correct the date if it is wrong.',
    ),
    'outside-term': words(
      'outside the term',
      'The expense is dated outside the deputy’s term.',
      'Correct the term or the date if it is wrong.',
    ),
    'funds-not-arrived': words(
      'funds not arrived',
      'The first funds had not arrived by the end of the year.',
      'Declare in the year in which they arrive.',
    ),
    'not-recognised': words(
      'not recognised',
      'There is no recognition.',
      'Obtain the recognition and prove it.',
    ),
    'not-self-developed': words(
      'not self-developed',
      'The patent was not developed by the enterprise.',
      'Prove own development and correct the data.',
    ),
    'not-self-cultivated': words(
      'not self-cultivated',
      'The talent was not cultivated in the city.',
      'Prove it and correct the data.',
    ),
    'ownership-unclear': words(
      'ownership unclear',
      'The ownership is not clear.',
      'Clear the ownership and prove it.',
    ),
    'not-landed': words(
      'not landed',
      'The project has not landed with effect.',
      'Land the project and prove it.',
    ),
    'not-seller': words(
      'not the seller',
      'The enterprise is not the contract’s seller, or the seller claims it.',
      'Correct the role if it is wrong, or choose the other reading.',
    ),
    grade: words('grade', 'The evaluation is not A.', 'Correct the evaluation if it is wrong.'),
    'already-awarded': words(
      'already awarded',
      'The award history shows that the matter was awarded before.',
      'Correct the history if it is wrong.',
    ),
    'nothing-eligible': words(
      'nothing eligible',
      'What counts sums to 0.',
      'Correct the amounts if they are wrong.',
    ),
    disqualified: words(
      'disqualified',
      'The enterprise is disqualified for a false declaration.',
      'Only a withdrawn finding, with the mark corrected in the data, reopens it.',
    ),
    ineligible: words(
      'ineligible',
      'The enterprise does not meet the conditions.',
      'Every failed condition would have to be met, or its data corrected.',
    ),
    overlap: words(
      'overlap',
      'The same matter is awarded under another line; only the highest stays.',
      'The line that stays would have to fall away.',
    ),
    'overlap-other-scheme': words(
      'other scheme',
      'The other scheme pays at least as much for the same matter.',
      'The other scheme’s subsidy would have to be withdrawn or be lower.',
    ),
    'eligibility-undetermined': words(
      'eligibility open',
      'Whether the enterprise qualifies cannot be said yet.',
      'Supply what the open conditions lack and settle again.',
    ),
    'cap-undetermined': words(
      'cap open',
      'The local fiscal increment is missing, so there is no limit.',
      'Finance supplies the figures; settle again.',
    ),
    'missing-data': words(
      'missing data',
      'A cell that decides is blank.',
      'Fill in the cell and settle again.',
    ),
    'decision-required': words(
      'decision required',
      'The amount needs a decision.',
      'Enter the decision in the table decisions and settle again.',
    ),
  },
  ofRules: {
    R7: {
      'already-awarded': words(
        'already awarded',
        'Earlier years have used up what the project can get (reading R7.ceiling: over its life).',
        'Correct the history if it is wrong, or choose the other reading (R7.ceiling).',
      ),
    },
    R9: {
      'nothing-eligible': words(
        'nothing added',
        'Nothing is left of the turnover after the previous one: no added value to award.',
        'Correct the turnover or the previous one if either is wrong.',
      ),
    },
    R10: {
      'not-covered': words(
        'not covered',
        'The category is none of those that are awarded.',
        'Correct the category if it is wrong; what the clause does not name is not awarded.',
      ),
    },
  },
};
