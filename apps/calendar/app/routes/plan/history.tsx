import type { Route } from "./+types/history.ts";
import { Link } from "react-router";
import { notFound } from "../../not-found.ts";
import { type HistoryKind, historyKinds, historyOf } from "../../plan/history.ts";
import { WeekHistory } from "../../plan/history-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { FieldChanges } from "../../parts/field-changes.tsx";
import { web } from "../../web-context.ts";
import { momentInWords } from "../../words/moment.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const { client, now } = args.context.get(web);
  const where = { association: week.owner.slug, slug: week.slug };
  const { themeWeek } = await client.query(WeekHistory, where);
  if (themeWeek === null) return notFound();
  const asked = new URL(args.request.url).searchParams.get("slag");
  const kind = kinds.find((one) => one === asked);
  const entries = historyOf(themeWeek).filter((entry) => kind === undefined || entry.kind === kind);
  return { week, entries, kind, today: swedishDay(now()) };
}

const kinds: readonly HistoryKind[] = ["utgavor", "klartecken", "forslag", "kvittenser", "par"];

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Historik för ${loaderData?.week.name} – Finsam` }];
}

export default function HistoryPage({ loaderData }: Route.ComponentProps) {
  const { week, entries, kind, today } = loaderData;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Historik
      </h1>
      <p className="prose">
        Vad som har sagts och getts ut i planen, det senaste först. Av klartecken, kvittenser och
        par står det senaste som vart och ett förbund har sagt.
      </p>
      <nav aria-label="Vad historiken visar" className="links">
        <Link className="ds-link" to="?" aria-current={kind === undefined ? "page" : undefined}>
          Allt
        </Link>
        {kinds.map((one) => (
          <Link
            key={one}
            className="ds-link"
            to={`?slag=${one}`}
            aria-current={kind === one ? "page" : undefined}
          >
            {historyKinds[one]}
          </Link>
        ))}
      </nav>
      {entries.length === 0 ? <p>Inget har hänt än.</p> : null}
      <ol className="plain-list">
        {entries.map(({ key, at, sentence, details, changes, kind: what }) => (
          <li key={key} className="item">
            <p>
              <strong>{sentence}</strong>
            </p>
            <p className="item-details">
              <time dateTime={at}>{momentInWords(at, today, "sv")}</time> · {historyKinds[what]}
            </p>
            {details.length === 0 ? null : (
              <ul>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            <FieldChanges changes={changes} />
          </li>
        ))}
      </ol>
      <p>
        <Link className="ds-link" to={week.path}>
          Till planen
        </Link>
      </p>
    </>
  );
}
