import { Desk } from './desk.fixture';
import { keepCode } from './store';

it('a code that another case has already is not given twice', async () => {
  const desk = await new Desk().open();
  try {
    const [one, other] = [await desk.accept(), await desk.accept()];
    const make = (attempt: number) => ['ACDEFGHJ', 'KMNPQRTU'][attempt]!;
    const codes = await desk.database.inTransaction(async (client) => [
      await keepCode(client, one.id, make),
      await keepCode(client, other.id, make),
      await keepCode(client, one.id, () => 'XXXXXXXX'),
    ]);
    expect(codes).toEqual(['ACDEFGHJ', 'KMNPQRTU', 'ACDEFGHJ']);
  } finally {
    await desk.close();
  }
});
