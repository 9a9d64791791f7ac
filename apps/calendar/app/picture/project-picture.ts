import { graphql } from "../graphql.ts";
import { periodInWords } from "../words/period.ts";
import { kindInWords } from "../words/record-kind.ts";
import { capitalised } from "../words/term.ts";
import type { RecordPicture } from "./picture-words.ts";

const ProjectPicture = graphql(`
  query ProjectPicture($association: String!, $slug: String!) {
    esfProject(association: $association, slug: $slug) {
      name
      visibility
      grantedFrom
      grantedTo
      owner {
        name
      }
    }
  }
`);

/** What the picture of a project says. */
export const projectPicture: RecordPicture = async (client, { association, slug }, language) => {
  const { esfProject: project } = await client.query(ProjectPicture, { association, slug });
  if (project?.visibility !== "PUBLIC") return undefined;
  const { name: title, grantedFrom: from, grantedTo: to, owner } = project;
  const period = periodInWords({ from, to }, language);
  return {
    kind: kindInWords("EsfProject", language),
    title,
    details: period === undefined ? [] : [capitalised(period)],
    whose: owner.name,
  };
};
