import { managedAssociation, type Outcome } from "@finsam/database";
import { brokenRuleAt, isUuid } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { decodeGlobalId } from "./global-id.ts";
import { errorOf, limited } from "./mutation-result.ts";

/** What an association's administrators manage beside records. */
type ManagedType = "ApiToken" | "Invitation" | "Person";

/** The input of a mutation that names one thing. */
export const ManagedInput = builder.inputType("ManagedInput", {
  description: "Which person, invitation or API token.",
  fields: (t) => ({ id: t.id({ required: true, description: "Its id." }) }),
});

/**
 * What `load` answers for the association at a slug, if the viewer manages it; else `otherwise`, whether there is such an
 * association or not.
 */
export async function ifManaged<Value>(
  { prisma, viewer }: Context,
  slug: string,
  otherwise: Value,
  load: (associationId: string) => Promise<Value>,
): Promise<Value> {
  const associationId = await managedAssociation(prisma, viewer, slug);
  return associationId === undefined ? otherwise : load(associationId);
}

/** The answer of a mutation: what `write` has brought as a value of the type `typename`, or why it has not. */
export function managedResult<Value extends object>(
  context: Context,
  typename: string,
  write: () => Promise<Outcome<Value>>,
) {
  return limited(context, async () => {
    const outcome = await write();
    return outcome.ok ? { ...outcome.value, __typename: typename } : errorOf(outcome.refusal);
  });
}

/** The same for a write of what an input names by its id. */
export function managedResultOf<Value extends object>(
  context: Context,
  typename: ManagedType,
  input: { readonly id: string },
  write: (id: string) => Promise<Outcome<Value>>,
) {
  return managedResult<Value>(context, typename, () => {
    const decoded = decodeGlobalId(input.id);
    if (decoded?.typename === typename && isUuid(decoded.id)) return write(decoded.id);
    const issues = [brokenRuleAt("NOT_AN_ID", ["id"])];
    return Promise.resolve({ ok: false, refusal: { code: "INVALID_INPUT", issues } });
  });
}
