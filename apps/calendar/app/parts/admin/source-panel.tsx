import { label } from "@finsam/domain/labels";
import type { AdminSource } from "../../admin/source-query.ts";
import { capitalised } from "../../words/term.ts";
import { momentInWords } from "../../words/moment.ts";
import { sourceInWords } from "../../words/source-state.ts";
import { ActButton } from "../form/act-button.tsx";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { SourceTrouble } from "./source-trouble.tsx";

/** A source: its state in words, what went wrong, and what can be done. */
export function SourcePanel({
  source,
  today,
  mayAct,
}: {
  readonly source: AdminSource;
  readonly today: string;
  readonly mayAct: boolean;
}) {
  const { kind, state, since, url, lastError, license } = source;
  const { sentence, reason } = sourceInWords(source, "sv", today);
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {capitalised(label("SourceKind", kind))}
        {url === null ? null : `: ${new URL(url).hostname}`}
      </h2>
      <p>
        <strong>{capitalised(label("SourceState", state))}.</strong> {sentence}
        {reason === null ? null : ` ${reason}.`}
      </p>
      <p className="item-details">
        {since === null ? null : `Så sedan ${momentInWords(since, today, "sv")}. `}
        {lastError === null ? null : `Senaste felet: ${lastError}. `}
        {license === null ? null : `Licens: ${license}`}
      </p>
      <SourceTrouble source={source} />
      {kind === "HOSTED" ? null : mayAct ? (
        <SourceActs source={source} />
      ) : (
        <p>Den som driver plattformen kan pausa källan och hämta den på nytt.</p>
      )}
    </>
  );
}

function SourceActs({ source: { state, url, reason, kind } }: { readonly source: AdminSource }) {
  // An association's own server is the source without an address of an import.
  const address = kind === "FEED" && url !== null ? url : "";
  const name = url === null ? "" : new URL(url).hostname;
  return (
    <div className="buttons">
      {state === "PAUSED" ? (
        <>
          <ActButton label="Återuppta" about={name} fields={{ intent: "resume", url: address }} />
          <ConfirmedAct
            label="Godkänn borttagningarna"
            about={name}
            confirm="Ja, ta bort dem här"
            fields={{ intent: "confirm", url: address }}
          >
            <p>
              {reason === null ? "" : `${reason}. `}Är det meningen att så mycket ska bort?
              Godkänner du tas det bort här också, och källan hämtas igen. Är du osäker, fråga
              förbundet först.
            </p>
          </ConfirmedAct>
        </>
      ) : (
        <ActButton label="Pausa" about={name} fields={{ intent: "pause", url: address }} />
      )}
      <ConfirmedAct
        label="Hämta allt på nytt"
        about={name}
        confirm="Ja, hämta allt på nytt"
        fields={{ intent: "resync", url: address }}
      >
        <p>En full kopia hämtas, och det som inte längre finns hos källan tas bort här.</p>
      </ConfirmedAct>
    </div>
  );
}
