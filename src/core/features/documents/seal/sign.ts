import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { type Facts, type Seal, sealedBody, sealText } from '#contract/seal.ts';

// The fixed DER around the 32 bytes of an Ed25519 key (RFC 8410, sections 4 and 7).
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const privateKeyOf = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, bytes]), format: 'der', type: 'pkcs8' });
const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, bytes]), format: 'der', type: 'spki' });

export type KeyPair = { publicKey: Uint8Array; privateKey: Uint8Array };

/** A new Ed25519 key, 32 bytes each (RFC 8032). */
export const newKeyPair = (): KeyPair => {
  const privateKey = randomBytes(32);
  const spki = createPublicKey(privateKeyOf(privateKey)).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: spki.subarray(PUBLIC_HEAD.length) };
};

/** Names a key: the first four bytes of the SHA-256 of its public half. */
export const keyId = (publicKey: Uint8Array): Uint8Array =>
  createHash('sha256').update(publicKey).digest().subarray(0, 4);

/** On the threads that Node keeps for such work: five hundred signatures would stop every window. */
const signAside = promisify(sign);

/** Writes the QR text of many papers with one key. */
export const signerOf = ({ publicKey, privateKey }: KeyPair): ((facts: Facts) => Promise<string>) => {
  const key = privateKeyOf(privateKey);
  const id = keyId(publicKey);
  return async (facts) => {
    const body = sealedBody(facts, id);
    return sealText(body, await signAside(null, body, key));
  };
};

/** Whether the holder of this key wrote the seal. */
export const isSignedBy = ({ body, signature }: Seal, publicKey: Uint8Array): boolean =>
  verify(null, body, publicKeyOf(publicKey), signature);
