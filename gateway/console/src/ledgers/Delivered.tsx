import { useEffect, useRef } from 'react';
import { Stopped } from '../parts/Stopped';
import type { Order, Progress } from './delivery';
import { RefusedRows } from './RefusedRows';
import { Preview } from './Preview';
import { Outcome } from './Outcome';
import { count, useLedgerSay } from './say';

interface Props {
  order: Order;
  progress: Progress;
  onRetry: () => void;
  onConfirm: (endMany: boolean) => void;
  onEnd: () => void;
}

/** From the first row sent to the feed's number. */
export function Delivered({ order, progress, onRetry, onConfirm, onEnd }: Props) {
  const say = useLedgerSay();
  const { stage, stopped, answer } = progress;
  const heading = useRef<HTMLHeadingElement>(null);
  const moving = stage === 'PREVIEWED' || stage === 'APPLIED' ? null : stage;

  // Each of them is a new page to who cannot see it come.
  useEffect(() => heading.current?.focus(), [moving === null, stage === 'APPLIED']);

  return (
    <section className="panel delivered" aria-labelledby="delivered" data-testid="delivered" data-stage={stage}>
      <h2 id="delivered" ref={heading} tabIndex={-1}>
        <span className="step" aria-hidden="true">
          {stage === 'APPLIED' ? 3 : 2}
        </span>
        {say(stage === 'APPLIED' ? 'step3' : moving ? 'sending' : 'step2')}
      </h2>
      {moving && (!stopped || moving === 'SENDING') && (
        <Bar stage={moving} progress={progress} of={order.survey.rows} />
      )}
      {stopped && <Stopped why={stopped} onRetry={onRetry} />}
      {stage === 'PREVIEWED' && answer && !stopped && (
        <Preview order={order} progress={progress} answer={answer} onConfirm={onConfirm} onEnd={onEnd} />
      )}
      {stage === 'APPLIED' && answer && <Outcome order={order} progress={progress} answer={answer} onEnd={onEnd} />}
      {stopped && <RefusedRows order={order} refused={progress.refused} total={progress.refused.length} />}
      {(moving || stopped) && (
        <p className="actions">
          {/* What is being written cannot be stopped from here. */}
          {(stopped || stage !== 'APPLYING') && (
            <button type="button" data-testid="give-up" onClick={onEnd}>
              {say('startOver')}
            </button>
          )}
          {!stopped && <span className="hint">{say('stay')}</span>}
        </p>
      )}
    </section>
  );
}

interface BarProps {
  stage: 'SENDING' | 'PREVIEWING' | 'APPLYING';
  progress: Progress;
  of: number;
}

function Bar({ stage, progress: { sent, rate, refused }, of }: BarProps) {
  const say = useLedgerSay();
  const facts = [
    ...(rate > 0 ? [say('rate', { n: count(Math.round(rate)) })] : []),
    ...(refused.length ? [say('refusedSoFar', { n: count(refused.length) })] : []),
  ];
  return (
    <div className="bar-of-rows">
      <p id="bar-label">{say(`stage.${stage}`, { n: count(sent), of: count(of) })}</p>
      <progress
        aria-labelledby="bar-label"
        data-testid="progress"
        {...(stage === 'SENDING' && { value: sent })}
        max={of}
      />
      <p className="hint">{facts.join(' · ')}</p>
    </div>
  );
}
