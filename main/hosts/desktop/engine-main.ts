import { type MessagePortMain, net } from 'electron';
import { createEngine } from '../../engine/create-engine.ts';
import { type FrameEndpoint, type HostedEngine, serveEngine } from '../engine-host.ts';
import { shiftedClock, systemRandom, systemTimers } from '../system-ports.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { createEnginePorts } from './engine-ports.ts';
import { councilFetch } from './network.ts';

// The engine's own process (out/desktop/engine.cjs), forked by main.
const tell = (message: FromEngine): void => process.parentPort.postMessage(message);
// Electron only warns about these; an engine in an unknown state must be started anew.
process.on('unhandledRejection', () => process.exit(1));

let engine: HostedEngine | undefined;
let serve: ((endpoint: FrameEndpoint) => void) | undefined;
let heard: (message: ToEngine) => void = () => undefined;
let stopping = false;

async function start(message: Extract<ToEngine, { kind: 'start' }>): Promise<void> {
  const made = createEnginePorts({
    tell,
    start: message,
    clock: shiftedClock(message.clockShiftMs),
    timers: systemTimers,
    random: systemRandom,
    fetch: councilFetch((input, init) => net.fetch(input, init)),
  });
  heard = made.heard;
  engine = createEngine(made.ports, message.settings);
  serve = serveEngine(engine, made.ports.log);
  await engine.start();
  tell({ kind: 'ready' });
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await engine?.stop();
  tell({ kind: 'stopped' });
  process.exit(0);
}

/** Listens first, then starts, so that no frame is lost. Bytes are copied: a slice would carry its whole pool along. */
function endpointOf(port: MessagePortMain): FrameEndpoint {
  return {
    send: (frame) => port.postMessage(ArrayBuffer.isView(frame) ? Uint8Array.from(frame) : frame),
    onFrame(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

process.parentPort.on('message', (event) => {
  const message: ToEngine = event.data;
  if (message.kind === 'start') void start(message);
  else if (message.kind === 'stop') void stop();
  else if (message.kind === 'port') {
    for (const port of event.ports) {
      if (serve === undefined || stopping) port.close();
      else serve(endpointOf(port));
    }
  } else heard(message);
});
