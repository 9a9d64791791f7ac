import type { ChangeOptions, Client, RecordChange } from "./client.ts";
import type { TypedDocument } from "./document.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import { follow } from "./follow.ts";
import {
  AssociationsDocument,
  ChangePositionDocument,
  ChangesDocument,
  EsfProjectsDocument,
  EventDocument,
  EventsDocument,
  InitiativesDocument,
  type RecordChangedFilter,
  SearchDocument,
  ThemeWeekDocument,
  ThemeWeeksDocument,
} from "./generated/operations.ts";
import type { ListOptions } from "./client.ts";
import type { ClientOptions } from "./options.ts";
import { Pages } from "./page.ts";
import { ask, tell } from "./request.ts";
import { swedishDay } from "./today.ts";

/** Makes a client of one endpoint. Nothing is sent before something is asked for. */
export function createClient(options: ClientOptions): Client {
  const endpoint = endpointOf(options);
  const client: Client = {
    upcomingEvents: (filter, list) =>
      client.events({ from: swedishDay(new Date()), ...filter }, list),
    events: (filter, { order, ...list } = {}) =>
      pages(endpoint, EventsDocument, { filter, order }, list),
    async event(association, slug, request = {}) {
      const answer = await ask(endpoint, EventDocument, { association, slug }, request);
      return answer.event;
    },
    async themeWeeks(year, request = {}) {
      return (await ask(endpoint, ThemeWeeksDocument, { year }, request)).themeWeeks;
    },
    async themeWeek(slug, association, request = {}) {
      return (await ask(endpoint, ThemeWeekDocument, { slug, association }, request)).themeWeek;
    },
    initiativesFor: ({ age, municipality }, list) => {
      const municipalities = municipality === undefined ? undefined : [municipality];
      return client.initiatives({ age, municipalities, on: swedishDay(new Date()) }, list);
    },
    initiatives: (filter, list) => pages(endpoint, InitiativesDocument, { filter }, list),
    esfProjects: (filter, list) => pages(endpoint, EsfProjectsDocument, { filter }, list),
    search: (text, kinds, list) => pages(endpoint, SearchDocument, { text, kinds }, list),
    async associations(request = {}) {
      return (await ask(endpoint, AssociationsDocument, undefined, request)).associations;
    },
    async changePosition(request = {}) {
      return (await ask(endpoint, ChangePositionDocument, undefined, request)).changePosition;
    },
    changes: (filter, request = {}) => changes(client, filter, request),
    query: (document, ...[variables, request = {}]) => ask(endpoint, document, variables, request),
    mutate: (document, ...[variables, request = {}]) =>
      tell(endpoint, document, variables, request),
    subscribe: (document, variables, request = {}) =>
      follow(endpoint, document, variables, request),
  };
  return client;
}

/** What an operation on a list answers. */
interface ListAnswer<T> {
  readonly page: {
    readonly edges: readonly { readonly node: T }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

function pages<T, Variables extends object>(
  endpoint: Endpoint,
  document: TypedDocument<ListAnswer<T>, Variables>,
  variables: Variables,
  { pageSize, ...request }: ListOptions = {},
): Pages<T> {
  return new Pages(async (place) => {
    const { page } = await ask(endpoint, document, { ...variables, ...place }, request);
    return { items: page.edges.map(({ node }) => node), ...page.pageInfo };
  }, pageSize);
}

async function* changes(
  client: Client,
  filter: RecordChangedFilter | undefined,
  { after, ...request }: ChangeOptions,
): AsyncGenerator<RecordChange, void> {
  const { signal } = request;
  // From a named place on, so that nothing is lost even if the connection breaks before the first change.
  const start = after ?? (await client.changePosition({ signal }));
  const variables = { filter, after: start };
  const resume = ({ change }: { change: RecordChange }) => ({ after: change.position });
  for await (const { change } of client.subscribe(ChangesDocument, variables, {
    ...request,
    resume,
  }))
    yield change;
}
