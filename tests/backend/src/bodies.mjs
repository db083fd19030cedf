// What the seven events must look like. A body that does not is told by the name of its first bad member.

const longestTitle = 200;

/// Users, types: integers that JSON numbers carry exactly.
export const isId = (value) => Number.isSafeInteger(value) && value > 0;
// PostgreSQL cannot store U+0000, and no person writes one.
const isText = (value) => typeof value === 'string' && value !== '' && !value.includes('\0');
const isTitle = (value) => isText(value) && value.length <= longestTitle;
const isBoolean = (value) => typeof value === 'boolean';
const isCallType = (value) => value === 'Video' || value === 'Audio';

/// speaker: the member that says who emits; `refresh` has none.
const events = {
  request: { speaker: 'user_id', members: { user_id: isId, recipient_id: isId } },
  send: {
    speaker: 'user_id',
    members: { user_id: isId, room_title: isTitle, message: isText, type_id: isId },
    optional: { client_id: isTitle },
  },
  status: { speaker: 'user_id', members: { user_id: isId, online: isBoolean } },
  call: { speaker: 'from_user', members: { from_user: isId, to_user: isId, type: isCallType } },
  'user list': { speaker: 'user_id', members: { user_id: isId } },
  'call answer': {
    speaker: 'from_user',
    members: { from_user: isId, to_user: isId, room_title: isTitle, answered: isBoolean },
  },
  refresh: { members: { room_title: isTitle } },
};

export const eventNames = Object.keys(events);

/// The user id that a well-formed body speaks for, or null.
export function speakerOf(event, body) {
  return body[events[event].speaker] ?? null;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

/// `values` are the event's arguments without the acknowledgement. Answers `{ body }`, holding the known members only,
/// or `{ problem }`. `plain` forbids members that are not documented.
export function readBody(event, values, { plain }) {
  if (values.length !== 1) return { problem: `has ${values.length} bodies instead of one` };
  const [given] = values;
  if (!isObject(given)) return { problem: 'the body is not an object' };

  const { members, optional = {} } = events[event];
  const body = {};
  for (const [name, isValid] of Object.entries(members)) {
    if (!Object.hasOwn(given, name)) return { problem: `${name} is missing` };
    if (!isValid(given[name])) return { problem: `${name} is not valid` };
    body[name] = given[name];
  }
  if (plain) {
    const extra = Object.keys(given).find((name) => !Object.hasOwn(members, name));
    return extra === undefined ? { body } : { problem: `${JSON.stringify(extra.slice(0, 40))} is not documented` };
  }
  for (const [name, isValid] of Object.entries(optional)) {
    if (!Object.hasOwn(given, name)) continue;
    if (!isValid(given[name])) return { problem: `${name} is not valid` };
    body[name] = given[name];
  }
  return { body };
}
