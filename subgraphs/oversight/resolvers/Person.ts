import { dossierOfPerson } from '../dossier/assemble';
import { judged } from './judged';

export const Person = judged(dossierOfPerson);
