import { entry } from '../entry.ts';

/** Lines that are named of those that an objection is about. */
const named = 3;

/** Tier 3: what was said against the public list (table objections). */
export const objectionEntries = {
  W333: entry<{ anonymous: boolean }>({
    zh: {
      headline: ({ anonymous }) =>
        anonymous ? '异议是匿名提出的，公示只受理盖章或实名的异议' : '异议没有写明是盖章还是实名提出的',
      expected: () => '盖章（以单位名义，加盖公章）或实名（以个人名义，署真实姓名）',
      hint: ({ anonymous }) =>
        anonymous
          ? '照此登记，审核报告如实列出；是否另行核查由贵单位决定。'
          : '请对照异议材料补填“署名方式”；既未盖章也未署名的填“匿名”。',
    },
    en: {
      headline: ({ anonymous }) =>
        anonymous
          ? 'the objection is anonymous, and the public notice hears those under a seal or a real name'
          : 'whether the objection is under a seal or a real name is not said',
      expected: () => 'seal 盖章 (an organisation’s) or real_name 实名 (a person’s)',
      hint: ({ anonymous }) =>
        anonymous
          ? 'It is recorded and shown in the audit report as it is; whether to look into it is yours to decide.'
          : 'Look at the letter and fill in the column; anonymous 匿名 where it has neither.',
    },
    example: { value: '匿名', facts: { anonymous: true } },
    meaning: {
      zh: '公示写明：以单位名义反映的，须加盖公章；以个人名义反映的，须署真实姓名。登记异议不改变任何金额。',
      en: 'The public notice asks for a seal from an organisation and for the real name from a person. Recording an objection moves no amount.',
    },
  }),
  W334: entry<{ lines: readonly string[] }>({
    zh: {
      headline: ({ lines }) =>
        `异议还没有处理完，所涉事项没有暂缓：${lines.slice(0, named).join('、')}${lines.length > named ? ` 等 ${lines.length} 项` : ''}`,
      hint: () => '登记异议不会自动停拨：需要等处理结果的，在“暂缓”表加一行；已有结果的，填写“处理结果”。',
    },
    en: {
      headline: ({ lines }) =>
        `the objection is not decided, and what it is about is not held: ${lines.slice(0, named).join(', ')}${lines.length > named ? ` and others, ${lines.length} in all` : ''}`,
      hint: () =>
        'Recording an objection stops no payment: add a row to the table holds where it should wait, or fill in the outcome.',
    },
    example: { value: '处理中', facts: { lines: ['R5/202310123456.6'] } },
  }),
  W335: entry<{ rule: string | null; matter: string | null; suggestion: string | null }>({
    zh: {
      headline: ({ rule, matter }) =>
        `异议所指的事项不在该企业的申报事项中：${[rule, matter].filter((part) => part !== null).join('/')}`,
      hint: ({ suggestion }) =>
        suggestion === null
          ? '请核对条款和事项名称；反映漏报、漏列的，照此登记即可。'
          : `是不是“${suggestion}”？反映漏报、漏列的，照此登记即可。`,
    },
    en: {
      headline: ({ rule, matter }) =>
        `the objection names no line of the enterprise: ${[rule, matter].filter((part) => part !== null).join('/')}`,
      hint: ({ suggestion }) =>
        suggestion === null
          ? 'Check rule and matter; where it is about something that was left out, it is right as it is.'
          : `Is it “${suggestion}”? Where it is about something that was left out, it is right as it is.`,
    },
    example: {
      value: '2023KJLQ0171',
      facts: { rule: 'R6', matter: '2023KJLQ0171', suggestion: '2023KJLQ0117' },
    },
  }),
};
