import { spawn } from 'node:child_process';

/** Opens the system's browser; false when there is no screen to open it on. `onFailure` when it did not open. */
export const openInBrowser = (address: string, onFailure: () => void): boolean => {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false;
  const [command, args]: [string, string[]] =
    platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', onFailure);
  child.on('exit', (code) => code !== 0 && code !== null && onFailure());
  child.unref();
  return true;
};
