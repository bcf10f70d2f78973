import { type Order, type Size, sizes, writeData } from './data.ts';

// `node make.js <county|province|country|number> <sorted|shuffled> <folder>` writes the data alone, to be looked at.
const [size = 'county', order = 'sorted', folder = 'bench-data'] = process.argv.slice(2);
const companies = sizes[size as Size] ?? Number(size);
process.stdout.write(`${await writeData(folder, companies, order as Order)} rows\n`);
