import { builder } from "./builder.ts";
import { AttendanceQualifier, RegistrationStatus } from "./enum.ts";

export const Registration = builder.objectRef<PrismaJson.Registration>("Registration").implement({
  description: "Anmälan: how and until when one signs up.",
  fields: (t) => ({
    deadlineOn: t.expose("deadlineOn", {
      type: "Date",
      nullable: true,
      description: "Last day, to the end of that local day.",
    }),
    deadlineAt: t.expose("deadlineAt", {
      type: "DateTime",
      nullable: true,
      description: "Last time, only where one was given.",
    }),
    url: t.expose("url", { type: "URL", nullable: true, description: "Where one signs up." }),
    email: t.exposeString("email", { nullable: true, description: "A function mailbox." }),
    priceSek: t.exposeInt("priceSek", {
      nullable: true,
      description: "Price in Swedish kronor; 0 = free, null = not stated.",
    }),
    status: t.expose("status", {
      type: RegistrationStatus,
      description: "Whether one can sign up.",
    }),
  }),
});

export const Attendance = builder.objectRef<PrismaJson.Attendance>("Attendance").implement({
  description: "Antal deltagare, counted afterwards.",
  fields: (t) => ({
    count: t.exposeInt("count", { description: "How many came." }),
    qualifier: t.expose("qualifier", {
      type: AttendanceQualifier,
      description: "How exact the number is.",
    }),
  }),
});
