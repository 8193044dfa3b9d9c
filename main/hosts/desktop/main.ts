import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  type MessagePortMain,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  type UtilityProcess,
  utilityProcess,
} from 'electron';
import Store from 'electron-store';
import { dayOf, dayWords, instantOf, timeWords } from '../../../shared/time/london.ts';
import { newSessionFolder } from '../browser/data-folder.ts';
import { withNonce } from '../browser/static-files.ts';
import { systemTimers } from '../system-ports.ts';
import { type Configuration, engineSettings, isSentences, readConfiguration } from './configuration.ts';
import { createLinkQueue, linkIn, parseLink } from './deep-link.ts';
import { createEngineDesk } from './engine-desk.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { engineOptions, engineService } from './engine-options.ts';
import { createEngineKeeper, type EngineChild, type EngineKeeper } from './engine-process.ts';
import { hostsOf, mayOpen } from './external-links.ts';
import { enginePartition, pageAddress, pagePartition, pageScheme } from './identity.ts';
import { createKeystoreSecrets, createPassingSecrets, isKeystoreSafe, type MainSecrets } from './keystore.ts';
import { autostartEntry, autostartPath, hiddenSwitch, loginItem } from './login-item.ts';
import { menuTemplate, trayTemplate } from './menu.ts';
import { guardNavigation, refuseClientCertificate, refuseDownload } from './navigation.ts';
import { certificateCheck } from './network.ts';
import { mayNotify } from './notifications.ts';
import { readPageFiles } from './page-files.ts';
import { createPageServer } from './page-server.ts';
import { nativeBindingPath, userDataFolder } from './paths.ts';
import { guardPermissions } from './permissions.ts';
import { acceptPort, createPortQueue, portChannel } from './port-handover.ts';
import { registerLinks } from './protocol-client.ts';
import { createQuit } from './quit.ts';
import { readPolicyValues } from './read-policy-values.ts';
import { createRendererRecovery, errorPage } from './renderer-recovery.ts';
import { startUp } from './start-up.ts';
import { watchNetwork, watchPower } from './system-events.ts';
import { onClose } from './window-closing.ts';
import { background, windowOptions } from './window-options.ts';
import { placement } from './window-placement.ts';
import { showWhenReady } from './window-showing.ts';

const { platform, env } = process;
const links = createLinkQueue();
const ports = createPortQueue<MessagePortMain>();
const every = (ms: number, work: () => void): void => void setInterval(work, ms);
let window: BrowserWindow | undefined;
// Held here: a tray that nothing refers to is collected and vanishes.
let tray: Tray | undefined;
let openOutside: (address: string) => void = () => undefined;

function showWindow(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.show();
  window?.focus();
}

function follow(argv: readonly string[]): void {
  const path = linkIn(argv);
  if (path !== undefined) links.open(path);
}

const began = startUp({
  app,
  registerSchemes: (schemes) => protocol.registerSchemesAsPrivileged(schemes),
  userData: (app.isPackaged ? undefined : env.WORKSMART_DATA) ?? userDataFolder({ platform, env, home: homedir() }),
  platform,
  listen() {
    app.on('open-url', (event, url) => {
      event.preventDefault();
      const path = parseLink(url);
      if (path !== undefined) links.open(path);
    });
    app.on('second-instance', (_event, argv) => {
      showWindow();
      follow(argv);
    });
    app.on('web-contents-created', (_event, contents) => guardNavigation(contents, (url) => openOutside(url)));
    app.on('select-client-certificate', (event, _contents, _url, _list, callback) =>
      refuseClientCertificate(event, callback),
    );
  },
});

