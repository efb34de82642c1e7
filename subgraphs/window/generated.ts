// Written by `npm run codegen` from schemas/*.graphql. Types only; change the SDL instead.
/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date in Asia/Shanghai: 2026-11-24. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 in UTC: 2026-11-24T08:00:00.000Z. */
  DateTime: { input: string; output: string; }
  /** Exact decimal money in yuan, as a string: "1234.50". */
  Decimal: { input: string; output: string; }
  /**
   * A row of one of a department's sheets: an object that has text (or a number, true, false, null) by column, each named by
   * its key or by its head. Where several persons or spans of days go into one cell, a list of texts will do.
   */
  LedgerRow: { input: unknown; output: unknown; }
  link__Import: { input: unknown; output: unknown; }
  federation__FieldSet: { input: unknown; output: unknown; }
  federation__Scope: { input: unknown; output: unknown; }
  federation__Policy: { input: unknown; output: unknown; }
  federation__ContextFieldValue: { input: unknown; output: unknown; }
  _Any: { input: unknown; output: unknown; }
};

export type Language =
  | 'ZH'
  | 'EN';

export type Department =
  | 'CIVIL_AFFAIRS'
  | 'EDUCATION'
  | 'FINANCE'
  | 'HUMAN_RESOURCES'
  | 'HOUSING'
  | 'HEALTH'
  | 'TRADE_UNION'
  | 'DISABILITY';

/** What an aid is for. Two departments meeting one need is what multi-headed aid means. */
export type Need =
  | 'LIVING'
  | 'EMERGENCY'
  | 'DISASTER'
  | 'MEDICAL'
  | 'EDUCATION'
  | 'EMPLOYMENT'
  | 'HOUSING'
  | 'DISABILITY';

export type AidStatus =
  | 'APPROVED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED'
  | 'REJECTED'
  | 'REVOKED';

/** How the department's data reaches the hub: a system that pushes, or a ledger that an officer puts in. */
export type FeedSource =
  | 'SYSTEM'
  | 'LEDGER';

/** A programme of aid. A type and not an enum: a new local programme is data. */
export type Programme = {
  code: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  department: Department;
  need: Need;
};


/** A programme of aid. A type and not an enum: a new local programme is data. */
export type ProgrammeTitleArgs = {
  language?: InputMaybe<Language>;
};

/** An administrative division: GB/T 2260 (6 digits), with the township's three digits of GB/T 10114. */
export type Division = {
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};


/** An administrative division: GB/T 2260 (6 digits), with the township's three digits of GB/T 10114. */
export type DivisionNameArgs = {
  language?: InputMaybe<Language>;
};

