import { useState, type ChangeEvent, type DragEvent } from 'react';
import { useLedgerSay } from './say';

interface Props {
  /** One is there already. */
  taken: boolean;
  onFile: (file: File) => void;
}

export function FileDrop({ taken, onFile }: Props) {
  const say = useLedgerSay();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (file) onFile(file);
    // The same file, mended, is another choice.
    event.target.value = '';
  }

  return (
    <label
      className={`drop${over ? ' over' : ''}${taken ? ' taken' : ''}`}
      data-testid="drop"
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input type="file" className="unseen" data-testid="file" accept=".csv,.txt,.tsv,.xlsx" onChange={choose} />
      <span className="drop-call">{say(taken ? 'dropNext' : 'drop')}</span>
      <span className="hint">{say('dropHint')}</span>
      {!taken && <span className="hint">{say('stays')}</span>}
    </label>
  );
}
