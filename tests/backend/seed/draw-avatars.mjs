// Draws the portraits in seed/avatars: `node seed/draw-avatars.mjs`. Each person has colours and a hair style of their own.

import fs from 'node:fs';
import zlib from 'node:zlib';

const size = 128;
const outline = 0.9; // pixels over which an edge fades

const people = {
  1: { back: '#f2b5a7', hair: '#3b2417', skin: '#e9b995', shirt: '#8c2f39', style: 'long' },
  2: { back: '#a9d3c5', hair: '#1d1b1a', skin: '#d7a27a', shirt: '#1f5d57', style: 'beard' },
  3: { back: '#b9c9ea', hair: '#d9b662', skin: '#f3d2ba', shirt: '#2d4a8a', style: 'short' },
  4: { back: '#dcc5ea', hair: '#5b3a78', skin: '#dcab84', shirt: '#5b3a78', style: 'scarf' },
  5: { back: '#f5dfa0', hair: '#15161a', skin: '#f0cfa4', shirt: '#c2541e', style: 'short' },
  6: { back: '#c4e3a6', hair: '#b4532a', skin: '#f6d9c6', shirt: '#477a2a', style: 'bun' },
  8: { back: '#f3b8cf', hair: '#2a1a14', skin: '#b97f56', shirt: '#a31f5c', style: 'long' },
};

const disc = (x, y, radiusX, radiusY = radiusX) => (px, py) =>
  (Math.hypot((px - x) / radiusX, (py - y) / radiusY) - 1) * Math.min(radiusX, radiusY);
const box = (left, top, right, bottom) => (px, py) => Math.max(left - px, px - right, top - py, py - bottom);
const both = (one, two) => (px, py) => Math.max(one(px, py), two(px, py));

const behindHead = {
  long: [disc(64, 62, 35, 44), box(30, 62, 98, 108)],
  scarf: [disc(64, 60, 37, 42), disc(64, 96, 36, 22)],
  bun: [disc(64, 15, 14), disc(64, 50, 31, 32)],
  beard: [],
  short: [],
};
const fringe = both(disc(64, 50, 30, 32), box(0, 0, size, 42));
const onHead = {
  long: [fringe],
  scarf: [both(disc(64, 50, 31, 34), box(0, 0, size, 36))],
  bun: [fringe],
  beard: [fringe, both(disc(64, 60, 28, 35), box(0, 74, size, size))],
  short: [both(disc(64, 46, 30, 29), box(0, 0, size, 40))],
};

function layers({ hair, skin, shirt, style }) {
  const dark = '#2b2320';
  return [
    ...behindHead[style].map((shape) => [shape, hair]),
    [disc(64, 132, 50, 38), shirt],
    [box(55, 80, 73, 102), skin],
    [disc(64, 58, 27, 34), skin],
    ...onHead[style].map((shape) => [shape, hair]),
    [disc(53, 58, 3, 3.6), dark],
    [disc(75, 58, 3, 3.6), dark],
    [both(disc(64, 71, 9, 7), box(0, 73, size, size)), '#a8443f'],
  ];
}

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function paint(person) {
  const stack = layers(person).map(([shape, colour]) => [shape, channels(colour)]);
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(1 + size * 3); // the first byte is PNG's filter: none
    for (let x = 0; x < size; x += 1) {
      let pixel = channels(person.back);
      for (const [shape, colour] of stack) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5) / outline));
        pixel = pixel.map((value, at) => value + (colour[at] - value) * cover);
      }
      row.set(pixel.map(Math.round), 1 + x * 3);
    }
    rows.push(row);
  }
  return Buffer.concat(rows);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits each of red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(pixels, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

for (const [id, person] of Object.entries(people)) {
  fs.writeFileSync(new URL(`avatars/${id}.png`, import.meta.url), png(paint(person)));
}
