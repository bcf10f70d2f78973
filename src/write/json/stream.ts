import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { enterpriseObject, headObject, tailObject } from './document.ts';

/** settlement.json in pieces: the same bytes as `settlementJson` gives whole. */
export class SettlementJsonStream {
  private readonly write: (text: string) => void;
  private first = true;

  constructor(write: (text: string) => void) {
    this.write = write;
  }

  begin(head: Parameters<typeof headObject>[0]): void {
    const text = JSON.stringify(headObject(head), null, 2);
    this.write(`${text.slice(0, -'\n}'.length)},\n  "enterprises": [`);
  }

  add(settled: EnterpriseSettlement): void {
    const text = JSON.stringify(enterpriseObject(settled), null, 2);
    this.write(`${this.first ? '' : ','}\n    ${text.replaceAll('\n', '\n    ')}`);
    this.first = false;
  }

  end(tail: Parameters<typeof tailObject>[0]): void {
    const text = JSON.stringify(tailObject(tail), null, 2);
    this.write(`${this.first ? '' : '\n  '}],${text.slice('{'.length)}\n`);
  }
}
