import type { Client } from "@finsam/client";
import { graphql } from "../graphql.ts";
import { type Outcome, Refusal, refused } from "../outcome.ts";

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
export async function confirmInitiatives(client: Client, form: FormData): Promise<Outcome> {
  const initiatives = form.getAll("confirm").flatMap((value) => {
    const [, version, id] = /^(\d+) (.+)$/.exec(typeof value === "string" ? value : "") ?? [];
    return id === undefined ? [] : [{ id, expectedVersion: Number(version) }];
  });
  if (initiatives.length === 0)
    return {
      kind: "refused",
      code: "InvalidInput",
      message: "Kryssa för minst en insats.",
      issues: [],
    };
  const { written } = await client.mutate(Confirm, { input: { initiatives } });
  if ("message" in written)
    return written.__typename === "VersionConflict"
      ? {
          ...refused(written),
          message: "Någon av dem har ändrats under tiden. Läs igenom dem igen.",
        }
      : refused(written);
  return {
    kind: "done",
    message:
      initiatives.length === 1
        ? "Insatsen är bekräftad."
        : `${initiatives.length} insatser är bekräftade.`,
  };
}
