import { stringify } from 'yaml';
import { topicOf, type EventType } from '../../envelope';
import { topics, type Topic } from '../../topics';
import { bundle, settled, type Contract } from '../load';
import { definitionOf } from './fields';

const dayMs = 86_400_000;

function channelOf(topic: Topic, contracts: readonly Contract[]) {
  const { partitions, keptDays } = topics[topic];
  return {
    address: topic,
    messages: Object.fromEntries(contracts.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: {
      kafka: { topic, partitions, topicConfiguration: { 'retention.ms': keptDays === null ? -1 : keptDays * dayMs } },
    },
  };
}

function messageOf({ name, schema }: Contract) {
  const whole = bundle(schema);
  const subject = whole.properties!['subject']!;
  const { $defs, ...key } = whole.$defs?.[definitionOf(subject) ?? ''] ?? subject;
  return {
    name: settled(schema, 'type'),
    title: schema.title,
    summary: schema.description,
    contentType: 'application/cloudevents+json',
    payload: { $ref: `./contracts/${name}.json` },
    bindings: { kafka: { key: { type: 'string', ...key } } },
  };
}

/** @returns the AsyncAPI 3 document of all contracts, by the topics that carry them, as YAML */
export function asyncApiOf(contracts: readonly Contract[]): string {
  const byTopic = new Map<Topic, Contract[]>();
  for (const contract of contracts) {
    const topic = topicOf(settled(contract.schema, 'type') as EventType);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), contract]);
  }
  const used = [...byTopic];
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: '一门协同事件 One-Door Hub events',
      version: '1.0.0',
      description: '部门之间互发的事件，CloudEvents 1.0 | What departments tell each other, as CloudEvents 1.0',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(used.map(([topic, own]) => [topic, channelOf(topic, own)])),
    operations: Object.fromEntries(
      used.flatMap(([topic]) =>
        (['send', 'receive'] as const).map((action) => [
          `${action}-${topic}`,
          { action, channel: { $ref: `#/channels/${topic}` } },
        ]),
      ),
    ),
    components: { messages: Object.fromEntries(contracts.map((contract) => [contract.name, messageOf(contract)])) },
  };
  return `# Written by \`npm run events:codegen\` from events/contracts/*.json and events/topics.ts.\n${stringify(document, { lineWidth: 0 })}`;
}
