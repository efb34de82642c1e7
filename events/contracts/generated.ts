// Written by `npm run events:codegen` from events/contracts/*.json. Types only; change the schemas instead.
/* eslint-disable */

export type HubEvent =
  | AidChangedV1
  | AidEndedV1
  | AidGrantedV1
  | AidPaidV1
  | AidSuspendedV1
  | CaseAcceptedV1
  | CaseClosedV1
  | CaseClosedV2
  | CaseDecidedV1
  | CaseEscalatedV1
  | CaseFedBackV1
  | CaseInformedV1
  | CaseOverdueV1
  | CaseReassignmentAnsweredV1
  | CaseReassignmentProposedV1
  | CaseRecallRequestedV1
  | CaseReopenedV1
  | CaseTakenOverV1
  | CaseTransferredV1
  | CaseTransferredV2
  | CheckCompletedV1
  | DepartmentHeartbeatV1
  | FactChangedV1
  | FindingOpenedV1
  | FindingSettledV1
  | HandlingChangedV1
  | HandlingChangedV2
  | HouseholdChangedV1
  | PersonDiedV1
  | PersonMergedV1
  | PersonMovedV1
  | PersonRegisteredV1;
/**
 * CloudEvents 的版本 | Version of CloudEvents
 */
export type SpecVersion = '1.0';
/**
 * 事件标识；再次送达时据此识别 | The event's own id, by which one that comes twice is known
 */
export type EventId = string;
/**
 * 给予救助的部门 | A department that grants aid
 */
export type GrantingSource =
  | '/departments/civil-affairs'
  | '/departments/education'
  | '/departments/human-resources'
  | '/departments/housing'
  | '/departments/health'
  | '/departments/trade-union'
  | '/departments/disability';
/**
 * 此事件所属的人；未涉及任何人时为记录 | The person whose event this is; the record, while it covers nobody
 */
export type AidSubject = string;
/**
 * 变化提交的时刻 | When the change was committed
 */
export type EventTime = string;
/**
 * 数据格式 | Format of the data
 */
export type ContentType = 'application/json';
/**
 * 小写 UUID | A UUID in lower case
 */
export type Uuid = string;
/**
 * 每次变化都比前一次大，不一定连续；迟到的旧事件据此识别并略过 | Greater after every change, not without gaps; an older event that comes late is known by it and passed over
 */
export type Revision = number;
/**
 * 时刻，世界协调时 | An instant in UTC
 */
export type Instant = string;
/**
 * 部门自己的编号或短文本，不得含公民身份号码 | A department's own number or a short text; never an ID number
 */
export type Code = string;
/**
 * 部门 | Department
 */
export type Department =
  'CIVIL_AFFAIRS' | 'EDUCATION' | 'FINANCE' | 'HUMAN_RESOURCES' | 'HOUSING' | 'HEALTH' | 'TRADE_UNION' | 'DISABILITY';
/**
 * 救助项目代码；新的地方项目是数据，所以不列举 | Programme; a new local one is data, so that none are listed here
 */
export type ProgrammeCode = string;
/**
 * 日期，按北京时间 | A calendar date in Asia/Shanghai
 */
export type Day = string;
/**
 * 元，十进制文本，不用浮点数 | Yuan as exact decimal text, never a float
 */
export type Money = string;
/**
 * 行政区划代码：县 6 位，乡镇 9 位 | Division: a county by 6 digits, a township by 9
 */
export type DivisionCode = string;
/**
 * 人员标识：密钥版本、点、HMAC-SM3 的 43 位 base64url | A person: the key's version, a dot, 43 characters of base64url of HMAC-SM3
 */
export type Pid = string;
/**
 * 十进制文本 | Exact decimal text
 */
export type Decimal = string;
/**
 * 救助需求 | What aid is for
 */
export type Need =
  'LIVING' | 'EMERGENCY' | 'DISASTER' | 'MEDICAL' | 'EDUCATION' | 'EMPLOYMENT' | 'HOUSING' | 'DISABILITY';
/**
 * 可以承办的单位：八个部门、窗口、联席会议及其成员单位 | Who can own a part of a case: the eight departments, the window, the conference and the units that it brings in
 */
export type Unit =
  | 'CIVIL_AFFAIRS'
  | 'EDUCATION'
  | 'FINANCE'
  | 'HUMAN_RESOURCES'
  | 'HOUSING'
  | 'HEALTH'
  | 'TRADE_UNION'
  | 'DISABILITY'
  | 'WINDOW'
  | 'CONFERENCE'
  | 'PUBLIC_SECURITY'
  | 'JUSTICE'
  | 'YOUTH_LEAGUE'
  | 'WOMENS_FEDERATION'
  | 'CHARITY_FEDERATION'
  | 'RED_CROSS';
/**
 * 核查结论 | Verdict
 */
export type Verdict = 'CLEAR' | 'FOUND' | 'INCOMPLETE';
/**
 * 疑点标识：规则与记录的摘要 | Finding: digest of rule and records
 */
export type FindingId = string;
/**
 * 规则编号 | Rule
 */
export type RuleId = string;
/**
 * 重复、多头、遗漏、失效 | What kind of finding
 */
export type FindingKind = 'DUPLICATE' | 'MULTIPLE' | 'MISSED' | 'LAPSED';
/**
 * 规则版本：规则文件的摘要 | The rules' version: digest of their files
 */
export type RulesVersion = string;
/**
 * 数据由系统推送，或由台账导入 | Whether a system pushes the data or somebody puts a ledger in
 */
export type FeedSource = 'SYSTEM' | 'LEDGER';
/**
 * 省、市、县或乡镇的代码，2 至 9 位 | Province, city, county or township, 2 to 9 digits
 */
export type DivisionCodePrefix = string;
/**
 * 操作账号的不透明标识，不得是姓名 | The identity provider's opaque subject, never a name
 */
export type Account = string;

/**
 * 记录变化而不属于停发或终止时发出，恢复发放也在内。一次变化按所涉的每个人各发一条，变化前后享受的人都在内，主体就是那个人，同一个人的事件因此有序；每条都带记录全文。变化前或变化后没有享受人员的，另以记录为主体发一条。各条的 changeId 和 revision 相同，跨人比对按 revision 取大者。 | Sent when a record changes and is neither suspended nor ended by it; when it is resumed, too. One change is sent once for each person whom the record covers before or after it, under that person as the subject, so that a person’s events stay in order; each carries the whole record. Where nobody is covered before, or nobody after, it is sent under the record too. They share changeId and revision: between persons the greater revision holds.
 */
