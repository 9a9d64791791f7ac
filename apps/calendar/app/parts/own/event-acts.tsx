import { labels } from "@finsam/domain/labels";
import { optionsOf } from "../../form/field.ts";
import { valueOf } from "../../form/form-values.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { TextField } from "../form/text-field.tsx";
import { ActForm, type SeenVersion } from "./act-form.tsx";
import { DeleteForm } from "./delete-form.tsx";

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
  const isDraft = event.visibility === "DRAFT";
  const isOff = event.status === "CANCELLED" || event.status === "POSTPONED";
  return (
    <section className="acts" aria-labelledby="acts">
      <h2 className="ds-heading" data-size="sm" id="acts">
        Annat du kan göra
      </h2>
      {mayCoordinate && isOff ? (
        <ActForm
          title="Låt den bli av"
          intent="reinstate"
          seen={seen}
          button="Den blir av"
          variant="primary"
        >
          <p>Aktiviteten visas igen som planerad, på den tid som står i formuläret.</p>
        </ActForm>
      ) : null}
      {mayCoordinate && !isDraft && event.status !== "CANCELLED" ? (
        <>
          <ActForm
            title="Flytta till en annan tid"
            intent="reschedule"
            seen={seen}
            button="Flytta aktiviteten"
          >
            <p>
              Alla som har sett den får veta att den är flyttad, och när den skulle ha varit. Är det
              bara ett skrivfel rättar du det i formuläret i stället.
            </p>
            <NewTime event={event} />
          </ActForm>
          {event.status === "POSTPONED" ? null : (
            <ActForm title="Skjut upp" intent="postpone" seen={seen} button="Skjut upp aktiviteten">
              <p>
                Den står kvar i kalendern med beskedet att den är uppskjuten och att ny tid inte är
                bestämd.
              </p>
            </ActForm>
          )}
          <ActForm
            title="Ställ in"
            intent="cancel"
            seen={seen}
            button="Ställ in aktiviteten"
            isGrave
          >
            <p>Den står kvar i kalendern med beskedet att den är inställd. Det går att ångra.</p>
          </ActForm>
        </>
      ) : null}
      {mayCoordinate || isDraft ? (
        <DeleteForm record={event} seen={seen} path={path}>
          {isDraft
            ? "Utkastet försvinner ur listan. Ni kan återställa det."
            : "Den försvinner överallt, också för dem som har sett den. Ska den inte bli av är det bättre att ställa in den. Ni kan återställa den."}
        </DeleteForm>
      ) : null}
    </section>
  );
}

function NewTime({ event: { values } }: { readonly event: OwnRecord }) {
  const filled = (name: string) => valueOf(values, name);
  return (
    <div className="fields">
      <TextField
        type="date"
        name="startsOn"
        label="Ny dag"
        required
        defaultValue={filled("startsOn")}
      />
      <TextField
        type="date"
        name="endsOn"
        label="Ny sista dag"
        hint="Bara om det är fler än en."
        defaultValue={filled("endsOn")}
      />
      <div className="ds-field">
        <label className="ds-label" htmlFor="new-precision">
          Hur exakt är den nya dagen?
        </label>
        <select
          className="ds-input"
          id="new-precision"
          name="datePrecision"
          defaultValue={filled("datePrecision") ?? "DAY"}
        >
          {optionsOf(labels.DatePrecision).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <TextField
        type="time"
        name="doorsAt"
        label="Dörrarna öppnas"
        defaultValue={filled("doorsAt")}
      />
      <TextField type="time" name="startsAt" label="Börjar" defaultValue={filled("startsAt")} />
      <TextField type="time" name="endsAt" label="Slutar" defaultValue={filled("endsAt")} />
      <input type="hidden" name="partOfDay" value={filled("partOfDay") ?? ""} />
      <input type="hidden" name="timeZone" value={filled("timeZone") ?? ""} />
    </div>
  );
}
