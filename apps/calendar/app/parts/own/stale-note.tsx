import { pathIn } from "../../language.ts";
import type { StaleInitiative } from "../../own/stale-initiatives.ts";
import { useLanguage, useSay } from "../../use-language.ts";

/** Tells that insatser should be looked through; nothing where none should. */
export function StaleNote({
  initiatives,
  mayConfirm,
}: {
  readonly initiatives: readonly StaleInitiative[];
  readonly mayConfirm: boolean;
}) {
  const language = useLanguage();
  const say = useSay();
  if (initiatives.length === 0) return null;
  const count = initiatives.length;
  return (
    <div className="ds-alert" data-color="warning">
      <p>
        {say(
          `${count === 1 ? "1 insats" : `${count} insatser`} har inte bekräftats på ett år. Den som läser ser det som en varning. `,
          `${count === 1 ? "1 service has" : `${count} services have`} not been confirmed for a year. Readers see that as a warning. `,
        )}
        <a className="ds-link" href={pathIn(language, "/arbete/insatser#bekrafta")}>
          {mayConfirm
            ? say("Gå igenom och bekräfta", "Look through and confirm")
            : say("Se vilka", "See which")}
        </a>
      </p>
    </div>
  );
}
