import type { Route } from "./+types/tokens.ts";
import { administered, adminParts } from "../../admin/administered.ts";
import { actOnTokens, tokenRoles } from "../../admin/token-act.ts";
import { Tokens } from "../../admin/token-query.ts";
import { languageOf, sayIn } from "../../language.ts";
import { issueOf } from "../../outcome.ts";
import { NewSecret } from "../../parts/admin/new-secret.tsx";
import { TokenList } from "../../parts/admin/token-list.tsx";
import { PageForm } from "../../parts/form/page-form.tsx";
import { OptionList } from "../../parts/form/option-list.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { SubmitButton } from "../../parts/form/submit-button.tsx";
import { TextField } from "../../parts/form/text-field.tsx";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { roleRights } from "../../words/role.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { capitalised, termIn } from "../../words/term.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args);
  const { client, now, origin } = args.context.get(web);
  const { apiTokens: tokens } = await client.query(Tokens, { association: association.slug });
  const at = now();
  return { association, tokens, origin, now: at.toISOString(), today: swedishDay(at) };
}

export async function action(args: Route.ActionArgs) {
  return actOnTokens(await adminParts(args), await args.request.formData());
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const page = sayIn(languageOf(params))("API-nycklar för", "Access keys of");
  return [{ title: `${page} ${loaderData?.association.name} – Finsam` }];
}

export default function TokensPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  const { tokens, origin, now, today } = loaderData;
  const outcome = actionData?.outcome;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("API-nycklar", "Access keys")}
      </h1>
      <p className="prose">
        {say(
          "Med en API-nyckel läser eller skriver ett program för förbundet, till exempel er webbplats eller ert bokningssystem. Det som är publikt läser alla program utan nyckel.",
          "With an access key a program reads or writes for the association, for instance your website or your booking system. What is public every program reads without a key.",
        )}
      </p>
      <OutcomeNote outcome={outcome} />
      {actionData?.secret === undefined ? null : (
        <NewSecret secret={actionData.secret} origin={origin} />
      )}
      <TokenList tokens={tokens} now={now} today={today} />
      <section aria-labelledby="new-token">
        <h2 className="ds-heading" data-size="sm" id="new-token">
          {say("Ny nyckel", "New key")}
        </h2>
        <PageForm fields={{ intent: "create" }} outcome={outcome} key={tokens.length}>
          <TextField
            name="name"
            label={say("Namn", "Name")}
            hint={say(
              "Vilket program som använder den, till exempel ”Webbplatsens kalender”.",
              "Which program uses it, for instance “The calendar of the website”.",
            )}
            required
            maxLength={100}
            error={issueOf(outcome, "name")}
          />
          <OptionList
            type="radio"
            name="role"
            legend={say("Vad programmet får göra", "What the program may do")}
            chosen={["READER"]}
            error={issueOf(outcome, "role")}
            options={tokenRoles.map((value) => ({
              value,
              label: `${say("Som", "As")} ${termIn(language, "RoleName", value)}`,
              hint: capitalised(roleRights(value, language)),
            }))}
          />
          <TextField
            name="days"
            type="number"
            label={say("Gäller i antal dagar", "Valid for how many days")}
            hint={say(
              "1–366. Efter det gör ni en ny nyckel.",
              "1–366. After that you make a new key.",
            )}
            defaultValue="90"
            min={1}
            max={366}
            required
            error={issueOf(outcome, "days")}
          />
          <p className="buttons">
            <SubmitButton label={say("Skapa nyckeln", "Make the key")} />
          </p>
        </PageForm>
      </section>
    </>
  );
}
