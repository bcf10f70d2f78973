import { expect, test } from 'vitest';
import { type Case, givenBy, usccOf } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

const settled = (given: Case['given']) =>
  settleRows({ ...givenBy({ ...(given && { given }) }), setAside: true });
const both = [{ uscc: '甲' }, { uscc: '丙' }];

/** A certificate of a year that is no year. */
const broken = (uscc: string) => ({ uscc, kind: 'hnte', year: '二〇二二' });

test('an error in a row of a former code sets aside the enterprise that it has become', async () => {
  const { settlement } = await settled({
    enterprises: both,
    predecessors: [{ uscc: '甲', former_uscc: '乙' }],
    recognitions: [broken('乙')],
  });
  expect(settlement?.setAside).toEqual([{ uscc: usccOf('甲'), name: '临清市甲山轴承有限公司', errors: 1 }]);
  expect(settlement?.enterprises.map(({ dossier }) => dossier.uscc)).toEqual([usccOf('丙')]);
});

test('a former code that stands among the enterprises is set aside with the one it has become', async () => {
  const { settlement } = await settled({
    enterprises: [...both, { uscc: '乙' }],
    predecessors: [{ uscc: '甲', former_uscc: '乙' }],
    recognitions: [broken('乙')],
  });
  expect(settlement?.setAside.map(({ uscc, errors }) => [uscc, errors])).toEqual([
    [usccOf('甲'), 1],
    [usccOf('乙'), 1],
  ]);
});

test('an enterprise whose name is blank is set aside without one', async () => {
  const { settlement } = await settled({ enterprises: [{ uscc: '甲', name: null }, { uscc: '丙' }] });
  expect(settlement?.setAside).toEqual([{ uscc: usccOf('甲'), name: null, errors: 1 }]);
});
