import type { Code } from '../../src/messages/catalogue/index.ts';

const commandLine = 'about the command line, which a scenario shows';
const output = 'about the place to write to, which a scenario shows';
const validateOnly = 'said by award validate alone, of what it was not given';

/** Codes that a data folder cannot show when it is settled, each with the reason; other tests show them. */
export const withoutFolder: Readonly<Partial<Record<Code, string>>> = {
  E107: 'lock files in a folder are passed over; one handed in by itself is refused',
  E133: 'links and pipes do not travel in a repository; made on the spot by test/read/folder.test.ts',
  E122: 'only an encoding that was asked for can be unknown',
  E134: 'eight million bytes in one row are made on the spot by test/read/csv.test.ts',
  E901: commandLine,
  E902: commandLine,
  E903: commandLine,
  E906: 'about the policy file',
  E907: output,
  E908: output,
  E910: output,
  E911: commandLine,
  E912: commandLine,
  E913: commandLine,
  E914: commandLine,
  E915: output,
  E920: commandLine,
  E921: commandLine,
  E922: commandLine,
  E923: output,
  E924: output,
  E930: commandLine,
  E931: output,
  E932: 'about what happens while the program runs; test/faults shows it',
  E933: output,
  E934: commandLine,
  E935: output,
  E936: output,
  E938: 'data of more than 100 MB',
  E940: commandLine,
  E941: commandLine,
  E942: commandLine,
  E943: commandLine,
  E944: commandLine,
  E945: commandLine,
  E946: 'settlements of more than 256 MiB',
  N501: validateOnly,
  N502: validateOnly,
  N503: validateOnly,
  N504: validateOnly,
};
