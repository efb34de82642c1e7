import type { Paper, PaperKind } from '../paper';
import { application } from './application';
import { feedback } from './feedback';
import { mandate } from './mandate';
import { notice } from './notice';
import { receipt } from './receipt';
import { rejection } from './rejection';
import { transfer } from './transfer';

/** Every paper, by its kind. */
export const papers: Record<PaperKind, Paper> = {
  APPLICATION: application,
  MANDATE: mandate,
  RECEIPT: receipt,
  TRANSFER: transfer,
  FEEDBACK: feedback,
  NOTICE: notice,
  REJECTION: rejection,
};
