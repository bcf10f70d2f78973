import { entry } from '../entry.ts';

/** Enterprises that are named of those set aside. */
const named = 3;
const listed = (codes: readonly string[], comma: string, more: string): string =>
  codes.slice(0, named).join(comma) + (codes.length > named ? more : '');

/** Why a settlement cannot be looked at again. */
export const reviewingEntries = {
  E940: entry<{ path: string; file: string; why: 'missing' | 'unreadable'; detail: string }>({
    zh: {
      headline: ({ path, file, why }) =>
        why === 'missing' ? `这不是结算结果文件夹：${path}` : `${path} 中的 ${file} 不是本程序写出的内容`,
      expected: ({ file, detail }) => (detail === '' ? file : `${file}：${detail}`),
      hint: ({ why }) =>
        why === 'missing'
          ? '请写 award settle 写出的文件夹，例如 settlement-2023。'
          : '请重新结算，或换用没有改动过的结算结果。',
    },
    en: {
      headline: ({ path, file, why }) =>
        why === 'missing'
          ? `not the folder of a settlement: ${path}`
          : `${file} in ${path} is not as this program writes it`,
      expected: ({ file, detail }) => (detail === '' ? file : `${file}: ${detail}`),
      hint: ({ why }) =>
        why === 'missing'
          ? 'Name a folder that award settle wrote, e.g. settlement-2023.'
          : 'Settle again, or take a settlement that nobody changed.',
    },
    example: { facts: { path: 'samples', file: 'settlement.json', why: 'missing', detail: '' } },
  }),
  E941: entry<{ path: string; kind: 'private' | 'public' }>({
    zh: {
      headline: ({ path, kind }) => `${path} 不是${kind === 'private' ? '签名用的私钥' : '核对签名用的公钥'}`,
      expected: ({ kind }) => `Ed25519 ${kind === 'private' ? '私钥' : '公钥'}，PEM 格式，未加口令`,
      hint: ({ kind }) =>
        kind === 'private'
          ? '可用 openssl genpkey -algorithm ed25519 -out 私钥.pem 生成；私钥请妥善保管，不要与结算结果放在一起。'
          : '可用 openssl pkey -in 私钥.pem -pubout -out 公钥.pem 得到。',
    },
    en: {
      headline: ({ path, kind }) =>
        `${path} is no ${kind === 'private' ? 'private key to sign with' : 'public key to check a signature with'}`,
      expected: ({ kind }) => `an Ed25519 ${kind} key in PEM, without a passphrase`,
      hint: ({ kind }) =>
        kind === 'private'
          ? 'Make one with openssl genpkey -algorithm ed25519 -out private.pem; keep it away from the settlement.'
          : 'Get it with openssl pkey -in private.pem -pubout -out public.pem.',
    },
    example: { facts: { path: 'key.pem', kind: 'private' } },
  }),
  E942: entry<{ head: string }>({
    zh: {
      headline: ({ head }) => `这不是链头：${head}`,
      expected: () => '64 位十六进制数字',
      hint: () => '请写结算时屏幕上显示并另处保存的“审计链头”。',
    },
    en: {
      headline: ({ head }) => `not the head of a chain: ${head}`,
      expected: () => '64 hexadecimal digits',
      hint: () => 'Give the head that settle showed and that was kept elsewhere.',
    },
    example: { facts: { head: '821f16f2' } },
  }),
  E943: entry<{ path: string; fault: string }>({
    zh: {
      headline: ({ path }) => `${path} 所记的数据不足以重新得出这份结算`,
      expected: ({ fault }) => fault,
      hint: () => '请先运行 award verify 查看哪里不一致；或用数据重新结算。',
    },
    en: {
      headline: ({ path }) => `${path} does not hold what it takes to settle it again`,
      expected: ({ fault }) => fault,
      hint: () => 'Run award verify to see what does not agree, or settle the data again.',
    },
    example: { facts: { path: 'settlement-2023', fault: 'policy.yaml' } },
  }),
  E944: entry<{ what: string; suggestion: string | null; aside: readonly string[] }>({
    zh: {
      headline: ({ what }) => `这份结算里没有这家企业，也没有这一事项：${what}`,
      hint: ({ suggestion, aside }) =>
        (suggestion === null
          ? '请写统一社会信用代码、企业名称或名称的一部分，或事项名称、编号。'
          : `是不是 ${suggestion}？`) +
        (aside.length === 0
          ? ''
          : `另有企业因数据有错误暂不结算，没有结果：${listed(aside, '、', ' 等')}；要找的在其中的，请改正数据后重新结算。`),
    },
    en: {
      headline: ({ what }) => `no such enterprise and no such matter in this settlement: ${what}`,
      hint: ({ suggestion, aside }) =>
        (suggestion === null
          ? 'Give its code, its name or a part of its name, or a matter.'
          : `Did you mean ${suggestion}?`) +
        (aside.length === 0
          ? ''
          : ` Set aside for errors in their data, without a result: ${listed(aside, ', ', ' and more')}; if it is one of them, mend its data and settle again.`),
    },
    example: { facts: { what: '甲山轴成', suggestion: '临清市甲山轴承有限公司', aside: [] } },
  }),
  E945: entry<{ what: string; names: readonly string[] }>({
    zh: {
      headline: ({ what, names }) => `“${what}”有 ${names.length} 家企业相符`,
      expected: ({ names }) => names.join('；'),
      list: ({ names }) => names,
      hint: () => '请写得再完整些，或写统一社会信用代码。',
    },
    en: {
      headline: ({ what, names }) => `${names.length} enterprises go by ${what}`,
      expected: ({ names }) => names.join('; '),
      list: ({ names }) => names,
      hint: () => 'Give more of the name, or the code.',
    },
    example: {
      facts: {
        what: '轴承',
        names: ['91371581MA3A1BCDX7 临清市甲山轴承有限公司', '91371581MA3B2CDE3Y 临清市乙水轴承有限公司'],
      },
    },
  }),
  E946: entry<{ path: string; file: string; most: number }>({
    zh: {
      headline: ({ path, file }) => `${path} 的 ${file} 太大，不能整份读入内存`,
      expected: ({ most }) => `不超过 ${most} MiB`,
      hint: () => '请按县（市、区）分开结算后再核对、解释或比较；各文件的 SHA-256 值见 manifest.json。',
    },
    en: {
      headline: ({ path, file }) => `${file} of ${path} is too large to be held in memory`,
      expected: ({ most }) => `at most ${most} MiB`,
      hint: () =>
        'Settle county by county to verify, explain or compare; the SHA-256 of every file stands in manifest.json.',
    },
    example: { facts: { path: 'settlement-2023', file: 'audit.jsonl', most: 256 } },
  }),
};
