import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { smallContract } from './small-engine.ts';

/** Follows a one-time link as a browser does and returns the session's cookie. */
export async function openLink(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export function openSocket(origin: string, cookie: string, headers: Record<string, string> = {}): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/engine`, { headers: { cookie, origin, ...headers } });
}

/** A client of the small engine over a real socket. ws has the browser's API but not its exact types. */
export function openClient(socket: WebSocket): ContractRouterClient<typeof smallContract> {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
