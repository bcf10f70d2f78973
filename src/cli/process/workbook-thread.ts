import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { certain } from '../../cells/certain.ts';
import { type Step, takenDown } from '../../write/workbook/elsewhere.ts';
import { emptyWorkbook } from '../../write/workbook/empty.ts';

const port = certain(parentPort);

async function* steps(): AsyncGenerator<Step> {
  for await (const [step] of on(port, 'message')) yield step;
}

/** Takes one workbook down, beside the thread that works. */
async function work(): Promise<void> {
  const packed = takenDown(steps());
  // exceljs is loaded while the other thread still writes the log.
  await emptyWorkbook();
  port.postMessage(await packed);
}

// An error ends the thread and reaches whoever started it.
void work();
