import type { FileFault } from '../../policy/file-faults.ts';
import { entry } from '../entry.ts';
import { keyedFaultWords } from '../file-faults.ts';
import { choiceGloss } from '../reading-choices.ts';

/** The year that is settled, and the document that it needs. */
export const yearEntries = {
  E901: entry<{ year: string; settled: readonly number[]; withBasis: readonly number[] }>({
    zh: {
      headline: ({ year }) => `不能结算 ${year} 年度`,
      expected: ({ settled, withBasis }) =>
        `${settled.join('、')}；${withBasis.join('、')}（须附依据文件 --basis）`,
      hint: () => '只能结算政策参数文件（policy.yaml）所列的年度。',
    },
    en: {
      headline: ({ year }) => `the year ${year} cannot be settled`,
      expected: ({ settled, withBasis }) =>
        `${settled.join(', ')}; ${withBasis.join(', ')} with a basis document (--basis)`,
      hint: () => 'Only the years that the policy file names are settled.',
    },
    example: { facts: { year: '2025', settled: [2022, 2023], withBasis: [2024] } },
  }),
  E902: entry<{ year: number }>({
    zh: {
      headline: ({ year }) => `${year} 年度在试行期之后，须附依据文件才能结算`,
      expected: () => '--basis "文号"',
      hint: () => '请写明延续执行的文件，例如 --basis "临政办字〔2024〕8号"；文号会写入封面和审计日志。',
    },
    en: {
      headline: ({ year }) => `${year} lies after the trial and settles only with a basis document`,
      expected: () => '--basis "<document no.>"',
      hint: () =>
        'Name the document that extends the policy; it is written to the cover sheet and the audit log.',
    },
    example: { facts: { year: 2024 } },
  }),
};

/** The readings and the policy file that are chosen. */
export const policyEntries = {
  E904: entry<{ id: string; suggestion: string | null; ids: readonly string[] }>({
    zh: {
      headline: ({ id }) => `没有这个口径：${id}`,
      expected: ({ ids }) => ids.join('、'),
      hint: ({ suggestion }) => (suggestion === null ? '请从以上口径中选。' : `是不是 ${suggestion}？`),
    },
    en: {
      headline: ({ id }) => `no such reading: ${id}`,
      expected: ({ ids }) => ids.join(', '),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Choose one of these.' : `Did you mean ${suggestion}?`,
    },
    example: { facts: { id: 'R9.sied', suggestion: 'R9.side', ids: ['R9.side', 'rounding'] } },
  }),
  E905: entry<{ id: string; value: string; choices: readonly string[]; suggestion: string | null }>({
    zh: {
      headline: ({ id, value }) => `口径 ${id} 没有“${value}”这个选项`,
      expected: ({ id, choices }) => choices.map((choice) => choiceGloss(id, choice, 'zh')).join('、'),
      hint: ({ suggestion }) => (suggestion === null ? '请从以上选项中选。' : `是不是 ${suggestion}？`),
    },
    en: {
      headline: ({ id, value }) => `the reading ${id} has no choice “${value}”`,
      expected: ({ id, choices }) => choices.map((choice) => choiceGloss(id, choice, 'en')).join(', '),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Choose one of these.' : `Did you mean ${suggestion}?`,
    },
    example: {
      facts: { id: 'R9.side', value: 'eiter', choices: ['seller', 'either'], suggestion: 'either' },
    },
  }),
  E906: entry<{ path: string; key: string; fault: FileFault; said?: string }>({
    zh: {
      headline: ({ path, key, fault, said }) =>
        key === ''
          ? `政策文件 ${path} 无法读取：${keyedFaultWords.zh(fault, said)}`
          : `政策文件 ${path} 的 ${key} 不对：${keyedFaultWords.zh(fault, said)}`,
      hint: () => '请以程序自带的 policy.yaml 为样本修改。',
    },
    en: {
      headline: ({ path, key, fault, said }) =>
        key === ''
          ? `the policy file ${path} cannot be read: ${keyedFaultWords.en(fault, said)}`
          : `in the policy file ${path}, ${key}: ${keyedFaultWords.en(fault, said)}`,
      hint: () => 'Start from the policy.yaml that the program brings.',
    },
    example: {
      facts: {
        path: 'policy-2024.yaml',
        key: 'parameters.R4.rate.value',
        fault: { kind: 'form', form: 'ratio' },
      },
    },
  }),
};

/** settlement.yaml, and how a reading is written. */
export const settingsFileEntries = {
  E909: entry<{ key: string; fault: FileFault; said?: string }>({
    zh: {
      headline: ({ key, fault, said }) =>
        key === ''
          ? `settlement.yaml 无法读取：${keyedFaultWords.zh(fault, said)}`
          : `settlement.yaml 里的“${key}”不对：${keyedFaultWords.zh(fault, said)}`,
      expected: () => '只有 readings（口径）和 basis（依据文件）两项，例如 basis: 临政办字〔2024〕8号',
      hint: () => '请用记事本打开该文件改正；不需要另选口径时，可把该文件移出数据文件夹。',
    },
    en: {
      headline: ({ key, fault, said }) =>
        key === ''
          ? `settlement.yaml cannot be read: ${keyedFaultWords.en(fault, said)}`
          : `in settlement.yaml, ${key}: ${keyedFaultWords.en(fault, said)}`,
      expected: () => 'readings and basis, nothing else',
      hint: () => 'Correct the file; where no reading has to be chosen, move it out of the data folder.',
    },
    example: {
      file: 'settlement.yaml',
      facts: { key: 'reading', fault: { kind: 'unknown-key' } },
    },
  }),
  E911: entry<{ reading: string }>({
    zh: {
      headline: ({ reading }) => `口径要写成 ID=选项：${reading}`,
      hint: () => '例如 --reading R9.side=either',
    },
    en: {
      headline: ({ reading }) => `a reading is written ID=VALUE: ${reading}`,
      hint: () => 'E.g. --reading R9.side=either',
    },
    example: { facts: { reading: 'R9.side' } },
  }),
};

/** A reading that is chosen twice. */
export const repeatedReadingEntries = {
  E934: entry<{ id: string; values: readonly string[] }>({
    zh: {
      headline: ({ id, values }) => `口径 ${id} 写了不止一个选项：${values.join('、')}`,
      hint: ({ id }) => `请只保留一个 --reading ${id}=…`,
    },
    en: {
      headline: ({ id, values }) => `the reading ${id} is given more than one choice: ${values.join(', ')}`,
      hint: ({ id }) => `Keep one --reading ${id}=…`,
    },
    example: { facts: { id: 'R9.side', values: ['seller', 'either'] } },
  }),
};
