import { recordLang, type Say } from "../../language.ts";
import type { Outcome } from "../../outcome.ts";
import type { ReleasePlan } from "../../plan/release-query.ts";
import { type SignableEvent, signableEvents, signedVersions } from "../../plan/sign-offs.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { eventTime } from "../../words/event-time.ts";
import { PageForm } from "../form/page-form.tsx";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Quoting } from "../quoting.tsx";

/** Lets an association's own events go out with the next release. */
export function SignOffForm({
  plan,
  association: { slug, name },
  outcome,
}: {
  readonly plan: ReleasePlan;
  readonly association: { readonly slug: string; readonly name: string };
  readonly outcome: Outcome | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const lang = recordLang(language);
  const events = signableEvents(plan, slug);
  const before = [...signedVersions(plan, slug)].map((pair) => pair.join(" ")).join(",");
  const id = `sign-${slug}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        {say("Klartecken från", "Sign-off by")} <span lang={lang}>{name}</span>
      </h2>
      {events.length === 0 ? (
        <p>
          {say("Ni har inget placerat i veckan än.", "You have placed nothing in the week yet.")}
        </p>
      ) : (
        <PageForm key={before} fields={{ intent: "sign", association: slug }} outcome={outcome}>
          <input type="hidden" name="before" value={before} />
          <OptionList
            type="checkbox"
            name="event"
            legend={say("Får gå ut med nästa utgåva", "May go out with the next release")}
            hint={say(
              "Klartecknet gäller aktiviteten som den är nu. Ändras den behöver den klartecken igen.",
              "The sign-off is for the event as it is now. If it changes, it needs a sign-off again.",
            )}
            options={events.map((one) => ({
              value: valueOf(one),
              label: (
                <>
                  <span lang={lang}>{one.event.title}</span>, {eventTime(one.event, language)}
                </>
              ),
              hint: <Quoting text={stateInWords(one, say)} />,
            }))}
            chosen={events.filter(({ isBlocked }) => !isBlocked).map(valueOf)}
          />
          <p className="buttons">
            <SubmitButton
              label={say("Ge klartecken för de ikryssade", "Sign off the ticked ones")}
            />
          </p>
        </PageForm>
      )}
    </section>
  );
}

function valueOf({ event }: SignableEvent): string {
  return `${event.id} ${event.version}`;
}

function stateInWords({ state, missing, isBlocked }: SignableEvent, say: Say): string {
  const said = {
    SIGNED: say("Har klartecken.", "Signed off."),
    CHANGED: say(
      "Ändrad sedan ni gav klartecken: ge det igen.",
      "Changed since you signed it off: sign it off again.",
    ),
    NONE: say("Inget klartecken än.", "Not signed off yet."),
  }[state];
  if (missing === undefined) return said;
  const lack = isBlocked
    ? say("Går inte ut förrän det här är löst", "Does not go out until this is solved")
    : say("Saknas", "Missing");
  return `${said} ${lack}: ${missing}`;
}
