import type { Route } from "./+types/weeks.ts";
import { graphql } from "../../graphql.ts";
import { languageOf, pathIn, sayIn } from "../../language.ts";
import { WeekList } from "../../parts/plan/week-list.tsx";
import { partsOf } from "../../plan/week.ts";
import { associationsWith, readerOf } from "../../reader.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

const PlannedWeeks = graphql(`
  query PlannedWeeks {
    themeWeeks {
      id
      slug
      name
      theme
      isoWeek
      endsOn
      owner {
        id
        slug
        shortName
      }
      answers {
        answer
        isForEarlierFrame
        association {
          id
          slug
        }
      }
    }
  }
`);

export async function loader({ context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const { themeWeeks } = await client.query(PlannedWeeks);
  const today = swedishDay(now());
  const weeks = themeWeeks
    .map((week) => ({ ...week, mine: partsOf(week, reader), isOver: week.endsOn < today }))
    .filter(({ mine }) => mine.length > 0);
  return { weeks, mayCreate: associationsWith(reader, "COORDINATOR").length > 0 };
}

export function meta({ params }: Route.MetaArgs) {
  const say = sayIn(languageOf(params));
  return [{ title: `${say("Planera temaveckor", "Plan theme weeks")} – Finsam` }];
}

export default function PlannedWeeksPage({
  loaderData: { weeks, mayCreate },
}: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  const coming = weeks.filter(({ isOver }) => !isOver);
  const past = weeks.filter(({ isOver }) => isOver).toReversed();
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {say("Planera temaveckor", "Plan theme weeks")}
      </h1>
      <p className="lead">
        {say(
          "Förbund planerar en vecka tillsammans: vart och ett lägger in sitt, och alla ser vad som krockar och vad som saknas.",
          "Associations plan a week together: each adds its own, and everybody sees what clashes and what is missing.",
        )}
      </p>
      {mayCreate ? (
        <p>
          <a className="ds-button" data-variant="primary" href={pathIn(language, "/planera/ny")}>
            {say("Skapa en temavecka", "Create a theme week")}
          </a>
        </p>
      ) : null}
      {coming.length === 0 ? (
        <p>
          {say(
            "Ingen vecka planeras just nu där ditt förbund är med eller inbjudet.",
            "No week is being planned just now in which your association takes part or to which it is invited.",
          )}
        </p>
      ) : (
        <WeekList weeks={coming} heading="h2" />
      )}
      {past.length === 0 ? null : (
        <>
          <h2 className="ds-heading" data-size="sm">
            {say("Tidigare", "Earlier")}
          </h2>
          <WeekList weeks={past} heading="h3" />
        </>
      )}
    </>
  );
}
