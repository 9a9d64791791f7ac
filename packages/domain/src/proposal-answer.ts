import * as z from "zod";
import { idOf, maybe, summarySchema, term } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** Svar på förslag: what the owner of an event has done with a proposal. */
export const proposalAnswerSchema = z.object({
  ...weekWordEnvelope,
  proposalId: idOf("Proposal"),
  answer: term("ConfirmationAnswer"),
  why: maybe(summarySchema),
});

/** @see {@link proposalAnswerSchema} */
export type ProposalAnswer = z.output<typeof proposalAnswerSchema>;
