import { graphql } from "../graphql.ts";
import { type Outcome, Refusal, refused } from "../outcome.ts";
import type { OwnParts } from "./own-kind.ts";

const Confirm = graphql(
  `
    mutation ConfirmOwnInitiatives($language: Language, $input: ConfirmInitiativesInput!) {
      written: confirmInitiatives(input: $input) {
        __typename
        ... on InitiativeList {
          __typename
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** Says of insatser that they are right as they stand: those that are ticked, each with the version that was on the page. */
export async function confirmInitiatives(
  { client, say }: OwnParts,
  form: FormData,
): Promise<Outcome> {
  const initiatives = form.getAll("confirm").flatMap((value) => {
    const [, version, id] = /^(\d+) (.+)$/.exec(typeof value === "string" ? value : "") ?? [];
    return id === undefined ? [] : [{ id, expectedVersion: Number(version) }];
  });
  if (initiatives.length === 0)
    return {
      kind: "refused",
      code: "InvalidInput",
      message: say("Kryssa för minst en insats.", "Tick one service at least."),
      issues: [],
    };
  const { written } = await client.mutate(Confirm, { input: { initiatives } });
  if ("message" in written)
    return written.__typename === "VersionConflict"
      ? {
          ...refused(written),
          message: say(
            "Någon av dem har ändrats under tiden. Läs igenom dem igen.",
            "One of them has been changed meanwhile. Read them through again.",
          ),
        }
      : refused(written);
  return {
    kind: "done",
    message:
      initiatives.length === 1
        ? say("Insatsen är bekräftad.", "The service is confirmed.")
        : say(
            `${initiatives.length} insatser är bekräftade.`,
            `${initiatives.length} services are confirmed.`,
          ),
  };
}
