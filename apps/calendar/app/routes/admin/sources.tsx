import type { Route } from "./+types/sources.ts";
import { administered } from "../../admin/administered.ts";
import { actOnSource } from "../../admin/source-act.ts";
import { AdminSources } from "../../admin/source-query.ts";
import { SourcePanel } from "../../parts/admin/source-panel.tsx";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { readerOf } from "../../reader.ts";
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
  const { slug } = await administered(args, true);
  return actOnSource(args.context.get(web).client, slug, await args.request.formData());
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Källor för ${loaderData?.association.name} – Finsam` }];
}

export default function AdminSourcesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { association, sources, isOperator, today } = loaderData;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Källor
      </h1>
      <p className="prose">
        Varifrån förbundets uppgifter kommer: de skrivs här, eller hämtas från förbundets egen
        server eller webbplats.
      </p>
      <OutcomeNote outcome={actionData} />
      {sources.length === 0 ? <p>Förbundet har inga källor.</p> : null}
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
        <a className="ds-link" href="/kallor">
          Läget för alla källor
        </a>
      </p>
    </>
  );
}
