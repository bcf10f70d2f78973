import { column } from '../column.ts';
import { table } from '../table.ts';
import { name, uscc } from './shared.ts';

/** Bank accounts, printed on the payment list alone. */
export const payees = table({
  name: 'payees',
  title: '收款账户',
  key: ['uscc'],
  columns: {
    uscc,
    name,
    payee: column.text.required('收款单位', { also: ['收款人', '户名', '账户名称'] }),
    bank: column.text.required('开户银行', { also: ['开户行', '银行'] }),
    account: column.text.required('账号', { also: ['银行账号', '收款账号', '帐号'], confidential: true }),
  },
});