if (began === 'refused') app.exit(1);
else if (began === 'second') app.quit();
else {
  void app.whenReady().then(run, (cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`);
    app.exit(1);
  });
}

function refuse(sentences: readonly string[]): void {
  dialog.showErrorBox('Worksmart cannot start', `${sentences.join('\n')}\n\nAsk your IT service desk to set it up.`);
  app.exit(2);
}

async function run(): Promise<void> {
  const userDefault = (key: string): string => systemPreferences.getUserDefault(key, 'string');
  const configuration = readConfiguration(app.isPackaged, readPolicyValues(platform, env, userDefault), env);
  if (isSentences(configuration)) {
    refuse(configuration);
    return;
  }
  const hosts = hostsOf([configuration.policy.CouncilUrl, configuration.policy.Authority]);
  openOutside = (address) => {
    if (mayOpen(address, hosts, app.isPackaged)) void shell.openExternal(address);
  };
  const store = new Store<Record<string, unknown>>({ accessPropertiesByDotNotation: false, clearInvalidConfig: true });
  ipcMain.removeAllListeners('electron-store-get-data');
  registerLinks({
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    script: app.getAppPath(),
    register: (scheme, path, args) => app.setAsDefaultProtocolClient(scheme, path, args),
  });

  const pages = session.fromPartition(pagePartition);
  guardPermissions(pages);
  pages.on('will-download', refuseDownload);
  const servePage = createPageServer({
    files: readPageFiles(join(app.getAppPath(), 'out', 'renderer')),
    nonce: () => randomBytes(18).toString('base64'),
    withNonce,
  });
  pages.protocol.handle(pageScheme, servePage);

  const quit = startEngine(configuration, store);
  if (configuration.policy.KeepInTray === '1' && platform !== 'darwin') {
    tray = new Tray(join(app.getAppPath(), 'build', 'icons', 'worksmart-32.png'));
    tray.setToolTip('Worksmart');
    tray.setContextMenu(Menu.buildFromTemplate(trayTemplate({ show: showWindow, quit: () => app.quit() })));
    tray.on('click', showWindow);
  }
  openAtLogin(configuration.policy.OpenAtLogin);
  openWindow(configuration, store, pages, quit);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform, isPackaged: app.isPackaged, go: (path) => links.open(path) })),
  );
  app.on('before-quit', (event) => quit.beforeQuit(event));
  app.on('window-all-closed', () => app.quit());
  app.on('activate', showWindow);
  // `npm start` holds the other end of this channel: when it closes, whoever started us is gone.
  if (process.connected) process.on('disconnect', () => app.quit());
  follow(process.argv);
}

function openAtLogin(choice: '0' | '1' | undefined): void {
  if (choice === undefined) return;
  if (platform !== 'linux') {
    app.setLoginItemSettings(loginItem(choice === '1'));
    return;
  }
  const path = autostartPath(env, homedir());
  if (choice === '0') rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, autostartEntry(process.execPath));
  }
}

/** The window does not wait for this: a keystore may ask the person to unlock it, and ports wait in their queue. */
function startEngine(
  configuration: Configuration,
  store: Store<Record<string, unknown>>,
): ReturnType<typeof createQuit> {
  const read = (name: string): Record<string, string> => ({
    ...(store.get(name) as Record<string, string> | undefined),
  });
  const write = (name: string, key: string, value: string | undefined): void => {
    const { [key]: _old, ...others } = read(name);
    store.set(name, value === undefined ? others : { ...others, [key]: value });
  };
  const traffic = session.fromPartition(enginePartition);
  const check = certificateCheck(app.isPackaged, configuration.fingerprint);
  if (check !== undefined) traffic.setCertificateVerifyProc(check);
  const clock = instantOf(Date.now() + configuration.clockShiftMs);
  const settings = engineSettings(
    configuration,
    app.getVersion(),
    nativeBindingPath(app.getAppPath(), app.isPackaged, platform, process.arch, join),
    `${dayWords(dayOf(clock))}, ${timeWords(clock)}`,
  );

  let child: UtilityProcess | undefined;
  let whenStopped = (): void => undefined;
  const send = (message: ToEngine, transfer: MessagePortMain[] = []): void => child?.postMessage(message, transfer);
  const makeDesk = (secrets: MainSecrets) =>
    createEngineDesk({
      secrets,
      send,
      saveSetting: (key, value) => write('device', key, value),
      open: openOutside,
      notify: (title, body) => {
        if (mayNotify(platform, app.isPackaged, Notification.isSupported())) new Notification({ title, body }).show();
      },
      log: (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
      onReady: () => ports.engine((port) => send({ kind: 'port' }, [port])),
      onStopped: () => whenStopped(),
    });

  const makeKeeper = (secrets: MainSecrets, dataFolder: string): EngineKeeper => {
    const hear = makeDesk(secrets);
    return createEngineKeeper({
      now: () => performance.now(),
      after: systemTimers.after,
      onGivenUp: () => void window?.loadURL(errorPage),
      fork(): EngineChild {
        const forked = utilityProcess.fork(
          join(app.getAppPath(), 'out', 'desktop', 'engine.cjs'),
          [],
          engineOptions(env, traffic),
        );
        child = forked;
        forked.on('message', (message: FromEngine) => hear(message));
        forked.once('exit', () => {
          ports.engine(undefined);
          whenStopped();
        });
        send({
          kind: 'start',
          settings,
          dataFolder,
          deviceSettings: read('device'),
          durable: secrets.durable,
          clockShiftMs: configuration.clockShiftMs,
        });
        return { onExit: (listener) => void forked.once('exit', listener), kill: () => void forked.kill() };
      },
    });
  };

  let keeper: EngineKeeper | undefined;
  void isKeystoreSafe(safeStorage, platform)
    .catch(() => false)
    .then((safe) => {
      if (quit.quitting) return;
      const folder = app.getPath('userData');
      // A file of its own, which nothing clears: with a sealed key goes what it opens.
      const file = new Store<Record<string, string>>({ name: 'sealed', accessPropertiesByDotNotation: false });
      ipcMain.removeAllListeners('electron-store-get-data');
      const sealed = {
        get: (name: string) => file.get(name),
        set: (name: string, text: string) => file.set(name, text),
        remove: (name: string) => file.delete(name),
      };
      // Without a safe keystore the key goes with the program, and so does what it opens.
      keeper = safe
        ? makeKeeper(
            createKeystoreSecrets(safeStorage, sealed, (ms) => wait(ms)),
            join(folder, 'engine'),
          )
        : makeKeeper(createPassingSecrets(), newSessionFolder(folder));
      keeper.start();
    });
  app.on('child-process-gone', (_event, details) => {
    if (details.name === engineService) keeper?.gone();
  });
  watchPower(powerMonitor, platform, every, (event) => send({ kind: 'power', event }));
  watchNetwork(
    () => net.isOnline(),
    every,
    (maybeOnline) => send({ kind: 'network', maybeOnline }),
  );

  const quit = createQuit({
    stopEngine: () =>
      new Promise<void>((resolve) => {
        keeper?.ending();
        if (keeper?.child === undefined) resolve();
        whenStopped = resolve;
        send({ kind: 'stop' });
      }),
    killEngine: () => keeper?.child?.kill(),
    quit: () => app.quit(),
    after: systemTimers.after,
  });
  return quit;
}

function openWindow(
  configuration: Configuration,
  store: Store<Record<string, unknown>>,
  pages: Electron.Session,
  quit: ReturnType<typeof createQuit>,
): void {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const where = placement(store.get('window'), areas);
  const opened = new BrowserWindow(
    windowOptions({
      preload: join(app.getAppPath(), 'out', 'desktop', 'preload.cjs'),
      session: pages,
      dark: nativeTheme.shouldUseDarkColors,
      platform,
      isPackaged: app.isPackaged,
      placement: where.placement,
    }),
  );
  window = opened;
  if (!process.argv.includes(hiddenSwitch)) showWhenReady(opened, where.maximised, platform, systemTimers.after);
  nativeTheme.on('updated', () => opened.setBackgroundColor(background(nativeTheme.shouldUseDarkColors)));
  const save = (): void => store.set('window', { ...opened.getNormalBounds(), maximised: opened.isMaximized() });
  for (const event of ['resized', 'moved', 'maximize', 'unmaximize'] as const) opened.on(event as 'resized', save);
  opened.on('close', (event) => {
    save();
    const choice = onClose({ platform, hasTray: tray !== undefined, quitting: quit.quitting });
    if (choice === 'close') return;
    event.preventDefault();
    if (choice === 'hide') opened.hide();
    else app.quit();
  });
  // At a Windows logoff this is all that comes.
  opened.on('query-session-end', () => quit.stopNow());
  opened.once('show', () => {
    if (configuration.json) process.stdout.write(`${JSON.stringify({ client: pageAddress, host: 'desktop' })}\n`);
  });

  opened.webContents.ipc.on(portChannel, (event) => {
    const port = acceptPort(event);
    if (port === undefined) for (const refused of event.ports) refused.close();
    else ports.hand(port);
  });
  const recover = createRendererRecovery(() => performance.now());
  opened.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (recover() === 'reload') opened.webContents.reload();
    else void opened.loadURL(errorPage);
  });
  void opened.loadURL(pageAddress).then(() =>
    links.ready((path) => {
      showWindow();
      void opened.loadURL(`${pageAddress}#${path}`);
    }),
  );
}
