import { spawn } from 'node:child_process';

/** Opens the system's browser; false when there is no screen to open it on. */
export const openInBrowser = (address: string): boolean => {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false;
  const [command, ...args] =
    platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Peramban tidak dapat dibuka sendiri; buka alamat di atas.'));
  child.unref();
  return true;
};