export interface AidChangedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: GrantingSource;
  type: 'org.one-door.aid.changed.v1';
  subject: AidSubject;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:aid.changed.v1';
  data: {
    changeId: Uuid;
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    record: AidRecord;
    before: AidRecord;
  };
}
/**
 * 救助记录全文，不是差异 | The whole record, not a difference
 */
export interface AidRecord {
  id: Uuid;
  department: Department;
  sourceNumber: Code;
  programme: ProgrammeCode;
  /**
   * 状态 | How it stands
   */
  status: 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'REJECTED' | 'REVOKED';
  from: Day;
  /**
   * 最后一天；仍在继续的为空 | The last day; null while it goes on
   */
  to: Day | null;
  /**
   * 按月发放的为每月金额，其余为总额；不明的为空 | Yuan a month where it is monthly, in all otherwise; null when unknown
   */
  amount: Money | null;
  /**
   * 对应的学期、票据、灾害或事件 | The term, bill, disaster or incident that it is for
   */
  reference: Code | null;
  /**
   * 协同办理编号 | The case under which departments coordinated
   */
  caseNumber: Code | null;
  division: DivisionCode;
  /**
   * 全部享受人员；尚未查明身份的急救可为空 | Everybody covered; empty while an emergency patient has no name
   */
  covered: CoveredPerson[];
  /**
   * 停发时段，不重叠 | When it was suspended, without overlap
   */
  suspensions: Period[];
  detail: AidDetail;
}
/**
 * 享受人员；起止日期与记录不同的才写 | Who is covered; dates only where they differ from the record's own
 */
export interface CoveredPerson {
  pid: Pid;
  /**
   * 第一天；与记录相同的为空 | The first day; null: the record's
   */
  from: Day | null;
  /**
   * 最后一天；与记录相同的为空 | The last day; null: the record's
   */
  to: Day | null;
}
/**
 * 时段，含首尾两天；仍在继续的没有结束 | A span of days, both ends included; an open end is still running
 */
export interface Period {
  from: Day;
  /**
   * 最后一天；仍在继续的为空 | The last day; null while it goes on
   */
  to: Day | null;
}
/**
 * 该项目特有的内容，至多一类，没有的为空对象。只有封闭的取值、数字、日期和比对所需的编号：住址、机构、学校等留在部门 | What the programme alone has: one kind at most, {} for none. Closed values, numbers, dates and the numbers that rules compare: address, institution and school stay with the department
 */
export interface AidDetail {
  /**
   * 最低生活保障 | Minimum living security
   */
  livingSecurity?: {
    /**
     * 低保类别 | Class of the family
     */
    class: 'A' | 'B' | 'C';
    /**
     * 保障人数 | Persons paid for
     */
    personsPaid: number;
  };
  /**
   * 特困人员供养 | Support for the destitute
   */
  destituteSupport?: {
    /**
     * 分散或集中供养 | At home or in an institution
     */
    manner: 'AT_HOME' | 'IN_INSTITUTION';
    /**
     * 自理能力 | Able to care for oneself
     */
    careGrade: 'SELF_CARING' | 'PARTLY_DISABLED' | 'DISABLED';
  };
  /**
   * 医疗救助的票据 | The bill of medical assistance
   */
  medicalBill?: {
    billNumber: Code;
    total: Money;
    paidByInsurance: Money;
    paidByAid: Money;
    outOfPocket: Money;
  };
  /**
   * 灾害或突发事件 | A disaster or an emergency
   */
  incident?: {
    kind: Code;
    happenedOn: Day;
  };
  /**
   * 助学 | A grant for school
   */
  grant?: {
    /**
     * 学段 | Stage of school
     */
    stage: 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'VOCATIONAL' | 'UNDERGRADUATE';
    /**
     * 学年开始的年份 | The year in which the school year begins
     */
    schoolYear: number;
    /**
     * 第几次发放 | Which instalment
     */
    instalment: number;
  };
  /**
   * 公益性岗位 | A public-welfare post
   */
  post?: {
    employer: Code;
    monthlyPay: Money;
  };
  /**
   * 社会保险补贴 | Subsidy of social insurance
   */
  insuranceSubsidy?: {
    /**
     * 险种 | Which insurance
     */
    kind: 'PENSION' | 'MEDICAL' | 'UNEMPLOYMENT' | 'WORK_INJURY';
  };
  /**
   * 职业培训 | Training
   */
  training?: {
    /**
     * 学时 | Hours
     */
    hours: number;
    /**
     * 是否合格 | Whether it was passed
     */
    passed: boolean;
  };
  /**
   * 公共租赁住房；小区和房号即住址，不随事件流转 | Public rental housing; estate and flat are an address, and stay behind
   */
  tenancy?: {
    areaSquareMetres: Decimal;
    monthlyRent: Money;
  };
  /**
   * 住房租赁补贴 | Rent subsidy
   */
  rentSubsidy?: {
    monthlySubsidy: Money;
    /**
     * 租约到期日 | Until when the lease runs
     */
    leaseUntil: Day | null;
  };
  /**
   * 农村危房改造 | Renovation of a dangerous house
   */
  renovation?: {
    /**
     * 鉴定等级，D 为整体危险 | As appraised: D is dangerous as a whole
     */
    dangerGrade: 'A' | 'B' | 'C' | 'D' | 'NOT_APPRAISED';
    /**
     * 修缮或重建 | Repaired or rebuilt
     */
    manner: 'REPAIR' | 'REBUILD';
    /**
     * 验收日期 | When the work was accepted
     */
    acceptedOn: Day | null;
  };
  /**
   * 疾病应急救助 | Emergency-disease aid
   */
  emergency?: {
    billNumber: Code;
    total: Money;
    paidByInsurance: Money;
    paidByAid: Money;
    outOfPocket: Money;
    /**
     * 患者身份是否查明 | Whether the patient has a name
     */
    identified: boolean;
  };
  /**
   * 计划生育特殊困难家庭 | Family-planning special hardship
   */
  familyPlanning?: {
    /**
     * 独生子女死亡或残疾 | Only child died or is disabled
     */
    kind: 'ONLY_CHILD_DIED' | 'ONLY_CHILD_DISABLED';
    confirmedOn: Day;
  };
  /**
   * 困难职工档案 | A hardship worker's file
   */
  hardshipFile?: {
    number: Code;
    /**
     * 致困原因 | Why in hardship
     */
    cause: 'ILLNESS' | 'SCHOOLING' | 'LOW_INCOME' | 'ACCIDENT' | 'OTHER';
    /**
     * 困难程度 | How deep the hardship is
     */
    grade: 'DEEP' | 'RELATIVE' | 'SUDDEN';
  };
  /**
   * 残疾人补贴 | Disability subsidy
   */
  subsidy?: {
    /**
     * 残疾类别 | Type of disability
     */
    type: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';
    /**
     * 残疾等级，1 最重 | Grade, 1 is the gravest
     */
    grade: number;
  };
  /**
   * 康复救助 | Rehabilitation
   */
  rehabilitation?: {
    /**
     * 次数 | Sessions
     */
    sessions: number;
  };
  /**
   * 辅助器具 | Assistive device
   */
  device?: {
    /**
     * 数量 | How many
     */
    quantity: number;
    /**
     * 适配日期 | When it was fitted
     */
    fittedOn: Day | null;
  };
}
/**
 * 状态变为终止、撤销或不予批准时，或者带来它的送达被撤回时发出。一次变化按所涉的每个人各发一条，变化前后享受的人都在内，主体就是那个人，同一个人的事件因此有序；每条都带记录全文。变化前或变化后没有享受人员的，另以记录为主体发一条。各条的 changeId 和 revision 相同，跨人比对按 revision 取大者。 | Sent when the status becomes ENDED, REVOKED or REJECTED, or when the delivery that brought the record is taken back. One change is sent once for each person whom the record covers before or after it, under that person as the subject, so that a person’s events stay in order; each carries the whole record. Where nobody is covered before, or nobody after, it is sent under the record too. They share changeId and revision: between persons the greater revision holds.
 */
