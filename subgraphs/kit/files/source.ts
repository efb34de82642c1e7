/** Bytes that come in pieces, of which the beginning can be looked at before they are read. */
export class Source {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);
  private ended = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.pieces = bytes[Symbol.asyncIterator]();
  }

  /** @returns the first bytes not yet taken: at least so many, unless the file ends before. */
  async peek(atLeast: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
    const pieces = [this.held];
    let length = this.held.length;
    while (length < atLeast && !this.ended) {
      const { value, done } = await this.pieces.next();
      if (done) this.ended = true;
      else if (value.length > 0) {
        pieces.push(value);
        length += value.length;
      }
    }
    this.held = pieces.length === 1 ? this.held : join(pieces, length);
    return { bytes: this.held, whole: this.ended };
  }

  /** @returns all bytes not yet taken, in pieces of about that size: what follows works through few big ones fastest. */
  async *take(size: number): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const { bytes } = await this.peek(size);
        this.held = new Uint8Array(0);
        if (bytes.length === 0) return;
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
    } finally {
      await this.close();
    }
  }

  /** Lets go of the file, also when it was not read to its end. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.pieces.return?.();
  }
}

export function join(pieces: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
