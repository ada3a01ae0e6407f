/** `node probe.mjs URL`: exit 0 when the URL answers 200. For containers, which have no curl. */
const answer = await fetch(process.argv[2]).catch(() => undefined);
process.exit(answer?.status === 200 ? 0 : 1);
