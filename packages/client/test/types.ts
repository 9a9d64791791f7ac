// Not run: it compiles, and each line that is expected not to does not.
import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";
import {
  type ClientError,
  createClient,
  isClientError,
  type RecordChange,
  type TypedDocument,
} from "../src/index.ts";
import type { FinsamSchema } from "../src/tada.ts";

type IsAny<T> = 0 extends 1 & T ? true : false;
type IsSame<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_Claim extends true>() => undefined;
type NotAny<T> = IsAny<T> extends true ? false : true;

const client = createClient({ url: "https://finsam.example/graphql" });

export async function operations() {
  for await (const event of client.upcomingEvents({ municipalities: ["0163"] })) {
    holds<IsSame<typeof event.title, string>>();
    holds<IsSame<typeof event.startsAt, string | null>>();
    holds<NotAny<typeof event.venue>>();
    // @ts-expect-error: there is no such field
    void event.titel;
    // @ts-expect-error: null where only the town is known
    void event.venue.name;
    // @ts-expect-error: an answer is not written to
    event.title = "";
  }
  // @ts-expect-error: no such filter
  client.upcomingEvents({ municipality: "0163" });
  // @ts-expect-error: no such kind of event
  client.events({ kinds: ["PARTY"] });
  // @ts-expect-error: the slug is missing
  await client.event("suvs");
  const [first] = await client.initiativesFor({ age: 19, municipality: "0191" }).first(1);
  holds<IsSame<typeof first extends undefined ? true : false, false>>();
  // @ts-expect-error: the list may be empty
  void first.name;
  const week = await client.themeWeek("jamt-med-finsam-2019");
  holds<IsSame<null extends typeof week ? true : false, true>>();
  holds<NotAny<NonNullable<typeof week>["events"][number]["title"]>>();
  for await (const found of client.search("frukost")) {
    // @ts-expect-error: an insats has no title
    void found.title;
    if (found.__typename === "Event") holds<IsSame<typeof found.title, string>>();
  }
  for await (const change of client.changes({ kinds: ["EVENT"] })) {
    holds<IsSame<typeof change, RecordChange>>();
    holds<IsSame<typeof change.state, "UPDATED" | "DELETED">>();
  }
}

const Board: TypedDocument<{ readonly board: readonly string[] }, { on: string }> = { text: "…" };

export async function customQueries() {
  const answer = await client.query(Board, { on: "2026-10-15" });
  holds<IsSame<typeof answer, { readonly board: readonly string[] }>>();
  // @ts-expect-error: a variable is missing
  await client.query(Board, {});
  // @ts-expect-error: all of them are missing
  await client.query(Board);
  // @ts-expect-error: a variable of another type
  await client.query(Board, { on: 20261015 });
  const text = await client.query("{ associations { name } }");
  holds<IsSame<typeof text, unknown>>();
}

const graphql = initGraphQLTada<FinsamSchema>();
const Members = graphql(`
  query Members($slug: String!, $on: Date) {
    association(slug: $slug) {
      name
      memberships(on: $on) {
        party {
          kind
          name
        }
        from
      }
    }
  }
`);
const Publish = graphql(`
  mutation Publish($input: PublishEventInput!) {
    publishEvent(input: $input) {
      __typename
      ... on Event {
        id
        visibility
      }
      ... on VersionConflict {
        current {
          version
        }
      }
    }
  }
`);

export async function againstTheSchema() {
  const { association } = await client.query(Members, { slug: "suvs" });
  holds<NotAny<typeof association>>();
  const membership = association?.memberships[0];
  holds<IsSame<NonNullable<typeof membership>["from"], string | null>>();
  holds<
    IsSame<
      NonNullable<typeof membership>["party"]["kind"],
      "ARBETSFORMEDLINGEN" | "FORSAKRINGSKASSAN" | "MUNICIPALITY" | "REGION"
    >
  >();
  // @ts-expect-error: it was not asked for
  void association?.shortName;
  // @ts-expect-error: a variable is missing
  await client.query(Members, { on: "2026-10-15" });
  holds<NotAny<VariablesOf<typeof Members>["slug"]>>();
}

/** Every answer of a mutation has to be dealt with. */
export function answerOf({ publishEvent }: ResultOf<typeof Publish>): string {
  switch (publishEvent.__typename) {
    case "Event":
      return publishEvent.visibility;
    case "VersionConflict":
      return String(publishEvent.current.version);
    case "InvalidInput":
    case "NotAllowed":
    case "NotFound":
    case "NotSignedIn":
    case "OwnedElsewhere":
    case "RateLimited":
      return publishEvent.__typename;
  }
}

export function answerOfSome({ publishEvent }: ResultOf<typeof Publish>): string {
  if (publishEvent.__typename === "Event") return publishEvent.visibility;
  // @ts-expect-error: some answers of a mutation are not dealt with
  return publishEvent satisfies never;
}

/** Every kind of error has to be dealt with. */
export function wordsOf(error: ClientError): string {
  switch (error.code) {
    case "NEVER_ARRIVED":
      return `${error.data.reason} ${error.data.attempts}`;
    case "REFUSED":
      return error.data.refusals[0].code;
    case "UNREADABLE_ANSWER":
      return error.data.contentType;
  }
}

export function wordsOfSome(error: ClientError): string {
  if (error.code === "NEVER_ARRIVED") return error.data.reason;
  if (error.code === "REFUSED") return error.messages.sv;
  // @ts-expect-error: a kind of error is not dealt with
  return error satisfies never;
}

export function caught(error: unknown): string {
  // @ts-expect-error: what was caught is not known yet
  if (error.code === "REFUSED") return "";
  if (!isClientError(error)) throw error;
  // @ts-expect-error: only a refusal has reasons
  void error.data.refusals;
  return error.messages.sv;
}
