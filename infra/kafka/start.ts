import { archiveFlags } from './archive';
import { Cluster } from './cluster';
import type { Java } from './java';
import { bringPrograms } from './programs';

export interface RunningKafka {
  /** host:port of each. */
  brokers: string[];
  /** @param index from 0 @param signal SIGKILL unless said otherwise; SIGSTOP makes it unreachable, SIGCONT reachable */
  kill(index: number, signal?: NodeJS.Signals): Promise<void>;
  /** Brings a broker that was killed back, with what it had; resolves once all are together. */
  restart(index: number): Promise<void>;
  /** Leaves nothing: no process, no data. */
  stop(): Promise<void>;
}

/** Another program may take a port between the look and the start. */
const attempts = 3;

async function startCluster(java: Java, brokers: number): Promise<Cluster> {
  for (let attempt = 1; ; attempt++) {
    const cluster = new Cluster(java);
    try {
      await cluster.start(brokers);
      return cluster;
    } catch (error) {
      await cluster.stop();
      if (attempt >= attempts || !/already in use/i.test((error as Error).message)) throw error;
    }
  }
}

/** A broker that is started only to be stopped in order: that is when Java writes its archive. */
async function train(classPath: string, archive: readonly string[]): Promise<void> {
  const cluster = await startCluster({ classPath, archive }, 1);
  await cluster.kill(0, 'SIGTERM');
  await cluster.stop();
}

/**
 * Starts Apache Kafka on loopback, without ZooKeeper and without keeping anything: for tests. Needs Java 17 and Maven;
 * the first start of all brings Kafka (43 MB) and takes half a minute.
 * @throws Error with Maven's or the broker's words
 */
export async function startKafka({ brokers }: { brokers: 1 | 3 }): Promise<RunningKafka> {
  const classPath = await bringPrograms();
  const archive = await archiveFlags((flags) => train(classPath, flags));
  const cluster = await startCluster({ classPath, archive }, brokers);
  return {
    brokers: cluster.addresses,
    kill: (index, signal) => cluster.kill(index, signal),
    restart: (index) => cluster.restart(index),
    stop: () => cluster.stop(),
  };
}
