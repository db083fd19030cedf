#!/usr/bin/env node
// The reference backend with somebody evil in it: in each description that it passes on, the fingerprint of the key is
// another one. Options and output are those of server.mjs.

import { Socket } from 'socket.io';

const fingerprint = /(a=fingerprint:sha-256 )([0-9A-F])/gi;

function forged(value) {
  if (typeof value === 'string') return value.replace(fingerprint, (_, name, digit) => name + (digit === '0' ? '1' : '0'));
  if (Array.isArray(value)) return value.map(forged);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forged(inner)]));
  return value;
}

const { emit } = Socket.prototype;
Socket.prototype.emit = function emitForged(event, ...contents) {
  return emit.call(this, event, ...contents.map(forged));
};

await import('./server.mjs');
