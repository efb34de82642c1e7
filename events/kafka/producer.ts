import type { Producer } from 'kafkajs';
import { newClient, retryOf, type KafkaOptions } from './client';

/** A producer whose numbers let a broker know a lot that it has taken already. */
export const newProducer = (options: KafkaOptions): Producer =>
  newClient(options).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition!,
    // A leader that hangs refuses nothing; that another has taken over is in the metadata alone.
    metadataMaxAge: 3_000,
    // Longer than a cluster needs to see that a broker is gone: as long as the numbers hold, nothing comes twice.
    retry: retryOf(15),
  });
