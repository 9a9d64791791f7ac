import {
  associationsOf,
  brokenRuleAt,
  isSlug,
  mayWrite,
  type Parsed,
  type RecordKind,
  type RuleCode,
} from "@finsam/domain";
import type { Context } from "./context.ts";

/**
 * The id of the association that is to own a new record: the one of this slug, or the only one in which the viewer may
 * write such a record.
 */
export async function ownerFor(
  { viewer, prisma }: Context,
  kind: RecordKind,
  slug: string | null | undefined,
): Promise<Parsed<string>> {
  if (slug == null) {
    const [only, ...others] = associationsOf(viewer, "READER").filter((ownerId) =>
      mayWrite(viewer, { kind, ownerId, before: null, after: "DRAFT" }),
    );
    return only !== undefined && others.length === 0
      ? { ok: true, value: only }
      : refused("ASSOCIATION_MISSING");
  }
  const association = isSlug(slug)
    ? await prisma.association.findFirst({
        where: { slug, deletedAt: null },
        orderBy: { id: "asc" },
        select: { id: true },
      })
    : null;
  return association === null
    ? refused("UNKNOWN_ASSOCIATION")
    : { ok: true, value: association.id };
}

function refused(rule: RuleCode): Parsed<string> {
  return { ok: false, issues: [brokenRuleAt(rule, ["association"])] };
}
