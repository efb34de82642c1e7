import type { ReactNode } from 'react';
import type { Case } from '../hub/cases';
import type { FileAnswer } from '../hub/papers';
import { Saved } from './Saved';
import { useFile } from './use-file';

interface Props {
  whole: Case;
  testId: string;
  ask: (signal: AbortSignal) => Promise<FileAnswer>;
  onSaved?: () => void;
  children: ReactNode;
}

/** A button that brings a file of the case. */
export function FileButton({ whole, testId, ask, onSaved, children }: Props) {
  const file = useFile(whole, ask, onSaved);
  return (
    <>
      <button type="button" data-testid={testId} aria-disabled={file.busy} onClick={file.go}>
        {children}
      </button>{' '}
      <Saved file={file} />
    </>
  );
}
