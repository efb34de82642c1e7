import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { bundle, contractsFolder, type Contract, type Schema } from '../load';
import { compare, type Break } from './compare';

/** What of each contract has been published: all that binds, without the words about it. Written by `-- --publish` alone. */
export const publishedFolder = path.join(contractsFolder, 'published');

const words = new Set(['title', 'description', 'examples', '$comment']);

function strip(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      // Under these, keys are names of properties: one may be called title.
      words.has(key) && !names ? [] : [[key, strip(inner, key === 'properties' || key === '$defs')]],
    ),
  );
}

/** @returns the contract as it is published: by itself, and only what binds */
export const publicForm = ({ schema }: Contract): Schema => strip(bundle(schema)) as Schema;

export type Published = ReadonlyMap<string, Schema>;

export function readPublished(folder = publishedFolder): Published {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return new Map(
    files
      .sort()
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Schema,
      ]),
  );
}

export interface Judgement {
  /** Published contracts that may not be what they have become. */
  broken: { name: string; breaks: Break[] }[];
  /** Contracts that are new, or have grown in a way that breaks nothing, and are not published so yet. */
  unpublished: Contract[];
}

export function judge(published: Published, contracts: readonly Contract[]): Judgement {
  const current = new Map(contracts.map((contract) => [contract.name, contract]));
  const broken = [...published].flatMap(([name, before]) => {
    const contract = current.get(name);
    const breaks = contract
      ? compare(before, publicForm(contract))
      : [{ place: '/', zh: '文件被删去，而这样的事件仍在', en: 'the file is gone, and such events are still there' }];
    return breaks.length ? [{ name, breaks }] : [];
  });
  const unpublished = contracts.filter(
    (contract) => !isDeepStrictEqual(published.get(contract.name), publicForm(contract)),
  );
  return { broken, unpublished };
}

export function publish(contracts: readonly Contract[], folder = publishedFolder): void {
  mkdirSync(folder, { recursive: true });
  for (const contract of contracts) {
    const text = `${JSON.stringify(publicForm(contract), null, 1)}\n`;
    writeFileSync(path.join(folder, `${contract.name}.json`), text);
  }
}
