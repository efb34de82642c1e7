import { useSay } from '../language';

/** Stands where a part of the page could not be fetched. */
export function NotLoaded() {
  const say = useSay();
  return (
    <main>
      <section className="panel problem" role="alert" data-testid="not-loaded">
        <p className="what">{say('notLoaded')}</p>
        <button type="button" onClick={() => location.reload()}>
          {say('reload')}
        </button>
      </section>
    </main>
  );
}
