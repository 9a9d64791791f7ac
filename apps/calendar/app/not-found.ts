/** Ends a loader where there is no such record: the page says so, with the status 404. */
export function notFound(): never {
  // oxlint-disable-next-line no-throw-literal -- React Router answers it.
  throw new Response(null, { status: 404 });
}
