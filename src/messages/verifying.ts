import type { Language } from './entry.ts';

/** What is looked at when a settlement is verified, in this order. */
export type CheckName =
  /** The files that a settlement has, and no others. */
  | 'folder'
  /** Each entry of the log names the one before it; the manifest names the last. */
  | 'chain'
  /** The other files are those whose digests the log closes with. */
  | 'outputs'
  /** The manifest says what log and files say. */
  | 'manifest'
  /** Settled again from the rows in the log, figures, log and files come out as they are. */
  | 'replay'
  /** The head is the one that was kept elsewhere. */
  | 'head'
  /** The head is signed by the key that was given. */
  | 'signature'
  /** The data folder is the one that was settled. */
  | 'inputs'
  /** Settled again from the data, everything comes out as it is. */
  | 'data'
  /** A supplementary settlement goes on from the settlement that was given. */
  | 'previous';

/** What may disagree, or why something was not looked at, with the facts that the sentence needs. */
export interface FindingFacts {
  readonly 'file-missing': object;
  readonly 'file-extra': object;
  readonly 'files-passed-over': { readonly files: readonly string[] };
  readonly 'file-changed': object;
  readonly 'log-empty': object;
  readonly 'log-bom': object;
  readonly 'log-line-ends': object;
  readonly 'log-not-json': object;
  readonly 'log-cut': object;
  readonly 'log-not-closed': object;
  readonly 'entry-changed': object;
  readonly 'entry-order': { readonly expected: number; readonly found: string };
  readonly 'log-shorter': { readonly expected: number; readonly found: number };
  readonly 'log-longer': { readonly expected: number; readonly found: number };
  readonly 'line-differs': { readonly found: string | null; readonly expected: string | null };
  readonly 'figure-differs': { readonly figure: string; readonly found: string; readonly expected: string };
  readonly 'head-differs': { readonly found: string; readonly expected: string };
  readonly 'not-signed': object;
  readonly 'wrong-signature': object;
  readonly 'data-errors': { readonly count: number };
  readonly 'no-head': object;
  readonly 'no-key': object;
  readonly 'no-data': object;
  readonly unsigned: object;
  readonly 'log-disagrees': object;
  readonly 'too-large': { readonly most: number };
  readonly 'not-recorded': { readonly fault: string };
  readonly 'no-previous': object;
  readonly 'previous-doubt': { readonly check: CheckName };
  readonly 'previous-other': { readonly found: string; readonly expected: string };
  readonly 'previous-paid': object;
  readonly 'other-version': { readonly version: string; readonly here: string };
}

/** The words of `award verify`. */
export interface VerifyingWords {
  readonly title: (path: string) => string;
  readonly results: Readonly<Record<'agrees' | 'differs' | 'not-checked', string>>;
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly findings: { readonly [K in keyof FindingFacts]: (facts: FindingFacts[K]) => string };
  readonly found: string;
  readonly expected: string;
  /** For a line that is not there. */
  readonly nothing: string;
  readonly head: (head: string, entries: number) => string;
  readonly agrees: string;
  readonly differs: (place: string) => string;
  /** Where nothing differs but files that do not belong to the settlement. */
  readonly stray: (files: readonly string[]) => string;
  /** What cannot be seen from the folder alone. */
  readonly limits: string;
  /** What cannot be seen from folder and data without the settlement before. */
  readonly previousLimits: string;
}

