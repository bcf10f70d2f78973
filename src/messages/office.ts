import type { Language } from './entry.ts';

/** The words for where people turn to. */
export interface OfficeWords {
  readonly office: string;
  readonly telephone: string;
  readonly address: string;
  /** What was not given is left blank. */
  readonly toFill: string;
}

/** The words for where people turn to, in both languages. */
export const officeWords: { readonly [L in Language]: OfficeWords } = {
  zh: {
    office: '受理单位',
    telephone: '联系电话',
    address: '联系地址',
    toFill: '受理单位、电话、地址没有写全，留空待填；也可用 --office、--telephone、--address 写明',
  },
  en: {
    office: 'Office',
    telephone: 'Telephone',
    address: 'Address',
    toFill:
      'office, telephone or address were not given and are left to be filled in by hand; --office, --telephone and --address put them there',
  },
};
