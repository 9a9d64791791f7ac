import type { Route } from "./+types/tokens.ts";
import { Form } from "react-router";
import { label } from "@finsam/domain/labels";
import { administered } from "../../admin/administered.ts";
import { actOnTokens } from "../../admin/token-act.ts";
import { Tokens } from "../../admin/token-query.ts";
import { issueOf } from "../../outcome.ts";
import { NewSecret } from "../../parts/admin/new-secret.tsx";
import { TokenList } from "../../parts/admin/token-list.tsx";
import { OptionList } from "../../parts/form/option-list.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { web } from "../../web-context.ts";
import { roleNames, roleRights } from "../../words/role.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { capitalised } from "../../words/term.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args);
  const { client, now, origin } = args.context.get(web);
  const { apiTokens: tokens } = await client.query(Tokens, { association: association.slug });
  const at = now();
  return { association, tokens, origin, now: at.toISOString(), today: swedishDay(at) };
}

export async function action(args: Route.ActionArgs) {
  const { slug } = await administered(args);
  return actOnTokens(args.context.get(web).client, slug, await args.request.formData());
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `API-nycklar för ${loaderData?.association.name} – Finsam` }];
}

export default function TokensPage({ loaderData, actionData }: Route.ComponentProps) {
  const { tokens, origin, now, today } = loaderData;
  const outcome = actionData?.outcome;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        API-nycklar
      </h1>
      <p className="prose">
        Med en API-nyckel läser eller skriver ett program för förbundet, till exempel er webbplats
        eller ert bokningssystem. Det som är publikt läser alla program utan nyckel.
      </p>
      <OutcomeNote outcome={outcome} />
      {actionData?.secret === undefined ? null : (
        <NewSecret secret={actionData.secret} origin={origin} />
      )}
      <TokenList tokens={tokens} now={now} today={today} />
      <section aria-labelledby="new-token">
        <h2 className="ds-heading" data-size="sm" id="new-token">
          Ny nyckel
        </h2>
        <Form method="post" preventScrollReset className="form" key={tokens.length}>
          <TextField
            name="name"
            label="Namn"
            hint="Vilket program som använder den, till exempel ”Webbplatsens kalender”."
            required
            maxLength={100}
            error={issueOf(outcome, "name")}
          />
          <OptionList
            type="radio"
            name="role"
            legend="Vad programmet får göra"
            chosen={["READER"]}
            error={issueOf(outcome, "role")}
            options={roleNames
              .filter((role) => role !== "ADMIN")
              .map((value) => ({
                value,
                label: `Som ${label("RoleName", value)}`,
                hint: capitalised(roleRights[value]),
              }))}
          />
          <TextField
            name="days"
            type="number"
            label="Gäller i antal dagar"
            hint="1–366. Efter det gör ni en ny nyckel."
            defaultValue="90"
            min={1}
            max={366}
            required
            error={issueOf(outcome, "days")}
          />
          <p className="buttons">
            <SubmitButton label="Skapa nyckeln" intent="create" />
          </p>
        </Form>
      </section>
    </>
  );
}
