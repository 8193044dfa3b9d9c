import { fileURLToPath } from 'node:url';
import { checkFences } from './fences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const violations = await checkFences(root, ['shared', 'main', 'backoffice', 'preload', 'renderer', 'tests', 'build']);
for (const it of violations) console.error(`${it.rule}: ${it.from} imports ${it.to}`);
console.log(violations.length === 0 ? 'No fence is crossed.' : `${violations.length} fences crossed.`);
process.exitCode = violations.length === 0 ? 0 : 1;
