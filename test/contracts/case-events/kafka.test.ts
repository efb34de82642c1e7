import { kafkaBus } from '@one-door/events';
import { describeKafka, openTestKafka } from '../../support/kafka';
import { caseEvents } from './contract';

describeKafka(false)('what others hear of a case, over Kafka', () => {
  caseEvents(async () => {
    const kafka = await openTestKafka();
    const bus = await kafkaBus(kafka.options);
    return { ...bus, close: () => bus.close().then(() => kafka.stop()) };
  });
});
