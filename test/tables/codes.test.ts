import { describe, expect, test } from 'vitest';
import { hnteCertificateYear } from '../../src/tables/codes/certificate-number.ts';
import { usccSuggestion } from '../../src/tables/codes/uscc.ts';

describe('the year in the number of a high-tech certificate', () => {
  test.each([
    ['GR202337001234', 2023],
    ['GF201537001234', 2015],
    ['GF202337001234', null],
    ['GR2023', null],
    ['', null],
  ])('%s: %s', (number, year) => {
    expect(hnteCertificateYear(number)).toBe(year);
  });
});

describe('what a code with letters that it cannot have may be meant to be', () => {
  const code = '91371581MA0F3K714L';

  test.each([
    ['nothing where it has another length', '91371581MA0F3K71', null],
    ['nothing where every character is allowed', code, null],
    ['the code with the digit that looks like the letter', code.replace('0F', 'OF'), code],
    ['the code with the two of them', code.replace('0F', 'OF').replace('9137', '9I37'), code],
    ['nothing where no code is near', 'OIOIOIOIOIOIOIOIOI', null],
  ])('%s', (_, written, meant) => {
    expect(usccSuggestion(written)).toBe(meant);
  });
});
