import type { Route } from "./+types/retention.ts";
import { Form } from "react-router";
import { administered } from "../../admin/administered.ts";
import { textOf } from "../../form-text.ts";
import { graphql } from "../../graphql.ts";
import { issueOf, type Outcome, Refusal, refused } from "../../outcome.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { web } from "../../web-context.ts";

const RetentionQuery = graphql(`
  query RetentionRule($association: String!) {
    retention(association: $association) {
      keepDeletedDays
    }
  }
`);

const ChangeRetention = graphql(
  `
    mutation ChangeRetentionRule($language: Language, $input: ChangeRetentionInput!) {
      written: changeRetention(input: $input) {
        ... on Retention {
          __typename
          keepDeletedDays
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args);
  const { client } = args.context.get(web);
  const { retention } = await client.query(RetentionQuery, { association: association.slug });
  return { association, days: retention?.keepDeletedDays ?? null };
}

export async function action(args: Route.ActionArgs): Promise<Outcome> {
  const { slug: association } = await administered(args);
  const { client } = args.context.get(web);
  const form = await args.request.formData();
  const text = textOf(form, "days");
  const keepDeletedDays = text === "" ? null : Number(text);
  if (keepDeletedDays !== null && !Number.isInteger(keepDeletedDays)) {
    const message = "Skriv antalet dagar som ett heltal, eller lämna fältet tomt.";
    const issues = [{ path: ["keepDeletedDays"], message }];
    return { kind: "refused", code: "InvalidInput", message: "Inget är ändrat.", issues };
  }
  const { written } = await client.mutate(ChangeRetention, {
    input: { association, keepDeletedDays },
  });
  if (written.__typename !== "Retention") return refused(written);
  return { kind: "done", message: `Beslutat: ${ruleInWords(written.keepDeletedDays)}.` };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Gallring för ${loaderData?.association.name} – Finsam` }];
}

export default function RetentionPage({ loaderData: { days }, actionData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Gallring
      </h1>
      <p className="prose">
        Det som raderas försvinner ur alla sidor, men ni har det kvar och kan återställa det. Vad en
        myndighet har publicerat kan vara en allmän handling: att förstöra det är ett
        gallringsbeslut, och det är ert.
      </p>
      <OutcomeNote outcome={actionData} />
      <p>
        Just nu: <strong>{ruleInWords(days)}</strong>.
      </p>
      <Form method="post" preventScrollReset className="form">
        <TextField
          key={String(days)}
          name="days"
          type="number"
          label="Spara raderat i antal dagar"
          hint="0–36 500. Lämna tomt för att spara för alltid."
          defaultValue={days === null ? "" : String(days)}
          min={0}
          max={36_500}
          error={issueOf(actionData, "keepDeletedDays")}
        />
        <div className="ds-alert" data-color="warning">
          <p>
            Det som har varit raderat längre än så förstörs inom ett dygn, och går sedan inte att
            återställa. Det går inte att ångra.
          </p>
        </div>
        <p className="buttons">
          <SubmitButton label="Besluta" />
        </p>
      </Form>
    </>
  );
}

function ruleInWords(days: number | null): string {
  if (days === null) return "raderat sparas för alltid";
  if (days === 0) return "raderat förstörs inom ett dygn";
  return days === 1
    ? "raderat sparas i 1 dag"
    : `raderat sparas i ${days.toLocaleString("sv-SE")} dagar`;
}
