export {
  type Gateways,
  type GatewaysOptions,
  makeGateways,
  type NetworkGateway,
} from "./gateways.ts";
export { makeNetwork, type Network, type NetworkNode, type NetworkOptions } from "./network.ts";
export { fourAssociations, type NetworkAssociation } from "./network-association.ts";
export {
  arrival,
  createEvent,
  type NetworkEvent,
  shownVersion,
  updateEvent,
} from "./network-event.ts";
export { areLive, type NetworkSource, sourcesOf, sourcesWhen } from "./network-source.ts";
export { type NetworkServer, type QueryOptions } from "./network-server.ts";
export {
  type Ending,
  type ServerProcess,
  spawnServer,
  startServer,
  temporaryFolder,
} from "./server-process.ts";
export { type SseClient, subscribeSse } from "./sse-client.ts";
export {
  answerInvitation,
  answersAt,
  createWeek,
  globalId,
  place,
  plannedAt,
  sharedPlanAt,
  uuidOf,
  weekAt,
  write,
} from "./network-week.ts";
