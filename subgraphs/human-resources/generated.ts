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
  /** Null: human resources did not answer. */
  humanResources?: Maybe<HumanResourcesAid>;
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
  /** What the department takes in. */
  humanResourcesSheets: Array<LedgerSheet>;
  /** What came in, newest first; at most 100. */
  humanResourcesFeeds: Array<Feed>;
  /** Aid on which a death, a move or a split bears, by the mark's id; after takes the last one's, first up to 500. */
  humanResourcesMarks: Array<AidMark>;
  /** Who holds 低保 and gets nothing here, by the advice's id; after takes the last one's, first up to 500. */
  humanResourcesAdvice: Array<AidAdvice>;
  /** What was transferred here, the most urgent first; first up to 500, after takes the last one's id. */
  humanResourcesHandlings: Array<Handling>;
  humanResourcesHandling?: Maybe<Handling>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryHumanResourcesFeedsArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryHumanResourcesMarksArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHumanResourcesAdviceArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHumanResourcesHandlingsArgs = {
  states?: Array<HandlingState>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHumanResourcesHandlingArgs = {
  transfer: Scalars['ID']['input'];
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

export type Mutation = {
  /** Takes up to 1,000 rows. firstRow is the place of the first of them in the feed. */
  humanResourcesFeed: FeedAnswer;
  /** Takes a feed back, as long as no later one changed the same rows. */
  humanResourcesUndoFeed: Feed;
  /** 接办: it cannot be refused. */
  humanResourcesTakeOver: HandlingOutcome;
  /** 申请改派 to another department; until that is agreed case and clock stay here. */
  humanResourcesProposeReassignment: HandlingOutcome;
  /** 答复撤回: the window asks for it back. Agreed, it is the window's again; kept, it stays here, and why is said. */
  humanResourcesAnswerRecall: HandlingOutcome;
  /**
   * 决定. An approval writes the aid record with it: a row of the department's records, in which number, programme, persons,
   * division and case number may be left out. A rejection says how to appeal.
   */
  humanResourcesDecide: HandlingOutcome;
};


export type MutationHumanResourcesFeedArgs = {
  feed: FeedInput;
  rows?: Array<Scalars['LedgerRow']['input']>;
  firstRow?: Scalars['Int']['input'];
  step?: FeedStep;
};


export type MutationHumanResourcesUndoFeedArgs = {
  feed: Scalars['ID']['input'];
};


export type MutationHumanResourcesTakeOverArgs = {
  step: HandlingStepInput;
};


export type MutationHumanResourcesProposeReassignmentArgs = {
  step: HandlingStepInput;
  to: Department;
  why: Scalars['String']['input'];
};


export type MutationHumanResourcesAnswerRecallArgs = {
  step: HandlingStepInput;
  agreed: Scalars['Boolean']['input'];
  why?: InputMaybe<Scalars['String']['input']>;
};


export type MutationHumanResourcesDecideArgs = {
  step: HandlingStepInput;
  outcome: DecisionOutcome;
  reason: Scalars['String']['input'];
  legalBasis: Scalars['String']['input'];
  appeal?: InputMaybe<Scalars['String']['input']>;
  record?: InputMaybe<Scalars['LedgerRow']['input']>;
};

export type HumanResourcesAid = DepartmentAid & {
  department: Department;
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<HumanResourcesRecord>;
  employments: Array<Employment>;
  insurances: Array<Insurance>;
};

export type Employment = {
  kind: EmploymentKind;
  employer?: Maybe<Scalars['String']['output']>;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type EmploymentKind =
  | 'FORMAL'
  | 'FLEXIBLE'
  | 'REGISTERED_UNEMPLOYED';

export type Insurance = {
  kind: InsuranceKind;
  payer: Scalars['String']['output'];
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type InsuranceKind =
  | 'PENSION'
  | 'MEDICAL'
  | 'UNEMPLOYMENT'
  | 'WORK_INJURY';

export type HumanResourcesRecord = AidRecord & {
  id: Scalars['ID']['output'];
  department: Department;
  programme: Programme;
  need: Need;
  status: AidStatus;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
  amount?: Maybe<Scalars['Decimal']['output']>;
  sourceNumber: Scalars['String']['output'];
  reference?: Maybe<Scalars['String']['output']>;
  caseNumber?: Maybe<Scalars['String']['output']>;
  persons: Array<Person>;
  covered: Array<CoveredPerson>;
  suspensions: Array<Period>;
  division: Division;
  post?: Maybe<WelfarePost>;
  insuranceSubsidy?: Maybe<InsuranceSubsidy>;
  training?: Maybe<Training>;
};

export type WelfarePost = {
  title: Scalars['String']['output'];
  employer: Scalars['String']['output'];
  monthlyPay: Scalars['Decimal']['output'];
};

export type InsuranceSubsidy = {
  kind: InsuranceKind;
  payer: Scalars['String']['output'];
};

export type Training = {
  course: Scalars['String']['output'];
  organiser: Scalars['String']['output'];
  hours: Scalars['Int']['output'];
  passed: Scalars['Boolean']['output'];
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

export type _Service = {
  sdl?: Maybe<Scalars['String']['output']>;
};

export type _Entity = HumanResourcesRecord | Person;
