import { Form } from "react-router";
import type { ReleasePlan } from "../../plan/release-query.ts";
import { type SignableEvent, signableEvents, signedVersions } from "../../plan/sign-offs.ts";
import { eventTime } from "../../words/event-time.ts";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** Lets an association's own events go out with the next release. */
export function SignOffForm({
  plan,
  association: { slug, name },
}: {
  readonly plan: ReleasePlan;
  readonly association: { readonly slug: string; readonly name: string };
}) {
  const events = signableEvents(plan, slug);
  const before = [...signedVersions(plan, slug)].map((pair) => pair.join(" ")).join(",");
  const id = `sign-${slug}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        Klartecken från {name}
      </h2>
      {events.length === 0 ? (
        <p>Ni har inget placerat i veckan än.</p>
      ) : (
        <Form method="post" preventScrollReset className="form" key={before}>
          <input type="hidden" name="association" value={slug} />
          <input type="hidden" name="before" value={before} />
          <OptionList
            type="checkbox"
            name="event"
            legend="Får gå ut med nästa utgåva"
            hint="Klartecknet gäller aktiviteten som den är nu. Ändras den behöver den klartecken igen."
            options={events.map((one) => ({
              value: valueOf(one),
              label: `${one.event.title}, ${eventTime(one.event, "sv")}`,
              hint: stateInWords(one),
            }))}
            chosen={events.filter(({ isBlocked }) => !isBlocked).map(valueOf)}
          />
          <p className="buttons">
            <SubmitButton label="Ge klartecken för de ikryssade" intent="sign" />
          </p>
        </Form>
      )}
    </section>
  );
}

function valueOf({ event }: SignableEvent): string {
  return `${event.id} ${event.version}`;
}

function stateInWords({ state, missing, isBlocked }: SignableEvent): string {
  const said = {
    SIGNED: "Har klartecken.",
    CHANGED: "Ändrad sedan ni gav klartecken: ge det igen.",
    NONE: "Inget klartecken än.",
  }[state];
  if (missing === undefined) return said;
  return `${said} ${isBlocked ? "Går inte ut förrän det här är löst" : "Saknas"}: ${missing}`;
}
