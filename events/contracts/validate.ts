import { holdsIdNumber } from '@one-door/schemas';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { HubEvent } from './generated';
import { bundle, readContracts, settled, type Contract } from './load';

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

let known: { ajv: Ajv2020; contracts: ReadonlyMap<string, Contract> } | undefined;
const compiled = new Map<string, ValidateFunction>();

/** @returns the contract of events of a type, compiled the first time that one is met: a process meets few of them */
function contractOf(type: string): { name: string; fits: ValidateFunction } | undefined {
  known ??= {
    ajv: createAjv(),
    contracts: new Map(readContracts().map((contract) => [settled(contract.schema, 'type'), contract])),
  };
  const contract = known.contracts.get(type);
  if (!contract) return undefined;
  const fits = compiled.get(type) ?? known.ajv.compile(bundle(contract.schema));
  compiled.set(type, fits);
  return { name: contract.name, fits };
}

/** @throws EventContractError that names every place that is wrong and quotes nothing */
export function validateEvent(event: unknown): asserts event is HubEvent {
  const type: unknown = typeof event === 'object' && event !== null ? (event as { type?: unknown }).type : undefined;
  const contract = typeof type === 'string' ? contractOf(type) : undefined;
  if (!contract) throw new EventContractError(null, ['/type const']);
  if (contract.fits(event)) return;
  throw new EventContractError(contract.name, [...new Set((contract.fits.errors ?? []).map(placeOf))]);
}
