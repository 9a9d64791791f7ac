/** A sentence for a person in the two languages of the endpoint. */
export interface Sentence {
  /** In Swedish. */
  readonly sv: string;
  /** In English. */
  readonly en: string;
}

/** One reason that the server gives. */
export interface Refusal {
  /** For developers, in English. */
  readonly message: string;
  /** A stable code such as `BAD_USER_INPUT`, `NOT_SIGNED_IN`, `TOO_MANY_REQUESTS`, `POSITION_UNKNOWN`; more may come. */
  readonly code: string;
  /** The field of the answer, where it concerns one. */
  readonly path: readonly (string | number)[];
  /** For the person who asked, where the server has words for her. */
  readonly messages: Partial<Sentence>;
}

/** Why no answer came: no connection, none within the time limit, or one that broke off. */
export type SilenceReason = "NETWORK" | "TIMEOUT" | "BROKEN_OFF";

/** No answer arrived. Reading may be tried again; whether a write has happened is not known. */
export class NeverArrivedError extends Error {
  /** Names the class. */
  override readonly name = "NeverArrivedError";
  /** Tells this error from the others in a `switch`. */
  readonly code = "NEVER_ARRIVED";
  /** What is known. `attempts`: how often it was sent. */
  readonly data: { readonly reason: SilenceReason; readonly attempts: number };
  /** For the person who asked. */
  readonly messages: Sentence = {
    sv: "Tjänsten svarar inte. Försök igen om en stund",
    en: "The service does not answer. Try again in a while",
  };

  /** Made by the client. */
  constructor(reason: SilenceReason, attempts: number, cause?: unknown) {
    super(`Expected an answer, none came (${reason.toLowerCase()})`, { cause });
    this.data = { reason, attempts };
  }
}

/** The server has answered that it does not do what was asked, or not all of it. */
export class RefusedError extends Error {
  /** Names the class. */
  override readonly name = "RefusedError";
  /** Tells this error from the others in a `switch`. */
  readonly code = "REFUSED";
  /**
   * Every reason, at least one; the part of the answer that could be given all the same, else null; the HTTP status; and
   * after how many seconds it may be tried again, where the server says so.
   */
  readonly data: {
    readonly refusals: readonly [Refusal, ...Refusal[]];
    readonly partial: unknown;
    readonly status: number;
    readonly retryAfterSeconds: number | undefined;
  };
  /** For the person who asked. */
  readonly messages: Sentence;

  /** Made by the client. */
  constructor(data: RefusedError["data"]) {
    const [first] = data.refusals;
    super(first.message);
    this.data = data;
    this.messages = {
      sv: first.messages.sv ?? "Tjänsten kan inte svara på det här",
      en: first.messages.en ?? first.message,
    };
  }
}

/** Something answered that is no GraphQL endpoint of ours: a proxy's page, or a wrong address. */
export class UnreadableAnswerError extends Error {
  /** Names the class. */
  override readonly name = "UnreadableAnswerError";
  /** Tells this error from the others in a `switch`. */
  readonly code = "UNREADABLE_ANSWER";
  /** The HTTP status and media type of what came. */
  readonly data: { readonly status: number; readonly contentType: string };
  /** For the person who asked. */
  readonly messages: Sentence = {
    sv: "Svaret går inte att läsa. Kontrollera adressen till tjänsten",
    en: "The answer cannot be read. Check the address of the service",
  };

  /** Made by the client. */
  constructor(status: number, contentType: string) {
    super(`Expected a GraphQL answer, got ${contentType || "no media type"} with status ${status}`);
    this.data = { status, contentType };
  }
}

/** Everything that the client throws by itself: `switch (error.code)` tells them apart. A signal's abort is thrown as its reason. */
export type ClientError = NeverArrivedError | RefusedError | UnreadableAnswerError;

/** Whether something that was caught is an error of the client. */
export function isClientError(error: unknown): error is ClientError {
  return (
    error instanceof NeverArrivedError ||
    error instanceof RefusedError ||
    error instanceof UnreadableAnswerError
  );
}
