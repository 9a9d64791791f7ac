import { isAsyncIterable } from "@envelop/core";
import type { DocumentNode } from "graphql";
import type { Plugin } from "graphql-yoga";

/** What is noted of a request while it is executed. */
export interface Execution {
  /** The document, once an operation of it has been answered at once and without errors. */
  answered?: DocumentNode;
}

/** Notes in the request's {@link Execution} what has been executed. */
export function noteExecution(): Plugin<{ readonly execution: Execution }> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result }) {
        if (isAsyncIterable(result) || result.errors !== undefined) return;
        args.contextValue.execution.answered = args.document;
      },
    }),
  };
}
