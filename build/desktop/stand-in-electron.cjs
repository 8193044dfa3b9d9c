// Stands where Electron's runtime would, for one run of out/desktop/main.cjs: answers each call main.ts makes, plays a
// second launch with a link and a quit, and prints what it was asked, one JSON array a line.
const { EventEmitter } = require('node:events');
const Module = require('node:module');

const [bundle, root, userData, backend] = process.argv.slice(2);
const tell = (...words) => console.log(JSON.stringify(words));
const nothing = () => undefined;

const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { hasSwitch: () => false },
  setPath: (name) => tell('setPath', name),
  getPath: () => userData,
  getAppPath: () => root,
  getVersion: () => '0.1.0',
  getName: () => 'Worksmart',
  requestSingleInstanceLock: () => tell('lock') ?? true,
  setAppUserModelId: nothing,
  setToastActivatorCLSID: nothing,
  enableSandbox: () => tell('sandbox'),
  whenReady: () => Promise.resolve(),
  setAsDefaultProtocolClient: () => true,
  exit: (code) => process.exit(code),
  quit() {
    let held = false;
    app.emit('before-quit', {
      preventDefault: () => {
        held = true;
      },
    });
    tell('quit', held ? 'held' : 'through');
    if (!held) process.exit(0);
  },
});

const session = () =>
  Object.assign(new EventEmitter(), {
    protocol: {
      handle: (scheme, handler) => tell('handle', scheme, handler(new Request('app://worksmart/missing')).status),
    },
    setPermissionRequestHandler: () => tell('permissions'),
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setDisplayMediaRequestHandler: nothing,
    setUSBProtectedClassesHandler: nothing,
    setBluetoothPairingHandler: nothing,
    setCertificateVerifyProc: () => tell('certificate check'),
  });

class BrowserWindow extends EventEmitter {
  constructor({ show, webPreferences }) {
    super();
    this.webContents = Object.assign(new EventEmitter(), { ipc: new EventEmitter(), reload: nothing });
    tell('window', show, webPreferences.sandbox);
    setImmediate(() => this.emit('ready-to-show'));
  }
  show() {
    tell('show');
    this.emit('show');
  }
  loadURL(address) {
    tell('load', address);
    return Promise.resolve();
  }
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 });
  isDestroyed = () => false;
  isMinimized = () => false;
  isMaximized = () => false;
  focus = nothing;
  setBackgroundColor = nothing;
}

const utilityProcess = {
  fork: (_path, _args, options) => {
    const child = Object.assign(new EventEmitter(), {
      kill: () => tell('kill'),
      postMessage(message) {
        tell('to engine', message.kind, message.durable ?? null, message.dataFolder ?? null);
        if (message.kind === 'start') setImmediate(() => child.emit('message', { kind: 'ready' }));
        if (message.kind === 'stop') setImmediate(() => child.emit('message', { kind: 'stopped' }));
      },
    });
    tell('fork', options.stdio);
    return child;
  },
};

const electron = {
  app,
  BrowserWindow,
  utilityProcess,
  dialog: { showErrorBox: (...words) => tell('error', ...words) },
  ipcMain: new EventEmitter(),
  Menu: { setApplicationMenu: nothing, buildFromTemplate: (template) => template },
  Notification: { isSupported: () => false },
  nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
  net: { isOnline: () => true },
  powerMonitor: Object.assign(new EventEmitter(), { getSystemIdleState: () => 'active' }),
  protocol: { registerSchemesAsPrivileged: () => tell('schemes') },
  safeStorage: {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(`v11${text}`),
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: { fromPartition: session },
  shell: { openExternal: async (address) => tell('open', address) },
  systemPreferences: { getUserDefault: () => '' },
  Tray: EventEmitter,
};

const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
require(bundle);
setTimeout(() => app.emit('second-instance', {}, ['worksmart', 'worksmart://cases/abc']), 300);
setTimeout(() => app.quit(), 600);
