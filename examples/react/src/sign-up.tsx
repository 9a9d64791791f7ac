import type { EventSummary } from "@finsam/client";
import { dayText } from "./wording.ts";

/** How one signs up, where that is known and the event is to be. */
export function SignUp({ event: { status, registration } }: { event: EventSummary }) {
  if (registration === null || status === "CANCELLED" || status === "POSTPONED") return null;
  const { url, email, deadlineOn } = registration;
  const last = deadlineOn === null ? "" : ` senast ${dayText(deadlineOn)}`;
  switch (registration.status) {
    case "OPEN": {
      const address = url ?? (email === null ? null : `mailto:${email}`);
      return <p>{address === null ? `Anmälan${last}` : <a href={address}>Anmäl dig{last}</a>}</p>;
    }
    case "WAITLIST":
      return <p>Fullbokat, med väntelista</p>;
    case "FULL":
      return <p>Fullbokat</p>;
    case "CLOSED":
      return <p>Anmälan är stängd</p>;
    case "NOT_REQUIRED":
      return <p>Ingen anmälan krävs</p>;
    default:
      return null;
  }
}
