import { join } from 'node:path';
import { openBare } from './bare.ts';
import { personId } from './whose.ts';

const [folder = ''] = process.argv.slice(2);
const { rows } = openBare(join(folder, 'bare.db'), new Uint8Array(32).fill(7)).list(personId, 50);
process.stdout.write(`${rows.length}\n`);
