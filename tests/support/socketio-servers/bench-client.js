// The official JavaScript client in the modes of bench_socketio: node bench-client.js URL emit|recv|ack N
import { io } from 'socket.io-client';

const [url, mode, count] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const socket = io(url, { transports: ['websocket'], forceNew: true });
const message = (i) => ({ from: 'user-0001', to: 'user-0002', text: 'hello world, how are you?', ts: 1693526400000 + i });
let start = 0n;
let seen = 0;
let sum = 0;
const samples = [];

function finish() {
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const result = { mode, n: count, seconds };
  if (samples.length > 0) {
    samples.sort((a, b) => a - b);
    result.p50_us = samples[samples.length >> 1];
    result.p99_us = samples[Math.floor(samples.length * 0.99)];
  }
  console.log(JSON.stringify(result));
  process.exit(0);
}

function ask() {
  const from = process.hrtime.bigint();
  socket.emit('chat message', message(samples.length), () => {
    samples.push(Number(process.hrtime.bigint() - from) / 1e3);
    samples.length < count ? ask() : finish();
  });
}

socket.on('connect', () => {
  start = process.hrtime.bigint();
  if (mode === 'emit') socket.emit('begin', count);
  else if (mode === 'recv') socket.emit('flood', count);
  else ask();
});
socket.on('ready', () => {
  start = process.hrtime.bigint();
  for (let i = 0; i < count; ++i) socket.emit('chat message', message(i));
});
socket.on('counted', finish);
socket.on('chat message', (body) => {
  sum += body.ts;
  if (++seen === count) finish();
});
