import { type SourceWish, wishSource } from "@finsam/database";
import { builder } from "./builder.ts";
import { errorOf, limited, resultUnion } from "./mutation-result.ts";
import { Source } from "./record.ts";

const SourceInput = builder.inputType("SourceInput", {
  description:
    "Which source: an association's own server, or a calendar or page of its site that is imported.",
  fields: (t) => ({
    association: t.string({ required: true, description: "The association's slug." }),
    url: t.field({
      type: "URL",
      description: "The address of the import (`Source.url`). Default: none, its own server.",
    }),
  }),
});

const mutations: readonly (readonly [SourceWish, string])[] = [
  ["pause", "Lets a source rest (pausa)"],
  ["resume", "Follows a source again after a pause (återuppta)"],
  ["confirm", "Confirms the removals for which a source is paused (godkänn, rule F9)"],
  ["resync", "Takes a full copy of a source and removes what is no longer there (hämta på nytt)"],
];

for (const [wish, described] of mutations) {
  const name = `${wish}Source`;
  builder.mutationField(name, (t) =>
    t.field({
      type: resultUnion(
        `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`,
        [Source],
        "The source as it is now",
      ),
      description: `${described}. A server: for the operator, and every association of it is concerned. An import: also for the association's administrators.`,
      args: {
        input: t.arg({ type: SourceInput, required: true, description: "Which source." }),
      },
      resolve: (_root, { input: { association, url } }, context) =>
        limited(context, async () => {
          const { database, author, prisma } = context;
          const outcome = await wishSource(database, author, {
            association,
            url: url ?? undefined,
            wish,
            now: author.now,
          });
          if (!outcome.ok) return errorOf(outcome.refusal);
          const { id } = outcome.value;
          const source = await prisma.source.findUniqueOrThrow({ where: { id } });
          return { ...source, __typename: "Source" };
        }),
    }),
  );
}
