import { Form } from "react-router";
import type { Person } from "../../admin/people-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { dayInWords } from "../../words/event-time.ts";
import { momentInWords } from "../../words/moment.ts";
import { roleOptions, roleRights } from "../../words/role.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { capitalised, termIn } from "../../words/term.ts";
import { OptionList } from "../form/option-list.tsx";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** The people of an association, with what changes their roles. */
export function PersonList({
  people,
  ownEmail,
  today,
}: {
  readonly people: readonly Person[];
  /** The reader's own address. */
  readonly ownEmail: string | null;
  readonly today: string;
}) {
  const language = useLanguage();
  const say = useSay();
  return (
    <ul className="plain-list">
      {people.map((person) => (
        <li key={person.id} className="item">
          <h2 className="ds-heading" data-size="xs">
            {person.name}
            {person.email === ownEmail ? say(" (du)", " (you)") : null}
          </h2>
          <p>
            {capitalised(termIn(language, "RoleName", person.role))}:{" "}
            {roleRights(person.role, language)}.
          </p>
          <p className="item-details">
            {person.email} · {say("sedan", "since")}{" "}
            {dayInWords(swedishDay(new Date(person.since)), language)} ·{" "}
            {person.lastSignedInAt === null
              ? say("har inte loggat in", "has not signed in")
              : `${say("loggade in senast", "signed in last")} ${momentInWords(person.lastSignedInAt, today, language)}`}
          </p>
          <div className="buttons">
            <RoleForm person={person} />
            <RemoveForm person={person} isOwn={person.email === ownEmail} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function RoleForm({ person: { id, name, role } }: { readonly person: Person }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <details className="confirmed-act">
      <summary>
        {say("Ändra behörighet", "Change the role")}
        <span className="ds-sr-only">
          {" "}
          {say("för", "of")} {name}
        </span>
      </summary>
      <Form method="post" preventScrollReset className="form">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="before" value={role} />
        <OptionList
          // Chosen anew once it has changed.
          key={role}
          type="radio"
          name="role"
          legend={say("Behörighet", "Role")}
          chosen={[role]}
          options={roleOptions(language)}
        />
        <p className="buttons">
          <SubmitButton label={say("Ändra behörigheten", "Change the role")} intent="role" />
        </p>
      </Form>
    </details>
  );
}

function RemoveForm({
  person: { id, name },
  isOwn,
}: {
  readonly person: Person;
  readonly isOwn: boolean;
}) {
  const say = useSay();
  return (
    <ConfirmedAct
      label={say("Ta bort", "Remove")}
      about={name}
      confirm={
        isOwn
          ? say("Ja, ta bort mig", "Yes, remove me")
          : say(`Ja, ta bort ${name}`, `Yes, remove ${name}`)
      }
      fields={{ intent: "remove", id }}
    >
      <p>
        {isOwn ? say("Du", "You") : name}{" "}
        {say(
          "kan då inte längre läsa eller skriva för förbundet, och loggas ut om det var den enda behörigheten. Det som är skrivet finns kvar. Det går inte att ångra, men du kan bjuda in på nytt.",
          "can then no longer read or write for the association, and will be signed out if this was the only role. What is written stays. This cannot be undone, but you can invite again.",
        )}
      </p>
    </ConfirmedAct>
  );
}
