import type { AidShape } from '@one-door/kit';
import {
  AssistiveDeviceTable,
  CertificateTable,
  DisabilitySubsidyTable,
  RehabilitationTable,
} from './tables/disability';

/** The fields of DisabilityRecord and DisabilityAid, and the table that fills each. */
export const disabilityShape: AidShape = {
  details: { subsidy: DisabilitySubsidyTable, rehabilitation: RehabilitationTable, device: AssistiveDeviceTable },
  facts: { certificates: CertificateTable },
};