/** A span of days, both ends included; an open end is still running. */
export type Period = {
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

/** Whom a record covers. Dates are given only where they differ from the record's own. */
export type CoveredPerson = {
  person: Person;
  from?: Maybe<Scalars['Date']['output']>;
  to?: Maybe<Scalars['Date']['output']>;
};

/**
 * A division of which a department's asOf and source do not hold: never fed (asOf null), fed over a day before the newest,
 * fed in another way, or fed with fewer active records than the feed before.
 */
export type LaggingDivision = {
  division: Scalars['ID']['output'];
  asOf?: Maybe<Scalars['DateTime']['output']>;
  source: FeedSource;
  active: Scalars['Int']['output'];
  activeBefore?: Maybe<Scalars['Int']['output']>;
};

/** What one department knows of one person: its aid records and, in each implementation, its facts. */
export type DepartmentAid = {
  department: Department;
  /** Every division that is not lagging was fed then or later; 1970-01-01T00:00:00.000Z when none ever was. */
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  /** The divisions that the answer speaks for, whole counties and cities by their own codes. */
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<AidRecord>;
};

/** One grant of aid. A household's record is returned for every person it covers, and names them all. */
export type AidRecord = {
  id: Scalars['ID']['output'];
  department: Department;
  programme: Programme;
  need: Need;
  status: AidStatus;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
  /** Monthly programmes: yuan a month. All others: yuan in all. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  /** The department's own number of the record. */
  sourceNumber: Scalars['String']['output'];
  /** What was paid for, in the department's own numbering: school year and instalment, bill, disaster, incident. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The case under which departments coordinated this aid. */
  caseNumber?: Maybe<Scalars['String']['output']>;
  persons: Array<Person>;
  covered: Array<CoveredPerson>;
  suspensions: Array<Period>;
  division: Division;
};

/** A person, known between departments by pid alone: no name and no ID number travels. */
export type Person = {
  pid: Scalars['ID']['output'];
};

/** A kind of table that a department takes in, by file or by this interface. */
export type LedgerSheet = {
  name: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  columns: Array<LedgerColumn>;
};


/** A kind of table that a department takes in, by file or by this interface. */
export type LedgerSheetTitleArgs = {
  language?: InputMaybe<Language>;
};

export type LedgerColumn = {
  key: Scalars['ID']['output'];
  /** The column's head in a spreadsheet. */
  head: Scalars['String']['output'];
  /** Other heads by which it is known. */
  also: Array<Scalars['String']['output']>;
  /** Yuan: its head may name the unit, 金额（元） or 金额（万元）. */
  money: Scalars['Boolean']['output'];
  required: Scalars['Boolean']['output'];
  note: Scalars['String']['output'];
  example: Scalars['String']['output'];
  /** All that a cell may say, where that is a list. */
  choices?: Maybe<Array<Scalars['String']['output']>>;
};


export type LedgerColumnNoteArgs = {
  language?: InputMaybe<Language>;
};

/** What to take in, and in whose name. Sent again with the same key and rows, nothing happens twice and the first answer comes again. */
export type FeedInput = {
  /** Chosen by the sender, 8 to 100 characters: one delivery has one key. */
  key: Scalars['String']['input'];
  /** A sheet's name, see the department's sheets. */
  sheet: Scalars['ID']['input'];
  /** A system that pushes, or somebody's ledger. */
  source?: FeedSource;
  /** The instant that the rows are of; now when left out. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether this is all that there is in its divisions: what is missing from it ends. */
  complete?: Scalars['Boolean']['input'];
  /** The divisions that it speaks for; those of its rows when left out. */
  divisions?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** SHA-256 of the file, in hexadecimal. */
  fileDigest?: InputMaybe<Scalars['String']['input']>;
  /** What is missing may end even where that is over 30 % of what is running. */
  endMany?: Scalars['Boolean']['input'];
};

export type FeedStep =
  /** Keep the rows: more will follow under this key. */
  | 'RECEIVE'
  /** Say what the rows received so far would do, and do nothing. */
  | 'PREVIEW'
  /** Take the rows in, all at once. */
  | 'APPLY';

export type FeedState =
  | 'RECEIVING'
  | 'APPLIED'
  | 'UNDONE';

/** One delivery of a sheet's rows. */
export type Feed = {
  id: Scalars['ID']['output'];
  sheet: Scalars['ID']['output'];
  state: FeedState;
  by: Scalars['String']['output'];
  source: FeedSource;
  fileDigest?: Maybe<Scalars['String']['output']>;
  complete: Scalars['Boolean']['output'];
  divisions: Array<Division>;
  asOf: Scalars['DateTime']['output'];
  startedAt: Scalars['DateTime']['output'];
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rows that came, whatever became of them. */
  rows: Scalars['Int']['output'];
  added: Scalars['Int']['output'];
  changed: Scalars['Int']['output'];
  /** Rows that were there just so already. */
  unchanged: Scalars['Int']['output'];
  /** Rows that ended because a complete ledger has them no longer. */
  ended: Scalars['Int']['output'];
  refused: Scalars['Int']['output'];
};

export type FeedAnswer = {
  feed: Feed;
  /** Of each row sent with this call; at PREVIEW and APPLY also of rows received before, if they are refused: 1,000 at most. */
  results: Array<LedgerRowResult>;
  /** How much of what is running would end, 0 to 1; over 0.3 it is done only with endMany. */
  endingShare: Scalars['Float']['output'];
};

export type LedgerRowOutcome =
  /** Kept until the feed is applied. */
  | 'RECEIVED'
  | 'ADDED'
  | 'CHANGED'
  | 'UNCHANGED'
  | 'REFUSED';

export type LedgerRowResult = {
  /** The row's place in the feed, from 1. */
  row: Scalars['Int']['output'];
  sourceNumber?: Maybe<Scalars['String']['output']>;
  outcome: LedgerRowOutcome;
  problems: Array<LedgerProblem>;
};

/** Why a row is refused; it never quotes what a cell says. */
export type LedgerProblem = {
  /** The head of the column; null where the row as a whole is meant. */
  column?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};


/** Why a row is refused; it never quotes what a cell says. */
export type LedgerProblemMessageArgs = {
  language?: InputMaybe<Language>;
};

/** What the registry may tell of a person that bears on aid. */
export type ChangeKind =
  | 'DEATH'
  | 'MOVED_OUT'
  | 'MOVED_IN'
  /** Left a household that goes on. */
  | 'SPLIT';

/**
 * Aid that runs although the registry told of a death, a move or a split of somebody whom it covers. It is there as long as
 * the aid runs and what was told holds: nobody has to clear it.
 */
export type AidMark = {
  id: Scalars['ID']['output'];
  record: MarkedRecord;
  person: Person;
  kind: ChangeKind;
  /** The day of the death, of the move, or the last one in the household. */
  on: Scalars['Date']['output'];
  /** When the registry had it. */
  knownSince: Scalars['DateTime']['output'];
};

export type MarkedRecord = {
  id: Scalars['ID']['output'];
  /** The department's own number of the record. */
  sourceNumber: Scalars['String']['output'];
  programme: Programme;
};

/**
 * Somebody who holds a programme that lets this department help too, and to whom it gives nothing that runs. It closes by
 * itself when the programme ends or when aid is given.
 */
export type AidAdvice = {
  id: Scalars['ID']['output'];
  person: Person;
  /** What is held. */
  programme: Programme;
  since: Scalars['Date']['output'];
  /** Where it is given. */
  division: Division;
};

/** Who can own a part of a case: the departments, the window, the conference, and the units that it brings in. */
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

export type DecisionOutcome =
  | 'APPROVED'
  | 'REJECTED';

export type HandlingState =
  /** Transferred, and nobody has taken it over yet. */
  | 'WAITING'
  | 'TAKEN_OVER'
  /** Given to another, as the window or the conference agreed. */
  | 'HANDED_ON'
  /** Given back to the window, which had asked for it. */
  | 'GIVEN_BACK'
  | 'DECIDED';

/** What a department does with a part of a case that was transferred to it. */
export type Handling = {
  /** The transfer's. */
  id: Scalars['ID']['output'];
  caseId: Scalars['ID']['output'];
  caseNumber: Scalars['String']['output'];
  part: Scalars['Int']['output'];
  /** Greater with each change. */
  revision: Scalars['Int']['output'];
  state: HandlingState;
  greenChannel: Scalars['Boolean']['output'];
  division: Division;
  need: Need;
  programme?: Maybe<Programme>;
  household?: Maybe<Scalars['ID']['output']>;
  persons: Array<Person>;
  /** What the check before the transfer said. */
  verdict: Scalars['String']['output'];
  transferredAt: Scalars['DateTime']['output'];
  /** By when it must be taken over. */
  takeOverDue?: Maybe<Scalars['DateTime']['output']>;
  takenOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** By when it must be decided; null: the limit is not known. */
  decideDue?: Maybe<Scalars['DateTime']['output']>;
  /** The year's calendar is not out yet: the limits may change. */
  provisional: Scalars['Boolean']['output'];
  proposal?: Maybe<HandlingProposal>;
  recall?: Maybe<HandlingRecall>;
  decision?: Maybe<HandlingDecision>;
};

export type HandlingProposal = {
  to: Unit;
  number: Scalars['Int']['output'];
  why: Scalars['String']['output'];
  /** Null while nobody has answered. */
  agreed?: Maybe<Scalars['Boolean']['output']>;
};

/** 撤回: the window asks for it back. */
export type HandlingRecall = {
  at: Scalars['DateTime']['output'];
  /** Null while nobody has answered; false: the department keeps it. */
  agreed?: Maybe<Scalars['Boolean']['output']>;
  why?: Maybe<Scalars['String']['output']>;
};

export type HandlingDecision = {
  outcome: DecisionOutcome;
  at: Scalars['DateTime']['output'];
  by: Scalars['ID']['output'];
  /** Aid records that came of it. */
  records: Array<Scalars['ID']['output']>;
  /** What they give, as AidRecord says it; null where they give nothing, or no money. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  /** The first day of what they give. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Why, and by which law; how to appeal, where it was rejected. */
  reason: Scalars['String']['output'];
  legalBasis: Scalars['String']['output'];
  appeal?: Maybe<Scalars['String']['output']>;
};

/** What a step of a department says. */
export type HandlingStepInput = {
  /** The transfer's id. */
  transfer: Scalars['ID']['input'];
  /** As it was seen: CHANGED_MEANWHILE when somebody else was first. */
  revision: Scalars['Int']['input'];
  /** Chosen by the sender, 8 to 100 characters: a step that is sent again under its key is taken once. */
  key: Scalars['String']['input'];
  by: Scalars['ID']['input'];
};

export type HandlingRefusal =
  | 'NOT_POSSIBLE'
  | 'CHANGED_MEANWHILE'
  /** A proposal waits for its answer. */
  | 'PROPOSED_ALREADY'
  /** Nothing was asked back, or it is answered already. */
  | 'NOT_RECALLED'
  /** Another than the department itself is to be named. */
  | 'OWN_DEPARTMENT'
  /** The aid record cannot be written: see problems. */
  | 'RECORD_REFUSED';

/** The step was taken, now or when it was first sent; or why not: nothing has changed then. */
export type HandlingOutcome = HandlingTaken | HandlingRefused;

export type HandlingTaken = {
  handling: Handling;
};

export type HandlingRefused = {
  reason: HandlingRefusal;
  message: Scalars['String']['output'];
  handling: Handling;
  /** What is wrong with the record that was to be written. */
  problems: Array<LedgerProblem>;
};


export type HandlingRefusedMessageArgs = {
  language?: InputMaybe<Language>;
};

export type Query = {
  /** By its id. */
  case?: Maybe<Case>;
  /** By its number. */
  caseOf?: Maybe<Case>;
  /** 通报: what departments, windows or workers did from the first day to the last; a past period always reads the same. */
  circular: Array<CircularLine>;
  /**
   * 公示名单: aid that was approved, of cases published from the first day to the last; names are masked, and there is no ID
   * number, address or reason, so that it may be hung up. first up to 500, after takes the last one's cursor.
   */
  publicityList: Array<PublicityLine>;
  /** 联络员 of a county with its townships, or of a township and its county. */
  liaisons: Array<UnitLiaison>;
  /**
   * Organisations and individuals near a division who are willing to help with a need where the programmes do not suffice; with
   * past, who helps no more too.
   */
  helpers: Array<CharityHelper>;
  /** 联席会议议程: parts that wait for the conference of a division, the oldest first: nobody's, or proposed twice. first up to 200. */
  conferenceAgenda: Array<AgendaItem>;
  /**
   * By the code on its papers, with or without the hyphen: how far a family's case is. Whoever holds the code may ask, so it
   * says nothing about persons, what was asked or what was decided. Null for a code that no paper has.
   */
  caseByCode?: Maybe<FollowedCase>;
  /**
   * 公开救助政策、工作职责及监督电话: which programmes there are and how to come by them, where the windows are, whom to call.
   * Needs no sign-in and holds nothing about families. Of a division: the windows that serve it, the nearest first.
   */
  publicDoor: PublicDoor;
  /** A paper again, the very bytes that were printed, whatever has become of its case. Null for a number that no paper has. */
  paper?: Maybe<PaperOutcome>;
  /**
   * 档案: a closed case with all its papers, materials and steps as one .zip, with a manifest of the SHA-256 of its files. The same
   * case gives the same bytes, until another paper is printed of it or it is reopened. Null where there is no such case.
   */
  caseArchive?: Maybe<CaseArchiveOutcome>;
  /** The most urgent first: the green channel, then what is due soonest, then what has no limit. first up to 200. */
  cases: CaseConnection;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
  /** 线索: the open ones first, the oldest of them at the top; then what is followed up; then what is done, newest first. first up to 200. */
  leads: LeadConnection;
  lead?: Maybe<Lead>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseOfArgs = {
  number: Scalars['String']['input'];
};


export type QueryCircularArgs = {
  by: CircularBy;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  division: Scalars['ID']['input'];
};


export type QueryPublicityListArgs = {
  division: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryLiaisonsArgs = {
  division: Scalars['ID']['input'];
};


export type QueryHelpersArgs = {
  need: Need;
  division: Scalars['ID']['input'];
  past?: Scalars['Boolean']['input'];
};


export type QueryConferenceAgendaArgs = {
  division: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


export type QueryCaseByCodeArgs = {
  code: Scalars['String']['input'];
};


export type QueryPublicDoorArgs = {
  division?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPaperArgs = {
  number: Scalars['String']['input'];
};


export type QueryCaseArchiveArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCasesArgs = {
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryLeadsArgs = {
  filter?: InputMaybe<LeadFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** 受理. Nobody is turned away: a case is accepted whatever is still missing. Sent again with the same key, the same case comes again. */
  acceptCase: Case;
  /** 一次性告知：all papers that are missing, at once; the clock stands still until they are there. */
  notifyMaterials: CaseOutcome;
  /** 补齐材料: what was missing is there, and is handed in by its name. */
  receiveMaterials: CaseOutcome;
  /** 收取材料: whatever else the family brings, 1 to 50 at a time, until the case is closed. */
  handInMaterials: CaseOutcome;
  /** 更正: who came, written anew; what was written before stays with the step. The note says why. Papers that were printed stay as they are. */
  amendApplicant: CaseOutcome;
  /** 书面申请: the application is there in writing; from now on the time to transfer it runs. */
  applyInWriting: CaseOutcome;
  /** 即时办理: the window does it itself. The note says what was done, or why not. */
  handleCase: CaseOutcome;
  /** 告知实施主体: whom to apply to. */
  informApplicant: CaseOutcome;
  /** The applicant was answered there. */
  answeredThere: CaseOutcome;
  /** 申请人撤回: the family asks for it no more. The note says why. What a department has is recalled first. */
  withdrawPart: CaseOutcome;
  /**
   * 转办. With the receipt of the check that it relies on; without one it goes on UNCHECKED and is checked by itself. After
   * FOUND the note says why it goes on nevertheless.
   */
  transferPart: CaseOutcome;
  /**
   * 撤回转办: the window asks the department to give a part back; the note says why. Nobody has taken it over yet: it comes
   * back by itself. From the transfer to the decision the department is the authority: it may keep what it has begun.
   */
  recallPart: CaseOutcome;
  /** 提请联席会议. The note is the window's opinion (拟办意见). */
  escalatePart: CaseOutcome;
  /** The conference gives it to a department; units beyond the eight are asked for an opinion. The note is its resolution. */
  assignByConference: CaseOutcome;
  /** The conference decides itself. The note is its resolution. */
  decideByConference: CaseOutcome;
  /** 答复改派申请: a first proposal; a second is the conference's. */
  answerProposal: CaseOutcome;
  /** The conference answers a second proposal. The note is its resolution. */
  resolveProposal: CaseOutcome;
  /** 反馈 */
  feedBack: CaseOutcome;
  /** 征求意见: a unit is asked what it thinks; the note is the question. */
  askOpinion: CaseOutcome;
  /** What it answered; the note is the answer. */
  recordOpinion: CaseOutcome;
  /** 转介慈善: all that there is was given, and it is still not enough. The note says why; helper is who is willing, where one is known. */
  referToCharity: CaseOutcome;
  /** What came of it; the note says what. */
  charityAnswered: CaseOutcome;
  /** 满意度, 1 to 5, until the case is closed. */
  recordSatisfaction: CaseOutcome;
  /** 公示, once, until the case is closed. */
  publishCase: CaseOutcome;
  /** 办结归档: from then on papers of it can be printed, and its parts reopened; nothing else. */
  closeCase: CaseOutcome;
  /** Names a unit's liaison, in place of whoever was before. */
  keepLiaison: UnitLiaison;
  /**
   * Writes who is willing to help, or changes it by its id; whoever helps no more is not active. It has no key: somebody new who
   * is sent twice is written twice.
   */
  keepHelper: CharityHelper;
  /** 重新受理 a part that is closed; the case is open again then. The note says why. */
  reopenPart: CaseOutcome;
  /**
   * 印发单据, as the case stands. Of the same revision, with the same words of clerk and office, it is the same paper again, under
   * the same number and to the byte. The hub keeps every paper, encrypted; `paper` gives it again at any time. A paper of one part
   * needs `part` where the case has several; a rejection notice needs `rejection`, and no other paper takes it.
   */
  printPaper: PaperOutcome;
  /** 报告线索: what a grid worker, a cadre or a neighbour saw. Sent again with the same key, the same lead comes again. */
  reportLead: Lead;
  /** 跟进: from now on it is this account's to look into, also where it was another's before. */
  followLead: LeadOutcome;
  /** 了结 without a case. The note says what was found; FINDING_GONE is oversight's alone. */
  settleLead: LeadOutcome;
};


export type MutationAcceptCaseArgs = {
  case: AcceptedCase;
  key: Scalars['String']['input'];
  by: Scalars['ID']['input'];
};


export type MutationNotifyMaterialsArgs = {
  step: CaseStepInput;
  missing: Array<Scalars['String']['input']>;
};


export type MutationReceiveMaterialsArgs = {
  step: CaseStepInput;
};


export type MutationHandInMaterialsArgs = {
  step: CaseStepInput;
  materials: Array<HandedInInput>;
};


export type MutationAmendApplicantArgs = {
  step: CaseStepInput;
  applicant: Applicant;
};


export type MutationApplyInWritingArgs = {
  step: CaseStepInput;
};


export type MutationHandleCaseArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  outcome: DecisionOutcome;
};


export type MutationInformApplicantArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  owner: Unit;
};


export type MutationAnsweredThereArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
};


export type MutationWithdrawPartArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
};


export type MutationTransferPartArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  to: Department;
  receipt?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRecallPartArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
};


export type MutationEscalatePartArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  why: EscalationReason;
};


