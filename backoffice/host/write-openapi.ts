import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '../http/openapi-document.ts';

const file = new URL('../openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
process.stdout.write('Wrote backoffice/openapi.json\n');
