import type { Client } from "@finsam/client";
import { useId, useState } from "react";
import { EventList } from "./event-list.tsx";
import { useMunicipalities } from "./municipality.ts";

/** The next events of all associations, or of the one with that slug, which the visitor can narrow to a municipality. */
export function NextEvents({ client, association }: { client: Client; association?: string }) {
  const municipalities = useMunicipalities(client);
  const [municipality, setMunicipality] = useState("");
  const select = useId();
  return (
    <section className="finsam">
      <p>
        <label htmlFor={select}>Kommun</label>{" "}
        <select
          id={select}
          value={municipality}
          onChange={({ target }) => setMunicipality(target.value)}
        >
          <option value="">Alla kommuner</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {/* By its key each choice is a new list, which begins at its start; the one before stops asking. */}
      <EventList
        key={municipality}
        client={client}
        association={association}
        municipality={municipality || undefined}
      />
    </section>
  );
}
