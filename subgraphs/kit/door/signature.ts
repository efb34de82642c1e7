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

export type Refusal = 'unsigned' | 'malformed' | 'wrong key' | 'altered' | 'late' | 'replayed';

/** RFC 9530. */
const digestOf = (body: string | Buffer) => `sha-256=:${hash('sha256', body, 'base64')}:`;

/** RFC 9421 section 2.5. */
function signatureOf(key: Buffer, parts: Omit<SignedParts, 'body'>, digest: string, parameters: string): string {
  const base =
    `"@method": ${parts.method}\n"@request-target": ${parts.target}\n"content-digest": ${digest}\n` +
    `"hub-caller": ${parts.caller}\n"@signature-params": ${parameters}`;
  return createHmac('sha256', key).update(base).digest('base64');
}

// A random start and a count: as unique as random bytes for each request, and cheaper.
const noncePrefix = randomBytes(12).toString('base64url');
let nonceCount = 0;

/**
 * @param keyId the subgraph that the request is for: each has a key of its own, so that none can be asked in another's name
 * @param now milliseconds since the epoch
 */
export function signRequest(key: Buffer, keyId: string, parts: SignedParts, now = Date.now()): SignatureHeaders {
  const digest = digestOf(parts.body);
  const nonce = `${noncePrefix}.${(nonceCount++).toString(36)}`;
  const parameters = `${components};created=${Math.floor(now / 1000)};nonce="${nonce}";keyid="${keyId}";alg="hmac-sha256"`;
  return {
    'content-digest': digest,
    'hub-caller': parts.caller,
    'signature-input': `hub=${parameters}`,
    signature: `hub=:${signatureOf(key, parts, digest, parameters)}:`,
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

    const expected = signatureOf(key, { ...parts, caller: caller as string }, digest as string, parameters);
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