export type MutationAssignByConferenceArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  to: Department;
};


export type MutationDecideByConferenceArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  outcome: DecisionOutcome;
};


export type MutationAnswerProposalArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  agreed: Scalars['Boolean']['input'];
};


export type MutationResolveProposalArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  agreed: Scalars['Boolean']['input'];
};


export type MutationFeedBackArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  to?: Array<FedBackTo>;
};


export type MutationAskOpinionArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  unit: Unit;
};


export type MutationRecordOpinionArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  unit: Unit;
};


export type MutationReferToCharityArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  helper?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCharityAnsweredArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
  helped: Scalars['Boolean']['input'];
};


export type MutationRecordSatisfactionArgs = {
  step: CaseStepInput;
  satisfaction: Scalars['Int']['input'];
};


export type MutationPublishCaseArgs = {
  step: CaseStepInput;
};


export type MutationCloseCaseArgs = {
  step: CaseStepInput;
};


export type MutationKeepLiaisonArgs = {
  unit: Unit;
  division: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  phone: Scalars['String']['input'];
  by: Scalars['ID']['input'];
};


export type MutationKeepHelperArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  helper: HelperInput;
  by: Scalars['ID']['input'];
};


export type MutationReopenPartArgs = {
  step: CaseStepInput;
  part: Scalars['Int']['input'];
};


