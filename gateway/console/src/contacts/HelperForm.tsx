import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { DivisionField } from '../cases/DivisionField';
import { codeOf, useDivisions } from '../cases/divisions';
import { NeedTicks } from '../cases/NeedTicks';
import { StepForm } from '../cases/StepForm';
import { Text } from '../cases/Text';
import { optionsOf } from '../cases/units';
import { useAttempt } from '../cases/use-attempt';
import { keepHelper, type HelperInput } from '../hub/contacts';
import { useContactSay } from './say';

interface Props {
  title: string;
  before: HelperInput;
  /** Null: somebody new. */
  id: string | null;
  onKept: () => void;
  onCancel: () => void;
}

/** Who is willing to help, with what, where. */
export function HelperForm({ title, before, id, onKept, onCancel }: Props) {
  const say = useContactSay();
  const [written, setWritten] = useState(before);
  const division = codeOf(written.division, useDivisions());
  const attempt = useAttempt(
    ({ by }, signal) => keepHelper(id, { ...written, division: division! }, by, signal),
    onKept,
  );
  const lacks = !written.needs.length ? say('needsNeeded') : division ? null : say('divisionUnknown');
  const change = (changed: Partial<HelperInput>) => setWritten((now) => ({ ...now, ...changed }));
  return (
    <StepForm title={title} button={say('keep')} testId="keep-form" step={attempt} lacks={lacks} onCancel={onCancel}>
      <Choice
        label={say('helperKind')}
        value={written.kind}
        options={optionsOf(['ORGANISATION', 'INDIVIDUAL'], (each) => say.word('kind', each))}
        testId="helper-kind"
        onChoose={(kind) => change({ kind })}
      />
      <Text
        label={say('helperName')}
        value={written.name}
        required
        most={100}
        testId="helper-name"
        onType={(name) => change({ name })}
      />
      <Text
        label={say('phone')}
        value={written.phone}
        required
        type="tel"
        most={40}
        testId="helper-phone"
        onType={(phone) => change({ phone })}
      />
      <Text
        label={say('offers')}
        hint={say('offersHint')}
        value={written.offers}
        required
        long
        most={1000}
        testId="helper-offers"
        onType={(offers) => change({ offers })}
      />
      <NeedTicks
        legend={say('helpsWith')}
        ticked={written.needs}
        testId="helps"
        onTick={(needs) => change({ needs })}
      />
      <DivisionField
        label={say('division')}
        value={written.division}
        required
        testId="helper-division"
        onType={(typed) => change({ division: typed })}
      />
    </StepForm>
  );
}
