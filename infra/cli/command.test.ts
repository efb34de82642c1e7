import stringWidth from 'string-width';
import { welcome } from '../embedded/welcome';
import { help, readCommand } from './command';
import { UsageError } from './usage';

const number = '379999198001010014';
const read = (...args: string[]) => readCommand(args, {});

describe('the command line of npm run check', () => {
  it('has defaults', () =>
    expect(read(number)).toEqual({
      help: false, json: false, language: 'ZH', hub: 'http://localhost:4000', idNumber: number,
    })); // prettier-ignore

  it('takes the hub from HUB_ADDRESS, and rather from --hub', () => {
    const env = { HUB_ADDRESS: 'http://localhost:4900' };
    expect(readCommand([number], env).hub).toBe('http://localhost:4900');
    expect(readCommand([number, '--hub', 'https://hub.example'], env).hub).toBe('https://hub.example');
  });

  it.each([
    ['a second number', [number, number], 'One number'],
    ['another language', [number, '--language', 'fr'], 'zh or en'],
    ['a hub that is no address', [number, '--hub', 'localhost:4000'], 'http or https'],
    ['a hub of another protocol', [number, '--hub', 'ftp://localhost'], 'http or https'],
    ['an unknown option', ['--jsn', number], 'option --jsn; allowed: --json, --language zh|en, --hub'],
    ['an option without its value', [number, '--hub'], 'option --hub; allowed'],
    ['a number after a hyphen', [`-${number}`], 'option; allowed'],
  ])('refuses %s in both languages, and never repeats a number', (_, args, says) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(says);
    expect(() => read(...args)).toThrow(/\p{Script=Han}/u);
    expect(() => read(...args)).not.toThrow(number);
  });

  it('is explained within 80 columns, with HUB_ADDRESS', () => {
    for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(help).toContain('HUB_ADDRESS');
  });

  it.each([4000, 4900])('is printed by a start on port %i as it works', (port) => {
    const [clear, found, missed] = ['1', '2', '3'];
    const ground = { keysFile: 'keys.json', keysCreated: false };
    const text = welcome(ground as never, { examples: { clear, found, missed } } as never, port);
    const lines = [...text.matchAll(/npm run check -- (.*?) {4}/g)].map(([, line]) => read(...line!.split(' ')));
    expect(lines.map(({ idNumber, hub }) => [idNumber, hub])).toEqual(
      [clear, found, missed].map((each) => [each, `http://localhost:${port}`]),
    );
  });
});
