import { dossierOfHousehold } from '../dossier/assemble';
import { judged } from './judged';

export const Household = judged(dossierOfHousehold);
