import { randomUUID } from "node:crypto";

/** A write that was sent: its answer may never have come. */
export interface SentWrite {
  readonly title: string;
  /** The key of a create; null for an update. */
  readonly key: string | null;
  /** The GraphQL id and the version that the answer told; undefined while there is none. */
  answer: { readonly id: string; readonly version: number } | undefined;
}

/** What writers know: everything that they have sent, in order. */
export interface KnownWrites {
  readonly sent: readonly SentWrite[];
}

interface Held {
  readonly id: string;
  version: number;
}

const create = `mutation ($input: CreateEventInput!) { result: createEvent(input: $input) {
  __typename ... on Event { id version } ... on InvalidInput { issues { path code } } } }`;
const update = `mutation ($input: UpdateEventInput!) { result: updateEvent(input: $input) {
  __typename ... on Event { id version } ... on VersionConflict { current { id version } } ... on InvalidInput { issues { path code } } } }`;

/** Writers that keep at it until the server dies, and remember what it has told them. */
export function crashWriters({
  token,
  slug,
  writers,
}: {
  token: string;
  slug: string;
  writers: number;
}) {
  const sent: SentWrite[] = [];
  let answered = 0;
  let awaited: { count: number; resolve: () => void } | undefined;

  async function ask(
    url: string,
    query: string,
    input: object,
  ): Promise<{ [field: string]: unknown }> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    if (errors !== undefined) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data.result;
  }

  function remember(write: SentWrite, result: { [field: string]: unknown }): Held {
    const { __typename, id, version } = result;
    if (__typename !== "Event" || typeof id !== "string" || typeof version !== "number")
      throw new Error(`Refused: ${JSON.stringify(result)}`);
    write.answer = { id, version };
    answered += 1;
    if (awaited !== undefined && answered >= awaited.count) awaited.resolve();
    return { id, version };
  }

  async function createOne(url: string, write: SentWrite): Promise<Held> {
    const day = { startsOn: "2026-12-01", endsOn: "2026-12-01" };
    const content = { title: write.title, kind: "SEMINAR", visibility: "PUBLIC", ...day };
    const input = { association: slug, idempotencyKey: write.key, ...content };
    return remember(write, await ask(url, create, input));
  }

  async function writer(url: string, left: () => boolean): Promise<void> {
    let held: Held | undefined;
    for (let n = 0; left(); n += 1) {
      const title = `Prov ${randomUUID()}`;
      if (held === undefined || n % 3 === 0) {
        const write: SentWrite = { title, key: randomUUID(), answer: undefined };
        sent.push(write);
        held = await createOne(url, write);
      } else {
        const write: SentWrite = { title, key: null, answer: undefined };
        sent.push(write);
        const input = { id: held.id, expectedVersion: held.version, title };
        held = remember(write, await ask(url, update, input));
      }
    }
  }

  return {
    /** Writes until `mutations` have been sent or the server is gone. Answers how many were answered. */
    async write(url: string, mutations: number): Promise<number> {
      const before = answered;
      const last = sent.length + mutations;
      const ends = Array.from({ length: writers }, () => writer(url, () => sent.length < last));
      for (const end of await Promise.allSettled(ends)) {
        // A connection that broke is what this is about; a refusal is not.
        if (end.status === "rejected" && String(end.reason).includes("Refused")) throw end.reason;
      }
      return answered - before;
    },
    /** Resolves when so many more writes have been answered. */
    answered(count: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      awaited = { count: answered + count, resolve };
      return promise;
    },
    /** Sends again each create that was never answered, as a client does: it becomes one record, whatever had happened. */
    async replayUnanswered(url: string): Promise<void> {
      for (const write of sent)
        if (write.answer === undefined && write.key !== null) await createOne(url, write);
    },
    known: (): KnownWrites => ({ sent }),
  };
}
