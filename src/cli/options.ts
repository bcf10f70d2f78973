import { Option } from '@commander-js/extra-typings';

/** The language of words and documents. */
export function languageOption() {
  return new Option('--lang <language>', 'zh or en / 语言').choices(['zh', 'en'] as const);
}

/** The encoding that CSV files are said to have. */
export function encodingOption() {
  return new Option('--encoding <name>', 'encoding of the CSV files, e.g. gb18030 / CSV 文件的编码');
}

/** A reading other than its default. */
export function readingOption() {
  return new Option('--reading <id=value>', 'choose a reading (repeatable) / 选用口径，可重复')
    .argParser(collect)
    .default([] as readonly string[]);
}

/** What a year after the trial rests on. */
export function basisOption() {
  return new Option('--basis <document>', 'document that a year after the trial rests on / 依据文件');
}

/** Another policy file than the one that the program brings. */
export function policyOption() {
  return new Option('--policy <file>', 'settle under a changed policy file / 使用另一份政策文件');
}

/** Notes one by one. */
export function notesOption() {
  return new Option('--notes', 'list every note / 列出全部提示');
}

/** Nothing but errors. */
export function quietOption() {
  return new Option('-q, --quiet', 'errors only / 只显示错误');
}

/** The data that a settlement was made from. */
export function dataOption() {
  return new Option(
    '--data <folder>',
    'settle the data again and compare every byte / 用数据重新结算并逐字节比对',
  );
}

/** The settlement that a supplementary one has to agree with. */
export function agreesWithOption() {
  return new Option(
    '--previous <settlement>',
    'of a supplementary settlement: check it against the one that it goes on from / 补充结算：与所依据的前次结算核对',
  );
}

/** The audit log's head, from where nobody could change it. */
export function headOption() {
  return new Option('--head <hash>', 'the head that was kept elsewhere / 另处保存的链头');
}

/** Whose signature is expected. */
export function publicKeyOption() {
  return new Option('--public-key <file>', 'check the signature (Ed25519, PEM) / 核对签名的公钥');
}

/** Collects a repeatable option. */
function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}