export interface AidEndedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: GrantingSource;
  type: 'org.one-door.aid.ended.v1';
  subject: AidSubject;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:aid.ended.v1';
  data: {
    changeId: Uuid;
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    record: AidRecord;
    before: AidRecord;
    /**
     * 是：带来它的送达被撤回，该记录视为从未有过，record 是它最后的样子 | True: the delivery that brought it was taken back; it counts as never having been, and record is how it last stood
     */
    withdrawn: boolean;
  };
}
/**
 * 首次登记一条救助记录时发出，不论其状态：补录的可能已经终止，也可能是不予批准。一次变化按所涉的每个人各发一条，变化前后享受的人都在内，主体就是那个人，同一个人的事件因此有序；每条都带记录全文。变化前或变化后没有享受人员的，另以记录为主体发一条。各条的 changeId 和 revision 相同，跨人比对按 revision 取大者。 | Sent when a record is first known, whatever its status: one that comes late may have ended, one may be a rejection. One change is sent once for each person whom the record covers before or after it, under that person as the subject, so that a person’s events stay in order; each carries the whole record. Where nobody is covered before, or nobody after, it is sent under the record too. They share changeId and revision: between persons the greater revision holds.
 */
export interface AidGrantedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: GrantingSource;
  type: 'org.one-door.aid.granted.v1';
  subject: AidSubject;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:aid.granted.v1';
  data: {
    changeId: Uuid;
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    record: AidRecord;
  };
}
/**
 * 财政登记一笔支付时发出，银行结果改变时再发。以收款人为主体，每笔一条。 | Sent when finance records a transfer, and again when the bank's answer changes; once a transfer, under the person whose card it is.
 */
export interface AidPaidV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/finance';
  type: 'org.one-door.aid.paid.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:aid.paid.v1';
  data: {
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    payment: Payment;
    /**
     * 变化前的支付；首次登记的为空 | Before the change; null when it is new
     */
    before: Payment | null;
    /**
     * 是：带来它的送达被撤回，视为从未有过 | True: the delivery that brought it was taken back; it counts as never having been
     */
    withdrawn: boolean;
  };
}
/**
 * 一笔支付（一卡通） | One transfer to a card
 */
export interface Payment {
  id: Uuid;
  recordNumber: Code;
  programme: ProgrammeCode;
  paidOn: Day;
  amount: Money;
  /**
   * 银行结果 | The bank's answer
   */
  result: 'PENDING' | 'PAID' | 'RETURNED';
  batch: Code;
}
/**
 * 状态变为停发时发出。一次变化按所涉的每个人各发一条，变化前后享受的人都在内，主体就是那个人，同一个人的事件因此有序；每条都带记录全文。变化前或变化后没有享受人员的，另以记录为主体发一条。各条的 changeId 和 revision 相同，跨人比对按 revision 取大者。 | Sent when the status becomes SUSPENDED. One change is sent once for each person whom the record covers before or after it, under that person as the subject, so that a person’s events stay in order; each carries the whole record. Where nobody is covered before, or nobody after, it is sent under the record too. They share changeId and revision: between persons the greater revision holds.
 */
export interface AidSuspendedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: GrantingSource;
  type: 'org.one-door.aid.suspended.v1';
  subject: AidSubject;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:aid.suspended.v1';
  data: {
    changeId: Uuid;
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    record: AidRecord;
    before: AidRecord;
  };
}
/**
 * 窗口受理时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when the window accepts a case. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseAcceptedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.accepted.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.accepted.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    division: DivisionCode;
    /**
     * 受理渠道：柜台、12349 热线、代为申请、入户、主动发现、网上 | By which way it came
     */
    channel: 'COUNTER' | 'HOTLINE' | 'ON_BEHALF' | 'HOME_VISIT' | 'REPORTED' | 'ONLINE';
    /**
     * 绿色通道 | Whether everything is done at once
     */
    greenChannel: boolean;
    /**
     * 家庭；没有登记的为空 | The household; null where none is registered
     */
    household: Uuid | null;
    /**
     * 为谁申请 | For whom
     *
     * @minItems 1
     */
    persons: Pid[];
    /**
     * 申请的各件 | What is asked for
     *
     * @minItems 1
     */
    parts: {
      /**
       * 事项中的第几件 | Which part of the case, from 1
       */
      part: number;
      need: Need;
      /**
       * 所申请的项目；尚不明确的为空 | The programme; null while unclear
       */
      programme: ProgrammeCode | null;
    }[];
    due: Due;
  };
}
/**
 * 时限 | A deadline
 */
