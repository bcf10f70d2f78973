import { entry } from '../entry.ts';

/** Tier 2: codes with check digits (2-input.md section 3). */
export const codeEntries = {
  E214: entry({
    zh: {
      headline: () => '长编号被存成了数字，后几位已经丢失',
      expected: () => '以文本保存的完整编号',
      hint: () => '先把这一列的单元格格式设为“文本”，再对照证照重新录入；丢失的数字无法恢复，也不会猜测。',
    },
    en: {
      headline: () => 'a long number stored as a figure has lost its last digits',
      expected: () => 'the whole number, stored as text',
      hint: () =>
        'Format the column as text, then type the number again from the document; lost digits are never repaired.',
    },
    example: { value: '202119012634600000' },
    meaning: {
      zh: 'Excel、WPS 的数字只保留 15 位，18 位的统一社会信用代码、身份证号存成数字后，第 16 位起变成 0，如 913715810000000000。',
      en: 'A spreadsheet keeps 15 digits of a number; of a code of 18 digits the last three turn into zeros.',
    },
  }),
  E215: entry<{ length: number; isDitto: boolean }>({
    zh: {
      headline: ({ length }) => `统一社会信用代码是 ${length} 位，应为 18 位`,
      expected: () => '18 位数字和大写字母',
      hint: ({ isDitto }) =>
        isDitto ? '请填本行企业的代码，不要写“同上”。' : '请对照营业执照核对，补全或删去多余的字符。',
    },
    en: {
      headline: ({ length }) => `a unified social credit code of ${length} characters instead of 18`,
      expected: () => '18 digits and capital letters',
      hint: ({ isDitto }) =>
        isDitto
          ? 'Write the code of this row’s enterprise instead of a ditto mark.'
          : 'Check it against the business licence.',
    },
    example: { value: '91371581MA0F3K714', facts: { length: 17, isDitto: false } },
  }),
  E216: entry<{ suggestion: string | null }>({
    zh: {
      headline: () => '统一社会信用代码里有不该出现的字符',
      expected: () => '数字 0–9 和大写字母（不含 I、O、S、V、Z）',
      hint: ({ suggestion }) =>
        suggestion === null
          ? '请对照营业执照核对每一位。'
          : `可能应为 ${suggestion}，请对照营业执照确认后改正。`,
    },
    en: {
      headline: () => 'a unified social credit code with a character that it cannot have',
      expected: () => 'digits and capital letters without I, O, S, V, Z',
      hint: ({ suggestion }) =>
        suggestion === null
          ? 'Check every character against the business licence.'
          : `It may be ${suggestion}; confirm with the business licence and correct it.`,
    },
    example: { value: '91371581MAOF3K714L', facts: { suggestion: '91371581MA0F3K714L' } },
  }),
  E217: entry({
    zh: {
      headline: () => '统一社会信用代码有误：最后一位校验码与前 17 位对不上',
      expected: () => '营业执照上的代码（GB 32100-2015）',
      hint: () => '有一位或几位抄错了，请对照营业执照逐位核对。',
    },
    en: {
      headline: () => 'a unified social credit code whose check character is wrong',
      expected: () => 'a last character that agrees with the first 17 (GB 32100-2015)',
      hint: () => 'One or more characters were copied wrongly; compare each with the business licence.',
    },
    example: { value: '91371581MA0F3K741L' },
    meaning: {
      zh: '统一社会信用代码的最后一位由前 17 位算出。抄错一位，或前后两位颠倒，一般都对不上；但算不出是哪一位错了。',
      en: 'The last character of the code is computed from the first 17. A wrong or swapped character mostly shows, but not which one it is.',
    },
  }),
  E218: entry({
    zh: {
      headline: () => '这里填的是身份证号，不是统一社会信用代码',
      expected: () => '企业的 18 位统一社会信用代码',
      hint: () => '请改填企业营业执照上的代码，并删去身份证号。',
    },
    en: {
      headline: () => 'an identity number stands where the unified social credit code belongs',
      expected: () => 'the enterprise’s code of 18 characters',
      hint: () => 'Write the code of the business licence and remove the identity number.',
    },
    example: { value: '110*************7X' },
  }),
  E227: entry<{ column: string }>({
    zh: {
      headline: ({ column }) => `“${column}”里填的是身份证号`,
      expected: ({ column }) => `${column}；身份证号只填在“身份证号”列`,
      hint: () => '请改填应填的内容，并删去身份证号：它会被印在结算材料上。',
    },
    en: {
      headline: ({ column }) => `an identity number stands in the column ${column}`,
      expected: ({ column }) => `${column}; identity numbers belong in the column 身份证号 alone`,
      hint: () => 'Write what belongs there and remove the number: it would be printed on the settlement.',
    },
    example: { value: '110*************7X', facts: { column: '姓名' } },
  }),
  E219: entry({
    zh: {
      headline: () => '不是专利号',
      expected: () => '12 位数字加校验位，如 202310123456.6（前面可带 ZL）',
      hint: () => '请填专利证书上的“专利号”；第五位应为 1、2、3、8 或 9。',
    },
    en: {
      headline: () => 'not a patent number',
      expected: () => '12 digits and a check character, e.g. 202310123456.6 (ZL in front is fine)',
      hint: () => 'Write the number of the patent certificate; its fifth digit is 1, 2, 3, 8 or 9.',
    },
    example: { value: '2021-19012634' },
  }),
  E220: entry({
    zh: {
      headline: () => '专利号有误：小数点后的校验位与前面各位对不上',
      expected: () => '专利证书上的专利号',
      hint: () => '有一位或几位抄错了，请对照专利证书逐位核对。',
    },
    en: {
      headline: () => 'a patent number whose check character is wrong',
      expected: () => 'a character after the dot that agrees with the digits before it',
      hint: () => 'One or more digits were copied wrongly; compare each with the patent certificate.',
    },
    example: { value: 'ZL202119012634.5' },
    meaning: {
      zh: '专利号小数点后的一位由前面各位算出，抄错一位或颠倒两位一般都对不上。',
      en: 'The character after the dot is computed from the digits before it; a wrong or swapped digit mostly shows.',
    },
  }),
  E221: entry({
    zh: {
      headline: () => '这里填的是专利公布（公告）号，不是专利号',
      expected: () => '专利号，如 ZL 2023 1 0123456.6',
      hint: () => '以 CN 开头、以字母结尾的是公布号或公告号；请改填证书上的“专利号”。',
    },
    en: {
      headline: () => 'a publication number stands where the patent number belongs',
      expected: () => 'the patent number, e.g. ZL 2023 1 0123456.6',
      hint: () =>
        'A number that begins with CN and ends with a letter is that of the publication; write the patent number of the certificate.',
    },
    example: { value: 'CN113456789B' },
  }),
  E222: entry({
    zh: {
      headline: () => '一个单元格里有几个专利号',
      expected: () => '一行一个专利号',
      hint: () => '请把每件专利分开填成一行。',
    },
    en: {
      headline: () => 'several patent numbers in one cell',
      expected: () => 'one patent a row',
      hint: () => 'Give each patent a row of its own.',
    },
    example: { value: 'ZL202119012634.6、ZL202019023871.8' },
  }),
  W202: entry({
    zh: {
      headline: () => '统一社会信用代码内含的组织机构代码校验不符',
      expected: () => '第 9–17 位自身相符（GB 11714）',
      hint: () => '代码整体校验通过，但仍请对照营业执照核对。',
    },
    en: {
      headline: () => 'the organisation code inside the credit code does not agree with its own check',
      expected: () => 'positions 9 to 17 that agree (GB 11714)',
      hint: () => 'The code as a whole passes; still, compare it with the business licence.',
    },
    example: { value: '91371581MA0F3K7155' },
    meaning: {
      zh: '统一社会信用代码的第 9–17 位是组织机构代码，自带一位校验码。整体相符而这里不符的代码确实有，但也可能是抄错。',
      en: 'Positions 9 to 17 of the code are the organisation code with a check of its own. Codes that pass as a whole and not here do exist, but it may also be a slip.',
    },
  }),
  W203: entry({
    zh: {
      headline: () => '身份证号校验不符',
      expected: () => '18 位且校验码正确',
      hint: () => '请核对；结算不使用身份证号，也可以留空。',
    },
    en: {
      headline: () => 'an identity number whose check is wrong',
      expected: () => '18 characters with the right check',
      hint: () => 'Check it; the settlement does not use it, it may also stay blank.',
    },
    example: { value: '110*************71' },
  }),
  N204: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `文字已整理为“${taken}”`,
      hint: () => '只去掉了多余的空格和看不见的字符，或把全角字母、数字改成了半角，无需处理。',
    },
    en: {
      headline: ({ taken }) => `the text was taken as “${taken}”`,
      hint: () =>
        'Only surplus spaces, invisible characters or full-width letters and digits; nothing to do.',
    },
    example: { value: '王　一', facts: { taken: '王一' } },
  }),
  N205: entry<{ length: number | null }>({
    zh: {
      headline: ({ length }) =>
        length === null
          ? '文字里有表格不能保存的字符，结算工作簿中以“\uFFFD”代替'
          : `文字有 ${length} 个字符，超过一个单元格的容量，结算工作簿中只列前 32,767 个`,
      hint: () => '按原文结算，settlement.json 中保留全文；请核对是否粘贴有误。',
    },
    en: {
      headline: ({ length }) =>
        length === null
          ? 'the text has a character that no workbook can hold: it stands there as “\uFFFD”'
          : `the text has ${length} characters, more than a cell holds: the workbook shows the first 32,767`,
      hint: () =>
        'It is settled as written, and settlement.json has the whole text; check whether it was pasted by mistake.',
    },
    example: { value: '轴承\uFFFE技术中心', facts: { length: null } },
  }),
  N201: entry<{ taken: string }>({
    zh: {
      headline: ({ taken }) => `编号已整理为 ${taken}`,
      hint: () => '只去掉了空格、连字符等，内容未变，无需处理。',
    },
    en: {
      headline: ({ taken }) => `the code was taken as ${taken}`,
      hint: () => 'Only spaces, hyphens and the like were removed; nothing to do.',
    },
    example: { value: 'ZL 2020 1 9096357.7', facts: { taken: '202019096357.7' } },
  }),
};
