import { entry } from '../entry.ts';

const reasons = {
  zh: {
    ENOSPC: '磁盘已满',
    EDQUOT: '磁盘配额已用完',
    EFBIG: '文件超过允许的大小',
    EROFS: '该位置是只读的',
    EACCES: '没有读写权限',
    EPERM: '没有读写权限',
    EBUSY: '文件正被其他程序占用',
    ENAMETOOLONG: '名称太长',
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '那里已有同名的文件，不是文件夹',
    ENOENT: '该位置不存在，也无法建立',
    ELOOP: '链接互相指向，没有尽头',
    EISDIR: '这是文件夹，不是文件',
    EIO: '磁盘或网络读写出错',
    EMFILE: '打开的文件太多',
  },
  en: {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file is larger than allowed',
    EROFS: 'the place is read-only',
    EACCES: 'no permission to read or write',
    EPERM: 'no permission to read or write',
    EBUSY: 'in use by another program',
    ENAMETOOLONG: 'the name is too long',
    ENOTDIR: 'a part of the path is no folder',
    EEXIST: 'a file, not a folder, stands there',
    ENOENT: 'the place is not there and cannot be made',
    ELOOP: 'the links lead round in a circle',
    EISDIR: 'a folder, not a file',
    EIO: 'the disk or network failed',
    EMFILE: 'too many files are open',
  },
} as const;

const reasonOf = (language: keyof typeof reasons, code: string): string | undefined =>
  (reasons[language] as Readonly<Record<string, string>>)[code];

const mayBeOpen: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const isFull: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** What the file system refuses, and what happens to files and streams while the program runs (exit code 2). */
export const placeEntries = {
  // The file, where it is known which one another program holds open.
  E910: entry<{ path: string; code: string; file?: string }>({
    zh: {
      headline: ({ path, code, file }) =>
        file === undefined
          ? `${reasonOf('zh', code) ?? '无法读写'}：${path}（${code}）`
          : `${file} 正被其他程序打开，无法替换：${path}（${code}）`,
      hint: ({ code, file }) =>
        file !== undefined
          ? `请在 Excel 或 WPS 中关闭 ${file}，再运行一次。没有写出任何结果。`
          : isFull.has(code)
            ? '请清理出空间后重试；没有写出任何结果。'
            : mayBeOpen.has(code)
              ? '请确认对该位置有权限；文件若正在 Excel 或 WPS 中打开，请关闭后重试。没有写出任何结果。'
              : '请检查该位置，或换一个位置；没有写出任何结果。',
    },
    en: {
      headline: ({ path, code, file }) =>
        file === undefined
          ? `${reasonOf('en', code) ?? 'cannot read or write'}: ${path} (${code})`
          : `${file} is open in another program, so this cannot be replaced: ${path} (${code})`,
      hint: ({ code, file }) =>
        file !== undefined
          ? `Close ${file} in the spreadsheet program and run again. Nothing was written.`
          : isFull.has(code)
            ? 'Make room and try again. Nothing was written.'
            : mayBeOpen.has(code)
              ? 'Check that the place is yours to write; a file that is open in a spreadsheet program has to be closed. Nothing was written.'
              : 'Check the place, or choose another one. Nothing was written.',
    },
    example: { facts: { path: 'settlement-2023/settlement.xlsx', code: 'EBUSY' } },
  }),
  E930: entry<{ path: string }>({
    zh: {
      headline: ({ path }) => `这不是文件夹：${path}`,
      hint: () => '请写数据文件所在的文件夹；单个文件可用 award validate 检查。',
    },
    en: {
      headline: ({ path }) => `not a folder: ${path}`,
      hint: () => 'Name the folder that holds the data files; award validate checks single files.',
    },
    example: { facts: { path: 'data/enterprises.csv' } },
  }),
  E931: entry<{ path: string; holds: 'data' | 'current' }>({
    zh: {
      headline: ({ path, holds }) =>
        `结算结果不能写到${holds === 'data' ? '数据文件夹本身或它的上级' : '当前文件夹或它的上级'}：${path}`,
      hint: () => '那里的文件不会被移动或覆盖；请用 --out 另写一个文件夹，例如 --out settlement-2023。',
    },
    en: {
      headline: ({ path, holds }) =>
        `a settlement cannot take the place of ${holds === 'data' ? 'the data folder' : 'the current folder'} or of one above it: ${path}`,
      hint: () =>
        'Nothing there is moved or overwritten; name another folder with --out, e.g. --out settlement-2023.',
    },
    example: { facts: { path: 'data', holds: 'data' } },
  }),
  E932: entry<{ file: string; change: 'changed' | 'removed' | 'new' }>({
    zh: {
      headline: ({ file, change }) =>
        `运行期间数据文件${{ changed: '被改动', removed: '被移走', new: '有新增' }[change]}：${file}`,
      hint: () => '没有写出任何结果；请等文件都保存好、没有人再改动时重新运行。',
    },
    en: {
      headline: ({ file, change }) =>
        `an input ${{ changed: 'changed', removed: 'went away', new: 'was added' }[change]} during the run: ${file}`,
      hint: () => 'Nothing was written; run again once the files are saved and nobody changes them.',
    },
    example: { facts: { file: '专利.csv', change: 'changed' } },
  }),
  E933: entry<{ code: string }>({
    zh: {
      headline: ({ code }) => `标准输出写不出去：${reasonOf('zh', code) ?? '无法写入'}（${code}）`,
      hint: () => '输出不完整，请换一处再运行；已写好的结算文件夹不受影响。',
    },
    en: {
      headline: ({ code }) =>
        `standard output cannot be written: ${reasonOf('en', code) ?? 'refused'} (${code})`,
      hint: () =>
        'What was put out is not whole; run again with another target. A settlement folder is whole.',
    },
    example: { facts: { code: 'ENOSPC' } },
  }),
};
