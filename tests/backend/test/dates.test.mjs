import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dateFormatter } from '../src/dates.mjs';

test('dates in both calendars, with month and day unpadded and hours and minutes padded', () => {
  const moment = Date.UTC(2019, 3, 18, 10, 33);
  assert.equal(dateFormatter('iranian', 'Asia/Tehran')(moment), '1398-1-29 15:03');
  assert.equal(dateFormatter('gregorian', 'Asia/Tehran')(moment), '2019-4-18 15:03');
  assert.equal(dateFormatter('gregorian', 'UTC')(moment), '2019-4-18 10:33');
});

test('midnight is 00:00, and leap days of both calendars', () => {
  assert.equal(dateFormatter('gregorian', 'UTC')(Date.UTC(2024, 1, 29)), '2024-2-29 00:00');
  assert.equal(dateFormatter('iranian', 'UTC')(Date.UTC(2021, 2, 20)), '1399-12-30 00:00');
  assert.equal(dateFormatter('iranian', 'UTC')(Date.UTC(2021, 2, 21)), '1400-1-1 00:00');
});
