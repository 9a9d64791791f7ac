import type { AdminSource } from "../../admin/source-query.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { capitalised, termIn } from "../../words/term.ts";
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
  const language = useLanguage();
  const say = useSay();
  const lang = recordLang(language);
  const { kind, state, since, url, lastError, license } = source;
  const { sentence, reason } = sourceInWords(source, language, today);
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {capitalised(termIn(language, "SourceKind", kind))}
        {url === null ? null : `: ${new URL(url).hostname}`}
      </h2>
      <p>
        <strong>{capitalised(termIn(language, "SourceState", state))}.</strong> {sentence}{" "}
        {reason === null ? null : <span lang={lang}>{reason}.</span>}
      </p>
      <p className="item-details">
        {since === null
          ? null
          : `${say("Så sedan", "So since")} ${momentInWords(since, today, language)}. `}
        {lastError === null ? null : (
          <>
            {say("Senaste felet:", "The latest fault:")} <span lang={lang}>{lastError}.</span>{" "}
          </>
        )}
        {license === null ? null : `${say("Licens:", "Licence:")} ${license}`}
      </p>
      <SourceTrouble source={source} />
      {kind === "HOSTED" ? null : mayAct ? (
        <SourceActs source={source} />
      ) : (
        <p>
          {say(
            "Den som driver plattformen kan pausa källan och hämta den på nytt.",
            "Whoever runs the platform can pause the source and fetch it anew.",
          )}
        </p>
      )}
    </>
  );
}

function SourceActs({ source }: { readonly source: AdminSource }) {
  const say = useSay();
  const { state, url, kind, awaitsConfirmation } = source;
  // An association's own server is the source without an address of an import.
  const address = kind === "FEED" && url !== null ? url : "";
  const about = url === null ? "" : new URL(url).hostname;
  return (
    <div className="buttons">
      {awaitsConfirmation ? (
        <ConfirmRemovals source={source} {...{ about, address }} />
      ) : state === "PAUSED" ? (
        <ActButton
          label={say("Återuppta", "Resume")}
          about={about}
          fields={{ intent: "resume", url: address }}
        />
      ) : (
        <ActButton
          label={say("Pausa", "Pause")}
          about={about}
          fields={{ intent: "pause", url: address }}
        />
      )}
      <ConfirmedAct
        label={say("Hämta allt på nytt", "Fetch everything anew")}
        about={about}
        confirm={say("Ja, hämta allt på nytt", "Yes, fetch everything anew")}
        fields={{ intent: "resync", url: address }}
      >
        <p>
          {say(
            "En full kopia hämtas, och det som inte längre finns hos källan tas bort här.",
            "A full copy is fetched, and what is no longer at the source is removed here.",
          )}
        </p>
      </ConfirmedAct>
    </div>
  );
}

/** Lets go what the source has removed, where that was too much to be believed at once. */
function ConfirmRemovals({
  source: { reason },
  about,
  address,
}: {
  readonly source: AdminSource;
  readonly about: string;
  readonly address: string;
}) {
  const language = useLanguage();
  const say = useSay();
  return (
    <ConfirmedAct
      label={say("Godkänn borttagningarna", "Approve the removals")}
      about={about}
      confirm={say("Ja, ta bort dem här", "Yes, remove them here")}
      fields={{ intent: "confirm", url: address }}
    >
      <p>
        {reason === null ? null : <span lang={recordLang(language)}>{reason}. </span>}
        {say(
          "Är det meningen att så mycket ska bort? Godkänner du tas det bort här också, och källan hämtas igen. Är du osäker, fråga förbundet först.",
          "Is so much meant to go? If you approve, it is removed here too, and the source is fetched again. If you are not sure, ask the association first.",
        )}
      </p>
    </ConfirmedAct>
  );
}
