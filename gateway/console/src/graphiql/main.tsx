import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { memoryStorage } from './memory-storage';

const example = `# 只用变量传公民身份号码，不要写进查询文本。
# Pass the ID number as a variable, never in the text of the query.
# 变量中的号码没有人使用，请换成启动时打印的号码。
# Nobody has the number below: put in one that the hub printed when it started.
query PriorAid($idNumber: String!) {
  householdOf(idNumber: $idNumber) {
    id
    members { pid name maskedIdNumber relation }
    check {
      verdict
      departments { department status asOf message }
      findings { kind rule { id title } explanation }
    }
  }
}
`;

// A number of nobody that is well formed: the first press of the button shows an answer and not an error. Where to
// have a better one, the query says.
const variables = JSON.stringify({ idNumber: '379999195403226350' }, null, 2);

async function askHub(params: object): Promise<never> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  return (await response.json()) as never;
}

createRoot(document.getElementById('root')!).render(
  <GraphiQL
    fetcher={askHub}
    storage={memoryStorage()}
    shouldPersistHeaders={false}
    defaultQuery={example}
    variables={variables}
    defaultEditorToolsVisibility="variables"
  />,
);
