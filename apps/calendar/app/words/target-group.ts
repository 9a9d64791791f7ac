import { heldOn } from "./held.ts";

/** When a target group counts, as the endpoint answers it. */
interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Target groups by whether they count on a day: ages change over the years. */
export function groupsOn<Group extends Dated>(groups: readonly Group[], day: string) {
  const dated = groups.map((group) => ({ ...group, from: group.validFrom, to: group.validTo }));
  return heldOn(dated, day);
}
