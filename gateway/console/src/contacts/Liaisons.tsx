import { useState } from 'react';
import { NoAnswer } from '../cases/NoAnswer';
import { StepForm } from '../cases/StepForm';
import { Text } from '../cases/Text';
import { useAttempt } from '../cases/use-attempt';
import { keepLiaison, liaisonsOf } from '../hub/contacts';
import { useAsked } from '../use-asked';
import { Changeable } from './Changeable';
import { liaisonRows, type LiaisonRow } from './liaison-rows';
import { useContactSay } from './say';

/** 联络员 of a division, unit by unit. @param division its code */
export function Liaisons({ division }: { division: string }) {
  const say = useContactSay();
  const read = useAsked(division, (signal) => liaisonsOf(division, signal));
  return (
    <section className="panel" aria-labelledby="liaisons" data-testid="liaisons">
      <h2 id="liaisons">{say('liaisons')}</h2>
      <p className="hint">{say('liaisonsHint')}</p>
      <NoAnswer asked={read} />
      {read.value && (
        <ul className="contacts">
          {liaisonRows(read.value, division).map((row) => (
            <Row key={row.unit} row={row} division={division} onKept={read.again} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  row: LiaisonRow;
  division: string;
  onKept: () => void;
}

function Row({ row: { unit, own, near }, division, onKept }: RowProps) {
  const say = useContactSay();
  const name = say.word('unit', unit);
  return (
    <li data-testid={`liaison-${unit}`}>
      <Changeable
        name={name}
        testId={`change-${unit}`}
        form={(onClose) => (
          <LiaisonForm
            title={name}
            unit={unit}
            division={division}
            before={own}
            onKept={() => {
              onClose();
              onKept();
            }}
            onCancel={onClose}
          />
        )}
      >
        <b>{name}</b>
        <span>{own ? `${own.name} ${own.phone}` : say('nobodyNamed')}</span>
        {near.map((each) => (
          <span key={each.division.code} className="small">
            {say('alsoAt', { where: say.of(each.division.name), name: each.name, phone: each.phone })}
          </span>
        ))}
      </Changeable>
    </li>
  );
}

interface FormProps {
  title: string;
  unit: string;
  division: string;
  before: { name: string; phone: string } | null;
  onKept: () => void;
  onCancel: () => void;
}

function LiaisonForm({ title, unit, division, before, onKept, onCancel }: FormProps) {
  const say = useContactSay();
  const [name, setName] = useState(before?.name ?? '');
  const [phone, setPhone] = useState(before?.phone ?? '');
  const attempt = useAttempt(({ by }, signal) => keepLiaison({ unit, division, name, phone }, by, signal), onKept);
  return (
    <StepForm title={title} button={say('keep')} testId="keep-form" step={attempt} onCancel={onCancel}>
      <Text label={say('name')} value={name} required most={60} testId="liaison-name" onType={setName} />
      <Text label={say('phone')} value={phone} required type="tel" most={40} testId="liaison-phone" onType={setPhone} />
    </StepForm>
  );
}
