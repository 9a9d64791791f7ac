import type { Route } from "./+types/proposals.ts";
import { languageOf, sayIn } from "../../language.ts";
import { notFound } from "../../not-found.ts";
import { type Outcome, withSent } from "../../outcome.ts";
import { answerProposal } from "../../plan/proposal-act.ts";
import { type Proposal, WeekProposals } from "../../plan/proposal-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { ProposalItem } from "../../parts/plan/proposal-item.tsx";
import { useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const week = await planningWeek(args);
  const { client, now } = args.context.get(web);
  const where = { association: week.owner.slug, slug: week.slug };
  const { themeWeek } = await client.query(WeekProposals, where);
  if (themeWeek?.plan == null) return notFound();
  return { week, proposals: themeWeek.plan.proposals, today: swedishDay(now()) };
}

export async function action(args: Route.ActionArgs) {
  const week = await planningWeek(args);
  const { client } = args.context.get(web);
  const form = await args.request.formData();
  const say = sayIn(languageOf(args.params));
  return withSent(await answerProposal({ client, week, form, say }), form);
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const name = loaderData?.week.name;
  const say = sayIn(languageOf(params));
  return [{ title: `${say(`Förslag i ${name}`, `Proposals in ${name}`)} – Finsam` }];
}

export default function ProposalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, proposals, today } = loaderData;
  const say = useSay();
  const ours = week.mine.map(({ association }) => association.slug);
  const acting = week.mine.flatMap(({ association, mayAct }) => (mayAct ? association.slug : []));
  const open = proposals.filter(({ answer }) => answer === null);
  const isIn = (slugs: readonly string[], association: { readonly slug: string } | null) =>
    association !== null && slugs.includes(association.slug);
  const toUs = open.filter(({ to }) => isIn(ours, to));
  const fromUs = open.filter(({ association, to }) => isIn(ours, association) && !isIn(ours, to));
  const others = open.filter(({ association, to }) => !isIn(ours, association) && !isIn(ours, to));
  const answered = proposals.filter(({ answer }) => answer !== null);
  const list = (title: string, none: string, some: readonly Proposal[]) => (
    <ProposalList {...{ title, none, acting, today }} proposals={some} outcome={actionData} />
  );
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Förslag", "Proposals")}
      </h1>
      <p className="prose">
        {say(
          "Den som vill ändra något som är någon annans föreslår det. Inget ändras förrän ägaren har sagt ja.",
          "Whoever wants to change something of somebody else’s proposes it. Nothing is changed until the owner has said yes.",
        )}
      </p>
      <OutcomeNote outcome={actionData} />
      {list(
        say("Till er", "To you"),
        say("Inga förslag väntar på ert svar.", "No proposals wait for your answer."),
        toUs,
      )}
      {list(
        say("Från er", "From you"),
        say(
          "Ni har inga förslag som väntar på svar.",
          "You have no proposals that wait for an answer.",
        ),
        fromUs,
      )}
      {others.length === 0 ? null : list(say("Mellan andra", "Between others"), "", others)}
      {answered.length === 0 ? null : (
        <details>
          <summary>
            {say("Besvarade", "Answered")} ({answered.length})
          </summary>
          {list(say("Besvarade förslag", "Answered proposals"), "", answered)}
        </details>
      )}
    </>
  );
}

function ProposalList({
  title,
  none,
  proposals,
  acting,
  today,
  outcome,
}: {
  readonly title: string;
  readonly none: string;
  readonly proposals: readonly Proposal[];
  readonly acting: readonly string[];
  readonly today: string;
  readonly outcome: Outcome | undefined;
}) {
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      {proposals.length === 0 ? <p>{none}</p> : null}
      <ul className="plain-list">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="item">
            <ProposalItem
              proposal={proposal}
              today={today}
              mayAnswer={proposal.to !== null && acting.includes(proposal.to.slug)}
              outcome={outcome}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