export interface Due {
  /**
   * 到期时刻；时限不明的为空，不是零 | When it is due; null while the limit is unknown, which is not zero
   */
  at: Instant | null;
  /**
   * 节假日安排尚未公布，可能改变 | The calendar of holidays is not out yet: it may change
   */
  provisional: boolean;
}
/**
 * 各件都已办结时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when all parts are done. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseClosedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.closed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.closed.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 各件结果 | How each part ended
     *
     * @minItems 1
     */
    parts: {
      /**
       * 事项中的第几件 | Which part of the case, from 1
       */
      part: number;
      /**
       * 批准、不予批准、在责任单位办理、慈善帮扶 | How it ended
       */
      outcome: 'APPROVED' | 'REJECTED' | 'ANSWERED_THERE' | 'CHARITY';
    }[];
    /**
     * 满意度，5 最满意；没有评价的为空 | Satisfaction, 5 is best; null when nobody said
     */
    satisfaction: number | null;
    /**
     * 是否公示 | Whether it was made public
     */
    publicised: boolean;
    keptUntil: Day;
  };
}
/**
 * 各件都已办结时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when all parts are done. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseClosedV2 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.closed.v2';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.closed.v2';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 各件结果 | How each part ended
     *
     * @minItems 1
     */
    parts: {
      /**
       * 事项中的第几件 | Which part of the case, from 1
       */
      part: number;
      /**
       * 批准、不予批准、在责任单位办理、慈善帮扶 | How it ended
       */
      outcome: 'APPROVED' | 'REJECTED' | 'ANSWERED_THERE' | 'WITHDRAWN';
    }[];
    /**
     * 满意度，5 最满意；没有评价的为空 | Satisfaction, 5 is best; null when nobody said
     */
    satisfaction: number | null;
    /**
     * 是否公示 | Whether it was made public
     */
    publicised: boolean;
    keptUntil: Day;
  };
}
/**
 * 承办单位作出决定时发出；理由和依据在书面决定中。只由窗口发出，同一事项的事件因此有序。 | Sent when the owner decides; reasons and legal basis are in the written decision. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseDecidedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.decided.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.decided.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    by: Unit;
    /**
     * 批准或不予批准 | What was decided
     */
    decision: 'APPROVED' | 'REJECTED';
    /**
     * 由此产生的救助记录；尚未登记的没有 | Aid records that came of it; none while they are not recorded
     */
    records: Uuid[];
    due: Due;
  };
}
/**
 * 提请联席会议，或转介慈善力量时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when a part goes to the conference, or to charity. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseEscalatedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.escalated.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.escalated.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    /**
     * 联席会议或慈善 | To whom
     */
    to: 'CONFERENCE' | 'CHARITY';
    /**
     * 无明确责任单位、无政策、不能转办、再次改派、办结后仍特别困难 | Why
     */
    why: 'NO_OWNER' | 'NO_POLICY' | 'CANNOT_TRANSFER' | 'SECOND_REASSIGNMENT' | 'STILL_IN_HARDSHIP';
  };
}
/**
 * 办理情况反馈给申请人或窗口时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when the outcome is told to applicant or window. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseFedBackV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.fed-back.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.fed-back.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    by: Unit;
    /**
     * 反馈给谁 | To whom
     *
     * @minItems 1
     */
    to: ('APPLICANT' | 'WINDOW')[];
  };
}
/**
 * 责任单位明确、告知申请人向其申请时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when one unit is responsible and the applicant was told to apply there. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseInformedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.informed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.informed.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    owner: Unit;
  };
}
/**
 * 一件事到期未办时发出，每个时限一次。只由窗口发出，同一事项的事件因此有序。 | Sent when a part is past a limit, once for each. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseOverdueV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.overdue.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.overdue.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    owner: Unit;
    /**
     * 哪个时限：转办、接办、办理、反馈 | Which limit: to transfer, to take over, to decide, to feed back
     */
    limit: 'TRANSFER' | 'TAKE_OVER' | 'DECIDE' | 'FEED_BACK';
    due: Instant;
  };
}
/**
 * 窗口或联席会议答复改派申请时发出。同意的，由接办部门据此交出；在此之前已作决定的，以其决定为准。只由窗口发出，同一事项的事件因此有序。 | Sent when the window or the conference answers a proposal. Where it agrees, the department hands the part on when it hears of it; what it had decided before stays decided. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseReassignmentAnsweredV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.reassignment-answered.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.reassignment-answered.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    transfer: Uuid;
    by: Unit;
    department: Department;
    /**
     * 是否同意 | Whether it is agreed
     */
    agreed: boolean;
    to: Unit;
    /**
     * 答复的是第几次申请 | Which proposal of this transfer it answers
     */
    proposal?: number;
  };
}
/**
 * 接办单位申请改派时发出；同意之前仍由其办理。理由留在窗口，因为理由可能写到人。只由窗口发出，同一事项的事件因此有序。 | Sent when the owner proposes another; it keeps case and clock until that is agreed. The reasons stay in the window, since they may name people. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseReassignmentProposedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.reassignment-proposed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.reassignment-proposed.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    by: Unit;
    to: Unit;
    /**
     * 第几次；第二次自动召集联席会议 | How often so far; the second convenes the conference
     */
    attempt: number;
  };
}
/**
 * 窗口请部门退回已转办的一件时发出。尚未接办的自动退回；已接办的由部门答复，自转办至决定以部门为准。理由留在窗口。 | Sent when the window asks a department to give back what was transferred to it. What nobody has taken over goes back by itself; what is begun the department answers for, which is the authority from the transfer to the decision. Reasons stay with the window.
 */
