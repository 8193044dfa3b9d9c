import { ipcRenderer } from 'electron';

// Hands the page a port to the engine each time the page asks (at its start, and again when a port has closed), and
// nothing else. contextBridge cannot pass ports; window.postMessage can.
const WANT_PORT = 'worksmart:want-port';
const HAVE_PORT = 'worksmart:port';

window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== WANT_PORT) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(HAVE_PORT, null, [port1]);
  window.postMessage(HAVE_PORT, location.origin, [port2]);
});
