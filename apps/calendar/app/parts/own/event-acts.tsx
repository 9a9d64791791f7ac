import type { OwnRecord } from "../../own/own-record.ts";
import { useSay } from "../../use-language.ts";
import { ActForm, type SeenVersion } from "./act-form.tsx";
import { DeleteForm } from "./delete-form.tsx";
import { NewTime } from "./new-time.tsx";

/** What can be done to an event beside writing in it. Each says what happens, and is asked once more. */
export function EventActs({
  event,
  seen,
  path,
  mayCoordinate,
}: {
  readonly event: OwnRecord;
  readonly seen: SeenVersion;
  readonly path: string;
  readonly mayCoordinate: boolean;
}) {
  const say = useSay();
  const isDraft = event.visibility === "DRAFT";
  const isOff = event.status === "CANCELLED" || event.status === "POSTPONED";
  return (
    <section className="acts" aria-labelledby="acts">
      <h2 className="ds-heading" data-size="sm" id="acts">
        {say("Annat du kan göra", "What else you can do")}
      </h2>
      {mayCoordinate && isOff ? (
        <ActForm
          title={say("Låt den bli av", "Let it take place")}
          intent="reinstate"
          seen={seen}
          button={say("Den blir av", "It takes place")}
          variant="primary"
        >
          <p>
            {say(
              "Aktiviteten visas igen som planerad, på den tid som står i formuläret.",
              "The event is shown as planned again, at the time that stands in the form.",
            )}
          </p>
        </ActForm>
      ) : null}
      {mayCoordinate && !isDraft && event.status !== "CANCELLED" ? (
        <>
          <ActForm
            title={say("Flytta till en annan tid", "Move to another time")}
            intent="reschedule"
            seen={seen}
            button={say("Flytta aktiviteten", "Move the event")}
          >
            <p>
              {say(
                "Alla som har sett den får veta att den är flyttad, och när den skulle ha varit. Är det bara ett skrivfel rättar du det i formuläret i stället.",
                "All who have seen it are told that it is moved, and when it was to be. If it is only a slip of the pen, correct it in the form instead.",
              )}
            </p>
            <NewTime event={event} />
          </ActForm>
          {event.status === "POSTPONED" ? null : (
            <ActForm
              title={say("Skjut upp", "Postpone")}
              intent="postpone"
              seen={seen}
              button={say("Skjut upp aktiviteten", "Postpone the event")}
            >
              <p>
                {say(
                  "Den står kvar i kalendern med beskedet att den är uppskjuten och att ny tid inte är bestämd.",
                  "It stays in the calendar, which says that it is postponed and that there is no new time yet.",
                )}
              </p>
            </ActForm>
          )}
          <ActForm
            title={say("Ställ in", "Cancel")}
            intent="cancel"
            seen={seen}
            button={say("Ställ in aktiviteten", "Cancel the event")}
            isGrave
          >
            <p>
              {say(
                "Den står kvar i kalendern med beskedet att den är inställd. Det går att ångra.",
                "It stays in the calendar, which says that it is cancelled. That can be undone.",
              )}
            </p>
          </ActForm>
        </>
      ) : null}
      {mayCoordinate || isDraft ? (
        <DeleteForm record={event} seen={seen} path={path}>
          {isDraft
            ? say(
                "Utkastet försvinner ur listan. Ni kan återställa det.",
                "The draft disappears from the list. You can restore it.",
              )
            : say(
                "Den försvinner överallt, också för dem som har sett den. Ska den inte bli av är det bättre att ställa in den. Ni kan återställa den.",
                "It disappears everywhere, also for those who have seen it. If it is not to take place, it is better to cancel it. You can restore it.",
              )}
        </DeleteForm>
      ) : null}
    </section>
  );
}
