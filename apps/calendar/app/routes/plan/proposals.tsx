import type { Route } from "./+types/proposals.ts";
import { notFound } from "../../not-found.ts";
import { answerProposal } from "../../plan/proposal-act.ts";
import { type Proposal, WeekProposals } from "../../plan/proposal-query.ts";
import { planningWeek } from "../../plan/week.ts";
import { OutcomeNote } from "../../parts/form/outcome-note.tsx";
import { ProposalItem } from "../../parts/plan/proposal-item.tsx";
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
  return answerProposal(args.context.get(web).client, week, await args.request.formData());
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Förslag i ${loaderData?.week.name} – Finsam` }];
}

export default function ProposalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { week, proposals, today } = loaderData;
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
    <ProposalList {...{ title, none, acting, today }} proposals={some} />
  );
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Förslag
      </h1>
      <p className="prose">
        Den som vill ändra något som är någon annans föreslår det. Inget ändras förrän ägaren har
        sagt ja.
      </p>
      <OutcomeNote outcome={actionData} />
      {list("Till er", "Inga förslag väntar på ert svar.", toUs)}
      {list("Från er", "Ni har inga förslag som väntar på svar.", fromUs)}
      {others.length === 0 ? null : list("Mellan andra", "", others)}
      {answered.length === 0 ? null : (
        <details>
          <summary>Besvarade ({answered.length})</summary>
          {list("Besvarade förslag", "", answered)}
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
}: {
  readonly title: string;
  readonly none: string;
  readonly proposals: readonly Proposal[];
  readonly acting: readonly string[];
  readonly today: string;
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
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
