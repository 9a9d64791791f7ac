/** The engines that everything must work on. */
export const engines = ["embedded", "postgresql"] as const;

/** One of the engines. */
export type Engine = (typeof engines)[number];
