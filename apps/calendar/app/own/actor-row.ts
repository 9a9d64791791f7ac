import type { FormReader } from "../form/form-reader.ts";
import { graphql, type ResultOf } from "../graphql.ts";

/** Who an actor is, as far as forms need it. */
export const ActorRow = graphql(`
  fragment ActorRow on Actor @_unmask {
    association {
      id
      name
    }
    memberParty {
      code
      name
    }
    organisation {
      id
      name
    }
    from
    to
  }
`);

/** An actor with its time. */
export type ActorNode = ResultOf<typeof ActorRow>;

/** An actor as a row of a form: which of the three it is stands before its id. */
export function actorRow(actor: ActorNode) {
  return { actor: actorOption(actor)?.value ?? null, from: actor.from, to: actor.to };
}

/** An actor as what a list offers; undefined where it isn't to be seen. */
export function actorOption({
  association,
  memberParty,
  organisation,
}: Omit<ActorNode, "from" | "to">) {
  if (association !== null)
    return { value: `association:${association.id}`, label: association.name };
  if (memberParty !== null) return { value: `party:${memberParty.code}`, label: memberParty.name };
  if (organisation !== null)
    return { value: `organisation:${organisation.id}`, label: organisation.name };
  return undefined;
}

/** Reads a row of {@link actorRow}. */
export function readActor(row: FormReader) {
  const [kind, id = ""] =
    /^(association|party|organisation):(.+)$/.exec(row.text("actor") ?? "")?.slice(1) ?? [];
  if (kind === undefined) row.wrong("actor", "Välj vem", "Choose who");
  const from = row.partialDate("from");
  const to = row.partialDate("to");
  switch (kind) {
    case "association":
      return { associationId: id, from, to };
    case "party":
      return { memberPartyCode: id, from, to };
    default:
      return { organisationId: id, from, to };
  }
}
