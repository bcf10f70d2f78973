import type { Language } from './entry.ts';

/** The two heads of the audit chain: what each is, where it stands, and what it is good for. The same words everywhere. */
export const auditHeads: { readonly [L in Language]: string } = {
  zh: '审计链有两个链头：“输出之前的链头”是倒数第二条记录的 sha256，印在工作簿封面；“最终链头”是最后一条记录（登记各输出文件的 sha256，工作簿也在其中，所以封面印不了它）的 sha256，显示在终端并写入 manifest.json。请将最终链头抄存于他处：只有与另处保存的链头核对，才能发现整份日志被改写。',
  en: 'The chain has two heads: the head before the outputs is the sha256 of the last entry but one and stands on the cover of the workbook; the final head is the sha256 of the last entry (which lists the sha256 of every output, the workbook among them, so the cover cannot show it) and stands on the terminal and in manifest.json. Keep the final head elsewhere: only against a head kept elsewhere does a rewritten log show.',
};
