import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Hint, Manifest, PullAnswer, PullRequest, PushAnswer, PushRequest } from './protocol.ts';

/** Errors any call of the council contract may answer with. */
const council = oc.errors({
  UNAUTHORIZED: {
    status: 401,
    message: 'Sign in again: the access token is missing, expired or not for this council.',
  },
  FORBIDDEN: { status: 403, message: 'The people register does not allow this.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: 'Too many requests.',
    data: z.object({ retryAfterSeconds: z.number().nonnegative() }),
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    message: 'The council cannot answer now.',
    data: z.object({ retryAfterSeconds: z.number().nonnegative() }),
  },
  PROTOCOL_TOO_OLD: {
    status: 426,
    message: 'This version of Worksmart is too old for the council. Update it.',
    data: z.object({ oldest: z.number().int() }),
  },
});

/** What the client asks of a council. `openapi.json` is generated from this; any vendor may implement it. */
export const councilContract = {
  health: oc
    .route({
      method: 'GET',
      path: '/v1/health',
      summary: 'Is the council there, and which protocol does it speak',
      tags: ['service'],
      spec: (it) => ({ ...it, security: [] }),
    })
    .output(
      z.object({
        ok: z.boolean(),
        councilName: z.string(),
        protocol: z.object({ current: z.number().int(), oldest: z.number().int() }),
      }),
    ),
  manifest: council
    .route({
      method: 'GET',
      path: '/v1/sync/manifest',
      summary: 'Who I am, which scopes I have and what the policy is',
      tags: ['sync'],
    })
    .output(Manifest),
  pull: council
    .route({
      method: 'POST',
      path: '/v1/sync/pull',
      summary: 'Read each scope on from a position, at most 500 rows in all',
      tags: ['sync'],
    })
    .input(PullRequest)
    .output(PullAnswer),
  push: council
    .route({
      method: 'POST',
      path: '/v1/sync/push',
      summary: 'Deliver commands; each is carried out exactly once and answered',
      tags: ['sync'],
    })
    .input(PushRequest)
    .output(PushAnswer),
  hints: council
    .route({
      method: 'GET',
      path: '/v1/sync/hints',
      summary:
        'Server-sent events: which of my scopes has moved; at least a comment every 15 s, or the client asks anew',
      tags: ['sync'],
    })
    .output(eventIterator(Hint)),
} as const;
