import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from './calendar';

/** A scalar that travels as a string of one form; anything else is refused on the way in and on the way out. */
function stringScalar(name: string, form: string, fits: (text: string) => boolean): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    const text = value instanceof Date ? value.toISOString() : value;
    // The value itself stays out of the message: it may be somebody's birthday.
    if (typeof text !== 'string' || !fits(text)) throw new GraphQLError(`${name} is not of the form ${form}`);
    return text;
  };
  return new GraphQLScalarType({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** What the scalars look like in JSON. Whether a date exists is more than its form says. */
export const scalarForms = {
  Date: /^\d{4}-\d{2}-\d{2}$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  Decimal: /^-?\d+(\.\d+)?$/,
};

export const scalars = {
  Date: stringScalar('Date', '2026-11-24', isCalendarDate),
  DateTime: stringScalar('DateTime', '2026-11-24T08:00:00.000Z', (text) => scalarForms.DateTime.test(text)),
  Decimal: stringScalar('Decimal', '"1234.50"', (text) => scalarForms.Decimal.test(text)),
};
