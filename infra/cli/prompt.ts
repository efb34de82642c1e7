import { createInterface } from 'node:readline';

/** @returns the line that a person types; empty when they end it without one, or the signal does */
export async function prompt(question: string, signal?: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, ...(signal && { signal }) });
  lines.setPrompt(question);
  lines.prompt();
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    // An open terminal keeps the process from ending.
    lines.close();
  }
}
