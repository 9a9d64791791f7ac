import { sayIn } from "../../language.ts";
import { useLanguage } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";

/** Offers what this browser has kept of a form and nobody has saved. */
export function KeptOffer({
  at,
  today,
  takeUp,
  throwAway,
}: {
  /** When it was written, an instant. */
  readonly at: string;
  readonly today: string;
  readonly takeUp: () => void;
  readonly throwAway: () => void;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const when = momentInWords(at, today, language);
  return (
    <div className="ds-alert" data-color="info" role="status">
      <p>
        {say(
          `I den här webbläsaren finns ändringar från ${when} som inte är sparade.`,
          `This browser has changes from ${when} that are not saved.`,
        )}
      </p>
      <p className="buttons">
        <button className="ds-button" type="button" onClick={takeUp}>
          {say("Ta fram ändringarna", "Bring the changes back")}
        </button>
        <button className="ds-button" data-variant="secondary" type="button" onClick={throwAway}>
          {say("Kasta ändringarna", "Discard the changes")}
        </button>
      </p>
    </div>
  );
}
