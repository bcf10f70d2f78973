import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../src/flow/ingest.ts';
import { ProblemTally } from '../../src/flow/problem-tally.ts';
import type { Problem } from '../../src/messages/problem.ts';
import { readFolder } from '../../src/read/folder.ts';
import { ofTables } from '../../src/tables/reading/find-table.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'award-again-'));
});
afterAll(() => rmSync(data, { recursive: true }));

test('a file that is refused far down leaves none of the rows that were taken before, and is told of as a whole', async () => {
  const row = '91371581MA3UQ0K092,张三,2023-01-01,2023-12-31,2023-05-01,技术咨询费,约一百,';
  const rows = Array.from({ length: 30_000 }, (_, i) => `${row}凭证${i}`);
  writeFileSync(
    join(data, '科技副总费用.csv'),
    `统一社会信用代码,姓名,聘期开始,聘期结束,发生日期,费用类别,金额,凭证号\n${rows.join('\n')}\n${row}3"泵\n`,
  );
  const tally = new ProblemTally();
  const told = { tell: (one: Problem) => tally.add(one), forget: () => tally.clear(), progress: () => {} };
  const ingested = await ingest(data, 2023, {}, told);
  ingested.partitions.remove();
  expect(ingested.inputs).toEqual([]);

  const folder = await readFolder(data);
  const held = readTables(folder.workbooks, 2023).problems;
  expect(tally.kept).toEqual([...ofTables(folder.problems, folder.workbooks), ...held]);
  expect(tally.byCode.has('E127')).toBe(true);
});
