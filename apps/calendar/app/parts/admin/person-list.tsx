import { label } from "@finsam/domain/labels";
import { Form } from "react-router";
import type { Person } from "../../admin/people-query.ts";
import { dayInWords } from "../../words/event-time.ts";
import { momentInWords } from "../../words/moment.ts";
import { roleNames, roleRights } from "../../words/role.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { capitalised } from "../../words/term.ts";
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
  return (
    <ul className="plain-list">
      {people.map((person) => (
        <li key={person.id} className="item">
          <h2 className="ds-heading" data-size="xs">
            {person.name}
            {person.email === ownEmail ? " (du)" : null}
          </h2>
          <p>
            {capitalised(label("RoleName", person.role))}: {roleRights[person.role]}.
          </p>
          <p className="item-details">
            {person.email} · sedan {dayInWords(swedishDay(new Date(person.since)), "sv")} ·{" "}
            {person.lastSignedInAt === null
              ? "har inte loggat in"
              : `loggade in senast ${momentInWords(person.lastSignedInAt, today, "sv")}`}
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
  return (
    <details className="confirmed-act">
      <summary>
        Ändra behörighet<span className="ds-sr-only"> för {name}</span>
      </summary>
      <Form method="post" preventScrollReset className="form">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="before" value={role} />
        <OptionList
          // Chosen anew once it has changed.
          key={role}
          type="radio"
          name="role"
          legend="Behörighet"
          chosen={[role]}
          options={roleNames.map((value) => ({
            value,
            label: capitalised(label("RoleName", value)),
            hint: capitalised(roleRights[value]),
          }))}
        />
        <p className="buttons">
          <SubmitButton label="Ändra behörigheten" intent="role" />
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
  return (
    <ConfirmedAct
      label="Ta bort"
      about={name}
      confirm={isOwn ? "Ja, ta bort mig" : `Ja, ta bort ${name}`}
      fields={{ intent: "remove", id }}
    >
      <p>
        {isOwn ? "Du" : name} kan då inte längre läsa eller skriva för förbundet, och loggas ut om
        det var den enda behörigheten. Det som är skrivet finns kvar. Det går inte att ångra, men du
        kan bjuda in på nytt.
      </p>
    </ConfirmedAct>
  );
}
