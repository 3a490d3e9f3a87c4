import { homedir } from 'node:os';
import path from 'node:path';

/** Where Electron would keep the data of this user, so that both hosts work on the same file. */
const userData = (): string => {
  const home = homedir();
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), 'Loket PLUT');
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/Loket PLUT');
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Loket PLUT');
};

/** The folder of the office's file. */
export const dataPath = path.resolve(process.env['LOKET_DATA'] ?? userData());
