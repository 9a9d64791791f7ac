import type { Route } from "./+types/sources.ts";
import { administered, adminParts } from "../../admin/administered.ts";
import { actOnSource } from "../../admin/source-act.ts";
import { AdminSources } from "../../admin/source-query.ts";
import { languageOf, pathIn, sayIn } from "../../language.ts";
import { SourcePanel } from "../../parts/admin/source-panel.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { readerOf } from "../../reader.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args, true);
  const { client, now } = args.context.get(web);
  const { sources } = await client.query(AdminSources);
  return {
    association,
    sources: sources.filter((source) => source.association.slug === association.slug),
    isOperator: readerOf(args.context).operator,
    today: swedishDay(now()),
  };
}

export async function action(args: Route.ActionArgs) {
  return actOnSource(await adminParts(args, true), await args.request.formData());
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const page = sayIn(languageOf(params))("Källor för", "Sources of");
  return [{ title: `${page} ${loaderData?.association.name} – Finsam` }];
}

export default function AdminSourcesPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  const { association, sources, isOperator, today } = loaderData;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Källor", "Sources")}
      </h1>
      <p className="prose">
        {say(
          "Varifrån förbundets uppgifter kommer: de skrivs här, eller hämtas från förbundets egen server eller webbplats.",
          "Where the association’s records come from: they are written here, or fetched from a server or website of its own.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {sources.length === 0 ? (
        <p>{say("Förbundet har inga källor.", "The association has no sources.")}</p>
      ) : null}
      <ul className="plain-list">
        {sources.map((source) => (
          <li key={`${source.kind} ${source.url}`} className="item">
            <SourcePanel
              source={source}
              today={today}
              mayAct={isOperator || (association.isAdmin && source.kind === "FEED")}
            />
          </li>
        ))}
      </ul>
      <p>
        <a className="ds-link" href={pathIn(language, "/kallor")}>
          {say("Läget för alla källor", "The state of all sources")}
        </a>
      </p>
    </>
  );
}
