import { kafkaBus } from '@one-door/events';
import { describeKafka, openTestKafka } from '../../support/kafka';
import { busContract } from './contract';

describeKafka(false)('the bus in Kafka', () => {
  busContract(async () => {
    const { options, stop } = await openTestKafka();
    return { open: () => kafkaBus(options), close: stop };
  });
});
