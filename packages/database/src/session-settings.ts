/**
 * How both engines plan queries. PostgreSQL's default of 4 for `random_page_cost` is a spinning disk's and
 * made a first page of events three times slower; compiling costs more than any of our queries.
 */
export const sessionSettings = { random_page_cost: "1.1", jit: "off" } as const;