export interface CaseRecallRequestedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.recall-requested.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.recall-requested.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    transfer: Uuid;
    department: Department;
  };
}
/**
 * 已办结的事项重新受理时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when a part of a closed case is taken up anew. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseReopenedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.reopened.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.reopened.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    due: Due;
  };
}
/**
 * 责任单位接办时发出。只由窗口发出，同一事项的事件因此有序。 | Sent when the owner takes a part over. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseTakenOverV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.taken-over.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.taken-over.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    by: Unit;
    due: Due;
  };
}
/**
 * 转给责任单位时发出；不等核查，没有核查结论的注明未核查。只由窗口发出，同一事项的事件因此有序。 | Sent when a part goes to its owner. It never waits for the check: without one it says UNCHECKED. The window alone sends it, so that a case’s events stay in order.
 */
export interface CaseTransferredV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.transferred.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.transferred.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    to: Unit;
    /**
     * 转办前核查 | The check before it
     */
    check: {
      /**
       * 核查；未核查的为空 | The check; null for none
       */
      id: Uuid | null;
      /**
       * 转办时的核查结论 | The verdict at the time
       */
      verdict: 'CLEAR' | 'FOUND' | 'INCOMPLETE' | 'UNCHECKED';
    };
    due: Due;
  };
}
/**
 * 转给责任单位时发出，带承办所需的全部内容；不等核查，没有核查结论的注明未核查。只由窗口发出，同一事项的事件因此有序。v1 不带申请内容，不再发出。 | Sent when a part goes to its owner, with all that it needs to be handled. It never waits for the check: without one it says UNCHECKED. The window alone sends it, so that a case’s events stay in order. v1, without what is asked for, is sent no more.
 */
export interface CaseTransferredV2 {
  specversion: SpecVersion;
  id: EventId;
  source: '/window';
  type: 'org.one-door.case.transferred.v2';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:case.transferred.v2';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    to: Unit;
    /**
     * 转办前核查 | The check before it
     */
    check: {
      /**
       * 核查；未核查的为空 | The check; null for none
       */
      id: Uuid | null;
      /**
       * 转办时的核查结论 | The verdict at the time
       */
      verdict: 'CLEAR' | 'FOUND' | 'INCOMPLETE' | 'UNCHECKED';
    };
    due: Due;
    transfer: Uuid;
    division: DivisionCode;
    /**
     * 绿色通道 | Whether everything is done at once
     */
    greenChannel: boolean;
    need: Need;
    /**
     * 所申请的项目；尚不明确的为空 | The programme; null while unclear
     */
    programme: ProgrammeCode | null;
    /**
     * 家庭；没有登记的为空 | The household; null where none is registered
     */
    household: Uuid | null;
    /**
     * 为谁申请 | For whom
     *
     * @minItems 1
     */
    persons: Pid[];
  };
}
/**
 * 为某一事项进行的核查完成时发出；与事项无关的核查不发。 | Sent when a check that is bound to a case is done; of others nothing is sent.
 */
export interface CheckCompletedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/oversight';
  type: 'org.one-door.check.completed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:check.completed.v1';
  data: {
    checkId: Uuid;
    caseNumber: Code;
    /**
     * 家庭；没有登记的为空 | The household; null where none is registered
     */
    household: Uuid | null;
    /**
     * 核查了谁 | Who was checked
     *
     * @minItems 1
     */
    persons: Pid[];
    verdict: Verdict;
    /**
     * 八个部门，未应答的也列出 | All eight, those that did not answer too
     *
     * @minItems 8
     * @maxItems 8
     */
    departments: CheckedDepartment[];
    /**
     * 疑点 | Findings
     */
    findings: {
      id: FindingId;
      rule: RuleId;
      kind: FindingKind;
    }[];
    checkedAt: Instant;
    validUntil: Instant;
    rulesVersion: RulesVersion;
  };
}
/**
 * 各部门应答情况 | How one department took part
 */
export interface CheckedDepartment {
  department: Department;
  /**
   * 应答、未应答、数据过期、数据可疑 | Whether it answered, and whether the answer can be trusted
   */
  status: 'ANSWERED' | 'UNAVAILABLE' | 'STALE' | 'SUSPICIOUS';
  /**
   * 数据截至的时刻；未应答的为空 | The instant that its data is of; null where it did not answer
   */
  asOf: Instant | null;
  /**
   * 这一家的记录数；未应答的为空 | Records of this family; null where it did not answer
   */
  recordCount: number | null;
}
/**
 * 每个部门启动时、每次数据送达的事件发完时、此外每隔片刻（默认 30 秒）发出，没有变化也发：沉默不等于没有救助。 | Sent by each department at start, once a delivery has been told of, and every half minute by default, changes or none: silence is never "no aid".
 */
export interface DepartmentHeartbeatV1 {
  specversion: SpecVersion;
  id: EventId;
  /**
   * 部门 | The department
   */
  source:
    | '/departments/civil-affairs'
    | '/departments/education'
    | '/departments/finance'
    | '/departments/human-resources'
    | '/departments/housing'
    | '/departments/health'
    | '/departments/trade-union'
    | '/departments/disability';
  type: 'org.one-door.department.heartbeat.v1';
  /**
   * 部门 | The department
   */
  subject:
    'civil-affairs' | 'education' | 'finance' | 'human-resources' | 'housing' | 'health' | 'trade-union' | 'disability';
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:department.heartbeat.v1';
  data: {
    department: Department;
    /**
     * 未滞后的各地数据截至的时刻；从未送达的为空 | The oldest feed of the divisions that do not lag; null when never fed
     */
    asOf: Instant | null;
    feedSource: FeedSource;
    /**
     * 数据所覆盖的区划 | The divisions that it speaks for
     */
    territory: DivisionCodePrefix[];
    /**
     * 滞后的区划 | Divisions that lag
     */
    lagging: {
      division: DivisionCode;
      /**
       * 该地数据截至的时刻；从未送达的为空 | The instant that its data is of; null when never fed
       */
      asOf: Instant | null;
      feedSource: FeedSource;
      /**
       * 在享记录数 | Active records
       */
      active: number;
      /**
       * 上一次送达的在享记录数 | At the feed before
       */
      activeBefore: number | null;
    }[];
    /**
     * 尚未发出的事件数，尚未发完的送达各计为一 | Events that have not gone out yet; a delivery that is still to be told of counts as one
     */
    waiting: number;
    /**
     * 最近一次生效的变化的 revision；从未有过的为 0 | Revision of the last change that took effect; 0 where there was none
     */
    position?: number;
    /**
     * 到此 revision 为止的变化都已发出；与 position 相同的，没有未发出的变化 | Changes up to this revision are all on the bus; the same as position where none is still to come
     */
    told?: number;
  };
}
/**
 * 部门登记、改正或撤回规则所用的一项事实时发出，主体是所涉的人。同一事实按 revision 取大者。 | Sent when a department records, mends or takes back a fact that rules read, under the person it is about. Of one fact the greater revision holds.
 */
