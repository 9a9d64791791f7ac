import type { Route } from "./+types/history.ts";
import { Link } from "react-router";
import { languageOf, recordLang, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { historyOf } from "../../plan/history.ts";
import { type HistoryDetail, type HistoryKind, historyKinds } from "../../plan/history-entry.ts";
import { WeekHistory } from "../../plan/history-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { FieldChanges } from "../../parts/field-changes.tsx";
import { Quoting } from "../../parts/quoting.tsx";
import { useLanguage, useSay } from "../../use-language.ts";
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
  const all = historyOf(themeWeek, languageOf(args.params));
  const entries = all.filter((entry) => kind === undefined || entry.kind === kind);
  return { week, entries, kind, today: swedishDay(now()) };
}

const kinds: readonly HistoryKind[] = ["utgavor", "klartecken", "forslag", "kvittenser", "par"];

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  return [{ title: `${say(`Historik för ${name}`, `History of ${name}`)} – Finsam` }];
}

export default function HistoryPage({ loaderData }: Route.ComponentProps) {
  const { week, entries, kind, today } = loaderData;
  const language = useLanguage();
  const say = useSay();
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Historik", "History")}
      </h1>
      <p className="prose">
        {say(
          "Vad som har sagts och getts ut i planen, det senaste först. Av klartecken, kvittenser och par står det senaste som vart och ett förbund har sagt.",
          "What has been said and put out in the plan, the latest first. Of sign-offs, acknowledgements and pairs, the latest that each association has said stands here.",
        )}
      </p>
      <nav aria-label={say("Vad historiken visar", "What the history shows")} className="links">
        <Link className="ds-link" to="?" aria-current={kind === undefined ? "page" : undefined}>
          {say("Allt", "All")}
        </Link>
        {kinds.map((one) => (
          <Link
            key={one}
            className="ds-link"
            to={`?slag=${one}`}
            aria-current={kind === one ? "page" : undefined}
          >
            {historyKinds[language][one]}
          </Link>
        ))}
      </nav>
      {entries.length === 0 ? (
        <p>{say("Inget har hänt än.", "Nothing has happened yet.")}</p>
      ) : null}
      <ol className="plain-list">
        {entries.map(({ key, at, sentence, details, changes, kind: what }) => (
          <li key={key} className="item">
            <p>
              <strong>
                <Quoting text={sentence} />
              </strong>
            </p>
            <p className="item-details">
              <time dateTime={at}>{momentInWords(at, today, language)}</time> ·{" "}
              {historyKinds[language][what]}
            </p>
            {details.length === 0 ? null : (
              <ul>
                {details.map((detail) => (
                  <li key={detail.text}>
                    <Detail {...detail} />
                  </li>
                ))}
              </ul>
            )}
            <FieldChanges changes={changes} />
          </li>
        ))}
      </ol>
      <p>
        <Link className="ds-link" to={week.path}>
          {say("Till planen", "To the plan")}
        </Link>
      </p>
    </>
  );
}

function Detail({ name, text, isInOwnWords }: HistoryDetail) {
  const language = useLanguage();
  const said = isInOwnWords ? (
    <span lang={recordLang(language)}>{text}</span>
  ) : (
    <Quoting text={text} />
  );
  return name === undefined ? (
    said
  ) : (
    <>
      {name}: {said}
    </>
  );
}
