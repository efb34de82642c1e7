import { aidSubjects, createEvent, messageOf, topicOf, type EventType } from './envelope';
import { readContracts, settled } from './contracts/load';
import { EventContractError } from './contracts/validate';
import { topicNames } from './topics';

const pid = `p1.${'A'.repeat(43)}`;
const other = `p1.${'B'.repeat(43)}`;
const id = '00000000-0000-4000-8000-000000000001';
const covers = (...pids: string[]) => ({ id, covered: pids.map((each) => ({ pid: each, from: null, to: null })) });

describe('an event', () => {
  const died = () =>
    createEvent('org.one-door.person.died.v1', {
      source: '/departments/civil-affairs',
      subject: pid,
      time: new Date('2026-11-24T08:00:00Z'),
      data: { version: 3, diedOn: '2026-11-20' },
    });

  it('is a CloudEvent with an id of its own', () => {
    expect(died()).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: '/departments/civil-affairs',
      type: 'org.one-door.person.died.v1',
      subject: pid,
      time: '2026-11-24T08:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:one-door:event:person.died.v1',
      data: { version: 3, diedOn: '2026-11-20' },
    });
    expect(died().id).not.toBe(died().id);
  });

  it('goes out under its subject', () => {
    const event = died();
    expect(messageOf(event)).toEqual({ topic: 'person', key: pid, id: event.id, body: JSON.stringify(event) });
  });

  it('is not made of an ID number, and the sender’s types say what it holds', () => {
    const make = () =>
      createEvent('org.one-door.person.died.v1', {
        source: '/departments/civil-affairs',
        subject: '379966198207142236',
        // @ts-expect-error -- no such property
        data: { version: 3, diedOn: null, name: '王建国' },
      });
    expect(make).toThrow(EventContractError);
    expect(make).not.toThrow(/379966198207142236|王建国/);
  });

  it('has a topic, whatever its type', () => {
    for (const { name, schema } of readContracts()) {
      expect(topicOf(settled(schema, 'type') as EventType)).toBe(
        topicNames.find((topic) => topic === name.split('.')[0]),
      );
    }
    expect(() => topicOf('org.one-door.weather.v1' as EventType)).toThrow('no topic');
  });
});

describe('a change of an aid record is told', () => {
  it('under everybody whom it covers', () => {
    expect(aidSubjects(covers(other, pid))).toEqual([pid, other]);
  });

  it('under who was taken off, too', () => {
    expect(aidSubjects(covers(pid), covers(pid, other))).toEqual([pid, other]);
  });

  it('under the record while it covers nobody', () => {
    expect(aidSubjects(covers())).toEqual([`record/${id}`]);
  });

  it('under both once the patient has a name', () => {
    expect(aidSubjects(covers(pid), covers())).toEqual([pid, `record/${id}`]);
  });
});