export interface FactChangedV1 {
  specversion: SpecVersion;
  id: EventId;
  /**
   * 掌握事实的部门 | The department that knows it
   */
  source:
    | '/departments/civil-affairs'
    | '/departments/education'
    | '/departments/human-resources'
    | '/departments/housing'
    | '/departments/health'
    | '/departments/trade-union'
    | '/departments/disability';
  type: 'org.one-door.fact.changed.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:fact.changed.v1';
  data: {
    factId: Uuid;
    revision: Revision;
    asOf: Instant;
    /**
     * 由哪一次数据送达带来；不是送达带来的为空 | The delivery that brought it; null where none did
     */
    feed: Code | null;
    fact: Fact;
    /**
     * 是：不再属于此人，或带来它的送达被撤回 | True: it is no longer this person's, or the delivery that brought it was taken back
     */
    withdrawn: boolean;
  };
}
/**
 * 一项事实，恰为一类，类别即属性名 | One fact, of exactly one kind, which is the property's name
 */
export interface Fact {
  /**
   * 学籍；学校不随事件流转 | An enrolment; the school stays behind
   */
  enrolments?: {
    /**
     * 学段 | Stage of school
     */
    stage: 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'VOCATIONAL' | 'UNDERGRADUATE';
    /**
     * 就读状态 | Whether it is attended
     */
    attendance: 'ATTENDING' | 'UNABLE_TO_ATTEND' | 'GRADUATED' | 'LEFT';
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 残疾人证 | A disability certificate
   */
  certificates?: {
    /**
     * 残疾类别 | Type of disability
     */
    type: 'VISUAL' | 'HEARING' | 'SPEECH' | 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' | 'MULTIPLE';
    /**
     * 残疾等级，1 级最重 | Grade, 1 is the gravest
     */
    grade: number;
    /**
     * 需长期照护 | Whether long-term care is needed
     */
    needsCare: boolean;
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 就业状态 | Employment
   */
  employments?: {
    /**
     * 单位就业、灵活就业、登记失业 | Employed, flexible, registered as unemployed
     */
    kind: 'FORMAL' | 'FLEXIBLE' | 'REGISTERED_UNEMPLOYED';
    /**
     * 用人单位；没有的为空 | The employer; null for none
     */
    employer: Code | null;
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 住房；住址不随事件流转 | A dwelling; the address stays behind
   */
  dwellings?: {
    /**
     * 住房来源 | How it is held
     */
    tenure: 'OWNED' | 'RENTED' | 'BORROWED' | 'NONE';
    /**
     * 房屋安全等级，按 JGJ 125 | Grade of danger under JGJ 125
     */
    dangerGrade: 'A' | 'B' | 'C' | 'D' | 'NOT_APPRAISED';
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 家庭经济状况核对结果 | Income and property as verified
   */
  means?: {
    /**
     * 收入类别 | Class of income
     */
    incomeClass: 'BELOW_STANDARD' | 'MARGINAL' | 'EXPENDITURE_POOR' | 'ORDINARY';
    /**
     * 财产状况 | Class of property
     */
    propertyClass: 'WITHIN_LIMIT' | 'ABOVE_LIMIT';
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 迁移或分户 | A move or a split
   */
  moves?: {
    /**
     * 迁入、迁出、分户 | How
     */
    kind: 'MOVED_IN' | 'MOVED_OUT' | 'SPLIT';
    on: Day;
    /**
     * 迁出地；不详的为空 | From where; null when unknown
     */
    fromDivision: DivisionCode | null;
    /**
     * 迁入地；不详的为空 | To where; null when unknown
     */
    toDivision: DivisionCode | null;
  };
  /**
   * 住院费用；医院和诊断不随事件流转 | A hospital bill; hospital and diagnosis stay behind
   */
  bills?: {
    billNumber: Code;
    admittedOn: Day;
    /**
     * 出院日期；未出院的为空 | Discharged on; null while in hospital
     */
    dischargedOn: Day | null;
    total: Money;
    paidByInsurance: Money;
    paidByAid: Money;
    outOfPocket: Money;
  };
  /**
   * 工会会籍；所在工会不随事件流转 | A union membership; the union stays behind
   */
  memberships?: {
    /**
     * 会员类别 | Kind of worker
     */
    worker: 'EMPLOYEE' | 'MODEL_WORKER' | 'MIGRANT_WORKER' | 'RETIRED';
    from: Day;
    /**
     * 最后一天；仍在继续的为空 | The last day; null while it goes on
     */
    to: Day | null;
  };
  /**
   * 出生日期，密文 | The date of birth, encrypted
   */
  birth?: {
    /**
     * 以人员标识密钥派生的密钥加密，只有户籍登记和监督能读 | Encrypted under a key that is derived from that of the pids: the registry and oversight can read it
     */
    sealed: string;
  };
}
/**
 * 核查或全域扫描首次发现一个疑点时发出；所涉时段或金额改变、再次出现或审计人员退回待核时再发。疑点只是线索，由人核实。 | Sent when a check or a scan first makes a finding, and again when its span or amount changes, and when it is open again: shown anew, or given back by an auditor. A lead, not guilt: a person confirms or clears it.
 */
export interface FindingOpenedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/oversight';
  type: 'org.one-door.finding.opened.v1';
  subject: FindingId;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:finding.opened.v1';
  data: {
    revision: Revision;
    finding: FindingState;
    /**
     * 由核查还是扫描发现 | What made it
     */
    by: 'CHECK' | 'SCAN';
    rulesVersion: RulesVersion;
  };
}
/**
 * 疑点全文 | The whole finding
 */
export interface FindingState {
  id: FindingId;
  rule: RuleId;
  kind: FindingKind;
  /**
   * 所涉人员 | Whom it is about
   *
   * @minItems 1
   */
  persons: Pid[];
  /**
   * 所涉救助记录；遗漏救助的可以没有 | The very records; a missed aid may have none
   */
  records: Uuid[];
  /**
   * 所涉家庭的行政区划；不明的为空 | Where the family lives; null when unknown
   */
  division: DivisionCode | null;
  /**
   * 重叠的第一天 | First day of the overlap
   */
  from: Day | null;
  /**
   * 重叠的最后一天 | Last day of the overlap
   */
  to: Day | null;
  /**
   * 重叠的整月数 | Calendar months that share a day with the overlap
   */
  months: number | null;
  /**
   * 涉及金额 | At stake
   */
  amount: Money | null;
}
/**
 * 审计人员对疑点作出处理时发出，可以再次处理，以 revision 大者为准。书面理由留在监督库，由 note 指明，因为理由可能写到人。 | Sent when an auditor settles a finding; it may be settled again, and the greater revision holds. The written reasons stay in oversight, where note names them, since they may name people.
 */
export interface FindingSettledV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/oversight';
  type: 'org.one-door.finding.settled.v1';
  subject: FindingId;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:finding.settled.v1';
  data: {
    revision: Revision;
    /**
     * 属实、排除、不再成立 | Confirmed, cleared, or no longer so
     */
    outcome: 'CONFIRMED' | 'CLEARED' | 'OVERTAKEN';
    /**
     * 处理依据：属实的填 AS_FOUND；排除的填允许叠加、数据有误、人员有误、已更正、其他 | On what ground; AS_FOUND for one that is confirmed
     */
    reason: 'AS_FOUND' | 'LAWFUL_TOGETHER' | 'WRONG_DATA' | 'WRONG_PERSON' | 'MENDED_MEANWHILE' | 'OTHER';
    decidedBy: Account;
    /**
     * 书面理由在监督库中的编号 | The written reasons, in oversight
     */
    note: Uuid | null;
    /**
     * 认定应追回的金额；没有的为空 | To be paid back; null for nothing
     */
    amount: Money | null;
  };
}
/**
 * 部门接办、申请改派、交出或决定时发出，带承办的全部情况；窗口据此更新，自转办至决定以部门为准。 | Sent when a department takes a part over, proposes another, hands it on or decides, with all of how it stands; the window goes by it: from the transfer to the decision the department is the authority.
 */
export interface HandlingChangedV1 {
  specversion: SpecVersion;
  id: EventId;
  /**
   * 部门 | The department
   */
  source:
    | '/departments/civil-affairs'
    | '/departments/education'
    | '/departments/finance'
    | '/departments/human-resources'
    | '/departments/housing'
    | '/departments/health'
    | '/departments/trade-union'
    | '/departments/disability';
  type: 'org.one-door.handling.changed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:handling.changed.v1';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    transfer: Uuid;
    /**
     * 已接办、已交出、已决定 | How it stands
     */
    state: 'TAKEN_OVER' | 'HANDED_ON' | 'DECIDED';
    takenOverAt: Instant;
    due: Due;
    /**
     * 改派申请；没有的为空。理由留在部门 | A proposal; null for none. Its reasons stay with the department
     */
    proposal: {
      to: Unit;
      /**
       * 第几次申请 | Which proposal of this transfer
       */
      number: number;
    } | null;
    /**
     * 决定；还没有的为空。理由和依据留在部门 | The decision; null while there is none. Reasons and legal basis stay with the department
     */
    decision: {
      /**
       * 批准或不予批准 | What was decided
       */
      decision: 'APPROVED' | 'REJECTED';
      /**
       * 由此产生的救助记录 | Aid records that came of it
       */
      records: Uuid[];
      at: Instant;
    } | null;
  };
}
/**
 * 部门接办、申请改派、交出、答复撤回或决定时发出，带承办的全部情况；窗口据此更新，自转办至决定以部门为准。 | Sent when a department takes a part over, proposes another, hands it on, answers a recall or decides, with all of how it stands; the window goes by it: from the transfer to the decision the department is the authority.
 */
export interface HandlingChangedV2 {
  specversion: SpecVersion;
  id: EventId;
  /**
   * 部门 | The department
   */
  source:
    | '/departments/civil-affairs'
    | '/departments/education'
    | '/departments/finance'
    | '/departments/human-resources'
    | '/departments/housing'
    | '/departments/health'
    | '/departments/trade-union'
    | '/departments/disability';
  type: 'org.one-door.handling.changed.v2';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:handling.changed.v2';
  data: {
    revision: Revision;
    caseNumber: Code;
    /**
     * 事项中的第几件 | Which part of the case, from 1
     */
    part: number;
    transfer: Uuid;
    /**
     * 已接办、已交出、已退回窗口、已决定 | How it stands
     */
    state: 'TAKEN_OVER' | 'HANDED_ON' | 'GIVEN_BACK' | 'DECIDED';
    /**
     * 接办时刻；接办前退回的为空 | When it was taken over; null where it went back before
     */
    takenOverAt: Instant | null;
    due: Due;
    /**
     * 改派申请；没有的为空。理由留在部门 | A proposal; null for none. Its reasons stay with the department
     */
    proposal: {
      to: Unit;
      /**
       * 第几次申请 | Which proposal of this transfer
       */
      number: number;
    } | null;
    /**
     * 窗口的撤回申请；没有的为空。理由留在各自一方 | A recall by the window; null for none. Reasons stay with either side
     */
    recall: {
      asked: Revision;
      /**
       * 退回为真，继续办理为假，未答复为空 | True: given back; false: kept; null: not answered
       */
      agreed: boolean | null;
    } | null;
    /**
     * 决定；还没有的为空。理由和依据留在部门 | The decision; null while there is none. Reasons and legal basis stay with the department
     */
    decision: {
      /**
       * 批准或不予批准 | What was decided
       */
      decision: 'APPROVED' | 'REJECTED';
      /**
       * 由此产生的救助记录 | Aid records that came of it
       */
      records: Uuid[];
      at: Instant;
    } | null;
  };
}
/**
 * 家庭的成员或行政区划改变时发出，新登记的家庭也在内；只有住址改变的不发。 | Sent when the members or the division of a household change, and when it is new; not when its address alone does.
 */
export interface HouseholdChangedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/civil-affairs';
  type: 'org.one-door.household.changed.v1';
  subject: Uuid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:household.changed.v1';
  data: {
    version: Revision;
    household: HouseholdState;
    /**
     * 变化前；新登记的为空 | Before it; null for a new household
     */
    before: HouseholdState | null;
  };
}
/**
 * 家庭的现状 | A household as it stands
 */
export interface HouseholdState {
  id: Uuid;
  division: DivisionCode;
  /**
   * 全部成员，包括已离开的 | Everybody, those who left too
   */
  members: HouseholdMember[];
}
/**
 * 家庭成员 | A member
 */
export interface HouseholdMember {
  pid: Pid;
  /**
   * 与户主关系 | To the head of the household
   */
  relation:
    'HEAD' | 'SPOUSE' | 'CHILD' | 'CHILD_IN_LAW' | 'GRANDCHILD' | 'PARENT' | 'GRANDPARENT' | 'SIBLING' | 'OTHER';
  from: Day;
  /**
   * 注销日期；仍在户的为空 | Until when; null while it goes on
   */
  to: Day | null;
}
/**
 * 登记死亡时发出；日期改正、或误登记被撤销时再发。 | Sent when a death is recorded, and again when its day is mended or the entry was a mistake.
 */
export interface PersonDiedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/civil-affairs';
  type: 'org.one-door.person.died.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:person.died.v1';
  data: {
    version: Revision;
    /**
     * 死亡日期；误登记被撤销的为空 | The day; null: the entry was a mistake, the person lives
     */
    diedOn: Day | null;
  };
}
/**
 * 两个人员标识查明是同一人时发出，以两个标识为主体各发一条。 | Sent when two pids turn out to be one person: once under each of the two.
 */
