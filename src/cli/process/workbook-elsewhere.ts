import type { PackedWorkbook } from '../../write/workbook/draft.ts';
import type { WorkbookElsewhere } from '../../write/workbook/elsewhere.ts';
import { startThread } from './start-thread.ts';

/** Has a thread of its own take a workbook down. @param built the folder of the built files, as for `startThread` */
export function startWorkbook(built?: URL): WorkbookElsewhere {
  const worker = startThread('workbook-thread.cjs', {}, built);
  const packed = new Promise<PackedWorkbook>((resolve, reject) => {
    worker.on('message', ({ content, parts }: PackedWorkbook) =>
      resolve({ content: Buffer.from(content.buffer, content.byteOffset, content.byteLength), parts }),
    );
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread that packs the workbook ended before it did')));
  });
  // Where it was stopped nobody waits for it any more.
  packed.catch(() => undefined);
  return {
    tell: (step) => worker.postMessage(step),
    packed,
    stop: async () => void (await worker.terminate()),
  };
}
