import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.ogg': 'audio/ogg',
  '.map': 'application/json',
};

/**
 * What a page of ours may do: its own scripts and calls, pictures and frames made by itself, nothing from anywhere
 * else. Mantine writes style attributes, so inline styles are allowed; inline scripts are not.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  'frame-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const securityHeaders = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
};

export type Asset = { body: Buffer; type: string };

/**
 * The files of the built renderer and, below /suara/, the recordings of the queue's voice, by their address. Only what
 * is listed exists: no path is ever joined from outside.
 */
export const readAssets = (
  rendererPath: string,
  voicePath: string,
): ((pathname: string) => Asset | undefined) => {
  const assets = new Map<string, Asset>();
  // One folder at a time, which works inside a package too.
  const read = (from: string, address: string) => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const file = path.join(from, entry.name);
      if (entry.isDirectory()) read(file, `${address}${entry.name}/`);
      else
        assets.set(address + entry.name, {
          body: readFileSync(file),
          type: types[path.extname(entry.name)] ?? 'application/octet-stream',
        });
    }
  };
  read(rendererPath, '/');
  // Without recordings the waiting room is called in silence.
  if (existsSync(voicePath)) read(voicePath, '/suara/');
  return (pathname) => assets.get(pathname === '/' ? '/index.html' : pathname);
};
