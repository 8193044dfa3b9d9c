import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { appContract } from '../../shared/app/contract.ts';
import { type Connection, keepConnected, type Wire } from './connection.ts';
import { problemOf } from './problem.ts';

export type EngineClient = ContractRouterClient<typeof appContract>;

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The engine says what changed; nothing goes stale by itself, and the network never decides.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 2 && problemOf(error).retry,
        retryDelay: (count) => 200 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

const utilsOf = (client: EngineClient) => createTanstackQueryUtils(client);

export interface Engine {
  client: EngineClient;
  /** TanStack Query options and keys for each call: `orpc.cases.get.queryOptions({ input: { id } })`. */
  orpc: ReturnType<typeof utilsOf>;
  queries: QueryClient;
  connection: Connection;
}

export function createEngine(openWire: () => Promise<Wire>): Engine {
  const connection = keepConnected(openWire);
  const client: EngineClient = createORPCClient(connection.link);
  return { client, orpc: utilsOf(client), queries: makeQueries(), connection };
}

export const EngineContext = createContext<Engine | null>(null);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('useEngine needs EngineContext above it.');
  return engine;
}
