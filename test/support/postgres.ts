export { startTestPostgres, testFolder, type TestPostgres } from '../../infra/embedded/postgres-testing';