export interface PersonMergedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/civil-affairs';
  type: 'org.one-door.person.merged.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:person.merged.v1';
  data: {
    version: Revision;
    former: Pid;
    current: Pid;
  };
}
/**
 * 迁入、迁出或分户时发出，登记被改正或撤回时再发。 | Sent when a person moves in or out, or a household splits, and again when the entry is mended or taken back.
 */
export interface PersonMovedV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/civil-affairs';
  type: 'org.one-door.person.moved.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:person.moved.v1';
  data: {
    version: Revision;
    /**
     * 迁入、迁出、分户 | How
     */
    kind: 'MOVED_IN' | 'MOVED_OUT' | 'SPLIT';
    movedOn: Day;
    /**
     * 迁出地；不详的为空 | From where; null when unknown
     */
    fromDivision: DivisionCode | null;
    /**
     * 迁入地；不详的为空 | To where; null when unknown
     */
    toDivision: DivisionCode | null;
    /**
     * 原家庭 | The household left
     */
    fromHousehold: Uuid | null;
    /**
     * 新家庭 | The household joined
     */
    toHousehold: Uuid | null;
    entry?: Uuid;
    /**
     * 是：登记已被撤回，或改属他人，视为从未有过 | True: the entry was taken back or is another person's; it counts as never having been
     */
    withdrawn?: boolean;
  };
}
/**
 * 户籍登记首次登记一个人时发出。出生日期不在内，需要的向户籍登记查询。 | Sent when the registry first knows a person. No date of birth: who needs it asks the registry.
 */
