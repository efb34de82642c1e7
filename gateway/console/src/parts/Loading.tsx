import { useSay } from '../language';

/** Always in the page, so that a screen reader hears it change. Quiet while an answer stands below. */
export function Loading({ busy, quiet }: { busy: boolean; quiet: boolean }) {
  const say = useSay();
  return (
    <div role="status" aria-busy={busy} data-testid="loading" className={busy ? 'loading' : 'loading idle'}>
      {busy && !quiet && (
        <>
          <span className="spinner" aria-hidden="true" />
          {say('loading')}
        </>
      )}
    </div>
  );
}
