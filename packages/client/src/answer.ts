import { type Refusal, RefusedError, UnreadableAnswerError } from "./failure.ts";

/** What a GraphQL endpoint answers (GraphQL over HTTP, section 7). */
interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly AnswerError[];
}

interface AnswerError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly messages?: Refusal["messages"];
    readonly retryAfterSeconds?: number;
  };
}

/** Gives the data of an answer. Throws {@link RefusedError} where it has errors, {@link UnreadableAnswerError} where it is none. */
export function readAnswer<Result>(text: string, { status, headers }: Response): Result {
  const answer = parseAnswer<Result>(text);
  const [first, ...others] = answer?.errors ?? [];
  if (first !== undefined) {
    throw new RefusedError({
      refusals: [refusal(first), ...others.map(refusal)],
      partial: answer?.data ?? null,
      status,
      retryAfterSeconds:
        first.extensions?.retryAfterSeconds ?? secondsOf(headers.get("retry-after")),
    });
  }
  if (answer?.data == null) throw unreadable(status, headers);
  return answer.data;
}

/** What came is no answer. A proxy that is overloaded says so by its status alone. */
function unreadable(status: number, headers: Headers): RefusedError | UnreadableAnswerError {
  if (status !== 429 && status !== 503)
    return new UnreadableAnswerError(status, headers.get("content-type") ?? "");
  const message = "Expected to be served, got that the service is overloaded";
  return new RefusedError({
    refusals: [{ message, code: "OVERLOADED", path: [], messages: {} }],
    partial: null,
    status,
    retryAfterSeconds: secondsOf(headers.get("retry-after")),
  });
}

function refusal({ message = "", path = [], extensions = {} }: AnswerError): Refusal {
  return { message, code: extensions.code ?? "", path, messages: extensions.messages ?? {} };
}

/** `Retry-After` as seconds; a date is not read. */
function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

function parseAnswer<Result>(text: string): Answer<Result> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isAnswer<Result>(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** That `data` has the type of the operation is what the schema promises; what carries it is looked at here. */
function isAnswer<Result>(value: unknown): value is Answer<Result> {
  if (typeof value !== "object" || value === null) return false;
  if (!("errors" in value)) return "data" in value;
  return (
    Array.isArray(value.errors) &&
    value.errors.every((error: unknown) => typeof error === "object" && error !== null)
  );
}
