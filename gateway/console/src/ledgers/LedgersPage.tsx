import { useEffect, useRef, useState } from 'react';
import { feedsOf, sheetsOf, slug, withSlug } from '../hub/ledgers';
import { DepartmentChoice } from '../parts/DepartmentChoice';
import { useAsked } from '../use-asked';
import { addresses } from '../view';
import { Delivered } from './Delivered';
import { Delivery, type Order, type Progress } from './delivery';
import { History } from './History';
import { OrderForm } from './OrderForm';
import { useLedgerSay } from './say';
import '../forms.css';
import './style.css';

/** The officer's view: a spreadsheet goes in, is looked over, and is taken in or not. */
export default function LedgersPage() {
  const say = useLedgerSay();
  const [department, setDepartment] = useState(() => withSlug(location.hash.split('/')[2]));
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [done, setDone] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const name = department && slug(department);
  const sheets = useAsked(name, (signal) => sheetsOf(department!, signal));
  const feeds = useAsked(name, (signal) => feedsOf(department!, signal));
  const underWay = progress !== null && progress.stage !== 'APPLIED';
  useWarning(underWay);
  useNoStrayDrop();

  function choose(next: NonNullable<typeof department>) {
    setDepartment(next);
    // A bookmark of it spares the officer the choice; nothing of what goes in is ever put there.
    history.replaceState(null, '', `${addresses.ledgers}/${slug(next)}`);
  }

  function begin(order: Order) {
    const begun = new Delivery(order, setProgress);
    setDelivery(begun);
    void begun.preview();
  }

  async function confirm(endMany: boolean) {
    await delivery?.apply(endMany);
    feeds.again();
  }

  function end() {
    delivery?.abandon();
    // What was taken in leaves the form; what was given up stays there to be sent otherwise.
    if (progress?.stage === 'APPLIED') setDone(done + 1);
    setDelivery(null);
    setProgress(null);
    feeds.again();
    // The button that was pressed is gone.
    form.current?.focus();
  }

  return (
    <main className="ledgers">
      <DepartmentChoice department={department} intro={say('intro')} locked={delivery !== null} onChoose={choose} />
      <div ref={form} tabIndex={-1}>
        {department && (
          // Another department or file begins with an empty form.
          <OrderForm
            key={`${department} ${done}`}
            department={department}
            sheets={sheets}
            locked={delivery !== null}
            onOrder={begin}
          />
        )}
      </div>
      {delivery && progress && (
        <Delivered
          order={delivery.order}
          progress={progress}
          onRetry={() => delivery.retry()}
          onConfirm={(endMany) => void confirm(endMany)}
          onEnd={end}
        />
      )}
      {department && (
        <History key={`history ${department}`} department={department} feeds={feeds} sheets={sheets.value} />
      )}
    </main>
  );
}

/** Leaving would lose what is under way. */
function useWarning(underWay: boolean): void {
  useEffect(() => {
    if (!underWay) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [underWay]);
}

/** A file that misses its place would be opened by the browser in place of the page. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}