export type MutationPrintPaperArgs = {
  case: Scalars['ID']['input'];
  kind: PaperKind;
  part?: InputMaybe<Scalars['Int']['input']>;
  by: Scalars['ID']['input'];
  rejection?: InputMaybe<RejectionWords>;
};


export type MutationReportLeadArgs = {
  report: LeadReport;
  key: Scalars['String']['input'];
  by: Scalars['ID']['input'];
};


export type MutationFollowLeadArgs = {
  step: LeadStepInput;
};


export type MutationSettleLeadArgs = {
  step: LeadStepInput;
  reason: LeadReason;
};

/** What every step says. There is no access control yet: `by` is whom the caller names, an opaque account and never a name. */
export type CaseStepInput = {
  case: Scalars['ID']['input'];
  /** As it was seen: CHANGED_MEANWHILE when somebody else was first; reminders and checks that go by themselves do not count. */
  revision: Scalars['Int']['input'];
  /** Chosen by the sender, 8 to 100 characters: a step that is sent again under its key is taken once. */
  key: Scalars['String']['input'];
  by: Scalars['ID']['input'];
  /** 1 to 2000 characters, without ID numbers. */
  note?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptedCase = {
  /** Where the window is. */
  division: Scalars['ID']['input'];
  channel: Channel;
  /** 绿色通道: everything at once. */
  greenChannel?: Scalars['Boolean']['input'];
  /** Where the family is registered. */
  household?: InputMaybe<Scalars['ID']['input']>;
  /** For whom; the applicant alone, where the registry knows nobody: leave it empty. */
  persons?: Array<Scalars['ID']['input']>;
  /** 线索 of which it comes, which then is this case; CONFLICT where it is another case or settled already. */
  lead?: InputMaybe<Scalars['ID']['input']>;
  applicant: Applicant;
  /** Whether the application is there in writing already. */
  inWriting?: Scalars['Boolean']['input'];
  /** What the family has brought, 50 at most. */
  materials?: Array<HandedInInput>;
  parts: Array<AcceptedPart>;
};

export type Applicant = {
  name: Scalars['String']['input'];
  /** The committee, worker or relative who came on the family's behalf, with a written mandate; needed of ON_BEHALF. */
  onBehalf?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the family says, in its words; at most 2000 characters. */
  says?: InputMaybe<Scalars['String']['input']>;
};

export type HandedInInput = {
  /** What the document is called, 1 to 200 characters, without ID numbers. */
  name: Scalars['String']['input'];
  /** 1 to 99. */
  copies?: Scalars['Int']['input'];
  /** The original itself, not a copy of it. */
  original?: Scalars['Boolean']['input'];
};

export type AcceptedPart = {
  need: Need;
  /** Left out while it is not clear which. */
  programme?: InputMaybe<Scalars['ID']['input']>;
};

/** The step was taken, now or when it was first sent; or why not: nothing has changed then. */
export type CaseOutcome = StepTaken | StepRefused;

export type StepTaken = {
  case: Case;
};

export type StepRefused = {
  reason: RefusalReason;
  message: Scalars['String']['output'];
  case: Case;
};


export type StepRefusedMessageArgs = {
  language?: InputMaybe<Language>;
};

export type RefusalReason =
  | 'NOT_POSSIBLE'
  | 'CHANGED_MEANWHILE'
  | 'NO_SUCH_PART'
  | 'TOLD_ALREADY'
  | 'NOTHING_OWED'
  | 'TOO_MANY_MATERIALS'
  | 'PAPERS_OWED'
  | 'NOT_IN_WRITING'
  | 'APPLIED_ALREADY'
  | 'REASON_NEEDED'
  | 'RECALLED_ALREADY'
  | 'CHECK_OF_OTHERS'
  | 'CHECK_TOO_OLD'
  | 'CHECKED_ALREADY'
  | 'NO_PROPOSAL'
  | 'NOT_CONVENED'
  | 'FOR_THE_CONFERENCE'
  | 'CLOSED_ALREADY'
  | 'DESTROYED'
  | 'PUBLISHED_ALREADY'
  | 'NOBODY_ASKED'
  | 'NOBODY_WILLING';

/** What a rejection is written with: each at most 1000 characters, the reason 2000, without ID numbers. */
export type RejectionWords = {
  reason: Scalars['String']['input'];
  legalBasis: Scalars['String']['input'];
  /** 救济途径 */
  appeal: Scalars['String']['input'];
};

/** The paper; or why there is none as the case stands. */
export type PaperOutcome = PrintedPaper | PaperRefused;

export type PrintedPaper = {
  /** The case's number, the letter of the kind, and which of its kind it is: 370921101-2026-000042-Z1. */
  number: Scalars['String']['output'];
  kind: PaperKind;
  /** When it was first printed. */
  madeAt: Scalars['DateTime']['output'];
  /** SHA-256 of the PDF's bytes, in hex. */
  digest: Scalars['String']['output'];
  /** The PDF, in base64. It names the applicant. */
  content: Scalars['String']['output'];
};

export type PaperRefused = {
  reason: PaperRefusal;
  message: Scalars['String']['output'];
};


export type PaperRefusedMessageArgs = {
  language?: InputMaybe<Language>;
};

export type PaperRefusal =
  | 'CLOSED_ALREADY'
  | 'NO_SUCH_PART'
  | 'NOBODY_ON_BEHALF'
  | 'NOT_TRANSFERRED'
  | 'NOT_DECIDED'
  | 'NOTHING_OWED'
  | 'NOT_REJECTED'
  | 'DESTROYED'
  | 'NOT_KEPT';

export type PaperKind =
  /** 救助申请表 */
  | 'APPLICATION'
  /** 委托书, where somebody came on the family's behalf */
  | 'MANDATE'
  /** 受理单 */
  | 'RECEIPT'
  /** 转办单, of a part under transfer */
  | 'TRANSFER'
  /** 反馈单, of a part that is decided */
  | 'FEEDBACK'
  /** 一次性告知书, while papers are owed */
  | 'NOTICE'
  /** 不予救助告知书, of a part that is rejected */
  | 'REJECTION';

/** How far a case is, for whoever holds its code: state, dates and owners of its parts, nothing about persons. */
export type FollowedCase = {
  acceptedAt: Scalars['DateTime']['output'];
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  parts: Array<FollowedPart>;
};

export type FollowedPart = {
  part: Scalars['Int']['output'];
  state: PartState;
  owner: Unit;
  since: Scalars['DateTime']['output'];
  /** By when it must go on; null: nobody knows, or the clock stands still. */
  due?: Maybe<Scalars['DateTime']['output']>;
};

export type PublicDoor = {
  /** As on the papers; null: each window goes by the name of its division. */
  office?: Maybe<Scalars['String']['output']>;
  hotline: Scalars['String']['output'];
  /** Null: the county has not said. */
  supervisionPhone?: Maybe<Scalars['String']['output']>;
  programmes: Array<ProgrammeGuide>;
  windows: Array<ServiceWindow>;
};


export type PublicDoorProgrammesArgs = {
  need?: InputMaybe<Need>;
};

/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuide = {
  programme: Programme;
  /** Who decides. */
  department: Department;
  need: Need;
  forWhom: Scalars['String']['output'];
  /** How much; where a county sets it, who does and where it is published. */
  standard: Scalars['String']['output'];
  procedure: Array<Scalars['String']['output']>;
  materials: Array<Scalars['String']['output']>;
  /** Within how long, in words; limits has the same as data. */
  timeLimit: Scalars['String']['output'];
  limits: GuideLimits;
  basis: Scalars['String']['output'];
  status: GuideStatus;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideForWhomArgs = {
  language?: InputMaybe<Language>;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideStandardArgs = {
  language?: InputMaybe<Language>;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideProcedureArgs = {
  language?: InputMaybe<Language>;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideMaterialsArgs = {
  language?: InputMaybe<Language>;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideTimeLimitArgs = {
  language?: InputMaybe<Language>;
};


/** 办事指南 of one programme, as policy officers keep it. */
export type ProgrammeGuideBasisArgs = {
  language?: InputMaybe<Language>;
};

export type GuideStatus =
  | 'CONFIRMED'
  /** Written from the law's general terms: policy staff have not confirmed it yet. */
  | 'TO_CONFIRM';

/** How long each step may take. Null: nobody has said, which is not zero. */
export type GuideLimits = {
  /** From a complete written application. */
  transferWithin?: Maybe<TimeLimit>;
  takeOverWithin?: Maybe<TimeLimit>;
  /** From when the department took it over. */
  decideWithin?: Maybe<StatedLimit>;
  feedBackWithin?: Maybe<TimeLimit>;
  /** 绿色通道: each step of an emergency. */
  greenChannelWithin?: Maybe<TimeLimit>;
};

export type TimeLimit = {
  unit: TimeUnit;
  count: Scalars['Int']['output'];
};

/** A limit, and who says so. */
export type StatedLimit = {
  unit: TimeUnit;
  count: Scalars['Int']['output'];
  basis: Scalars['String']['output'];
  status: GuideStatus;
};

export type TimeUnit =
  | 'WORKING_DAYS'
  | 'CALENDAR_DAYS'
  | 'HOURS';

export type ServiceWindow = {
  division: Division;
  name: Scalars['String']['output'];
  address: Scalars['String']['output'];
  hours: Scalars['String']['output'];
  phone: Scalars['String']['output'];
  note?: Maybe<Scalars['String']['output']>;
  /** Whom one meets there, as the office publishes it. */
  staff: Array<WindowStaff>;
};

export type WindowStaff = {
  name: Scalars['String']['output'];
  post: Scalars['String']['output'];
};

/** 救助申请事项 */
export type Case = {
  id: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  revision: Scalars['Int']['output'];
  division: Division;
  channel: Channel;
  greenChannel: Scalars['Boolean']['output'];
  household?: Maybe<Scalars['ID']['output']>;
  persons: Array<Person>;
  applicant: CaseApplicant;
  /** 首问负责: the account that was asked first owns it to the end. */
  owner: Scalars['ID']['output'];
  acceptedAt: Scalars['DateTime']['output'];
  appliedAt?: Maybe<Scalars['DateTime']['output']>;
  materials?: Maybe<OwedMaterials>;
  /** What the family handed in, as it came; the hub keeps no scans. */
  handedIn: Array<HandedIn>;
  satisfaction?: Maybe<Scalars['Int']['output']>;
  publicised: Scalars['Boolean']['output'];
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the archive is kept. */
  keptUntil?: Maybe<Scalars['Date']['output']>;
  /** When all that was personal was taken out of it, once it need not be kept: what is left are its steps, and how its parts ended. */
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  parts: Array<CasePart>;
  /** Which papers of the case as a whole can be printed now. */
  printable: Array<PaperKind>;
  steps: Array<CaseStep>;
  /** Every paper that was printed of it, the oldest first. */
  papers: Array<KeptPaper>;
  /** 线索 of which it came. */
  lead?: Maybe<Lead>;
};

/** A paper as it was printed; `paper` gives it again. */
export type KeptPaper = {
  number: Scalars['String']['output'];
  kind: PaperKind;
  /** Null: of the case as a whole. */
  part?: Maybe<Scalars['Int']['output']>;
  madeAt: Scalars['DateTime']['output'];
  by: Scalars['ID']['output'];
  /** SHA-256 of the PDF's bytes, in hex. */
  digest: Scalars['String']['output'];
};

export type CaseArchiveOutcome = CaseArchive | CaseArchiveRefused;

export type CaseArchive = {
  /** The case's number and .zip. */
  fileName: Scalars['String']['output'];
  /** SHA-256 of its bytes, in hex. */
  digest: Scalars['String']['output'];
  /** The zip, in base64. It names the applicant. */
  content: Scalars['String']['output'];
};

export type CaseArchiveRefused = {
  reason: CaseArchiveRefusal;
  message: Scalars['String']['output'];
};


export type CaseArchiveRefusedMessageArgs = {
  language?: InputMaybe<Language>;
};

export type CaseArchiveRefusal =
  | 'NOT_CLOSED'
  | 'DESTROYED';

export type CaseApplicant = {
  /** 已销毁, once it is destroyed who came. */
  name: Scalars['String']['output'];
  onBehalf?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  address?: Maybe<Scalars['String']['output']>;
  says?: Maybe<Scalars['String']['output']>;
};

export type OwedMaterials = {
  missing: Array<Scalars['String']['output']>;
  notifiedAt: Scalars['DateTime']['output'];
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type HandedIn = {
  name: Scalars['String']['output'];
  copies: Scalars['Int']['output'];
  original: Scalars['Boolean']['output'];
  at: Scalars['DateTime']['output'];
  /** Who took it. */
  by: Scalars['ID']['output'];
};

export type CasePart = {
  part: Scalars['Int']['output'];
  need: Need;
  programme?: Maybe<Programme>;
  state: PartState;
  owner: Unit;
  /** The transfer under way, by which the department knows it. */
  transfer?: Maybe<Scalars['ID']['output']>;
  check?: Maybe<CheckReliedOn>;
  proposal?: Maybe<ReassignmentProposal>;
  /** 撤回 of the transfer under way, where the window asked for it. */
  recall?: Maybe<RecallState>;
  /** Units that were asked for an opinion and have not answered. */
  asked: Array<Unit>;
  outcome?: Maybe<PartOutcome>;
  /** 转介慈善: whether it helped; null where it was not asked, or has not answered. */
  helped?: Maybe<Scalars['Boolean']['output']>;
  records: Array<Scalars['ID']['output']>;
  since: Scalars['DateTime']['output'];
  /** By when it must go on; null: nobody knows, or the clock stands still. */
  due?: Maybe<Scalars['DateTime']['output']>;
  /** The year's calendar is not out yet: due may change. */
  provisional: Scalars['Boolean']['output'];
  /** Past due now. */
  late: Scalars['Boolean']['output'];
  /** When somebody is reminded of it. */
  remindAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the window may do with it now. */
  possible: Array<CaseAction>;
  /** Which papers of this part can be printed now. */
  printable: Array<PaperKind>;
  /** Where it may go: who leads the programme, or all that meet the need; the conference, where nobody does. A person decides. */
  routes: Array<RouteProposal>;
};

export type RouteProposal = {
  to: Unit;
  /** For which it would go there. */
  programmes: Array<Programme>;
  why: Scalars['String']['output'];
};


export type RouteProposalWhyArgs = {
  language?: InputMaybe<Language>;
};

export type CheckReliedOn = {
  /** Null: UNCHECKED. */
  id?: Maybe<Scalars['ID']['output']>;
  verdict: CheckVerdict;
};

export type CheckVerdict =
  | 'CLEAR'
  | 'FOUND'
  | 'INCOMPLETE'
  | 'UNCHECKED';

export type ReassignmentProposal = {
  to: Unit;
  number: Scalars['Int']['output'];
  answer?: Maybe<ProposalAnswer>;
};

export type RecallState =
  /** The department has not answered yet. */
  | 'ASKED'
  /** The department keeps it; its reasons are with it. */
  | 'KEPT';

export type ProposalAnswer =
  | 'AGREED'
  | 'KEPT';

/** One step; none is ever taken away. */
export type CaseStep = {
  revision: Scalars['Int']['output'];
  /** Null: of the case as a whole. */
  part?: Maybe<Scalars['Int']['output']>;
  action: CaseAction;
  /** The unit that it names: to whom it goes, who is asked, who answered, who is late. */
  unit?: Maybe<Unit>;
  /** Of a referral: who is willing to help, as they are known now. */
  helper?: Maybe<CharityHelper>;
  by: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  from?: Maybe<PartState>;
  to?: Maybe<PartState>;
  /** It led on from where a limit had passed. */
  late: Scalars['Boolean']['output'];
  note?: Maybe<Scalars['String']['output']>;
};

export type CircularBy =
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'WORKER';

/** What one of them did in the period. */
export type CircularLine = {
  /** A department, a division's code, or an account. */
  of: Scalars['ID']['output'];
  accepted: Scalars['Int']['output'];
  /** To a department, or by a window or worker. */
  transferred: KeptCount;
  takenOver: KeptCount;
  decided: KeptCount;
  approved: Scalars['Int']['output'];
  rejected: Scalars['Int']['output'];
  fedBack: KeptCount;
  /** Proposed to be another's. */
  proposed: Scalars['Int']['output'];
  handedOn: Scalars['Int']['output'];
  closed: Scalars['Int']['output'];
  /** How many said how satisfied they are; their mean. */
  rated: Scalars['Int']['output'];
  satisfaction?: Maybe<Scalars['Decimal']['output']>;
};

/** How many, and how many of them after their limit. */
export type KeptCount = {
  count: Scalars['Int']['output'];
  late: Scalars['Int']['output'];
};

export type PublicityLine = {
  /** The case's number and the part. */
  id: Scalars['ID']['output'];
  cursor: Scalars['ID']['output'];
  publishedAt: Scalars['DateTime']['output'];
  division: Division;
  /** Masked: 赵*明. */
  name: Scalars['String']['output'];
  need: Need;
  programme?: Maybe<Programme>;
  /** Who decided. */
  owner: Unit;
};

export type UnitLiaison = {
  unit: Unit;
  division: Division;
  name: Scalars['String']['output'];
  phone: Scalars['String']['output'];
};

export type CharityHelper = {
  id: Scalars['ID']['output'];
  kind: HelperKind;
  name: Scalars['String']['output'];
  phone: Scalars['String']['output'];
  offers: Scalars['String']['output'];
  needs: Array<Need>;
  division: Division;
  active: Scalars['Boolean']['output'];
};

export type HelperInput = {
  kind: HelperKind;
  name: Scalars['String']['input'];
  phone: Scalars['String']['input'];
  /** What it is willing to do, in its own words; 1,000 characters at most. */
  offers: Scalars['String']['input'];
  needs: Array<Need>;
  division: Scalars['ID']['input'];
  active?: Scalars['Boolean']['input'];
};

export type HelperKind =
  | 'ORGANISATION'
  | 'INDIVIDUAL';

export type AgendaItem = {
  case: Case;
  part: CasePart;
  why: AgendaReason;
  /** 拟办意见: what the window thinks, or why the department proposed another; with the department, where it is not here. */
  opinion?: Maybe<Scalars['String']['output']>;
  since: Scalars['DateTime']['output'];
};

export type AgendaReason =
  | 'NO_OWNER'
  | 'NO_POLICY'
  | 'CANNOT_TRANSFER'
  | 'SECOND_REASSIGNMENT';

export type CaseFilter = {
  division?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<PartState>>;
  owner?: InputMaybe<Unit>;
  /** Of this person. */
  person?: InputMaybe<Scalars['ID']['input']>;
  lateOnly?: Scalars['Boolean']['input'];
};

export type CaseConnection = {
  edges: Array<CaseEdge>;
  pageInfo: CasePageInfo;
};

export type CaseEdge = {
  cursor: Scalars['ID']['output'];
  node: Case;
};

export type CasePageInfo = {
  hasNextPage: Scalars['Boolean']['output'];
  endCursor?: Maybe<Scalars['ID']['output']>;
};

export type Channel =
  /** 柜台 */
  | 'COUNTER'
  /** 12349 热线 */
  | 'HOTLINE'
  /** 村（居）民委员会代为申请 */
  | 'ON_BEHALF'
  /** 上门 */
  | 'HOME_VISIT'
  /** 主动发现 */
  | 'REPORTED'
  /** 网上 */
  | 'ONLINE';

export type PartState =
  | 'ACCEPTED'
  | 'INFORMED'
  | 'CONFERENCE'
  | 'TRANSFERRED'
  | 'TAKEN_OVER'
  | 'DECIDED'
  | 'CHARITY'
  | 'FED_BACK'
  | 'CLOSED';

export type PartOutcome =
  | 'APPROVED'
  | 'REJECTED'
  | 'ANSWERED_THERE'
  | 'WITHDRAWN';

export type FedBackTo =
  | 'APPLICANT'
  | 'WINDOW';

export type EscalationReason =
  | 'NO_OWNER'
  | 'NO_POLICY'
  | 'CANNOT_TRANSFER';

export type CaseAction =
  | 'ACCEPT'
  | 'NOTIFY_MATERIALS'
  | 'RECEIVE_MATERIALS'
  | 'HAND_IN'
  | 'AMEND'
  | 'APPLY_IN_WRITING'
  | 'HANDLE'
  | 'INFORM'
  | 'ANSWERED_THERE'
  | 'WITHDRAW'
  | 'TRANSFER'
  | 'ESCALATE'
  | 'RESOLVE_ASSIGN'
  | 'RESOLVE_DECIDE'
  | 'RECALL'
  /** By the department: what was recalled is the window's again. */
  | 'GIVE_BACK'
  /** By the department: it keeps what was recalled. */
  | 'KEEP'
  | 'TAKE_OVER'
  | 'PROPOSE'
  | 'ANSWER_PROPOSAL'
  | 'RESOLVE_PROPOSAL'
  | 'HAND_ON'
  | 'DECIDE'
  /** By the clock: before a limit. */
  | 'REMIND'
  /** By the clock: after a limit. */
  | 'OVERDUE'
  /** By the clock, once the calendar of a year is out: the note has the deadline before and after. */
  | 'RECOUNT'
  /** By oversight, once every department has been heard: the note is the verdict. */
  | 'RECHECK'
  | 'ASK_OPINION'
  | 'GIVE_OPINION'
  | 'FEED_BACK'
  | 'REFER'
  | 'CHARITY_ANSWERED'
  | 'RECORD_SATISFACTION'
  | 'PUBLISH'
  | 'CLOSE'
  | 'REOPEN';

/** What somebody saw. Who reports may stay unnamed; no text holds ID numbers. */
export type LeadReport = {
  /** Of the county or township where it is. */
  division: Scalars['ID']['input'];
  /** Who it is, where the registry knows them. */
  household?: InputMaybe<Scalars['ID']['input']>;
  persons?: Array<Scalars['ID']['input']>;
  /** Empty while nobody knows. */
  needs?: Array<Need>;
  /** Who is in need, where, and how to reach them: as far as is known. */
  who?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 2000 characters. */
  seen: Scalars['String']['input'];
  reporter: ReporterKind;
  reporterName?: InputMaybe<Scalars['String']['input']>;
  reporterPhone?: InputMaybe<Scalars['String']['input']>;
};

export type ReporterKind =
  /** 网格员 */
  | 'GRID_WORKER'
  /** 村（社区）干部 */
  | 'CADRE'
  /** 邻居、群众 */
  | 'NEIGHBOUR'
  | 'OTHER';

/** As CaseStepInput, of a lead. */
export type LeadStepInput = {
  lead: Scalars['ID']['input'];
  /** As it was seen. */
  revision: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  by: Scalars['ID']['input'];
  /** 1 to 2000 characters, without ID numbers. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The step was taken, now or when it was first sent; or why not: nothing has changed then. */
export type LeadOutcome = LeadTaken | LeadRefused;

export type LeadTaken = {
  lead: Lead;
};

export type LeadRefused = {
  reason: LeadRefusal;
  message: Scalars['String']['output'];
  lead: Lead;
};


export type LeadRefusedMessageArgs = {
  language?: InputMaybe<Language>;
};

export type LeadRefusal =
  | 'NOT_POSSIBLE'
  | 'CHANGED_MEANWHILE'
  | 'FOLLOWED_ALREADY'
  | 'REASON_NEEDED';

export type Lead = {
  id: Scalars['ID']['output'];
  /** 370921101-2026-X000042; of a place that nobody knows 000000-2026-X000042. */
  number: Scalars['String']['output'];
  revision: Scalars['Int']['output'];
  source: LeadSource;
  state: LeadState;
  /** Null: nobody knows where. */
  division?: Maybe<Division>;
  /** Of a report, where it was known; of a finding the registry's households of its persons say it. */
  household?: Maybe<Scalars['ID']['output']>;
  persons: Array<Person>;
  /** Empty while nobody knows. */
  needs: Array<Need>;
  /** Where the rule names the very programme that is missing. */
  programme?: Maybe<Programme>;
  /** What oversight found, with its explanation. Null of a report, or where oversight could not be reached. */
  finding?: Maybe<Finding>;
  /** The finding's rule: O1. */
  rule?: Maybe<Scalars['ID']['output']>;
  /** Null of a finding, and once the lead is destroyed. */
  report?: Maybe<LeadWords>;
  reportedAt: Scalars['DateTime']['output'];
  /** The account that follows it up, or last did. */
  follower?: Maybe<Scalars['ID']['output']>;
  /** The last case that came of it. */
  case?: Maybe<Case>;
  /** Why it is settled. */
  reason?: Maybe<LeadReason>;
  /** The last day on which it must be there, once it is settled; one that became a case is kept as long as that. */
  keptUntil?: Maybe<Scalars['Date']['output']>;
  /** Once it need not be kept any more: persons, household, finding, report and notes are gone then. */
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the window may do with it now. */
  possible: Array<LeadAction>;
  steps: Array<LeadStep>;
};

export type Finding = {
  id: Scalars['ID']['output'];
};

export type LeadWords = {
  who?: Maybe<Scalars['String']['output']>;
  where?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  seen: Scalars['String']['output'];
  reporter: ReporterKind;
  reporterName?: Maybe<Scalars['String']['output']>;
  reporterPhone?: Maybe<Scalars['String']['output']>;
};

/** One step; none is ever taken away. */
export type LeadStep = {
  revision: Scalars['Int']['output'];
  action: LeadAction;
  /** An account; OVERSIGHT for what went by itself. */
  by: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  from?: Maybe<LeadState>;
  to: LeadState;
  reason?: Maybe<LeadReason>;
  /** Of ACCEPT. */
  case?: Maybe<Case>;
  note?: Maybe<Scalars['String']['output']>;
};

export type LeadSource =
  /** 报告 */
  | 'REPORT'
  /** 遗漏救助疑点 */
  | 'FINDING';

export type LeadState =
  | 'OPEN'
  /** Somebody follows it up. */
  | 'FOLLOWED'
  | 'CASE'
  | 'SETTLED';

export type LeadAction =
  | 'REPORT'
  /** By oversight. */
  | 'FIND'
  | 'FOLLOW'
  /** acceptCase with this lead. */
  | 'ACCEPT'
  | 'SETTLE'
  /** By oversight: what was missing and then was not is missing again. */
  | 'REOPEN';

export type LeadReason =
  /** 已获救助 */
  | 'AIDED_ALREADY'
  /** 不需救助 */
  | 'NO_NEED'
  /** 本人不愿申请 */
  | 'DECLINED'
  /** 已迁走 */
  | 'MOVED_AWAY'
  /** 已去世 */
  | 'DIED'
  /** 查无此人 */
  | 'NOT_FOUND'
  /** 与另一线索重复 */
  | 'DUPLICATE'
  /** By oversight: the finding is not there any more, or an auditor cleared it. */
  | 'FINDING_GONE'
  | 'OTHER';

export type LeadFilter = {
  /** With all that is in it. */
  division?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<LeadState>>;
  source?: InputMaybe<LeadSource>;
  need?: InputMaybe<Need>;
};

export type LeadConnection = {
  edges: Array<LeadEdge>;
  pageInfo: CasePageInfo;
};

export type LeadEdge = {
  cursor: Scalars['ID']['output'];
  node: Lead;
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

export type _Service = {
  sdl?: Maybe<Scalars['String']['output']>;
};

export type _Entity = Case | Finding | Lead | Person;