export interface PersonRegisteredV1 {
  specversion: SpecVersion;
  id: EventId;
  source: '/departments/civil-affairs';
  type: 'org.one-door.person.registered.v1';
  subject: Pid;
  time: EventTime;
  datacontenttype: ContentType;
  dataschema: 'urn:one-door:event:person.registered.v1';
  data: {
    version: Revision;
    registeredOn: Day;
    /**
     * 有无公民身份号码 | Whether there is an ID number
     */
    hasIdNumber: boolean;
  };
}

/** Every event by its type. */
export interface EventsByType {
  'org.one-door.aid.changed.v1': AidChangedV1;
  'org.one-door.aid.ended.v1': AidEndedV1;
  'org.one-door.aid.granted.v1': AidGrantedV1;
  'org.one-door.aid.paid.v1': AidPaidV1;
  'org.one-door.aid.suspended.v1': AidSuspendedV1;
  'org.one-door.case.accepted.v1': CaseAcceptedV1;
  'org.one-door.case.closed.v1': CaseClosedV1;
  'org.one-door.case.closed.v2': CaseClosedV2;
  'org.one-door.case.decided.v1': CaseDecidedV1;
  'org.one-door.case.escalated.v1': CaseEscalatedV1;
  'org.one-door.case.fed-back.v1': CaseFedBackV1;
  'org.one-door.case.informed.v1': CaseInformedV1;
  'org.one-door.case.overdue.v1': CaseOverdueV1;
  'org.one-door.case.reassignment-answered.v1': CaseReassignmentAnsweredV1;
  'org.one-door.case.reassignment-proposed.v1': CaseReassignmentProposedV1;
  'org.one-door.case.recall-requested.v1': CaseRecallRequestedV1;
  'org.one-door.case.reopened.v1': CaseReopenedV1;
  'org.one-door.case.taken-over.v1': CaseTakenOverV1;
  'org.one-door.case.transferred.v1': CaseTransferredV1;
  'org.one-door.case.transferred.v2': CaseTransferredV2;
  'org.one-door.check.completed.v1': CheckCompletedV1;
  'org.one-door.department.heartbeat.v1': DepartmentHeartbeatV1;
  'org.one-door.fact.changed.v1': FactChangedV1;
  'org.one-door.finding.opened.v1': FindingOpenedV1;
  'org.one-door.finding.settled.v1': FindingSettledV1;
  'org.one-door.handling.changed.v1': HandlingChangedV1;
  'org.one-door.handling.changed.v2': HandlingChangedV2;
  'org.one-door.household.changed.v1': HouseholdChangedV1;
  'org.one-door.person.died.v1': PersonDiedV1;
  'org.one-door.person.merged.v1': PersonMergedV1;
  'org.one-door.person.moved.v1': PersonMovedV1;
  'org.one-door.person.registered.v1': PersonRegisteredV1;
}
