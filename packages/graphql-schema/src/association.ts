import { type Day, type Period, periodIncludes } from "@finsam/domain";
import { builder } from "./builder.ts";
import { BoardRole } from "./enum.ts";
import { heldOn } from "./membership.ts";
import { MemberParty, partyOrNull } from "./party.ts";
import { Association } from "./record.ts";
import { visible } from "./visible.ts";

const BoardTerm = builder.objectRef<PrismaJson.BoardTerms[number]>("BoardTerm").implement({
  description: "Styrelseuppdrag: an elected office-holder's term on the board (2003:1210 § 10).",
  fields: (t) => ({
    person: t.exposeString("person", { description: "The office-holder." }),
    aliases: t.exposeStringList("aliases", {
      description: "Other spellings of the name in the sources (andra skrivningar).",
    }),
    role: t.expose("role", { type: BoardRole, description: "The role on the board." }),
    appointedBy: t.field({
      type: MemberParty,
      nullable: true,
      description: "The member party that appointed; null where not known.",
      resolve: (term) => partyOrNull(term.appointedByCode),
    }),
    politicalParty: t.exposeString("politicalParty", {
      nullable: true,
      description: "The political party's usual abbreviation, such as L; null where not known.",
    }),
    from: t.expose("from", {
      type: "PartialDate",
      nullable: true,
      description: "First day, inclusive; null: not known, counts as always before.",
    }),
    to: t.expose("to", {
      type: "PartialDate",
      nullable: true,
      description: "Last day, inclusive; null: still, or not known.",
    }),
    confirmedOn: t.expose("confirmedOn", {
      type: "Date",
      nullable: true,
      description: "The day on which it was last known to hold.",
    }),
  }),
});

const Appointment = builder.objectRef<PrismaJson.Appointments[number]>("Appointment").implement({
  description: "Befattning: a public office-holder, such as the förbundschef.",
  fields: (t) => ({
    person: t.exposeString("person", { description: "The office-holder." }),
    aliases: t.exposeStringList("aliases", {
      description: "Other spellings of the name in the sources (andra skrivningar).",
    }),
    title: t.exposeString("title", { description: "The post, in Swedish." }),
    from: t.expose("from", {
      type: "PartialDate",
      nullable: true,
      description: "First day, inclusive; null: not known, counts as always before.",
    }),
    to: t.expose("to", {
      type: "PartialDate",
      nullable: true,
      description: "Last day, inclusive; null: still, or not known.",
    }),
  }),
});

const on = { type: "Date", description: "The day; without it, today in Sweden." } as const;

builder.prismaObjectFields(Association, (t) => ({
  owner: t.variant(Association, { description: "The association itself (rule F1)." }),
  source: t.relation("source", {
    description: "Where the record comes from, and how fresh it is (källa).",
  }),
  name: t.exposeString("name", { description: "The full name." }),
  shortName: t.exposeString("shortName", { description: "The name in daily use." }),
  aliases: t.exposeStringList("aliases", {
    description: "Other and earlier names, other spellings.",
  }),
  website: t.expose("website", {
    type: "URL",
    nullable: true,
    description: "Its own web site; null where not known.",
  }),
  organisationNumber: t.exposeString("organisationNumber", {
    nullable: true,
    description: "Organisationsnummer; null where not known, never invented.",
  }),
  seat: t.field({
    type: MemberParty,
    nullable: true,
    description: "The municipality of its seat (säte); null where not known.",
    select: { seatCode: true },
    resolve: ({ seatCode }) => partyOrNull(seatCode),
  }),
  closedOn: t.expose("closedOn", {
    type: "Date",
    nullable: true,
    description: "Its last day, past or coming, if it ceases to be (upphör); null while it exists.",
  }),
  memberships: t.relation("memberships", {
    description: "Its members (medlemmar) on a day.",
    args: { on: t.arg(on) },
    query: (args, context) => ({
      where: heldOn(args.on ?? context.today),
      orderBy: { position: "asc" },
    }),
  }),
  allMemberships: t.relation("memberships", {
    description:
      "Its members (medlemmar), those of other times included, as its owner has written them.",
    query: { orderBy: { position: "asc" } },
  }),
  board: t.field({
    type: [BoardTerm],
    description: "The board (styrelse) on a day.",
    args: { on: t.arg(on) },
    select: { board: true },
    resolve: ({ board }, args, context) => heldAmong(board, args.on ?? context.today),
  }),
  allBoardTerms: t.expose("board", {
    type: [BoardTerm],
    description:
      "Terms on the board (styrelseuppdrag), those of other times included, as its owner has written them.",
  }),
  staff: t.field({
    type: [Appointment],
    description: "Public office-holders (tjänstemän) on a day.",
    args: { on: t.arg(on) },
    select: { staff: true },
    resolve: ({ staff }, args, context) => heldAmong(staff, args.on ?? context.today),
  }),
  allAppointments: t.expose("staff", {
    type: [Appointment],
    description:
      "Public office-holders (tjänstemän), those of other times included, as its owner has written them.",
  }),
}));

builder.queryFields((t) => ({
  associations: t.prismaField({
    type: [Association],
    description: "All associations (samordningsförbund) of this gateway, by name.",
    resolve: (query, _root, _args, context) =>
      context.prisma.association.findMany({
        ...query,
        where: visible(context),
        orderBy: [{ name: "asc" }, { id: "asc" }],
      }),
  }),
  association: t.prismaField({
    type: Association,
    nullable: true,
    description: "One association by its slug, an earlier one included; null where there is none.",
    args: { slug: t.arg.string({ required: true, description: "Such as `suvs`." }) },
    resolve: (query, _root, { slug }, context) =>
      context.prisma.association.findFirst({
        ...query,
        where: { AND: [visible(context), { OR: [{ slug }, { formerSlugs: { has: slug } }] }] },
        orderBy: { updatedAt: "desc" },
      }),
  }),
}));

function heldAmong<Part extends Period>(parts: readonly Part[], day: Day): Part[] {
  return parts.filter((part) => periodIncludes(part, day));
}
