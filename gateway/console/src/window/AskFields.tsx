import { Choice } from '../cases/Choice';
import { Text } from '../cases/Text';
import { optionsOf, units } from '../cases/units';
import type { Case, CasePart } from '../hub/cases';
import { ApplicantFields } from './ApplicantFields';
import type { Deed } from './deeds';
import { HelperField } from './HelperField';
import { ReliedOn } from './ReliedOn';
import type { Filled } from './said';
import { useWindowSay } from './say';
import { ToField } from './ToField';
import { UnitField } from './UnitField';

interface Props {
  deed: Deed;
  whole: Case;
  part: CasePart | null;
  filled: Filled;
  onFill: (more: Filled) => void;
}

/** A field for each thing that a deed asks for. */
export function AskFields({ deed, whole, part, filled, onFill }: Props) {
  const say = useWindowSay();
  const yesOrNo = [
    { value: 'YES', name: say('yes') },
    { value: 'NO', name: say('no') },
  ];
  const choice = (
    ask: 'outcome' | 'why' | 'agreed' | 'helped' | 'satisfaction' | 'owner' | 'answering',
    options: { value: string; name: string }[],
  ) => (
    <Choice
      key={ask}
      label={say(ask)}
      value={filled[ask] ?? ''}
      required
      none={say('choose')}
      options={options}
      testId={`ask-${ask}`}
      onChoose={(value) => onFill({ [ask]: value })}
    />
  );
  return deed.asks.map((ask) => {
    switch (ask) {
      case 'to':
        return (
          <ToField
            key={ask}
            routes={part?.routes ?? []}
            hints={whole.routeHints?.hints ?? []}
            to={filled.to ?? ''}
            onChoose={(to) => onFill({ to })}
          />
        );
      case 'applicant':
        return (
          <ApplicantFields
            key={ask}
            written={filled.applicant!}
            onBehalf={whole.channel === 'ON_BEHALF'}
            onChange={(changed) => onFill({ applicant: { ...filled.applicant!, ...changed } })}
          />
        );
      case 'receipt':
        return <ReliedOn key={ask} whole={whole} onRely={(receipt, isFound) => onFill({ receipt, isFound })} />;
      case 'missing':
      case 'materials':
        return (
          <Text
            key={ask}
            label={say(ask)}
            hint={say(`${ask}Hint`)}
            value={filled[ask] ?? ''}
            long
            required
            testId={`ask-${ask}`}
            onType={(text) => onFill({ [ask]: text })}
          />
        );
      case 'unit':
        return (
          <UnitField
            key={ask}
            division={whole.division.code}
            unit={filled.unit ?? ''}
            onChoose={(unit) => onFill({ unit })}
          />
        );
      case 'answering':
        return choice(
          ask,
          optionsOf(part?.asked ?? [], (each) => say.word('unit', each)),
        );
      case 'helper':
        return (
          <HelperField
            key={ask}
            need={part!.need}
            division={whole.division.code}
            helper={filled.helper ?? ''}
            onChoose={(helper) => onFill({ helper })}
          />
        );
      case 'outcome':
        return choice(
          ask,
          optionsOf(['APPROVED', 'REJECTED'], (each) => say.word('outcome', each)),
        );
      case 'why':
        return choice(
          ask,
          optionsOf(['NO_OWNER', 'NO_POLICY', 'CANNOT_TRANSFER'], (each) => say.word('escalation', each)),
        );
      case 'satisfaction':
        return choice(
          ask,
          optionsOf(['5', '4', '3', '2', '1'], (n) => say('ofFive', { n })),
        );
      case 'owner':
        return choice(
          ask,
          optionsOf(units, (each) => say.word('unit', each)),
        );
      default:
        return choice(ask, yesOrNo);
    }
  });
}
