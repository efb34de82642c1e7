/** Words of the page of the joint conference, Chinese and English. */
export const conferenceTexts = {
  agenda: ['联席会议议程', 'Agenda of the joint conference'],
  agendaOf: ['{where}，{at}', '{where}, {at}'],
  agendaHint: [
    '等待会议研究的事项，先提请的在前；打开事项后登记会议决议。',
    'What waits for the conference, the oldest first. Its resolution is recorded on the page of the case.',
  ],
  agendaEmpty: ['没有等待会议研究的事项。', 'Nothing waits for the conference.'],
  agendaMost: ['只列出最早的{n}件。', 'The oldest {n} alone are listed.'],
  caseNo: ['事项号', 'Case'],
  what: ['申请事项', 'What is asked'],
  why: ['提请原因', 'Why'],
  opinion: ['拟办意见', 'Opinion'],
  since: ['提请时间', 'Since'],
  resolution: ['会议决议', 'Resolution'],
  ofPart: ['第{n}件', 'part {n}'],
  proposes: ['{unit}申请改派给{to}', '{unit} proposes {to}'],
  opinionOf: ['{unit}的意见：', '{unit}:'],
  stillAsked: ['尚未答复意见：{units}', 'Still asked: {units}'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
