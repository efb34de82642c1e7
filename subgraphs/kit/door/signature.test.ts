import fc from 'fast-check';
import { createSigner, createVerifier, signatureSeconds } from './signature';

const key = Buffer.alloc(32, 3);
const parts = { method: 'POST', target: '/graphql', body: '{"query":"{ a }"}', caller: 'anonymous' };
const now = Date.UTC(2026, 10, 24, 8);
const sign = () => createSigner(key, 'housing')(parts, now);

describe('a signed request', () => {
  it('is accepted once, and a replay is not', () => {
    const verify = createVerifier(key, 'housing');
    const headers = sign();
    expect(verify(parts, headers, now)).toBeNull();
    expect(verify(parts, headers, now + 1_000)).toBe('replayed');
  });

  it("is signed as Node's own HMAC signs it, whatever the key, the caller and the body", () => {
    const keys = fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(keys, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (some, caller, body) => {
        const signed = createSigner(some, 'housing')({ ...parts, caller, body }, now);
        expect(createVerifier(some, 'housing')({ ...parts, body }, signed, now)).toBeNull();
      }),
    );
  });

  it.each([
    ['late', parts, {}, now + (signatureSeconds + 1) * 1000],
    ['late', parts, {}, now - (signatureSeconds + 1) * 1000],
    ['altered', { ...parts, method: 'PUT' }, {}, now],
    ['altered', { ...parts, target: '/graphql?x=1' }, {}, now],
    ['altered', { ...parts, body: '{"query":"{ b }"}' }, {}, now],
    ['altered', parts, { 'hub-caller': 'somebody' }, now],
    ['malformed', parts, { signature: 'hub=:AAAA:' }, now],
    ['malformed', parts, { 'content-digest': undefined }, now],
    ['unsigned', parts, { signature: undefined, 'signature-input': undefined }, now],
  ])('is refused as %s', (refusal, received, headers, at) => {
    expect(createVerifier(key, 'housing')(received, { ...sign(), ...headers }, at)).toBe(refusal);
  });

  it('for one subgraph is refused by another, whatever the key', () => {
    expect(createVerifier(key, 'health')(parts, sign(), now)).toBe('wrong key');
    expect(createVerifier(Buffer.alloc(32, 4), 'housing')(parts, sign(), now)).toBe('altered');
  });

  it('is never accepted with another body', () => {
    const headers = sign();
    fc.assert(
      fc.property(fc.string(), (body) => {
        if (body === parts.body) return;
        expect(createVerifier(key, 'housing')({ ...parts, body }, headers, now)).toBe('altered');
      }),
    );
  });
});
