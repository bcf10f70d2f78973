import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateFormat, rescales } from '../../src/read/xlsx/formats.ts';
import { fifteenDigits, serialDate } from '../../src/read/xlsx/numbers.ts';
import { unescapeText } from '../../src/read/xlsx/strings.ts';

describe('numbers by 15 significant digits', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.2345E+20', '123450000000000000000'],
    ['371521199001011234', '371521199001011000'],
    ['-0', '0'],
    ['-.5', '-0.5'],
    [' 12.50 ', '12.5'],
    ['1004.9999999999999', '1005'],
    ['1e400', null],
    ['12,5', null],
    ['', null],
    ['0x10', null],
  ])('%s is %s', (stored, is) => {
    expect(fifteenDigits(stored)).toBe(is);
  });

  it('keeps every amount up to a thousand million million to the 分', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -99999999999999n, max: 99999999999999n }), (fen) => {
        const exact = `${fen < 0n ? '-' : ''}${magnitude(fen) / 100n}.${String(magnitude(fen) % 100n).padStart(2, '0')}`;
        const plain = fen === 0n ? '0' : exact.replace(/\.?0+$/, '');
        expect(fifteenDigits(String(Number(exact)))).toBe(plain);
      }),
    );
  });
});

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

it.each([
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['60', false, '1900-02-29'],
  ['61', false, '1900-03-01'],
  ['45047', false, '2023-05-01'],
  ['45047.5', false, '2023-05-01T12:00:00'],
  ['45046.999999999', false, '2023-05-01'],
  ['0', true, '1904-01-01'],
  ['43585', true, '2023-05-01'],
  ['0.5', false, null],
  ['-1', true, null],
  ['2958466', false, null],
])('serial %s (1904: %s) is %s', (serial, date1904, is) => {
  expect(serialDate(serial, date1904)).toBe(is);
});

it.each([
  [0, undefined, false],
  [14, undefined, true],
  [20, undefined, false],
  [22, undefined, true],
  [31, undefined, true],
  [36, undefined, true],
  [50, undefined, true],
  [58, undefined, true],
  [59, undefined, false],
  [14, '0.00', false],
  [164, 'yyyy"年"m"月"d"日";@', true],
  [164, 'yyyy年m月', true],
  [164, '[$-804]e"年"m"月"', true],
  [164, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
  [164, 'mm', true],
  [164, 'General', false],
  [164, 'G/通用格式"元"', false],
  [164, '0.00E+00', false],
  [164, '#,##0.00"days"', false],
  [164, '[Red]-0.0', false],
  [164, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ', false],
  [164, 'h:mm:ss', false],
  [164, '[mm]:ss', false],
])('format %s %s shows a date: %s', (id, code, is) => {
  expect(isDateFormat(id, code)).toBe(is);
});

it.each([
  'General',
  'G/通用格式',
  '@',
  '0',
  '0.00',
  '#,##0',
  '#,##0.00',
  '0.00_ ',
  '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  '_ "￥"* #,##0.00_ ;_ "￥"* \\-#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ',
  '#,##0.00"元"',
  '#,##0.00元;-#,##0.00元',
  '"￥"#,##0.00',
  '[$￥-804]#,##0.00',
  '[$人民币元-804]#,##0.00',
  '[Red]#,##0.00;[Color10]-#,##0.00',
  '[DBNum1][$-804]General',
  '[DBNum2]General"元整"',
  '0.00%',
  '0.00E+00',
  '# ?/8',
  '"金额."0.00',
  '"2023年"0.00',
  '#\\,####',
  '* #,##0',
  '0.00;-0.00;0;"千"@',
])('format %s shows the number that is stored', (code) => {
  expect(rescales(code)).toBe(false);
});

it.each([
  '0.00"万元"',
  '0.00万',
  '0.00\\万',
  '#,##0"亿"',
  '0"千元"',
  '0.0"百万元"',
  '[$万元-804]0.00',
  '#,##0;-#,##0"万"',
  '[>=10000]0\\.0,"万";General',
  '0!.0000',
  '0!.0,',
  '0\\.0000',
  '0"."0000',
  '#,##0!.0000_ ',
  '[Red]0!.0000;-0!.0000',
  '0"元"00"分"',
  '#,##0,',
  '0,.00',
  '0.00,',
  '#,##0,,',
  '#,##0,_ ;-#,##0,_ ',
  '#,##0, "K"',
  '0"0000"',
  '0\\0\\0\\0',
])('format %s shows another amount than is stored', (code) => {
  expect(rescales(code)).toBe(true);
});

it.each(['"', '[', '\\', '«', '0,', '0"."', '_'])('a long format of %s is judged in no time', (piece) => {
  const started = performance.now();
  rescales(piece.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

it.each([
  ['a_x000D_\nb', 'a\r\nb'],
  ['_x005F_x000D_', '_x000D_'],
  ['_x00zz_', '_x00zz_'],
])('%s unescaped', (text, is) => {
  expect(unescapeText(text)).toBe(is);
});
