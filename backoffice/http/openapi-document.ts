import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { commandSchemas } from '../../shared/council/commands.ts';
import { councilContract } from '../../shared/council/contract.ts';
import { entitySchemas } from '../../shared/council/entities.ts';
import { Answer, Command, FeedRow, Manifest, Position, ScopePage } from '../../shared/council/protocol.ts';

const schemaName = (name: string): string => name.split('.').map(capitalised).join('');
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The council contract as an OpenAPI 3.1 document, with every entity and every command's payload among its schemas. */
export async function openApiDocument() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const entities = Object.entries(entitySchemas).map(([name, schema]) => [`Entity${capitalised(name)}`, { schema }]);
  const payloads = Object.entries(commandSchemas).map(([name, schema]) => [`Command${schemaName(name)}`, { schema }]);
  return generator.generate(councilContract, {
    info: { title: 'Worksmart council contract', version: '1.0.0', description },
    servers: [{ url: 'https://council.example/' }],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: bearer } },
    },
    tags: [
      { name: 'sync', description: 'The feed of what a person may have, and the commands they send.' },
      { name: 'service', description: 'Whether the council is there.' },
    ],
    commonSchemas: {
      Position: { schema: Position },
      Manifest: { schema: Manifest },
      FeedRow: { schema: FeedRow },
      ScopePage: { schema: ScopePage },
      Command: { schema: Command },
      Answer: { schema: Answer },
      ...Object.fromEntries([...entities, ...payloads]),
      UndefinedError: { error: 'UndefinedError' },
    },
  });
}

const bearer =
  'An access token of the council’s identity provider for this API. Its `oid` is the person’s id in the people register; roles and teams come from the register, never from the token.';

const description = `
What a Worksmart client asks of a council. Any system may implement it.

**Rows and scopes.** The council's data travels as rows (entity, id, version, data); the schema of \`data\` is \`Entity...\` below. A scope is a
named set of rows. The manifest lists the scopes a person has today; a pull of any other answers \`gone\`. When a row enters a scope
the feed says \`put\`, when it leaves \`evict\`, for old rows too: a case given to another worker, a person joining a team.

**Positions.** (epoch, xid, seq), compared as numbers in that order within an epoch. Read only below the oldest transaction still running, so that
one that commits late is never skipped. At a scope's end \`next\` is that horizon: (xmin - 1, 9223372036854775807). A position of another
epoch, or one the server never gave, answers \`reset\`.

**Digest.** \`count\` rows; \`sum\`, in decimal, over them of the first 12 hexadecimal digits of md5(entity + ' ' + id + ' ' + version), read as a
number. Null while a change of the scope lies at or above the horizon.

**Commands.** \`type\` and \`payload\` as \`Command...\` below. The id is made by the client; a command is carried out exactly once and its answer
is given again however often it is sent. \`personId\` must be the token's person. An answer's \`position\` has been passed when every scope was
read to a position at or after it. Field changes merge three-way against \`baseVersion\`; a field two people changed is a
\`conflict\` and nothing of the command is applied.
`.trim();
