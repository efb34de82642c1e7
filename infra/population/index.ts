export { divisions, generateTownship, type Township, type TownshipOptions } from './township';
