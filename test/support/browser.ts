import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere && process.env['CI'] === 'true') throw new Error(`CI needs Chromium at ${executablePath}`);
if (!isThere)
  process.stderr.write(`未找到 Chromium，跳过网页测试 no Chromium at ${executablePath}: the page is not tested\n`);

/** Without the network that Chromium looks for at its start, and without a sandbox where it runs as root. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore

/** Tests of the page; skipped where there is no Chromium, which CI refuses. */
export const describeInBrowser = isThere ? describe : describe.skip;

/** A page in a browser of its own, and what it lets out. */
export interface Visit {
  page: Page;
  /** What went to the console, errors of the page with it. */
  said: readonly string[];
  /** What was asked of anybody but the hub. */
  outside: readonly string[];
  close: () => Promise<void>;
}

/** @param address of the hub, which is not opened yet */
export async function visit(address: string): Promise<Visit> {
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const said: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) outside.push(request.url());
  });
  return { page, said, outside, close: () => browser.close() };
}
