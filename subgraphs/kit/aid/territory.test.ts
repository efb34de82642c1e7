import { divisionsIn } from '@one-door/schemas';
import { territoryOf } from './territory';

const townships = divisionsIn('370921');

describe('a territory', () => {
  it('of two townships is those two', () => {
    expect(territoryOf(['370921103', '370921101'])).toEqual(['370921101', '370921103']);
  });

  it('of all townships of a county is the county', () => {
    expect(territoryOf(townships)).toEqual(['370921']);
  });

  it('of all townships but one names each of them', () => {
    expect(territoryOf(townships.slice(1))).toEqual(townships.slice(1));
  });

  it('of a county and a township in it is the county', () => {
    expect(territoryOf(['370921', '370921101'])).toEqual(['370921']);
  });

  it('of all counties of a city is the city', () => {
    expect(territoryOf(divisionsIn('3709'))).toEqual(['3709']);
  });

  it('of nothing is nothing', () => {
    expect(territoryOf([])).toEqual([]);
  });
});
