import { holdsIdNumber } from '@one-door/schemas';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { HubEvent } from './generated';
import { bundle, readContracts, settled } from './load';

/**
 * An event that is not what its contract says. Message and code name the place and the rule, never what stands there:
 * it may be just the number that no event may hold.
 */
export class EventContractError extends Error {
  readonly code: string;
  /**
   * @param contract the type's name; null where there is none of that type
   * @param places as JSON pointers, each with the rule that it breaks
   */
  constructor(
    readonly contract: string | null,
    readonly places: readonly string[],
  ) {
    super(
      `事件不符合约定 event breaks its contract${contract ? ` ${contract}` : ''}:\n${places.map((place) => `  ${place}`).join('\n')}`,
    );
    this.name = 'EventContractError';
    this.code = `EVENT_CONTRACT ${places[0]}`;
  }
}

/** @returns a validator that knows the formats of the contracts */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats(ajv, ['date', 'date-time']);
  ajv.addFormat('no-id-number', (text: string) => !holdsIdNumber(text));
  return ajv;
}

/** Where a rule is broken. A property that nobody knows is not named: its name is the sender's text, too. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing = (params as { missingProperty?: string }).missingProperty;
  return `${instancePath || '/'}${missing ? `${instancePath ? '/' : ''}${missing}` : ''} ${keyword}`;
}

let compiled: Map<string, { name: string; fits: ValidateFunction }> | undefined;
/** Compiled the first time that an event is looked at, once a process. */
function validators() {
  if (compiled) return compiled;
  const ajv = createAjv();
  compiled = new Map(
    readContracts().map(({ name, schema }) => [
      settled(schema, 'type'),
      { name, fits: ajv.compile({ ...bundle(schema), $id: settled(schema, 'dataschema') }) },
    ]),
  );
  return compiled;
}

/** @throws EventContractError that names every place that is wrong and quotes nothing */
export function validateEvent(event: unknown): asserts event is HubEvent {
  const type: unknown = typeof event === 'object' && event !== null ? (event as { type?: unknown }).type : undefined;
  const contract = typeof type === 'string' ? validators().get(type) : undefined;
  if (!contract) throw new EventContractError(null, ['/type const']);
  if (contract.fits(event)) return;
  throw new EventContractError(contract.name, [...new Set((contract.fits.errors ?? []).map(placeOf))]);
}
