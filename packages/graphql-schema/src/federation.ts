import { isUuid } from "@finsam/domain";
import type { GraphQLError, GraphQLResolveInfo } from "graphql";
import type { MemberParty as Party } from "@finsam/domain/register";
import { badInput } from "./bad-input.ts";
import { builder, typenameOf } from "./builder.ts";
import type { Context } from "./context.ts";
import { subgraphSdl } from "./federation-sdl.ts";
import { decodeGlobalId } from "./global-id.ts";
import { limits } from "./limits.ts";
import { loadRecords, type RecordKey, recordType } from "./load-records.ts";
import { MemberParty, partyOrNull } from "./party.ts";
import { Association, EsfProject, Event, Initiative, ThemeWeek } from "./record.ts";

// The names and shapes that Apollo Federation v2 asks of a subgraph.
builder.scalarType("_Any", {
  description:
    "Apollo Federation: a reference to an entity, its `__typename` and the fields of one of its keys.",
  parseValue: (input) => {
    if (typenameOf(input) !== undefined && isObject(input)) return input;
    throw badReference();
  },
});

const entities = [Association, EsfProject, Event, Initiative, MemberParty, ThemeWeek];
const entityTypes: ReadonlySet<string> = new Set(entities.map(({ name }) => name));

const Entity = builder.unionType("_Entity", {
  description: "Apollo Federation: what other subgraphs may extend, by its key.",
  types: entities,
  resolveType: typenameOf,
});

const Service = builder.objectRef<{ readonly sdl: string }>("_Service").implement({
  description: "Apollo Federation: this endpoint as a subgraph.",
  fields: (t) => ({
    sdl: t.exposeString("sdl", {
      description: "The schema with its keys, for those who compose a supergraph.",
    }),
  }),
});

builder.queryFields((t) => ({
  _service: t.field({
    type: Service,
    description: "Apollo Federation v2: the schema of this endpoint as a subgraph.",
    resolve: (_root, _args, _context, { schema }) => ({ sdl: subgraphSdl(schema) }),
  }),
  _entities: t.field({
    type: [Entity],
    nullable: { list: false, items: true },
    description:
      "Apollo Federation v2: entities by their keys, at most 1000, in the order of the references; null for each that is " +
      "not there, or not to be seen.",
    args: {
      representations: t.arg({
        type: ["_Any"],
        required: true,
        description: 'References such as `{ __typename: "MemberParty", code: "0163" }`.',
      }),
    },
    complexity: ({ representations }) => ({ field: 1, multiplier: representations.length }),
    resolve: (_root, { representations }, context, info) => {
      if (representations.length <= limits.representations)
        return loadEntities(representations, context, info);
      throw badInput("representations", {
        sv: `Ange högst ${limits.representations} referenser`,
        en: `Expected at most ${limits.representations} references`,
      });
    },
  }),
}));

/** A reference that cannot be read is an error in its own place: the others are answered. */
async function loadEntities(
  references: readonly object[],
  context: Context,
  info: GraphQLResolveInfo,
) {
  const found = references.map(entityOf);
  const records = await loadRecords(
    found.flatMap((one) => (one && "key" in one ? one.key : [])),
    [],
    context,
    info,
  );
  let next = 0;
  return found.map((one) => {
    if (one === undefined) return Promise.reject(badReference());
    return "key" in one ? (records[next++] ?? null) : one.party;
  });
}

/** What a reference leads to; undefined where it cannot be read. */
type Found =
  | { readonly key: RecordKey }
  | { readonly party: (Party & { readonly __typename: "MemberParty" }) | null }
  | undefined;

function entityOf(reference: object): Found {
  const { __typename: type, id, code }: Record<string, unknown> = { ...reference };
  const decoded = typeof id === "string" ? decodeGlobalId(id) : undefined;
  if (type === "MemberParty") {
    const byId = decoded?.typename === type ? decoded.id : undefined;
    const known = typeof code === "string" ? code : byId;
    if (known === undefined) return undefined;
    const party = partyOrNull(known);
    return { party: party && { ...party, __typename: type } };
  }
  const typename = entityTypes.has(String(type)) ? recordType(String(type)) : undefined;
  return typename !== undefined && decoded?.typename === typename && isUuid(decoded.id)
    ? { key: { typename, id: decoded.id } }
    : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function badReference(): GraphQLError {
  return badInput("representations", {
    sv: "Ange typ och nyckel så som den här tjänsten har lämnat ut dem",
    en: "Expected a type and key that this endpoint has given",
  });
}
