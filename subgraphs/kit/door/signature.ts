import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * RFC 9421 HTTP message signatures with hmac-sha256, in the one profile that the gateway and the subgraphs speak:
 * always the same components in the same order, so that there is nothing to negotiate and little to get wrong.
 */
const components = '("@method" "@request-target" "content-digest" "hub-caller")';

/** Clocks of two machines may differ by so much, and a signature is good for so long. */
export const signatureSeconds = 30;

export interface SignedParts {
  method: string;
  /** Path and query, as sent. */
  target: string;
  body: string | Buffer;
  caller: string;
}

export type SignatureHeaders = Record<'content-digest' | 'hub-caller' | 'signature-input' | 'signature', string>;

/** @param now milliseconds since the epoch */
export type Sign = (parts: SignedParts, now?: number) => SignatureHeaders;

export type Refusal = 'unsigned' | 'malformed' | 'wrong key' | 'altered' | 'late' | 'replayed';

/** RFC 9530. */
const digestOf = (body: string | Buffer) => `sha-256=:${hash('sha256', body, 'base64')}:`;

/** RFC 9421 section 2.5. */
const baseOf = ({ method, target, caller }: Omit<SignedParts, 'body'>, digest: string, parameters: string) =>
  `"@method": ${method}\n"@request-target": ${target}\n"content-digest": ${digest}\n` +
  `"hub-caller": ${caller}\n"@signature-params": ${parameters}`;

const blockBytes = 64;
const hashBytes = 32;

/**
 * HMAC-SHA256 as RFC 2104 writes it, of one-shot hashes: the objects that Node makes for each HMAC take longer than
 * the hashing, and a check is nine signatures. The other end verifies with Node's own.
 * @param key of at most 64 bytes
 * @returns a function that gives a text's HMAC in base64
 */
function hmacOf(key: Buffer): (text: string) => string {
  if (key.length > blockBytes) throw new Error(`a key of ${key.length} bytes`);
  const block = Buffer.concat([key], blockBytes);
  const padded = (pad: number) => block.map((byte) => byte ^ pad);
  const inner = padded(0x36);
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(hashBytes)]);
  return (text) => {
    const message = Buffer.allocUnsafe(blockBytes + Buffer.byteLength(text));
    message.set(inner);
    message.write(text, blockBytes);
    outer.write(hash('sha256', message, 'binary'), blockBytes, 'binary');
    return hash('sha256', outer, 'base64');
  };
}

// A random start and a count: as unique as random bytes for each request, and cheaper.
const noncePrefix = randomBytes(12).toString('base64url');
let nonceCount = 0;

/**
 * @param keyId the subgraph that requests are for: each has a key of its own, so that none can be asked in another's name
 */
export function createSigner(key: Buffer, keyId: string): Sign {
  const hmac = hmacOf(key);

  return (parts, now = Date.now()) => {
    const digest = digestOf(parts.body);
    const nonce = `${noncePrefix}.${(nonceCount++).toString(36)}`;
    const parameters = `${components};created=${Math.floor(now / 1000)};nonce="${nonce}";keyid="${keyId}";alg="hmac-sha256"`;
    return {
      'content-digest': digest,
      'hub-caller': parts.caller,
      'signature-input': `hub=${parameters}`,
      signature: `hub=:${hmac(baseOf(parts, digest, parameters))}:`,
    };
  };
}

const inputForm =
  /^hub=(\("@method" "@request-target" "content-digest" "hub-caller"\);created=(\d{1,12});nonce="([\w.-]{8,64})";keyid="([\w-]{1,40})";alg="hmac-sha256")$/;
const signatureForm = /^hub=:([A-Za-z0-9+/]{43}=):$/;

/**
 * @returns a function that says why a request is refused, or null when it is good. It remembers the nonces of the
 * time in which a signature is good, and forgets them after.
 */
export function createVerifier(key: Buffer, keyId: string) {
  const seen = new Map<string, number>(); // nonce → created, in the order of arrival

  return (
    parts: Omit<SignedParts, 'caller'>,
    headers: Partial<Record<string, unknown>>,
    now = Date.now(),
  ): Refusal | null => {
    const { 'signature-input': input, signature, 'content-digest': digest, 'hub-caller': caller } = headers;
    if (input === undefined && signature === undefined) return 'unsigned';
    if (![input, signature, digest, caller].every((header) => typeof header === 'string')) return 'malformed';
    const [, parameters, created, nonce, usedKey] = inputForm.exec(input as string) ?? [];
    const given = signatureForm.exec(signature as string)?.[1];
    if (!parameters || !created || !nonce || !given) return 'malformed';
    if (usedKey !== keyId) return 'wrong key';

    const base = baseOf({ ...parts, caller: caller as string }, digest as string, parameters);
    const expected = createHmac('sha256', key).update(base).digest('base64');
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(given))) return 'altered';
    if (digestOf(parts.body) !== digest) return 'altered';
    const seconds = Math.floor(now / 1000);
    if (Math.abs(seconds - Number(created)) > signatureSeconds) return 'late';

    for (const [old, when] of seen) {
      if (when >= seconds - 2 * signatureSeconds) break;
      seen.delete(old);
    }
    if (seen.has(nonce)) return 'replayed';
    seen.set(nonce, seconds);
    return null;
  };
}
