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
  civilAffairs?: Maybe<CivilAffairsAid>;
  education?: Maybe<EducationAid>;
  finance?: Maybe<FinanceAid>;
  humanResources?: Maybe<HumanResourcesAid>;
  housing?: Maybe<HousingAid>;
  health?: Maybe<HealthAid>;
  tradeUnion?: Maybe<TradeUnionAid>;
  disability?: Maybe<DisabilityAid>;
  /** Null: oversight could not be reached; read it as INCOMPLETE. */
  check?: Maybe<PriorAidCheck>;
  /** Newest first; at most 200 a page. */
  aidHistory?: Maybe<AidRecordConnection>;
};


/** A person, known between departments by pid alone: no name and no ID number travels. */
export type PersonAidHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<Array<Department>>;
  needs?: InputMaybe<Array<Need>>;
  activeOn?: InputMaybe<Scalars['Date']['input']>;
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
  /** Needs no registry: a person without a household, or while civil affairs is down. 15 or 18 digits. */
  person?: Maybe<Person>;
  /**
   * The findings that oversight keeps as departments' data changes, a page at a time. A cursor holds under its order alone;
   * what comes meanwhile moves nothing from one page to another. first: 1 to 200.
   */
  findings: FindingConnection;
  /** Null: no such finding is kept. */
  finding?: Maybe<Finding>;
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
};


export type QueryPersonArgs = {
  idNumber: Scalars['String']['input'];
};


export type QueryFindingsArgs = {
  filter?: InputMaybe<FindingFilter>;
  orderBy?: InputMaybe<FindingOrder>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindingArgs = {
  id: Scalars['ID']['input'];
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};

export type Mutation = {
  /**
   * What somebody does with a finding. There is no access control yet: `by` is whom the caller names, an opaque account
   * and never a name. Every step but TAKEN_UP says why in its note, without ID numbers.
   * revision: the finding's, as it was seen; CONFLICT when it has changed since, or when the step does not lead on from its
   * status.
   */
  findingStep: Finding;
};


export type MutationFindingStepArgs = {
  finding: Scalars['ID']['input'];
  step: FindingAction;
  revision: Scalars['Int']['input'];
  by: Scalars['ID']['input'];
  reason?: InputMaybe<SettledReason>;
  note?: InputMaybe<Scalars['String']['input']>;
  recoverable?: InputMaybe<Scalars['Decimal']['input']>;
};

export type Household = {
  id: Scalars['ID']['output'];
  division: Division;
  members: Array<Person>;
  /** Null: oversight could not be reached; read it as INCOMPLETE. */
  check?: Maybe<PriorAidCheck>;
  /** Newest first; at most 200 a page. */
  aidHistory?: Maybe<AidRecordConnection>;
  /** What hardship the household is in, as far as facts show it. Null: oversight could not be reached. */
  hardship?: Maybe<HardshipProfile>;
};


export type HouseholdAidHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<Array<Department>>;
  needs?: InputMaybe<Array<Need>>;
  activeOn?: InputMaybe<Scalars['Date']['input']>;
};

export type Case = {
  id: Scalars['ID']['output'];
  household?: Maybe<Scalars['ID']['output']>;
  persons: Array<Person>;
  /**
   * Which facts speak for which programme, of the case's persons and everybody registered with them today: beside `routes`,
   * so that nobody is overlooked. By what departments have told oversight until now, which may be seconds behind them and is
   * as old as asOf; a person decides. Null, with an error: it could not be read, and nothing speaks against anything.
   */
  routeHints?: Maybe<RouteHints>;
};

