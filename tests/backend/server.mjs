#!/usr/bin/env node
// The command line of the reference backend: prints one line when it listens, ends on SIGTERM and SIGINT.

import process from 'node:process';

import { startBackend } from './src/backend.mjs';
import { BadOption, parseOptions, usage } from './src/options.mjs';

const longestFarewell = 800; // ms; a supervisor expects the process to be gone within a second

// Whoever read our log may be gone: no reason to go too.
process.stderr.on('error', () => {});

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function readOptions() {
  try {
    return parseOptions(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    return fail(`${error.message}\nTry --help.`, 2);
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}

// Signals count from the first moment on: whoever starts us may change their mind before we listen.
let backend;
let leaving = false;
function leave() {
  if (leaving) return;
  leaving = true;
  setTimeout(() => process.exit(0), longestFarewell).unref();
  Promise.resolve(backend?.stop()).finally(() => process.exit(0));
}
process.on('SIGTERM', leave);
process.on('SIGINT', leave);

try {
  backend = await startBackend(options);
  if (!leaving) process.stdout.write(`listening on ${backend.url}\n`);
} catch (error) {
  fail(`The backend could not start: ${error.message}`, 1);
}