/** The words of `award verify` in both languages. */
export const verifyingWords: { readonly [L in Language]: VerifyingWords } = {
  zh: {
    title: (path) => `核对结算结果 ${path}`,
    results: { agrees: '一致', differs: '不一致', 'not-checked': '未核对' },
    checks: {
      folder: '文件是否齐全、有无多余',
      chain: '审计日志是否逐条相接、末条是否与清单相符',
      outputs: '其他文件是否与日志末条所记相符',
      manifest: '清单是否与日志和各文件相符',
      replay: '按日志所载数据重新结算',
      head: '另处保存的链头',
      signature: '链头的签名',
      inputs: '数据文件夹是否就是结算时的数据',
      data: '用数据文件夹重新结算',
      previous: '前次结算是否就是所依据的那一份',
    },
    findings: {
      'file-missing': () => '缺少这个文件',
      'file-extra': () => '不属于结算结果，请移出这个文件夹',
      'files-passed-over': ({ files }) => `${files.join('、')}：办公软件或系统的临时文件，不计`,
      'file-changed': () => '文件内容被改动',
      'log-empty': () => '日志是空的',
      'log-bom': () => '文件开头多了字节顺序标记（BOM），可能被编辑器改存过',
      'log-line-ends': () => '换行被改成了 CRLF，可能被编辑器改存过',
      'log-not-json': () => '这一行不是日志条目',
      'log-cut': () => '这一行不完整，日志在此被截断',
      'log-not-closed': () => '日志没有结束：末条应记各文件的摘要',
      'entry-changed': () => '这一条被改动，与前后条目对不上',
      'entry-order': ({ expected, found }) =>
        `此处应为第 ${expected} 条，实为第 ${found} 条：有条目被删除、插入或调换`,
      'log-shorter': ({ expected, found }) => `清单记 ${expected} 条，日志只有 ${found} 条：末尾被截去`,
      'log-longer': ({ expected, found }) => `清单记 ${expected} 条，日志有 ${found} 条：末尾被添加`,
      'line-differs': () => '这一行与应有内容不同',
      'figure-differs': ({ figure, found, expected }) => `${figure}：所记 ${found}，重新结算为 ${expected}`,
      'head-differs': ({ found, expected }) =>
        `链头是 ${found}，另处保存的是 ${expected}：整份日志被重做过，或保存的不是这份结算的链头`,
      'not-signed': () => '没有签名文件 audit.sig',
      'wrong-signature': () => '签名与链头或公钥不符',
      'data-errors': ({ count }) =>
        `数据有 ${count} 个错误，按记录的口径不能结算；可运行 award validate 查看`,
      'no-head': () => '未给出另处保存的链头（--head）',
      'no-key': () => '未给出公钥（--public-key）',
      'no-data': () => '未给出数据文件夹（--data）',
      unsigned: () => '这份结算没有签名',
      'log-disagrees': () => '前面已发现不一致，不再核对',
      'too-large': ({ most }) =>
        `数据超过 ${most} MiB 且明细另有工作簿，不能在内存中整套重新结算；请用 award settle 重新结算到另一文件夹，再核对两处的审计链头`,
      'not-recorded': ({ fault }) => `日志或政策文件不足以重新结算：${fault}`,
      'no-previous': () => '未给出前次结算的文件夹（--previous）；其已拨付金额按本日志所记',
      'previous-doubt': ({ check }) => `前次结算自身核对不一致：${verifyingWords.zh.checks[check]}`,
      'previous-other': ({ found, expected }) =>
        `前次结算的链头是 ${found}，日志所记的是 ${expected}：不是同一份`,
      'previous-paid': () => '日志所记的已拨付金额与前次结算不符',
      'other-version': ({ version, here }) =>
        `由 ${version} 版结算，现用 ${here} 版：逐项核对了全部金额和结论，未比对文字`,
    },
    found: '现为',
    expected: '应为',
    nothing: '（没有这一行）',
    head: (head, entries) => `审计链头 ${head}  ${entries} 条`,
    agrees: '核对一致。',
    differs: (place) => `核对不一致，首先见于 ${place}`,
    stray: (files) =>
      `核对不一致：文件夹里有不属于结算结果的 ${files.join('、')}，请移出后再核对；结算结果自身的文件都一致。`,
    limits:
      '如果有人把日志、清单和各文件整套重做，文件夹本身看不出来；只有与另处保存的链头（--head）、签名（--public-key）或原始数据（--data）核对才能发现。',
    previousLimits:
      '以前各次已拨付多少没有核对，本次差额都由它算出：原始数据（--data）里没有这些金额，请再给出前次结算的文件夹（--previous）。',
  },
  en: {
    title: (path) => `verifying ${path}`,
    results: { agrees: 'agrees', differs: 'differs', 'not-checked': 'not checked' },
    checks: {
      folder: 'files of the folder',
      chain: 'chain of the log, its end against the manifest',
      outputs: 'other files against the log’s last entry',
      manifest: 'manifest against log and files',
      replay: 'settled again from the rows in the log',
      head: 'head kept elsewhere',
      signature: 'signature of the head',
      inputs: 'files of the data folder',
      data: 'settled again from the data folder',
      previous: 'previous settlement',
    },
    findings: {
      'file-missing': () => 'this file is missing',
      'file-extra': () => 'a settlement has no such file: move it out of the folder',
      'files-passed-over': ({ files }) =>
        `${files.join(', ')}: left by an office program or the system, passed over`,
      'file-changed': () => 'the file was changed',
      'log-empty': () => 'the log is empty',
      'log-bom': () => 'it begins with a byte order mark: an editor may have saved it',
      'log-line-ends': () => 'lines end with CRLF: an editor may have saved it',
      'log-not-json': () => 'this line is no log entry',
      'log-cut': () => 'this line is cut off: the log ends inside it',
      'log-not-closed': () => 'the log does not end with the digests of the files',
      'entry-changed': () => 'this entry was changed: its neighbours say otherwise',
      'entry-order': ({ expected, found }) =>
        `entry ${expected} should stand here, found ${found}: one was removed, inserted or moved`,
      'log-shorter': ({ expected, found }) =>
        `the manifest says ${expected} entries, the log has ${found}: its tail was cut off`,
      'log-longer': ({ expected, found }) =>
        `the manifest says ${expected} entries, the log has ${found}: something was added`,
      'line-differs': () => 'this line is not what it should be',
      'figure-differs': ({ figure, found, expected }) =>
        `${figure}: recorded ${found}, settled again ${expected}`,
      'head-differs': ({ found, expected }) =>
        `the head is ${found}, the one kept is ${expected}: the log was made anew, or the head kept is another settlement’s`,
      'not-signed': () => 'there is no signature, audit.sig',
      'wrong-signature': () => 'the signature is not that of this head under this key',
      'data-errors': ({ count }) =>
        `the data have ${count} errors and cannot be settled as recorded; award validate lists them`,
      'no-head': () => 'no head kept elsewhere was given (--head)',
      'no-key': () => 'no public key was given (--public-key)',
      'no-data': () => 'no data folder was given (--data)',
      unsigned: () => 'the settlement is not signed',
      'log-disagrees': () => 'not looked at, since the above disagrees',
      'too-large': ({ most }) =>
        `more than ${most} MiB of data with further books are not settled again in memory; settle the data into another folder with award settle and compare the two heads`,
      'not-recorded': ({ fault }) => `log and policy file do not say enough to settle again: ${fault}`,
      'no-previous': () => 'its folder was not given (--previous); what it paid is taken from this log',
      'previous-doubt': ({ check }) =>
        `the previous settlement itself does not verify: ${verifyingWords.en.checks[check]}`,
      'previous-other': ({ found, expected }) =>
        `its head is ${found}, the log names ${expected}: it is another settlement`,
      'previous-paid': () => 'what the log says was paid is not what it paid',
      'other-version': ({ version, here }) =>
        `settled by version ${version}, this is ${here}: every figure and outcome was compared, not the wording`,
    },
    found: 'found',
    expected: 'expected',
    nothing: '(no such line)',
    head: (head, entries) => `head of the audit chain ${head}  ${entries} entries`,
    agrees: 'All that was checked agrees.',
    differs: (place) => `It does not agree, first at ${place}`,
    stray: (files) =>
      `It does not agree: ${files.join(', ')} in the folder do not belong to the settlement; move them out and verify again. Its own files agree.`,
    limits:
      'Log, manifest and files made anew as a whole do not show from the folder itself: only a head kept elsewhere (--head), a signature (--public-key) or the data (--data) show that.',
    previousLimits:
      'What was paid before was not checked, and every difference rests on it: the data (--data) do not hold it. Give the folder of the settlement before as well (--previous).',
  },
};
