import { useEffect, useRef } from "react";
import { Form } from "react-router";
import type { Outcome } from "../../outcome.ts";
import { useSay } from "../../use-language.ts";
import { Quoting } from "../quoting.tsx";

/** What became of the form that was sent, with what takes it back. It takes the focus where something was refused. */
export function OutcomeNote({
  outcome,
  isBusy = false,
}: {
  readonly outcome: Outcome | undefined;
  /** Whether a form is on its way. Default: false. */
  readonly isBusy?: boolean;
}) {
  const say = useSay();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome?.kind === "refused") note.current?.focus();
  }, [outcome]);
  // It is there before it says something, so that screen readers hear it.
  return (
    <div className="outcome" role="status" ref={note} tabIndex={-1}>
      {isBusy ? (
        <p className="ds-alert" data-color="info">
          {say("Ett ögonblick…", "One moment…")}
        </p>
      ) : outcome === undefined ? null : outcome.kind === "done" ? (
        <div className="ds-alert" data-color="success">
          <p>
            <Quoting text={outcome.message} />
          </p>
          <Sentences sentences={outcome.details ?? []} />
          {outcome.undo === undefined ? null : (
            <Form method="post" preventScrollReset>
              {Object.entries(outcome.undo).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button className="ds-button" data-variant="tertiary" type="submit">
                {say("Ångra", "Undo")}
              </button>
            </Form>
          )}
        </div>
      ) : (
        <div className="ds-alert" data-color="danger">
          <p>{outcome.message}</p>
          <Sentences sentences={outcome.issues.map(({ message }) => message)} />
        </div>
      )}
    </div>
  );
}

/** What belongs to it: all that is wrong, those included whose field isn't on the page, or all that would come of it. */
function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Quoting text={sentence} />
        </li>
      ))}
    </ul>
  );
}
