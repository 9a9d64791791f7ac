import * as z from "zod";
import { annotations } from "./annotation.ts";
import { brokenRule } from "./failure.ts";
import { endBeforeStart, isOrdered, periodShape } from "./period.ts";
import { idOf, maybe, memberPartyCodeSchema } from "./primitives.ts";

/** Aktör: exactly one of an association, a member party and an organisation, dated where the source dates it. */
export const actorSchema = z
  .object({
    /** Null: it is no association. */
    associationId: maybe(idOf("Association")),
    /** Kommunkod, länskod, `FK` or `AF`; null: it is no member party. */
    memberPartyCode: maybe(memberPartyCodeSchema),
    /** Null: it is no organisation. */
    organisationId: maybe(idOf("Organisation")),
    ...periodShape,
  })
  .refine(
    (actor) =>
      [actor.associationId, actor.memberPartyCode, actor.organisationId].filter((id) => id !== null)
        .length === 1,
    brokenRule("EXACTLY_ONE"),
  )
  .refine(isOrdered, endBeforeStart)
  .register(annotations, { name: "Actor" });

/** What {@link actorSchema} gives: one association, member party or organisation, the other two null (aktör). */
export type Actor = z.output<typeof actorSchema>;
