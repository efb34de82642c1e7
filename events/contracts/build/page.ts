import { topicOf, type EventType } from '../../envelope';
import { topics } from '../../topics';
import { bundle, settled, type Contract, type Schema } from '../load';
import { definitionOf, fieldsOf, formOf, wordsOf, type Field } from './fields';

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: string[], rows: string[][]) =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const fieldTable = (fields: readonly Field[]) =>
  table(
    ['项 Field', '取值 Value', '说明', 'Meaning'],
    fields.map(({ path, form, required, zh, en }) => [`\`${path}\`${required ? '' : '?'}`, form, zh, en]),
  );

const intro = `# 事件 Events

<!-- Written by \`npm run events:codegen\` from events/contracts/*.json; change the schemas instead. -->

部门之间只以事件互通，每个类型、每个版本一份 JSON Schema（本目录）。事件采用 CloudEvents 1.0，人只以人员标识（\`pid\`）出现：
没有姓名、公民身份号码和住址，约定之外的项一律不收，含公民身份号码的文本不收。类型写作 \`org.one-door.<事项>.<变化>.v<版本>\`：
版本在类型里，读 v1 的不会不知不觉地读到 v2。主体（\`subject\`）就是键，同一个键的事件有序。已发布的版本只许增加可不填的项；
其他改动另立新版本，\`npm run events:compat\` 据 \`published/\` 检查。读的一方先于写的一方升级，遇到不认识的取值按“不明”对待。

Departments tell each other what happened by events alone; each type and version has one JSON Schema, in this folder. They are
CloudEvents 1.0. A person is a \`pid\`: there is no name, no ID number and no address, a property that the contract does not
know is refused, and so is a text that holds an ID number. The version is part of the type, so that a reader of v1 never meets
a v2 unawares. The \`subject\` is the key, and events of one key stay in order. A published version may only gain properties
that may be left out; for any other change there is a new version beside it, and \`npm run events:compat\` holds the files to
\`published/\`. Readers are brought up to date before senders, and take a value that they do not know for unknown.

\`../asyncapi.yaml\` says the same to machines.`;

/** What is settled anew for each type stands with the type. */
const own = new Set(['type', 'subject', 'source', 'dataschema', 'data']);

function envelope(schema: Schema, defs: Record<string, Schema>): string {
  const fields = fieldsOf(schema, defs).filter(({ path }) => !own.has(path.split('.')[0]!));
  return `## 信封 The envelope\n\n${fieldTable(fields)}`;
}

const kept = (days: number | null) => (days === null ? '永久 for good' : `${days} 天 days`);

function overview(contracts: readonly Contract[]): string {
  const rows = contracts.map(({ name, schema }) => {
    const { zh, en } = wordsOf(schema.title);
    return [`[${name}](#${name.replaceAll('.', '')})`, zh, en];
  });
  return `## 类型 Types\n\n${table(['类型 Type', '名称', 'Name'], rows)}`;
}

function section({ name, schema }: Contract): string {
  const whole = bundle(schema);
  const defs = whole.$defs ?? {};
  const { source, subject, data } = whole.properties!;
  const title = wordsOf(schema.title);
  const when = wordsOf(schema.description);
  const key = wordsOf(subject!.description ?? defs[definitionOf(subject!) ?? '']?.description);
  const topic = topicOf(settled(schema, 'type') as EventType);
  return [
    `## ${name}`,
    `**${title.zh} ${title.en}.** ${when.zh}`,
    when.en,
    table(
      ['', ''],
      [
        ['类型 Type', `\`${settled(schema, 'type')}\``],
        ['由谁发出 Sent by', formOf(source!)],
        ['键 Key', `${key.zh} ${key.en}: ${formOf(subject!)}`],
        ['主题 Topic', `\`${topic}\`, ${kept(topics[topic].keptDays)}`],
        ['约定 Schema', `[${name}.json](${name}.json), \`${settled(schema, 'dataschema')}\``],
      ],
    ),
    fieldTable(fieldsOf(data!, defs)),
    `\`\`\`json\n${JSON.stringify(schema.examples?.[0], null, 2)}\n\`\`\``,
  ].join('\n\n');
}

function words(defs: Record<string, Schema>): string {
  const entries = Object.entries(defs);
  const parts = entries
    .filter(([, { properties }]) => properties)
    .map(([name, schema]) => {
      const { zh, en } = wordsOf(schema.description);
      return `### ${name}\n\n${zh} ${en}\n\n${fieldTable(fieldsOf(schema, defs))}`;
    });
  const plain = entries.filter(([, { properties }]) => !properties);
  // Headings, so that tables above can point at each.
  const single = plain.map(([name, schema]) => {
    const { zh, en } = wordsOf(schema.description);
    return `### ${name}\n\n${zh} ${en}: ${formOf(schema)}`;
  });
  return `## 共用的部分 What they share\n\n${[...parts, ...single].join('\n\n')}`;
}

/** @returns the page that people read, in Markdown */
export function pageOf(contracts: readonly Contract[]): string {
  const defs: Record<string, Schema> = Object.assign({}, ...contracts.map(({ schema }) => bundle(schema).$defs));
  const sorted = Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [
    intro,
    overview(contracts),
    envelope(bundle(contracts[0]!.schema), sorted),
    ...contracts.map(section),
    words(sorted),
  ].join('\n\n');
}
