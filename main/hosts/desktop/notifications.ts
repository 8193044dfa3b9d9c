/** macOS shows notifications of signed programs only; elsewhere they work when the system says so. */
export const mayNotify = (platform: string, isPackaged: boolean, isSupported: boolean): boolean =>
  isSupported && (platform !== 'darwin' || isPackaged);