export type RouteHints = {
  /** One of a person and a programme. */
  hints: Array<RouteHint>;
  /**
   * Departments whose facts could not be read or are in doubt, of anybody asked about: what they know may speak for more. Empty
   * with no asOf: the registry knows nobody of the case, so that nothing was looked up.
   */
  unknown: Array<Department>;
  /** Of when the oldest data is that the hints are made of; null where there is none. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
};

/** What a person's facts, or his family's, speak for. Disaster relief and family-planning aid are named where they are held: no department tells a fact that speaks for them. */
export type RouteHint = {
  programme: Programme;
  /** Who leads it. */
  department: Department;
  person: Person;
  why: Scalars['String']['output'];
  /** The person has it: by the month today, by the year or once within the last 12 months. */
  held: Scalars['Boolean']['output'];
};


/** What a person's facts, or his family's, speak for. Disaster relief and family-planning aid are named where they are held: no department tells a fact that speaks for them. */
export type RouteHintWhyArgs = {
  language?: InputMaybe<Language>;
};

export type Verdict =
  | 'CLEAR'
  | 'FOUND'
  | 'INCOMPLETE';

export type AnswerStatus =
  | 'ANSWERED'
  | 'UNAVAILABLE'
  | 'STALE'
  | 'SUSPICIOUS';

export type FindingKind =
  | 'DUPLICATE'
  | 'MULTIPLE'
  | 'MISSED'
  | 'LAPSED';

export type RuleStatus =
  | 'CONFIRMED'
  | 'TO_CONFIRM';

export type PriorAidCheck = {
  id: Scalars['ID']['output'];
  verdict: Verdict;
  departments: Array<DepartmentAnswer>;
  findings: Array<Finding>;
  /** Every rule that holds today where the family lives, and what came of it: why nothing was found, too. */
  looks: Array<RuleLook>;
  checkedAt: Scalars['DateTime']['output'];
  validUntil: Scalars['DateTime']['output'];
  rulesVersion: Scalars['String']['output'];
  /** What a transfer shows that relies on this check; null where oversight was given no key to sign it. */
  receipt?: Maybe<Scalars['String']['output']>;
};

/** How one department took part. recordCount: this family's records, counted once each. */
export type DepartmentAnswer = {
  department: Department;
  status: AnswerStatus;
  asOf?: Maybe<Scalars['DateTime']['output']>;
  recordCount?: Maybe<Scalars['Int']['output']>;
  message?: Maybe<Scalars['String']['output']>;
};


/** How one department took part. recordCount: this family's records, counted once each. */
export type DepartmentAnswerMessageArgs = {
  language?: InputMaybe<Language>;
};

/** A lead for a person to confirm or clear, not guilt (疑点). */
export type Finding = {
  /** Digest of rule and record ids: the same wherever the finding is made. */
  id: Scalars['ID']['output'];
  kind: FindingKind;
  rule: Rule;
  persons: Array<Person>;
  records: Array<AidRecord>;
  from?: Maybe<Scalars['Date']['output']>;
  to?: Maybe<Scalars['Date']['output']>;
  /** Calendar months that share a day with the overlap. */
  months?: Maybe<Scalars['Int']['output']>;
  /** At stake: the lesser record's over the overlap. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  explanation: Scalars['String']['output'];
  status?: Maybe<FindingStatus>;
  /** Whether what departments hold still shows it. */
  shown?: Maybe<Scalars['Boolean']['output']>;
  /** Greater by one after every step. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Where the family lives; null where nobody knows. */
  division?: Maybe<Division>;
  /** Who gives the aid; of what is missing, who leads it. */
  departments?: Maybe<Array<Department>>;
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Confirmed as to be paid back. */
  recoverable?: Maybe<Scalars['Decimal']['output']>;
  /** Its life, from the first step to the last. */
  steps?: Maybe<Array<FindingStep>>;
};


/** A lead for a person to confirm or clear, not guilt (疑点). */
export type FindingExplanationArgs = {
  language?: InputMaybe<Language>;
};

export type FindingStatus =
  | 'OPEN'
  | 'UNDER_VERIFICATION'
  | 'CONFIRMED'
  | 'CLEARED'
  /** What somebody decided is contested. */
  | 'DISPUTED'
  /** Nothing shows it any more, and nobody had taken it up. */
  | 'SETTLED';

/** What somebody does with a finding. */
export type FindingAction =
  /** From OPEN, DISPUTED or SETTLED, to be verified. */
  | 'TAKEN_UP'
  | 'CONFIRMED'
  | 'CLEARED'
  | 'DISPUTED'
  /** Whoever verified it leaves it to others; SETTLED where nothing shows it any more. */
  | 'GIVEN_BACK';

/** The first four go by themselves, with the events that departments send. */
export type FindingStepKind =
  | 'OPENED'
  | 'CHANGED'
  | 'SETTLED'
  | 'REOPENED'
  | 'TAKEN_UP'
  | 'CONFIRMED'
  | 'CLEARED'
  | 'DISPUTED'
  | 'GIVEN_BACK';

/** Why a finding is cleared. */
export type SettledReason =
  /** 允许叠加 */
  | 'LAWFUL_TOGETHER'
  | 'WRONG_DATA'
  | 'WRONG_PERSON'
  | 'MENDED_MEANWHILE'
  | 'OTHER';

export type FindingStep = {
  /** What the event finding.settled names as its note. */
  id: Scalars['ID']['output'];
  /** The finding's, from this step on. */
  revision: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  step: FindingStepKind;
  /** Where it led. */
  status: FindingStatus;
  /** An account; `oversight` for what went by itself. */
  by: Scalars['String']['output'];
  reason?: Maybe<SettledReason>;
  note?: Maybe<Scalars['String']['output']>;
  /** At stake then; of CONFIRMED, to be paid back. */
  amount?: Maybe<Scalars['Decimal']['output']>;
  /** Ids of the events that caused it. */
  events: Array<Scalars['ID']['output']>;
};

/** What is left out or null restricts nothing; an empty list is met by nothing. */
export type FindingFilter = {
  kinds?: InputMaybe<Array<FindingKind>>;
  rules?: InputMaybe<Array<Scalars['ID']['input']>>;
  departments?: InputMaybe<Array<Department>>;
  /** A province, city or county means all that is in it. */
  divisions?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<FindingStatus>>;
  /** Left out: what departments' data shows, or of the status asked for all. Null: also what it shows no more. */
  shown?: InputMaybe<Scalars['Boolean']['input']>;
  amount?: InputMaybe<AmountRange>;
  openedBetween?: InputMaybe<DayRange>;
};

/** Both ends included; a finding whose amount nobody knows is in none. */
export type AmountRange = {
  from?: InputMaybe<Scalars['Decimal']['input']>;
  to?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Both ends included. */
export type DayRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type FindingOrder =
  | 'OPENED_NEWEST'
  | 'OPENED_OLDEST'
  /** Amounts that nobody knows come last. */
  | 'AMOUNT_GREATEST'
  | 'CHANGED_NEWEST';

export type FindingConnection = {
  edges: Array<FindingEdge>;
  pageInfo: PageInfo;
  /** Of all pages. Null, with an error, when it could not be counted in time. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  totals: FindingTotals;
};

export type FindingEdge = {
  cursor: Scalars['String']['output'];
  node: Finding;
};

/** Over all pages, the most first; each is counted when it is asked for. Null, with an error, when it could not be in time. */
export type FindingTotals = {
  byRule?: Maybe<Array<RuleTotal>>;
  /** A finding of two departments counts with both. */
  byDepartment?: Maybe<Array<DepartmentTotal>>;
  byDivision?: Maybe<Array<DivisionTotal>>;
};

/** amount: the sum of those that are known. */
export type RuleTotal = {
  rule: Rule;
  count: Scalars['Int']['output'];
  amount: Scalars['Decimal']['output'];
  /** How many have no amount. */
  unknownAmount: Scalars['Int']['output'];
};

export type DepartmentTotal = {
  department: Department;
  count: Scalars['Int']['output'];
  amount: Scalars['Decimal']['output'];
  unknownAmount: Scalars['Int']['output'];
};

export type DivisionTotal = {
  /** Null: nobody knows where. */
  division?: Maybe<Division>;
  count: Scalars['Int']['output'];
  amount: Scalars['Decimal']['output'];
  unknownAmount: Scalars['Int']['output'];
};

export type Rule = {
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  /** The rule in plain words, as one would tell the family. */
  says: Scalars['String']['output'];
  legalBasis: Array<LegalBasis>;
  status: RuleStatus;
};


export type RuleTitleArgs = {
  language?: InputMaybe<Language>;
};


export type RuleSaysArgs = {
  language?: InputMaybe<Language>;
};

/** What came of one rule for one family. */
export type RuleLook = {
  rule: Rule;
  /** False: a department is missing or in doubt that the rule needs, so that finding nothing shows nothing. */
  looked: Scalars['Boolean']['output'];
  why?: Maybe<Scalars['String']['output']>;
  findings: Array<Finding>;
  /** What the rule would have named, had it not been lawful together (允许叠加). */
  heldBack: Array<HeldBack>;
};


/** What came of one rule for one family. */
export type RuleLookWhyArgs = {
  language?: InputMaybe<Language>;
};

export type HeldBack = {
  pair: LawfulPair;
  records: Array<AidRecord>;
};

export type LawfulPair = {
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  legalBasis: Array<LegalBasis>;
  status: RuleStatus;
};


export type LawfulPairTitleArgs = {
  language?: InputMaybe<Language>;
};

export type LegalBasis = {
  document: Scalars['String']['output'];
  article?: Maybe<Scalars['String']['output']>;
};

/** What shows hardship (困难类型、困难程度). What nobody could read is unknown; it never lowers the degree silently. */
export type HardshipProfile = {
  types: Array<HardshipType>;
  /** At least so much, while departments are unknown. Null: no fact shows hardship. */
  degree?: Maybe<HardshipDegree>;
  evidence: Array<HardshipEvidence>;
  /** Departments whose facts could not be read or are in doubt. */
  unknown: Array<Department>;
};

export type HardshipType =
  | 'INCOME'
  | 'ILLNESS'
  | 'DISABILITY'
  | 'SCHOOLING'
  | 'HOUSING'
  | 'UNEMPLOYMENT'
  | 'DISASTER'
  | 'BEREAVEMENT';

export type HardshipDegree =
  | 'MILD'
  | 'MODERATE'
  | 'SEVERE';

/** One fact that shows one type of hardship of one person. */
export type HardshipEvidence = {
  type: HardshipType;
  department: Department;
  person: Person;
  explanation: Scalars['String']['output'];
};


/** One fact that shows one type of hardship of one person. */
export type HardshipEvidenceExplanationArgs = {
  language?: InputMaybe<Language>;
};

export type AidRecordConnection = {
  edges: Array<AidRecordEdge>;
  pageInfo: PageInfo;
  /** Null when a department is missing: nobody knows how many there are. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  departments: Array<DepartmentAnswer>;
};

export type AidRecordEdge = {
  cursor: Scalars['String']['output'];
  node: AidRecord;
};

export type PageInfo = {
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
};

export type CivilAffairsAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<CivilAffairsRecord>;
  division?: Maybe<Division>;
  birthDate?: Maybe<Scalars['Date']['output']>;
  deathDate?: Maybe<Scalars['Date']['output']>;
  means: Array<Means>;
  moves: Array<Move>;
};

export type Means = {
  incomeClass: IncomeClass;
  propertyClass: PropertyClass;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type IncomeClass =
  | 'BELOW_STANDARD'
  | 'MARGINAL'
  | 'EXPENDITURE_POOR'
  | 'ORDINARY';

export type PropertyClass =
  | 'WITHIN_LIMIT'
  | 'ABOVE_LIMIT';

export type Move = {
  kind: MoveKind;
  on: Scalars['Date']['output'];
  fromDivision?: Maybe<Scalars['ID']['output']>;
  toDivision?: Maybe<Scalars['ID']['output']>;
};

export type MoveKind =
  | 'MOVED_IN'
  | 'MOVED_OUT'
  | 'SPLIT';

export type DestituteSupport = {
  manner: SupportManner;
};

export type SupportManner =
  | 'AT_HOME'
  | 'IN_INSTITUTION';

export type CivilAffairsRecord = AidRecord & {
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
  destituteSupport?: Maybe<DestituteSupport>;
};

export type EducationAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<EducationRecord>;
  enrolments: Array<Enrolment>;
};

export type EducationRecord = AidRecord & {
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
};

export type HumanResourcesAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<HumanResourcesRecord>;
  employments: Array<Employment>;
};

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
};

export type HousingAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<HousingRecord>;
  dwellings: Array<Dwelling>;
};

export type HousingRecord = AidRecord & {
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
};

export type HealthAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<HealthRecord>;
  bills: Array<Bill>;
};

export type HealthRecord = AidRecord & {
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
};

export type TradeUnionAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<TradeUnionRecord>;
};

export type TradeUnionRecord = AidRecord & {
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
};

export type DisabilityAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  records: Array<DisabilityRecord>;
  certificates: Array<DisabilityCertificate>;
};

export type DisabilityRecord = AidRecord & {
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
};

export type FinanceAid = {
  asOf: Scalars['DateTime']['output'];
  source: FeedSource;
  territory: Array<Scalars['ID']['output']>;
  lagging: Array<LaggingDivision>;
  payments: Array<Payment>;
};

export type Enrolment = {
  stage: SchoolStage;
  attendance: Attendance;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type SchoolStage =
  | 'PRESCHOOL'
  | 'PRIMARY'
  | 'JUNIOR_SECONDARY'
  | 'SENIOR_SECONDARY'
  | 'VOCATIONAL'
  | 'UNDERGRADUATE';

export type Attendance =
  | 'ATTENDING'
  | 'UNABLE_TO_ATTEND'
  | 'GRADUATED'
  | 'LEFT';

export type DisabilityCertificate = {
  type: DisabilityType;
  /** 1 is the gravest, 4 the lightest. */
  grade: Scalars['Int']['output'];
  needsCare: Scalars['Boolean']['output'];
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type DisabilityType =
  | 'VISUAL'
  | 'HEARING'
  | 'SPEECH'
  | 'PHYSICAL'
  | 'INTELLECTUAL'
  | 'MENTAL'
  | 'MULTIPLE';

export type WelfarePost = {
  employer: Scalars['String']['output'];
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

export type Dwelling = {
  tenure: Tenure;
  dangerGrade: DangerGrade;
  from: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

export type Tenure =
  | 'OWNED'
  | 'RENTED'
  | 'BORROWED'
  | 'NONE';

export type DangerGrade =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'NOT_APPRAISED';

export type Bill = {
  billNumber: Scalars['String']['output'];
  admittedOn: Scalars['Date']['output'];
  dischargedOn?: Maybe<Scalars['Date']['output']>;
  total: Scalars['Decimal']['output'];
  paidByInsurance: Scalars['Decimal']['output'];
  paidByAid: Scalars['Decimal']['output'];
  outOfPocket: Scalars['Decimal']['output'];
};

export type Payment = {
  recordNumber: Scalars['String']['output'];
  programme: Programme;
  paidOn: Scalars['Date']['output'];
  amount: Scalars['Decimal']['output'];
  result: BankResult;
};

export type BankResult =
  | 'PENDING'
  | 'PAID'
  | 'RETURNED';

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

export type _Service = {
  sdl?: Maybe<Scalars['String']['output']>;
};

export type _Entity = Case | CivilAffairsRecord | DisabilityRecord | EducationRecord | Finding | HealthRecord | Household | HousingRecord | HumanResourcesRecord | Person | TradeUnionRecord;
