import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { topics } from '../../topics';
import { contractsFolder, eventsFolder, readContracts } from '../load';

const contracts = readContracts();

describe('the page of events', () => {
  const page = readFileSync(path.join(contractsFolder, 'README.md'), 'utf8');

  it.each(contracts)('has a section about $name, with its example', ({ name, schema }) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${name}\n`))!;
    const [, example = ''] = /```json\n([^]*?)```/.exec(section) ?? [];
    expect(JSON.parse(example)).toEqual(schema.examples![0]);
  });

  it('has no link that leads nowhere', () => {
    const slug = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'); // prettier-ignore
    const headings = new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading!)));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !headings.has(link))).toEqual([]);
  });
});

describe('the AsyncAPI document', () => {
  const document = parse(readFileSync(path.join(eventsFolder, 'asyncapi.yaml'), 'utf8'));

  it('is one of AsyncAPI 3', () => {
    const schema = JSON.parse(
      readFileSync(require.resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    const fits = ajv.compile(schema);
    expect(fits(document) || fits.errors).toBe(true);
  });

  it('has every contract on its topic, which is kept as the topics say', () => {
    const carried = Object.entries<any>(document.channels).flatMap(([topic, { messages, bindings }]) => {
      expect(bindings.kafka.partitions).toBe(topics[topic as keyof typeof topics].partitions);
      return Object.keys(messages).map((name) => [topic, name]);
    });
    expect(carried.map(([, name]) => name).sort()).toEqual(contracts.map(({ name }) => name));
    expect(carried.every(([topic, name]) => name!.split('.')[0] === topic)).toBe(true);
  });

  it('points at contracts that there are', () => {
    for (const { name, payload } of Object.values<any>(document.components.messages)) {
      const contract = JSON.parse(readFileSync(path.join(eventsFolder, payload.$ref), 'utf8'));
      expect(contract.properties.type.const).toBe(name);
    }
  });
});
