import { parseArgs } from 'node:util';

// Plain JavaScript and nothing but Node 20's own: it runs before anything is installed.

const options = {
  'no-open': { type: 'boolean' },
  json: { type: 'boolean' },
  port: { type: 'string' },
  'backoffice-port': { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  keep: { type: 'boolean' },
  now: { type: 'string' },
};

const usage = `npm start -- [--no-open] [--json] [--port N] [--backoffice-port N] [--data DIR] [--fresh] [--keep] [--now ISO]`;

/** The exit code of a start whose flags are wrong. */
export const badFlagCode = 2;

export class FlagProblem extends Error {}

function port(name, text) {
  if (text === undefined) return 0;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new FlagProblem(`--${name} must be a whole number from 0 to 65535. 0 takes a free one.`);
  }
  return Number(text);
}

/** Reads the flags of `npm start`. Throws FlagProblem with a sentence. */
export function readFlags(argv) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options, strict: true, allowPositionals: false }));
  } catch (cause) {
    throw new FlagProblem(`${cause.message.split('. ')[0].replace(/\.$/, '')}.\n${usage}`);
  }
  const { now, data } = values;
  if (now !== undefined && !(/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(now) && !Number.isNaN(Date.parse(now)))) {
    throw new FlagProblem('--now must be a time like 2026-11-24T09:10:00Z.');
  }
  if (data !== undefined && data.trim() === '') throw new FlagProblem('--data must name a folder.');
  return {
    open: values['no-open'] !== true,
    json: values.json === true,
    port: port('port', values.port),
    backOfficePort: port('backoffice-port', values['backoffice-port']),
    data,
    fresh: values.fresh === true,
    keep: values.keep === true,
    now,
  };
}
