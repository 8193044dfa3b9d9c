import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

/** A page that does not read is cut off at this many bytes unsent: it asks again when it comes back. */
const mostUnsent = 32 * 1_048_576;

/** Carries frames between a page's socket and the engine's port as they are, and closes both ends once. */
export function relay(socket: WebSocket, port: MessagePort): void {
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    port.close();
    socket.close(1001);
  };
  socket.on('message', (data: RawData, isBinary: boolean) => port.postMessage(frameOf(data, isBinary)));
  socket.on('close', close);
  socket.on('error', close);
  port.on('message', (frame: string | Uint8Array) => {
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(frame);
  });
  port.on('close', close);
}

/** Text as text, bytes as a copy of their own: a slice of ws's buffer would carry its whole pool along. */
export function frameOf(data: RawData, isBinary: boolean): string | Uint8Array {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);
  return isBinary ? Uint8Array.from(bytes) : bytes.toString('utf8');
}
