import { workerData } from 'node:worker_threads';
import { connections } from '@one-door/kit';
import { householdUnits } from '@one-door/oversight/dist/projection/units';

/** Reads pages of households as a scan does, and does nothing with them; a worker a share of the first digits. */
async function main({ url, digits, today }: { url: string; digits: string[]; today: string }): Promise<void> {
  await connections(url).withConnection(async (client) => {
    for (const digit of digits) {
      for (let after = `${digit}0000000-0000-0000-0000-000000000000`; ;) {
        const { rows } = await client.query<{ id: string }>(
          `SELECT id FROM household WHERE id > $1::uuid AND id <= $2::uuid ORDER BY id LIMIT 200`,
          [after, `${digit}fffffff-ffff-ffff-ffff-ffffffffffff`],
        );
        if (!rows.length) break;
        after = rows.at(-1)!.id;
        await householdUnits(
          client,
          rows.map(({ id }) => id),
          today,
        );
      }
    }
  });
}

void main(workerData as { url: string; digits: string[]; today: string });
