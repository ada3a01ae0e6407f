// Imported first by every launcher, and importing nothing: on an old Node this sentence must come before any other error.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(`zhihe needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
