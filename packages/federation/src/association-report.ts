import type { ToldState } from "./ask-state.ts";
import type { SourceReport } from "./source-report.ts";

/** How current what is held of one association is. */
export interface AssociationReport extends Omit<SourceReport, "reason"> {
  readonly association: string;
  readonly reason: SourceReport["reason"] | "NOT_THERE";
  /** When the publisher says that the state began; undefined: that is for this server to say. */
  readonly since?: Date | undefined;
  /** When it was last known to equal its home; undefined: nothing new is known. */
  readonly asOf: Date | undefined;
}

/** How a publisher's feeds are, all together. */
export interface PeerCondition {
  readonly report: SourceReport;
  /** When it was asked for the last page of what is public; undefined: it has not been read to its end since. */
  readonly askedAt: Date | undefined;
}

const order = ["LIVE", "STALE", "FAILING", "PAUSED"] as const;

/** Of several feeds of one publisher the one that is worst off speaks for it. */
export function worst(reports: readonly SourceReport[]): SourceReport | undefined {
  return reports.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state))[0];
}

/**
 * What holds for each association. Of what the publisher only relays, its own word counts, as it was before the feed was
 * read to its end (F11, P55).
 */
export function associationReports(
  associations: Iterable<string>,
  { report, askedAt }: PeerCondition,
  told: ToldState,
): AssociationReport[] {
  return [...associations].map((association) => {
    const own = { association, ...report };
    if (told === undefined) return { ...own, asOf: undefined };
    if (told === "plain") return { ...own, asOf: askedAt };
    const state = told.associations.find((one) => one.association === association);
    if (state === undefined)
      return report.state === "LIVE"
        ? { association, state: "STALE", reason: "NOT_THERE", asOf: undefined }
        : { ...own, asOf: undefined };
    if (state.hosted) return { ...own, asOf: askedAt };
    const asOf = askedAt === undefined ? undefined : dateOf(state.asOf);
    if (report.state !== "LIVE") return { ...own, asOf };
    return { association, state: state.state, reason: null, since: dateOf(state.since), asOf };
  });
}

function dateOf(instant: string | null): Date | undefined {
  return instant === null ? undefined : new Date(instant);
}
