import { aRecord } from './dossier.fixture';
import { addUp, amountAtStake, grantedOver, isAtMost, minus } from './money';

const yearly = aRecord({ programme: 'MODEL_WORKER_AID', amount: '2000.00' });

describe('money', () => {
  it('of monthly aid is its amount times the months, of other aid its amount in all', () => {
    expect(grantedOver(aRecord({ amount: '466.33' }), 3)).toBe('1398.99');
    expect(grantedOver(aRecord({ amount: '466.33' }), 0)).toBe('0.00');
    expect(grantedOver(yearly, 3)).toBe('2000.00');
  });

  it('is unknown where a department does not say it', () => {
    expect(grantedOver(aRecord({ amount: null }), 3)).toBeNull();
    expect(amountAtStake([aRecord({ amount: null }), yearly], 3)).toBeNull();
    expect(amountAtStake([yearly, aRecord({ amount: null })], 3)).toBeNull();
    expect(addUp([{ amount: '1.00' }, { amount: null }])).toBeNull();
  });

  it('at stake is the lesser over the months, whichever comes first', () => {
    const [dear, cheap] = [aRecord({ amount: '700.00' }), aRecord({ amount: '600.5' })];
    expect(amountAtStake([dear, cheap], 2)).toBe('1201.00');
    expect(amountAtStake([cheap, dear], 2)).toBe('1201.00');
    expect([amountAtStake([dear, yearly], 2), amountAtStake([dear, yearly], 3)]).toEqual(['1400.00', '2000.00']);
    expect(amountAtStake([dear], 1)).toBe('700.00');
  });

  it('adds up and takes off without losing a fen', () => {
    expect(addUp([{ amount: '0.10' }, { amount: '0.20' }, { amount: '-0.05' }])).toBe('0.25');
    expect(addUp([])).toBe('0.00');
    expect(minus('0.30', '0.10')).toBe('0.20');
    expect(minus('1.00', '1.01')).toBe('-0.01');
  });

  it('compares as numbers, not as text', () => {
    expect([isAtMost('9.99', '10'), isAtMost('10.00', '10'), isAtMost('10.01', '10')]).toEqual([true, true, false]);
  });
});
