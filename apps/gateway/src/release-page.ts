import type { Day, Event, Release } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import { escapeHtml } from "./page.ts";

/** A release, or the plan as it is, as a person reads it. */
export interface ReleaseView {
  readonly week: string;
  readonly days: { readonly startsOn: Day; readonly endsOn: Day };
  /** Null: the plan as it is. */
  readonly release: Release | null;
  /** In the order of the release's lines. */
  readonly entries: readonly ReleasedEntry[];
  /** What is new since the release before, as sentences. */
  readonly changes: readonly string[];
  readonly others: readonly { readonly number: number; readonly name: string }[];
}

interface ReleasedEntry {
  /** Undefined: taken back by its owner, or never held here. */
  readonly event: Event | undefined;
  readonly state: "AS_RELEASED" | "CHANGED" | "GONE";
}

/** The main part of a release's page. `address`: of the page of its week, if there is one. */
export function releaseBody(
  { week, release, entries, changes, others }: ReleaseView,
  address?: string,
): string {
  const heading = release === null ? "Arbetsplan" : `${release.name} (utgåva ${release.number})`;
  const events = entries.toSorted((a, b) => (whenKey(a) < whenKey(b) ? -1 : 1)).map(entryHtml);
  return `<h1 class="ds-heading" data-size="lg">${escapeHtml(week)}: ${escapeHtml(heading)}</h1>
${release === null ? "<p>Det här är planen som den är just nu. Den är bara för arrangörerna.</p>" : `<p>Gavs ut <time datetime="${release.releasedAt}">${momentText(release.releasedAt)}</time>.</p>`}
${release?.comment == null ? "" : `<p>${escapeHtml(release.comment)}</p>`}
<h2 class="ds-heading" data-size="sm">Program</h2>
${events.length === 0 ? "<p>Inga aktiviteter ännu.</p>" : events.join("\n")}
${release?.number === 1 ? "" : listHtml("Nytt sedan förra utgåvan", changes.map(escapeHtml))}
${listHtml(
  "Alla utgåvor",
  others.map(
    ({ number, name }) =>
      `<a href="${number}"${number === release?.number ? ' aria-current="page"' : ""}>${number}. ${escapeHtml(name)}</a>`,
  ),
)}${address === undefined ? "" : `\n<p><a class="ds-link" href="${escapeHtml(address)}">Till temaveckan</a></p>`}`;
}

function entryHtml({ event, state }: ReleasedEntry): string {
  if (event === undefined)
    return `<article class="item"><h3 class="ds-heading" data-size="xs">Utgått</h3><p>Arrangören har tagit tillbaka aktiviteten.</p></article>`;
  const marks = [
    ...(event.status === "SCHEDULED" ? [] : [capital(label("EventStatus", event.status))]),
    ...(state === "CHANGED" ? ["Ändrad efter utgåvan"] : []),
  ];
  return `<article class="item"><h3 class="ds-heading" data-size="xs">${escapeHtml(event.title)}</h3>
${marks.length === 0 ? "" : `<p><strong>${marks.join(". ")}.</strong></p>\n`}<p>${escapeHtml([whenText(event), whereText(event)].filter(Boolean).join(", "))}</p>
${event.summary === null ? "" : `<p>${escapeHtml(event.summary)}</p>`}</article>`;
}

function whenText({ startsOn, startsAt, endsAt, timeZone, partOfDay }: Event): string {
  const day = new Date(`${startsOn}T12:00:00Z`).toLocaleDateString("sv", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  if (startsAt === null)
    return partOfDay === null ? day : `${day}, ${label("PartOfDay", partOfDay)}`;
  const clock = (at: string) =>
    new Date(at)
      .toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit", timeZone })
      .replace(/^0/, "")
      .replace(":", ".");
  return `${day} kl. ${clock(startsAt)}${endsAt === null ? "" : `–${clock(endsAt)}`}`;
}

function whereText({ venue, online }: Event): string {
  const place = [venue?.name, venue?.room, venue?.locality].filter((part) => part != null);
  return [...place, ...(online ? ["digitalt"] : [])].join(", ");
}

function whenKey({ event }: ReleasedEntry): string {
  return event === undefined ? "9" : `${event.startsOn} ${event.startsAt ?? ""} ${event.id}`;
}

function listHtml(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2 class="ds-heading" data-size="sm">${title}</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
}

function momentText(instant: string): string {
  const text = new Date(instant).toLocaleString("sv", {
    timeZone: "Europe/Stockholm",
    dateStyle: "long",
    timeStyle: "short",
  });
  return text.replace(":", ".");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
