// The HTTP side: GET and HEAD of /avatars/N.png, everything else is 404.

import fs from 'node:fs/promises';
import path from 'node:path';

// Digits only, so that no request can name another file.
const avatarPath = /^\/avatars\/([1-9][0-9]{0,15})\.png$/;

async function read(folder, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  const match = avatarPath.exec(request.url.split('?', 1)[0]);
  if (!match) return null;
  return fs.readFile(path.join(folder, `${match[1]}.png`)).catch(() => null);
}

/// A request handler over the pictures in `folder`.
export function avatarHandler(folder) {
  return async (request, response) => {
    const picture = await read(folder, request);
    if (!picture) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : 'Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': 'image/png',
      'content-length': picture.length,
      'cache-control': 'max-age=3600',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : picture);
  };
}
