/** Where a character comes next, remembered, so that looking for what is far away costs once, not once a row. */
export class Next {
  private since = 0;
  private found = -1;
  constructor(private readonly character: string) {}

  reset(): void {
    this.found = -1;
  }
  /** @returns Infinity if it comes no more */
  from(text: string, at: number): number {
    // Before `since` when a broken record is left and reading goes back to its second line.
    if (this.found < at || at < this.since) {
      const found = text.indexOf(this.character, at);
      this.found = found === -1 ? Infinity : found;
      this.since = at;
    }
    return this.found;
  }
}
