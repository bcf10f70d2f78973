import { Option } from '@commander-js/extra-typings';

/** The language of words and documents. */
export function languageOption() {
  return new Option('--lang <language>', 'zh or en / 语言').choices(['zh', 'en'] as const);
}

/** The encoding that CSV files are said to have. */
export function encodingOption() {
  return new Option('--encoding <name>', 'encoding of the CSV files, e.g. gb18030 / CSV 文件的编码');
}

/** Collects a repeatable option. */
export function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}
