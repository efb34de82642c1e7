import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from '@one-door/kit';
import { programmes } from '@one-door/schemas';
import Ajv2020 from 'ajv/dist/2020';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { LawfulPair, Policies, RulePolicy } from './policy';

/** The folder that policy staff keep. */
export const policiesFolder = path.join(path.dirname(require.resolve('@one-door/oversight/package.json')), 'policies');

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** A policy file as read, and what is wrong with it, by line. */
interface PolicyFile {
  name: string;
  text: string;
  tree: Node | undefined;
  value: unknown;
  problems: string[];
}

function readPolicy(folder: string, name: string): PolicyFile {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors);
  const problems = errors.map(
    ({ error, offset }) => `policies/${name}:${lineAt(text, offset)} JSON 语法错误 ${printParseErrorCode(error)}`,
  );
  return { name, text, tree, value: problems.length ? undefined : JSON.parse(text), problems };
}

/** @param pointer JSON pointer of the place that is wrong; the nearest place that exists is named */
function complain(file: PolicyFile, pointer: string, message: string): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  let node: Node | undefined;
  while (file.tree && !(node = findNodeAtLocation(file.tree, steps)) && steps.length) steps.pop();
  file.problems.push(`policies/${file.name}:${lineAt(file.text, node?.offset ?? 0)} ${pointer || '/'} ${message}`);
}

/** What a schema cannot say: programmes that exist, a value beside its default. */
function checkProgrammes(file: PolicyFile, list: readonly string[] | undefined, pointer: string): void {
  for (const [i, code] of (list ?? []).entries()) {
    if (!programmes.has(code)) complain(file, `${pointer}/${i}`, `没有此救助项目 no such programme: ${code}`);
  }
}

function checkVersions(files: readonly { file: PolicyFile; rule: RulePolicy }[]): void {
  for (const [i, { file, rule }] of files.entries()) {
    const clash = files
      .slice(0, i)
      .find(
        ({ rule: other }) =>
          other.id === rule.id &&
          other.region === rule.region &&
          other.inForce.from <= (rule.inForce.to ?? '9999') &&
          rule.inForce.from <= (other.inForce.to ?? '9999'),
      );
    if (clash)
      complain(file, '/inForce', `与 ${clash.file.name} 的施行期重叠 in force together with ${clash.file.name}`);
  }
}

/**
 * Reads every policy file and holds it against its schema.
 * @throws SettingsError that names each problem with file and line: the hub does not start with a wrong rule
 */
export function loadPolicies(folder = policiesFolder): Policies {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const name of ['rule.schema.json', 'lawful-pairs.schema.json']) {
    ajv.addSchema(JSON.parse(readFileSync(path.join(policiesFolder, 'schema', name), 'utf8')) as object, name);
  }
  const ruleSchema = ajv.getSchema('rule.schema.json')!;
  const pairsSchema = ajv.getSchema('lawful-pairs.schema.json')!;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => readPolicy(folder, name)); // prettier-ignore

  const rules: { file: PolicyFile; rule: RulePolicy }[] = [];
  let lawfulPairs: LawfulPair[] = [];
  for (const file of files) {
    if (file.problems.length) continue;
    const isPairs = file.name === 'lawful-pairs.json';
    const fits = isPairs ? pairsSchema : ruleSchema;
    if (!fits(file.value)) {
      for (const error of fits.errors ?? [])
        complain(file, error.instancePath, `${error.message ?? ''} ${JSON.stringify(error.params)}`);
      continue;
    }
    if (isPairs) {
      lawfulPairs = (file.value as { pairs: LawfulPair[] }).pairs;
      for (const [i, { between }] of lawfulPairs.entries()) {
        between?.forEach((side, j) => checkProgrammes(file, side.programmes, `/pairs/${i}/between/${j}/programmes`));
      }
      continue;
    }
    const rule = file.value as RulePolicy;
    checkProgrammes(file, rule.programmes, '/programmes');
    rules.push({ file, rule });
  }
  checkVersions(rules);
  const problems = files.flatMap((file) => file.problems);
  if (!files.some(({ name }) => name === 'lawful-pairs.json'))
    problems.push('policies/lawful-pairs.json 缺失 is missing');
  if (problems.length) throw new SettingsError(problems);
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(`${name}\n${text}\n`);
  return { rules: rules.map(({ rule }) => rule), lawfulPairs, version: digest.digest('hex').slice(0, 12) };
}
