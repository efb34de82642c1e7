import { col, factSheet, recordSheet, type Sheet } from '@one-door/kit';
import { HardshipFileTable, UnionMembershipTable } from './tables/trade-union';

const union = () => col.text('union', '工会', '工会全称|the union', { required: true, also: ['所在工会', '基层工会'] });

/** What the trade union's officers and systems bring. */
export const tradeUnionSheets: Sheet[] = [
  recordSheet({
    subgraph: 'trade-union',
    details: {
      hardshipFile: {
        table: HardshipFileTable,
        programmes: ['HARDSHIP_WORKER_LIVING', 'HARDSHIP_WORKER_MEDICAL', 'HARDSHIP_WORKER_EDUCATION', 'MODEL_WORKER_AID', 'MIGRANT_WORKER_AID'],
        columns: [
          col.text('number', '档案号', '困难职工档案号|number of the hardship file', { required: true, most: 60 }),
          union(),
          col.choice('cause', '致困原因', { ILLNESS: ['患病', '疾病'], SCHOOLING: ['子女上学', '就学'], LOW_INCOME: ['收入低', '低收入'], ACCIDENT: ['意外', '意外灾害'], OTHER: ['其他'] }, '主要原因|the main cause', { required: true }),
          col.choice('grade', '困难类别', { DEEP: ['深度困难'], RELATIVE: ['相对困难'], SUDDEN: ['意外致困'] }, '档案类别|the file\'s class', { required: true }),
        ],
      },
    },
  }),
  factSheet({
    subgraph: 'trade-union',
    name: 'memberships',
    title: { zh: '工会会员', en: 'Union membership' },
    table: UnionMembershipTable,
    columns: [
      union(),
      col.choice('worker', '会员类别', { EMPLOYEE: ['职工', '在职职工'], MODEL_WORKER: ['劳模'], MIGRANT_WORKER: ['农民工'], RETIRED: ['退休', '离退休'] }, '职工、劳模、农民工或退休|kind of worker', { required: true }),
      col.from('入会日期'),
      col.to('退会日期'),
    ],
  }),
]; // prettier-ignore
