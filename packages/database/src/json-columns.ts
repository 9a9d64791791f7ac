import type * as domain from "@finsam/domain";

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
    type Outcomes = domain.Outcome[];
    type Phases = domain.Phase[];
    type Registration = domain.Registration;
    type TargetGroups = domain.TargetGroup[];
    type Venue = domain.Venue;
  }
}
