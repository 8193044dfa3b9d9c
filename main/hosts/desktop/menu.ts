import type { MenuItemConstructorOptions } from 'electron';

export interface MenuParts {
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly go: (page: string) => void;
}

const pages = [
  ['Today', 'today'],
  ['Book', 'book'],
  ['Cases', 'cases'],
  ['Absence', 'absence'],
  ['Team', 'team'],
  ['Sync', 'sync'],
] as const;

/** The application menu. macOS needs an Edit menu to copy and paste; zoom stays everywhere; no developer tools when packaged. */
export function menuTemplate({ platform, isPackaged, go }: MenuParts): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  return [
    ...(onMac ? [{ role: 'appMenu' as const }] : [{ label: '&File', submenu: [{ role: 'quit' as const }] }]),
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    { label: '&Go', submenu: pages.map(([label, page]) => ({ label, click: () => go(`/${page}`) })) },
    { role: 'windowMenu' },
  ];
}

export interface TrayParts {
  readonly show: () => void;
  readonly quit: () => void;
}

export const trayTemplate = ({ show, quit }: TrayParts): MenuItemConstructorOptions[] => [
  { label: 'Open Worksmart', click: show },
  { type: 'separator' },
  { label: 'Quit', click: quit },
];
