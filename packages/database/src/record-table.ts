import type { RecordKind } from "@finsam/domain";
import { Prisma } from "./generated/prisma/client.ts";

/** The table of each kind of record, for hand-written statements. */
export const recordTables: { readonly [Kind in RecordKind]: Prisma.Sql } = {
  Association: Prisma.raw("association"),
  Organisation: Prisma.raw("organisation"),
  EventSeries: Prisma.raw("event_series"),
  ThemeWeek: Prisma.raw("theme_week"),
  Initiative: Prisma.raw("initiative"),
  EsfProject: Prisma.raw("esf_project"),
  Event: Prisma.raw("event"),
  Document: Prisma.raw("document"),
  NewsItem: Prisma.raw("news_item"),
  Confirmation: Prisma.raw("confirmation"),
  Hold: Prisma.raw("hold"),
  PairDeclaration: Prisma.raw("pair_declaration"),
  Acknowledgement: Prisma.raw("acknowledgement"),
  Proposal: Prisma.raw("proposal"),
  ProposalAnswer: Prisma.raw("proposal_answer"),
  SignOff: Prisma.raw("sign_off"),
  Release: Prisma.raw("release"),
};
