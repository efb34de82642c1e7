import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorObject } from 'ajv';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** A policy file as read, and what is wrong with it, by line, in both languages. */
export interface PolicyFile {
  name: string;
  text: string;
  tree: Node | undefined;
  /** Undefined for a file that is not JSON. */
  value: unknown;
  problems: string[];
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Reads a file as plain JSON: no comments, no trailing commas; a byte order mark, as Windows editors add, is let pass. */
export function readPolicyFile(folder: string, name: string): PolicyFile {
  const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = errors.map(
    ({ error, offset }) =>
      `policies/${name}:${lineAt(text, offset)} JSON 语法错误 not JSON: ${printParseErrorCode(error)}`,
  );
  return { name, text, tree, value: problems.length || !tree ? undefined : getNodeValue(tree), problems };
}

/** @param pointer JSON pointer of the place that is wrong; the nearest place that exists gives the line */
export function complain(file: PolicyFile, pointer: string, message: string): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  let node: Node | undefined;
  while (file.tree && !(node = findNodeAtLocation(file.tree, steps)) && steps.length) steps.pop();
  file.problems.push(`policies/${file.name}:${lineAt(file.text, node?.offset ?? 0)} ${pointer || '/'} ${message}`);
}

const inChinese: Record<string, (params: Record<string, unknown>) => string> = {
  required: ({ missingProperty }) => `缺少字段 ${missingProperty}`,
  additionalProperties: ({ additionalProperty }) => `不认识的字段 ${additionalProperty}`,
  enum: ({ allowedValues }) => `只能是 ${(allowedValues as string[]).join('、')} 之一`,
  const: ({ allowedValue }) => `只能是 ${allowedValue}`,
  type: ({ type }) => `类型应为 ${type}`,
  pattern: () => '格式不符',
  minLength: ({ limit }) => `至少 ${limit} 个字`,
  minItems: ({ limit }) => `至少 ${limit} 项`,
  minProperties: ({ limit }) => `至少 ${limit} 个字段`,
  minimum: ({ limit }) => `不得小于 ${limit}`,
  uniqueItems: () => '有重复项',
};

/** Says what a schema found wrong, each at its line. */
export function complainOfSchema(file: PolicyFile, errors: readonly ErrorObject[]): void {
  for (const { keyword, instancePath, message = '', params } of errors) {
    if (keyword === 'if') continue; // What the branch demands has said it already.
    const chinese = inChinese[keyword]?.(params) ?? '不合规定';
    const allowed = keyword === 'enum' ? `: ${(params['allowedValues'] as string[]).join(', ')}` : '';
    const own = keyword === 'additionalProperties' ? `/${params['additionalProperty']}` : '';
    const value = keyword === 'const' ? `: ${params['allowedValue']}` : '';
    complain(file, instancePath + own, `${chinese} ${message}${allowed}${value}`);
  }
}
