import path from 'node:path';

const { env, platform } = process;

/** Where a Chromium, Chrome or Edge would be on this system; on Windows first the one that Windows brings. */
export const browserPlaces = (): string[] => {
  if (platform === 'win32')
    return [env['PROGRAMFILES(X86)'], env['PROGRAMFILES'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  const folders = (env['PATH'] ?? '/usr/bin').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};
