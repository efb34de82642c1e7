/** One broker of a cluster, which is a controller too: where it listens and keeps its data. */
export interface Node {
  /** From 1. */
  id: number;
  port: number;
  controllerPort: number;
  dataFolder: string;
}

/**
 * server.properties of one broker among all. Small in everything: it serves a test, beside others, and its data is
 * thrown away.
 */
export function properties(node: Node, nodes: readonly Node[]): string {
  const copies = Math.min(3, nodes.length);
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': node.id,
    'controller.quorum.voters': nodes.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(','),
    listeners: `BROKER://127.0.0.1:${node.port},CONTROLLER://127.0.0.1:${node.controllerPort}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': node.dataFolder,
    'auto.create.topics.enable': false,
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': Math.min(2, copies),
    // The first member of a group need not wait for others.
    'group.initial.rebalance.delay.ms': 0,
    // A broker that is gone is noticed after two seconds in place of nine.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
    'controller.quorum.election.timeout.ms': 500,
    'controller.quorum.fetch.timeout.ms': 1_000,
    'replica.lag.time.max.ms': 3_000,
    'log.segment.bytes': 16 << 20,
    'log.index.size.max.bytes': 256 << 10,
    'log.retention.bytes': 64 << 20,
    'log.cleaner.dedupe.buffer.size': 2 << 20,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'num.recovery.threads.per.data.dir': 1,
    'background.threads': 2,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
