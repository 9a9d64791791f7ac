import type * as domain from "@finsam/domain";
import type { SkippedImport } from "./import-feed.ts";

declare global {
  /** The types of the Json columns, named in the Prisma schema by a comment such as `/// [Venue]`. */
  namespace PrismaJson {
    type Appointments = domain.Appointment[];
    type AuditChanges = domain.FieldChange[];
    type Attendance = domain.Attendance;
    type BoardTerms = domain.BoardTerm[];
    type Contributors = domain.Contributor[];
    type EventTemplate = domain.EventTemplate;
    type Figures = domain.Figure[];
    type Image = domain.Image;
    type Issues = domain.Issue[];
    type Outcomes = domain.Outcome[];
    type Phases = domain.Phase[];
    type Registration = domain.Registration;
    type SkippedItems = SkippedImport[];
    type TargetGroups = domain.TargetGroup[];
    type Venue = domain.Venue;
  }
}
