import { Link } from "react-router";
import { pathIn } from "../../language.ts";
import type { Finding, Fix } from "../../plan/planner-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { ActButton } from "../form/act-button.tsx";

/** What a fix is offered with. */
interface FixProps {
  readonly fix: Fix;
  readonly finding: Finding;
  /** Slugs of the associations in whose name the reader may write. */
  readonly mine: readonly string[];
  readonly weekId: string;
}

/** A fix as a button that does it, a link to where it is done, or a sentence on whose act it is. */
export function FixButton(props: FixProps) {
  const { fix, finding, mine, weekId } = props;
  const isMine = fix.owner === null || mine.includes(fix.owner.slug);
  const [first] = mine;
  if (first === undefined) return <>{fix.message}</>;
  switch (fix.action) {
    case "CHANGE_EVENT":
      return <ChangeButton fix={fix} isMine={isMine} />;
    case "DECLARE_PARALLEL": {
      const owner = finding.events.find((event) => mine.includes(event.owner.slug))?.owner.slug;
      // The sentence says whose word it takes.
      if (owner === undefined) return <>{fix.message}</>;
      const events = finding.events.map(({ id }) => id).join(" ");
      return (
        <ActButton
          label={fix.message}
          fields={{ intent: "declare", events, association: owner, kind: "PARALLEL" }}
        />
      );
    }
    case "CONFIRM":
      if (!isMine || fix.event === null) return <OthersAct {...props} />;
      return (
        <ActButton
          label={fix.message}
          fields={{
            intent: "confirm",
            event: fix.event.id,
            association: fix.owner?.slug ?? first,
            answer: "ACCEPTED",
          }}
        />
      );
    case "ADD_EVENT": {
      if (!isMine) return <OthersAct {...props} />;
      const day = finding.day === null ? {} : { dag: finding.day };
      const asked = new URLSearchParams({
        forbund: fix.owner?.slug ?? first,
        temavecka: weekId,
        ...day,
      });
      return <EventLink to={`ny?${asked}`} label={fix.message} />;
    }
    case "FILL_IN":
      if (!isMine || fix.event === null) return <OthersAct {...props} />;
      return <EventLink to={encodeURIComponent(fix.event.id)} label={fix.message} />;
    case "RELEASE":
      return (
        <Link className="ds-link" to="utgivning">
          {fix.message}
        </Link>
      );
    default:
      return <>{fix.message}</>;
  }
}

function ChangeButton({ fix, isMine }: { readonly fix: Fix; readonly isMine: boolean }) {
  const say = useSay();
  if (fix.event === null) return <>{fix.message}</>;
  const owner = fix.owner?.shortName ?? say("ägaren", "the owner");
  const fields = {
    intent: "change",
    event: fix.event.id,
    version: String(fix.event.version),
    change: JSON.stringify(fix.change),
  };
  const label = isMine
    ? fix.message
    : say(`Föreslå ${owner}: ${fix.message}`, `Propose to ${owner}: ${fix.message}`);
  return <ActButton label={label} fields={fields} />;
}

/** Leads to where an event is written. */
function EventLink({ to, label }: { readonly to: string; readonly label: string }) {
  const language = useLanguage();
  return (
    <a className="ds-link" href={pathIn(language, `/arbete/aktiviteter/${to}`)}>
      {label}
    </a>
  );
}

function OthersAct({ fix }: FixProps) {
  const say = useSay();
  return (
    <>
      {fix.message} ({fix.owner?.shortName} {say("gör det", "does this")})
    </>
  );
}
