import { useEffect, useState } from "react";
import { type FormValues, unitsApart } from "../../form/form-values.ts";
import { keep, keptAt, type KeptForm, letGo, readKept } from "../../own/kept-form.ts";
import type { Base, FormStart } from "../../own/record-base.ts";

/** What this browser keeps of a form that isn't saved. What it kept before the page was opened is offered, until it is taken up or thrown away. */
export function useKeptForm(
  { path, keeper }: Pick<FormStart, "path" | "keeper">,
  id: string,
  read: () => FormValues | undefined,
) {
  const [offer, setOffer] = useState<KeptForm>();
  useEffect(() => {
    const kept = readKept(keptAt(path, id), keeper);
    const values = read();
    if (kept === undefined || values === undefined) return;
    if (unitsApart(kept.values, values).size === 0) letGo(keptAt(path, id));
    else setOffer(kept);
  }, [path, keeper]);
  return {
    offer,
    /** Keeps what a form holds, and slug of the association that is chosen in it. */
    keep: (over: Base, values: FormValues, association: string) => {
      const { version, seen } = over;
      const at = new Date().toISOString();
      keep(keptAt(path, over.id), { by: keeper, at, version, seen, values, association });
    },
    /** Lets go of what is kept of a record. */
    letGo: (of: string) => {
      letGo(keptAt(path, of));
    },
    /** Offers it no more. */
    settle: () => {
      setOffer(undefined);
    },
  };
}
