import type { Language } from '@one-door/schemas';

export type Words = Record<string, string>;

/** Every word that the check prints. `{n}` stands for what is filled in; an enum value stands for its own word. */
export const texts: Record<Language, Words> = {
  ZH: {
    CLEAR: '○ 未见疑点', FOUND: '● 发现疑点', INCOMPLETE: '△ 不完整：有部门数据缺失，不能视为没有救助',
    none: '△ 未能得出结论，请按不完整处理',
    ANSWERED: '已应答', UNAVAILABLE: '未应答', STALE: '数据过期', SUSPICIOUS: '数据可疑',
    DUPLICATE: '重复救助', MULTIPLE: '多头救助', MISSED: '遗漏救助', LAPSED: '失效仍领',
    APPROVED: '已批准', ACTIVE: '享受中', SUSPENDED: '暂停', ENDED: '已结束', REJECTED: '未批准', REVOKED: '已撤销',
    HEAD: '户主', SPOUSE: '配偶', CHILD: '子女', CHILD_IN_LAW: '儿媳女婿', GRANDCHILD: '孙辈', PARENT: '父母', GRANDPARENT: '祖父母', SIBLING: '兄弟姐妹', OTHER: '其他',
    missing: '并且不完整，{n}的数据缺失或不可靠，不能视为没有救助',
    verdict: '核查结论：', checked: '核查时间 {n}', valid: '有效至 {n}',
    family: '家庭成员', person: '个人', findings: '疑点', advice: '建议：可能遗漏的救助', departments: '部门应答', aid: '救助记录', noAid: '各部门均无记录',
    record: '{n}条', records: '{n}条', asOf: '截至 {n}', basis: '依据：', says: '规则：', strip: '{n} 至 {of}，每格一个月，# 为重叠', concerns: '涉及人员：', toConfirm: '（依据待确认）', now: '至今',
    yuan: '{n}元', monthly: '每月{n}元', whole: '全家{n}人', nameless: '姓名未提供', other: '其他{n}人', others: '其他{n}人',
    relation: '{n}（{of}）', comma: '、', reference: '凭据 {n}', caseNumber: '事项号 {n}',
    gaps: '并非所有部门的数据都完整，此处没有列出的不能视为没有救助', unread: '救助记录未能读取，不能视为没有救助',
    errors: '部分内容未能读取',
    more: '仅列出最近200条，其余请在网页或接口中查看',
    unknown: '没有人知道这个号码：户籍登记中没有，八个部门也都没有它的救助记录。没有可以依据的核查结论，请与证件核对号码；如无误，按未登记人员受理。',
    alone: '此人未登记在任何家庭，以下为其个人救助。', registry: '户籍登记暂不可用，以下仅为此人本人的救助。',
  },
  EN: {
    CLEAR: '○ CLEAR: nothing found', FOUND: '● FOUND: aid to look into', INCOMPLETE: '△ INCOMPLETE: a department is missing; that is not "no aid"',
    none: '△ No verdict could be had: treat as INCOMPLETE',
    ANSWERED: 'answered', UNAVAILABLE: 'no answer', STALE: 'too old', SUSPICIOUS: 'suspicious',
    DUPLICATE: 'Duplicate', MULTIPLE: 'Several sides', MISSED: 'Missed', LAPSED: 'Lapsed',
    APPROVED: 'approved', ACTIVE: 'active', SUSPENDED: 'suspended', ENDED: 'ended', REJECTED: 'rejected', REVOKED: 'revoked',
    HEAD: 'head', SPOUSE: 'spouse', CHILD: 'child', CHILD_IN_LAW: 'child-in-law', GRANDCHILD: 'grandchild', PARENT: 'parent', GRANDPARENT: 'grandparent', SIBLING: 'sibling', OTHER: 'other',
    missing: 'and not complete: {n} could not be relied on; that is not "no aid"',
    verdict: 'Verdict: ', checked: 'checked {n}', valid: 'valid until {n}',
    family: 'Family', person: 'Person', findings: 'Findings', advice: 'Advice: aid that may be missing', departments: 'Departments', aid: 'Aid', noAid: 'no department has a record',
    record: '{n} record', records: '{n} records', asOf: 'as of {n}', basis: 'basis: ', says: 'the rule: ', strip: '{n} to {of}, a mark a month, # where they overlap', concerns: 'persons: ', toConfirm: ' (basis to be confirmed)', now: 'to date',
    yuan: '{n} yuan', monthly: '{n} yuan a month', whole: 'whole household of {n}', nameless: 'name not given', other: '{n} other', others: '{n} others',
    relation: '{n} ({of})', comma: ', ', reference: 'ref. {n}', caseNumber: 'case {n}',
    gaps: 'not every department is complete: what is not listed is not "no aid"', unread: 'aid could not be read: that is not "no aid"',
    errors: 'Some of this could not be read',
    more: 'the newest 200 only; see the page or the API for the rest',
    unknown: 'Nobody knows this number: the registry does not have it, and none of the eight departments has an aid record under it. There is no verdict to rely on: compare the number with the card; if it is right, accept the person as unregistered.',
    alone: 'This person is registered in no household; what follows is their own aid.', registry: 'The registry did not answer; what follows is this person alone.',
  },
}; // prettier-ignore

/** @returns the words under the key with what is filled in; an enum value that has no word stands for itself */
export function say(words: Words, key: string, fill: Record<string, string | number> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
}
