import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from '@one-door/kit';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import type { HardshipPolicy, LawfulPair, Policies, RoutingPolicy, RulePolicy } from '../rules';
import { complain, complainOfSchema, readPolicyFile, type PolicyFile } from './file';
import { checkProgrammes, checkRouting, checkRule, checkSides } from './names';

/** The folder that policy staff keep. */
export const policiesFolder = path.join(path.dirname(require.resolve('@one-door/oversight/package.json')), 'policies');

/** The files beside the rules, each with the schema that it is held against. */
const pairsName = 'lawful-pairs.json';
const hardshipName = 'hardship.json';
const routingName = 'routing.json';
const schemaNames: Record<string, string> = {
  [pairsName]: 'lawful-pairs.schema.json',
  [hardshipName]: 'hardship.schema.json',
  [routingName]: 'routing.schema.json',
};
const ruleSchemaName = 'rule.schema.json';

/** A rule beside the file that it stands in. */
interface RuleFile {
  file: PolicyFile;
  rule: RulePolicy;
}

/** @returns the schemas, compiled; always our own, whichever folder is read */
function compileSchemas(): (file: string) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const name of [ruleSchemaName, ...Object.values(schemaNames)])
    ajv.addSchema(JSON.parse(readFileSync(path.join(policiesFolder, 'schema', name), 'utf8')) as object, name);
  return (file) => ajv.getSchema(schemaNames[file] ?? ruleSchemaName)!;
}

/** Two versions of a rule that hold on one day in one place would find everything twice. */
function isClash({ rule: a }: RuleFile, { rule: b }: RuleFile): boolean {
  const samePlace = a.region.startsWith(b.region) || b.region.startsWith(a.region);
  const sameDay = a.inForce.from <= (b.inForce.to ?? '9999') && b.inForce.from <= (a.inForce.to ?? '9999');
  return a.id === b.id && samePlace && sameDay;
}

function checkVersions(files: readonly RuleFile[]): void {
  for (const [i, each] of files.entries()) {
    const clash = files.slice(0, i).find((other) => isClash(each, other))?.file.name;
    if (clash) complain(each.file, '/inForce', `与 ${clash} 的施行期重叠 in force together with ${clash}`);
  }
}

/**
 * Reads every policy file and holds it against its schema.
 * @throws SettingsError that names each problem with file and line: the hub does not start with a wrong rule
 */
export function loadPolicies(folder = policiesFolder): Policies {
  const schemaOf = compileSchemas();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = names.sort().map((name) => readPolicyFile(folder, name));

  const rules: RuleFile[] = [];
  let lawfulPairs: LawfulPair[] = [];
  let hardship: HardshipPolicy | undefined;
  let routing: RoutingPolicy | undefined;
  for (const file of files) {
    if (file.problems.length) continue;
    const fits = schemaOf(file.name);
    if (!fits(file.value)) {
      complainOfSchema(file, fits.errors ?? []);
    } else if (file.name === pairsName) {
      lawfulPairs = (file.value as { pairs: LawfulPair[] }).pairs;
      for (const [i, { between }] of lawfulPairs.entries()) checkSides(file, between ?? [], `/pairs/${i}/between`);
    } else if (file.name === hardshipName) {
      hardship = file.value as HardshipPolicy;
      for (const [i, { holding }] of hardship.degrees.entries())
        checkProgrammes(file, holding, `/degrees/${i}/holding`);
    } else if (file.name === routingName) {
      routing = file.value as RoutingPolicy;
      checkRouting(file, routing);
    } else {
      const rule = file.value as RulePolicy;
      checkRule(file, rule);
      rules.push({ file, rule });
    }
  }
  checkVersions(rules);

  const problems = files.flatMap((file) => file.problems);
  for (const name of Object.keys(schemaNames))
    if (!names.includes(name)) problems.push(`policies/${name} 缺失 is missing`);
  // Without rules nothing is ever found, and every family would be CLEAR.
  if (!names.some((name) => !(name in schemaNames))) problems.push('policies/ 没有任何规则 has no rule');
  if (problems.length) throw new SettingsError(problems);
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(`${name}\n${text}\n`);
  return {
    rules: rules.map(({ rule }) => rule),
    lawfulPairs,
    hardship: hardship!,
    routing: routing!,
    version: digest.digest('hex').slice(0, 12),
  };
}
