import { graphql } from "../graphql.ts";
import { kindInWords } from "../words/record-kind.ts";
import type { RecordPicture } from "./picture-words.ts";

const InitiativePicture = graphql(`
  query InitiativePicture($association: String!, $slug: String!) {
    initiative(association: $association, slug: $slug) {
      name
      visibility
      municipalities {
        name
      }
      owner {
        name
      }
    }
  }
`);

/** What the picture of an initiative says. */
export const initiativePicture: RecordPicture = async (client, { association, slug }, language) => {
  const { initiative } = await client.query(InitiativePicture, { association, slug });
  if (initiative?.visibility !== "PUBLIC") return undefined;
  const { name: title, municipalities, owner } = initiative;
  const where = municipalities.map(({ name }) => name).join(", ");
  return {
    kind: kindInWords("Initiative", language),
    title,
    details: where === "" ? [] : [where],
    whose: owner.name,
  };
};
