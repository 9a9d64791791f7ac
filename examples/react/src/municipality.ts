import type { Client } from "@finsam/client";
import { useEffect, useState } from "react";

interface Municipality {
  readonly code: string;
  readonly name: string;
}

/** The municipalities of all associations in Swedish order. Empty until they have come; the list below tells if nothing answers. */
export function useMunicipalities(client: Client): readonly Municipality[] {
  const [municipalities, setMunicipalities] = useState<readonly Municipality[]>([]);
  useEffect(() => {
    const unmounted = new AbortController();
    municipalitiesOf(client, unmounted.signal).then(setMunicipalities, () => undefined);
    return () => unmounted.abort();
  }, [client]);
  return municipalities;
}

async function municipalitiesOf(client: Client, signal: AbortSignal): Promise<Municipality[]> {
  const associations = await client.associations({ signal });
  const parties = associations.flatMap(({ memberships }) => memberships.map(({ party }) => party));
  const names = new Map(
    parties.filter(({ kind }) => kind === "MUNICIPALITY").map(({ code, name }) => [code, name]),
  );
  return [...names]
    .map(([code, name]) => ({ code, name }))

    .toSorted((one, other) => one.name.localeCompare(other.name, "sv"));
}
