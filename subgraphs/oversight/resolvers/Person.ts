import { dossierOfPerson } from '../dossier/assemble';
import { assembledOnce, judged } from './judged';

export const Person = judged(assembledOnce(dossierOfPerson), () => null);
