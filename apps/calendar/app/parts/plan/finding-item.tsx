import { Form } from "react-router";
import { recordLang, sayIn } from "../../language.ts";
import type { Finding, Fix } from "../../plan/planner-query.ts";
import { weightOf } from "../../plan/weight.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { capitalised } from "../../words/term.ts";
import { ActButton } from "../form/act-button.tsx";
import { FixButton } from "./fix-button.tsx";
import { PairChoice } from "./pair-choice.tsx";

/** A finding with what would make it go: each with one press. */
export function FindingItem({
  finding,
  fixes,
  mine,
  weekId,
}: {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
  readonly mine: readonly string[];
  readonly weekId: string;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const { word, color } = weightOf(finding, say);
  const { message, acknowledgements, isAcknowledged } = finding;
  return (
    <li className="finding" data-severity={color}>
      <p>
        <strong>{capitalised(isAcknowledged ? say("kvitterat", "acknowledged") : word)}: </strong>
        {message}
      </p>
      {acknowledgements.map(({ by, why, association }) => (
        <p key={association?.slug} className="item-details">
          {association?.shortName} ({by}) {say("har kvitterat", "has acknowledged it")}
          {why === null ? (
            "."
          ) : (
            <>
              : <span lang={recordLang(language)}>{say(`”${why}”`, `“${why}”`)}</span>
            </>
          )}
        </p>
      ))}
      {isAcknowledged || fixes.length === 0 ? null : (
        <ul className="fixes">
          {fixes.map((fix) => (
            <li key={`${fix.action} ${fix.message}`}>
              <FixButton fix={fix} finding={finding} mine={mine} weekId={weekId} />
            </li>
          ))}
        </ul>
      )}
      <PairChoice finding={finding} mine={mine} />
      <Acknowledging finding={finding} mine={mine} />
    </li>
  );
}

/** Leaves a finding as it is, or takes that back. What blocks can't be left. */
function Acknowledging({
  finding: { severity, hash, acknowledgements, message },
  mine,
}: {
  readonly finding: Finding;
  readonly mine: readonly string[];
}) {
  const say = useSay();
  const [first] = mine;
  if (severity === "BLOCK" || first === undefined) return null;
  const given = acknowledgements.find(({ association }) => mine.includes(association?.slug ?? ""));
  if (given !== undefined)
    return (
      <ActButton
        label={say("Ta tillbaka kvittensen", "Take back the acknowledgement")}
        about={say(`av: ${message}`, `of: ${message}`)}
        variant="tertiary"
        fields={{ intent: "unacknowledge", hash, association: given.association?.slug ?? first }}
      />
    );
  return (
    <details className="quiet-details">
      <summary>
        {say("Låt vara", "Leave it")}
        <span className="ds-sr-only">: {message}</span>
      </summary>
      <Form method="post" preventScrollReset className="buttons">
        <input type="hidden" name="hash" value={hash} />
        <input type="hidden" name="association" value={first} />
        <div className="ds-field">
          <label className="ds-label" htmlFor={`why-${hash}`}>
            {say("Varför (de andra ser det)", "Why (the others see it)")}
          </label>
          <input className="ds-input" id={`why-${hash}`} name="why" maxLength={500} />
        </div>
        <button
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          name="intent"
          value="acknowledge"
          type="submit"
        >
          {say("Kvittera", "Acknowledge")}
        </button>
      </Form>
    </details>
  );
}
