import type { Route } from "./+types/retention.ts";
import { administered, type AdminParts, adminParts } from "../../admin/administered.ts";
import { textOf } from "../../form-text.ts";
import { graphql } from "../../graphql.ts";
import { type Language, languageOf, sayIn } from "../../language.ts";
import { issueOf, type Outcome, Refusal, refused, withSent } from "../../outcome.ts";
import { PageForm } from "../../parts/form/page-form.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { useLanguage, useSay } from "../../use-language.ts";
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
  const parts = await adminParts(args);
  const form = await args.request.formData();
  return withSent(await changed(parts, form), form);
}

async function changed(
  { client, association, language }: AdminParts,
  form: FormData,
): Promise<Outcome> {
  const say = sayIn(language);
  const text = textOf(form, "days");
  const keepDeletedDays = text === "" ? null : Number(text);
  if (keepDeletedDays !== null && !Number.isInteger(keepDeletedDays)) {
    const message = say(
      "Skriv antalet dagar som ett heltal, eller lämna fältet tomt.",
      "Write the number of days as a whole number, or leave the field empty.",
    );
    const issues = [{ path: ["keepDeletedDays"], message }];
    const nothing = say("Inget är ändrat.", "Nothing is changed.");
    return { kind: "refused", code: "InvalidInput", message: nothing, issues };
  }
  const { written } = await client.mutate(ChangeRetention, {
    input: { association, keepDeletedDays },
  });
  if (written.__typename !== "Retention") return refused(written);
  const rule = ruleInWords(written.keepDeletedDays, language);
  return { kind: "done", message: `${say("Beslutat", "Decided")}: ${rule}.` };
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const page = sayIn(languageOf(params))("Gallring för", "Retention of");
  return [{ title: `${page} ${loaderData?.association.name} – Finsam` }];
}

export default function RetentionPage({ loaderData: { days }, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Gallring", "Retention")}
      </h1>
      <p className="prose">
        {say(
          "Det som raderas försvinner ur alla sidor, men ni har det kvar och kan återställa det. Vad en myndighet har publicerat kan vara en allmän handling: att förstöra det är ett gallringsbeslut, och det är ert.",
          "What is deleted disappears from all pages, but you still have it and can restore it. What a public authority has published may be an official document: to destroy it takes a decision, and that is yours.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      <p>
        {say("Just nu", "At the moment")}: <strong>{ruleInWords(days, language)}</strong>.
      </p>
      <PageForm outcome={actionData}>
        <TextField
          key={String(days)}
          name="days"
          type="number"
          label={say("Spara raderat i antal dagar", "Keep what is deleted for how many days")}
          hint={say(
            "0–36 500. Lämna tomt för att spara för alltid.",
            "0–36,500. Leave it empty to keep it for ever.",
          )}
          defaultValue={days === null ? "" : String(days)}
          min={0}
          max={36_500}
          error={issueOf(actionData, "keepDeletedDays")}
        />
        <div className="ds-alert" data-color="warning">
          <p>
            {say(
              "Det som har varit raderat längre än så förstörs inom ett dygn, och går sedan inte att återställa. Det går inte att ångra.",
              "What has been deleted for longer than that is destroyed within a day, and cannot be restored after that. This cannot be undone.",
            )}
          </p>
        </div>
        <p className="buttons">
          <SubmitButton label={say("Besluta", "Decide")} />
        </p>
      </PageForm>
    </>
  );
}

function ruleInWords(days: number | null, language: Language): string {
  const say = sayIn(language);
  if (days === null) return say("raderat sparas för alltid", "what is deleted is kept for ever");
  if (days === 0)
    return say("raderat förstörs inom ett dygn", "what is deleted is destroyed within a day");
  return days === 1
    ? say("raderat sparas i 1 dag", "what is deleted is kept for 1 day")
    : say(
        `raderat sparas i ${days.toLocaleString("sv-SE")} dagar`,
        `what is deleted is kept for ${days.toLocaleString("en-GB")} days`,
      );
}
