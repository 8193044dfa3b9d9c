import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApiDocument } from '../../../backoffice/http/openapi-document.ts';
import { commandTypes } from '../../../shared/council/commands.ts';
import { entityNames } from '../../../shared/council/entities.ts';

const file = new URL('../../../backoffice/openapi.json', import.meta.url);

it('openapi.json is what the contract says now (else run: node backoffice/host/write-openapi.ts)', async () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(await openApiDocument())));
});

it('is an OpenAPI 3.1 document with every call, entity and command', () => {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual([
    '/v1/health',
    '/v1/sync/manifest',
    '/v1/sync/pull',
    '/v1/sync/push',
    '/v1/sync/hints',
  ]);
  const schemas = Object.keys(document.components.schemas);
  expect(schemas.filter((it) => it.startsWith('Entity'))).toHaveLength(entityNames.length);
  expect(schemas.filter((it) => /^Command./.test(it))).toHaveLength(commandTypes.length);
});
