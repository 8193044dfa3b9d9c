import { spawn } from 'node:child_process';

/** The system's own way to open an address in the person's browser. The address is one argument, never a shell's text. */
export function openCommand(
  platform: string,
  url: string,
): { readonly file: string; readonly args: readonly string[] } {
  if (platform === 'win32') return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  return { file: platform === 'darwin' ? '/usr/bin/open' : 'xdg-open', args: [url] };
}

/** Opens an http(s) address; anything else, and a system without a browser, is let be: the address is on screen as well. */
export function openAddress(url: string): void {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return;
  const { file, args } = openCommand(process.platform, url);
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
