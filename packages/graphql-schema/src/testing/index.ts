export { mutationNames, sampleInput, writtenType } from "./sample-input.ts";
