/** A number that a telephone calls when it is touched. */
export function Phone({ number, testId }: { number: string; testId?: string }) {
  return (
    <a className="phone" href={`tel:${number.replace(/[^0-9+]/g, '')}`} data-testid={testId}>
      {number}
    </a>
  );
}
