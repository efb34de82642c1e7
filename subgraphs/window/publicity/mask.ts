/**
 * A name that may be hung up: the first character, and of three or more the last; 张* and 张*明.
 * @returns as many characters as the name has, so that two of one surname can often be told apart
 */
export function maskName(name: string): string {
  const [first, ...rest] = [...name];
  if (first === undefined || !rest.length) return '*';
  const last = rest.length > 1 ? rest.at(-1)! : '';
  return first + '*'.repeat(rest.length - (last ? 1 : 0)) + last;
}
