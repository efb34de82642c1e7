import { programmes } from '@one-door/schemas';
import { routesOf } from './route';

describe('where a part may go', () => {
  it.each([...programmes.values()])('$code: to whoever leads it, and says so', ({ code, need, department, title }) => {
    expect(routesOf(need, code)).toEqual([
      { to: department, programmes: [code], why: { zh: expect.stringContaining(title.zh), en: expect.stringContaining(title.en) } },
    ]);
  }); // prettier-ignore

  it('is every department that meets the need, while it is not clear which programme', () => {
    expect(routesOf('MEDICAL', null).map(({ to }) => to)).toEqual(['CIVIL_AFFAIRS', 'HEALTH', 'TRADE_UNION']);
    expect(routesOf('MEDICAL', null)[0]!.why.zh).toMatch(/由民政主管.*分为几件/);
  });

  it('is one department alone, where that meets the need alone', () => {
    expect(routesOf('DISASTER', null)).toMatchObject([{ to: 'CIVIL_AFFAIRS', programmes: ['DISASTER_RELIEF'] }]);
  });

  it('is the conference, where nobody meets the need', () => {
    expect(routesOf('HERITAGE' as 'LIVING', null)).toMatchObject([{ to: 'CONFERENCE' }]);
  });
});
