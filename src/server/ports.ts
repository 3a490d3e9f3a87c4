import { secretHash } from './folderSecret.ts';

/** Below the ports that Linux (32768) and Windows (49152) give to outgoing connections, above what browsers refuse. */
const FIRST = 20_000;
const COUNT = 12_000;

/**
 * Where the browser host of a database listens: the first of these that is free. They are the same at every start, since a
 * browser keeps drafts and the settings of the computer for each address. The last, 0, is any free port.
 */
export const portsOf = (databasePath: string): number[] => {
  const hash = secretHash(databasePath);
  return [...[0, 4, 8, 12].map((at) => FIRST + (hash.readUInt32BE(at) % COUNT)), 0];
};
