import { Text } from '../cases/Text';
import { useWindowSay } from './say';

/** Who came, as a form has it. */
export interface ApplicantWritten {
  name: string;
  onBehalf: string;
  phone: string;
  address: string;
  says: string;
}

interface Props {
  written: ApplicantWritten;
  /** Whether somebody came on the family's behalf: he is asked for then. */
  onBehalf: boolean;
  onChange: (changed: Partial<ApplicantWritten>) => void;
}

/** Who came, how to reach him, and what the family says. */
export function ApplicantFields({ written, onBehalf, onChange }: Props) {
  const say = useWindowSay();
  return (
    <>
      <Text
        label={say('applicantName')}
        value={written.name}
        required
        most={60}
        testId="applicant"
        onType={(name) => onChange({ name })}
      />
      {onBehalf && (
        <Text
          label={say('onBehalf')}
          hint={say('onBehalfHint')}
          value={written.onBehalf}
          required
          most={100}
          testId="on-behalf"
          onType={(by) => onChange({ onBehalf: by })}
        />
      )}
      <Text
        label={say('phone')}
        value={written.phone}
        type="tel"
        most={40}
        testId="phone"
        onType={(phone) => onChange({ phone })}
      />
      <Text
        label={say('address')}
        value={written.address}
        most={200}
        testId="address"
        onType={(address) => onChange({ address })}
      />
      <Text
        label={say('says')}
        hint={say('saysHint')}
        value={written.says}
        long
        most={2000}
        testId="says"
        onType={(says) => onChange({ says })}
      />
    </>
  );
}
