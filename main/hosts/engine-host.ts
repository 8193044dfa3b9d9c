import type { AnyContractRouter } from '@orpc/contract';
import type { Context, Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/bun-ws';
import type { Log, Ports } from '../engine/ports.ts';
import type { EngineSettings } from '../engine/settings.ts';

/** An engine as a host sees it, whatever its contract. */
export interface HostedEngine {
  readonly router: Router<AnyContractRouter, Context>;
  start(): Promise<void>;
  /** Stops sync, closes the store with its write-ahead log emptied. */
  stop(): Promise<void>;
}

export type CreateEngine = (ports: Ports, settings: EngineSettings) => HostedEngine;

export type Frame = string | Uint8Array;

/** One end of whatever carries frames: a MessagePort of Node, a MessagePortMain of Electron. */
export interface FrameEndpoint {
  send(frame: string | ArrayBufferLike | Uint8Array): void;
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/**
 * Serves an engine over frame endpoints. WebSocket and MessagePort clients of oRPC speak the same frames, so one server
 * is enough. What cannot be read as a frame closes its endpoint and touches nobody else.
 */
export function serveEngine(engine: HostedEngine, log: Log): (endpoint: FrameEndpoint) => void {
  const handler = new RPCHandler(engine.router);
  return (endpoint) => {
    const socket = {
      send(frame: string | ArrayBufferLike | Uint8Array): number {
        endpoint.send(frame);
        return 1;
      },
    };
    let open = true;
    const close = (): void => {
      if (!open) return;
      open = false;
      handler.close(socket);
      endpoint.close();
    };
    endpoint.onFrame((frame) => {
      if (!open) return;
      if (typeof frame !== 'string' && !ArrayBuffer.isView(frame)) return close();
      handler.message(socket, frame, { context: {} }).catch((cause: unknown) => {
        // A call cut off by its own connection ending is no fault.
        if (open) log('warn', 'frame-refused', { kind: cause instanceof Error ? cause.name : typeof cause });
        close();
      });
    });
    endpoint.onClose(close);
  };
}
