import { protocol } from 'electron';
import { readAssets, securityHeaders } from '../server/assets.ts';

const SCHEME = 'app';
export const START_ADDRESS = `${SCHEME}://bundle/index.html`;

export const isOwnPage = (url: string): boolean => url.startsWith(`${SCHEME}://bundle/`);

/** Before the application is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** The built renderer and the voice at app://bundle, with the same headers as in the browser host. */
export const serveRenderer = (rendererPath: string, voicePath: string): void => {
  const asset = readAssets(rendererPath, voicePath);
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'bundle' && request.method === 'GET' ? asset(pathname) : undefined;
    return file
      ? new Response(new Uint8Array(file.body), {
          headers: { ...securityHeaders, 'Content-Type': file.type },
        })
      : new Response('Halaman tidak ada.', { status: 404, headers: securityHeaders });
  });
};
