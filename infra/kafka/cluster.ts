import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gone, isGone, lastWordsOf, runJava, startJava, type Java } from './java';
import { stablePorts } from './ports';
import { guard } from './programs';
import { untilReady } from './ready';
import { properties, type Node } from './settings';

interface Broker {
  node: Node;
  file: string;
  child?: ChildProcess;
  lastWords: string[];
}

/** Brokers on loopback with folders of their own; nothing of them outlives the process that started them. */
export class Cluster {
  readonly #folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'one-door-kafka-'));
  readonly #guard = spawn(process.execPath, [guard, this.#folder], {
    detached: true, // Ctrl-C is not for it: it ends after everything else.
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  #brokers: Broker[] = [];
  #stopping: Promise<void> | undefined;

  constructor(readonly java: Java) {
    this.#guard.stdin.on('error', () => undefined);
    this.#guard.unref();
  }

  get addresses(): string[] {
    return this.#brokers.map(({ node }) => `127.0.0.1:${node.port}`);
  }

  /** @throws Error with a broker's last words when one ends */
  async start(count: number): Promise<void> {
    const ports = await stablePorts(2 * count);
    const nodes = Array.from({ length: count }, (_, index): Node => {
      const [port, controllerPort] = [ports[2 * index]!, ports[2 * index + 1]!];
      return { id: index + 1, port, controllerPort, dataFolder: path.join(this.#folder, `${index + 1}`) };
    });
    // One that begins with a dash would be taken for an option.
    const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
    this.#brokers = nodes.map((node) => {
      const file = path.join(this.#folder, `${node.id}.properties`);
      writeFileSync(file, properties(node, nodes));
      return { node, file, lastWords: [] };
    });
    for (const { file } of this.#brokers)
      runJava(this.java, 'kafka.tools.StorageTool', ['format', '-t', clusterId, '-c', file], this.#folder);
    for (const broker of this.#brokers) this.#launch(broker);
    await this.#ready();
  }

  /** SIGKILL, SIGTERM: resolves once it is gone. SIGSTOP, SIGCONT: at once. */
  async kill(index: number, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this.#brokers[index]!;
    child!.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone(child!);
  }

  /** Starts a broker that was killed, on its ports and its data, and waits until all are together. */
  async restart(index: number): Promise<void> {
    this.#launch(this.#brokers[index]!);
    await this.#ready();
  }

  /** At once: their data is thrown away. */
  stop(): Promise<void> {
    return (this.#stopping ??= (async () => {
      const children = this.#brokers.flatMap(({ child }) => (child ? [child] : []));
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(children.map(gone));
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      this.#guard.ref();
      this.#guard.stdin.end();
      await gone(this.#guard);
    })());
  }

  #launch(broker: Broker): void {
    const child = startJava(this.java, 'kafka.Kafka', [broker.file], this.#folder);
    broker.child = child;
    broker.lastWords = lastWordsOf(child);
    writeFileSync(path.join(this.#folder, `${broker.node.id}.pid`), String(child.pid));
  }

  #ready(): Promise<void> {
    return untilReady(this.addresses, () => {
      const ended = this.#brokers.find(({ child }) => isGone(child!));
      return ended && `${ended.node.id}:\n${ended.lastWords.join('\n')}`;
    });
  }
}
