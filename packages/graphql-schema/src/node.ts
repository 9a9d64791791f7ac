import { isUuid } from "@finsam/domain";
import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { decodeGlobalId } from "./global-id.ts";
import { limits } from "./limits.ts";
import { loadRecords, recordType } from "./load-records.ts";
import { partyOrNull } from "./party.ts";

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: "Anything by its id; null where it is not, or not to be seen.",
    args: { id: t.arg.id({ required: true, description: "An id that this endpoint has given." }) },
    resolve: async (_root, { id }, context, info) =>
      (await loadNodes([id], "id", context, info))[0] ?? null,
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      "Several by their ids, at most 100, in the order of the ids; null for each that is not there.",
    args: {
      ids: t.arg.idList({ required: true, description: "Ids that this endpoint has given." }),
    },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > limits.nodes)
        throw badInput("ids", {
          sv: `Ange högst ${limits.nodes} id`,
          en: `Expected at most ${limits.nodes} ids`,
        });
      return loadNodes(ids, "ids", context, info);
    },
  }),
}));

async function loadNodes(
  ids: readonly string[],
  argument: string,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const keys = ids.map((id) => keyOf(id, argument));
  const records = await loadRecords(
    keys.flatMap((key) => key.record ?? []),
    [],
    context,
    info,
  );
  let next = 0;
  return keys.map((key) => (key.record ? (records[next++] ?? null) : key.party));
}

function keyOf(globalId: string, argument: string) {
  const { typename = "", id = "" } = decodeGlobalId(globalId) ?? {};
  const recordTypename = recordType(typename);
  if (recordTypename && isUuid(id))
    return { record: { typename: recordTypename, id }, party: null };
  const party = typename === "MemberParty" ? partyOrNull(id) : null;
  if (party !== null) return { record: null, party: { ...party, __typename: "MemberParty" } };
  throw badInput(argument, {
    sv: "Ange ett id som den här tjänsten har lämnat ut",
    en: "Expected an id that this endpoint has given",
  });
}
