import type { OperationDocument } from "./document.ts";
import type { FollowOptions } from "./follow.ts";
import type {
  AssociationSummaryFragment as AssociationSummary,
  ChangesSubscription,
  EsfProjectFilter,
  EsfProjectSummaryFragment as EsfProjectSummary,
  EventDetailsFragment as EventDetails,
  EventFilter,
  EventOrder,
  EventSummaryFragment as EventSummary,
  FoundFragment as Found,
  InitiativeFilter,
  InitiativeSummaryFragment as InitiativeSummary,
  RecordChangedFilter,
  RecordKind,
  ThemeWeekQuery,
  ThemeWeekSummaryFragment as ThemeWeekSummary,
} from "./generated/operations.ts";
import type { RequestOptions } from "./options.ts";
import type { Pages } from "./page.ts";

/** How a list is read. */
export interface ListOptions extends RequestOptions {
  /** Items a page, 1–100. Default 50. */
  readonly pageSize?: number | undefined;
}

/** Which events, and in which order. */
export interface EventListOptions extends ListOptions {
  /** Default `STARTS_ASC`: the earliest first. */
  readonly order?: EventOrder | undefined;
}

/** A theme week with its programme. */
export type ThemeWeek = NonNullable<ThemeWeekQuery["themeWeek"]>;

/** A change of a record. */
export type RecordChange = ChangesSubscription["change"];

/** Whom an insats should suit. */
export interface Person {
  /** In whole years. */
  readonly age?: number | undefined;
  /** The kommunkod of where she lives, four digits. */
  readonly municipality?: string | undefined;
}

/** From where changes are followed, and how. */
export interface ChangeOptions extends Omit<FollowOptions<never, never>, "resume"> {
  /** The position of the last change that was received, or one from `changePosition`. Default: what changes from now on. */
  readonly after?: string | undefined;
}

/** The variables of an operation and how it is asked for; variables may be left out where none is required. */
export type OperationArguments<Variables, Options> =
  Partial<Variables> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];

/**
 * Asks one Finsam endpoint. Every method throws a {@link ClientError} (`NEVER_ARRIVED`, `REFUSED` or `UNREADABLE_ANSWER`), or the
 * reason of a `signal` that was aborted. Days are `YYYY-MM-DD` in Sweden, instants RFC 3339.
 */
export interface Client {
  /** Events from today in Sweden on, the earliest first; those that go on today and those that are called off are among them. */
  readonly upcomingEvents: (filter?: EventFilter, options?: ListOptions) => Pages<EventSummary>;
  /** Events, past and future. `from` and `to` are both inclusive. */
  readonly events: (filter?: EventFilter, options?: EventListOptions) => Pages<EventSummary>;
  /** One event with all that is known of it, by the slugs of its owner and its own; null where there is none. */
  readonly event: (
    association: string,
    slug: string,
    options?: RequestOptions,
  ) => Promise<EventDetails | null>;
  /** Theme weeks, all or of one year. */
  readonly themeWeeks: (
    year?: number,
    options?: RequestOptions,
  ) => Promise<readonly ThemeWeekSummary[]>;
  /** A theme week with its events in order; without `association`, the only one of that slug. Null where there is none. */
  readonly themeWeek: (
    slug: string,
    association?: string,
    options?: RequestOptions,
  ) => Promise<ThemeWeek | null>;
  /** Insatser that go on today and suit a person; those without a stated age come last. */
  readonly initiativesFor: (person: Person, options?: ListOptions) => Pages<InitiativeSummary>;
  /** Insatser by name. */
  readonly initiatives: (
    filter?: InitiativeFilter,
    options?: ListOptions,
  ) => Pages<InitiativeSummary>;
  /** ESF projects by name. */
  readonly esfProjects: (
    filter?: EsfProjectFilter,
    options?: ListOptions,
  ) => Pages<EsfProjectSummary>;
  /** All kinds of record, or some, by Swedish full text; the best first. `__typename` tells which kind one is. */
  readonly search: (
    text: string,
    kinds?: readonly RecordKind[],
    options?: ListOptions,
  ) => Pages<Found>;
  /** The associations, with their members of today and how fresh their records are. */
  readonly associations: (options?: RequestOptions) => Promise<readonly AssociationSummary[]>;
  /** Where the changes are now. Ask for it first, then read, then follow `changes` after it: nothing is lost in between. */
  readonly changePosition: (options?: RequestOptions) => Promise<string>;
  /**
   * Each change of a record, for as long as one listens, over as many connections as it takes: none is lost and the last of
   * each record is told. A refusal with the code `POSITION_UNKNOWN` means: read everything anew.
   */
  readonly changes: (
    filter?: RecordChangedFilter,
    options?: ChangeOptions,
  ) => AsyncGenerator<RecordChange, void>;
  /** Any query of the schema, by a typed document. Sent by GET and hash, so that caches can keep the answer. */
  readonly query: <Result, Variables>(
    document: OperationDocument<Result, Variables>,
    ...rest: OperationArguments<Variables, RequestOptions>
  ) => Promise<Result>;
  /** Any mutation. Sent once, unless its `input` has an `idempotencyKey`: then it is repeated like a query. */
  readonly mutate: <Result, Variables>(
    document: OperationDocument<Result, Variables>,
    ...rest: OperationArguments<Variables, RequestOptions>
  ) => Promise<Result>;
  /** Any subscription, taken up again when the connection breaks. */
  readonly subscribe: <Result, Variables extends object>(
    document: OperationDocument<Result, Variables>,
    variables: Variables,
    options?: FollowOptions<Result, Variables>,
  ) => AsyncGenerator<Result, void>;
}
