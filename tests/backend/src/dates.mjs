// Dates as the backend sends them: "1398-1-29 15:03", month and day unpadded, hours and minutes padded.

const calendars = { gregorian: 'gregory', iranian: 'persian' };

/// A function from milliseconds since 1970 to that text.
export function dateFormatter(calendar, zone) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendars[calendar]}-nu-latn`, {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (milliseconds) => {
    const part = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
    return `${part.year}-${Number(part.month)}-${Number(part.day)} ${part.hour}:${part.minute}`;
  };
}
