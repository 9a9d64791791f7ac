/** What is told of the work, never with tokens or content. */
export interface FollowerLog {
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
}
