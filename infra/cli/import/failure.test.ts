import { ConflictError, FileRefusedError, SettingsError } from '@one-door/kit';
import { AlreadyRunningError } from '../../embedded/lock';
import { StoppedError } from '../terminal';
import { wordsFor } from './failure';
import { UncertainError } from './take-file';

const coded = (code: string, more: object = {}) => Object.assign(new Error('Key (id_number)=(379999195403226350)'), { code, ...more }); // prettier-ignore

describe('what is told of a failure', () => {
  it.each([
    ['a file refused', new FileRefusedError({ zh: '文件是空的', en: 'empty' }), /文件是空的\nempty/],
    ['a conflict', new ConflictError('冲突 conflict'), /^冲突 conflict$/],
    ['settings', new SettingsError(['HUB_PID_KEY: a key']), /HUB_PID_KEY/],
    ['a stop', new StoppedError(), /nothing was written/],
    ['a lost commit', new UncertainError(), /不能确定[^]*history/],
    ['another hub', new AlreadyRunningError('另一个进程 another'), /另一个进程/],
    ['a file that is not there', coded('ENOENT', { path: '/a.csv' }), /There is no file \/a\.csv/],
    ['a file of somebody else', coded('EACCES', { path: '/a.csv' }), /may not read or write \/a\.csv/],
    ['no room on the disk', coded('ENOSPC'), /disk is full/],
    ['no room for the database', coded('53100'), /disk is full/],
    ['a wrong password', coded('28P01'), /DATABASE_URL/],
    ['a database that is down', coded('ECONNREFUSED'), /cannot be reached/],
    ['a database that goes down', coded('57P01'), /broke off/],
    ['a connection lost', new Error('Connection terminated unexpectedly'), /broke off/],
    ['a role without rights', coded('42501', { table: 'feed' }), /42501 feed/],
    ['another error of the database', coded('22P02', { table: 'aid_record' }), /The database failed \(22P02 aid_record\)/],
    ['a start that says why', new Error('密钥文件 keys.json：丢失\nmissing'), /^密钥文件 keys\.json：丢失\nmissing$/],
    ['what nobody foresaw', new TypeError('x is not a function'), /程序出错[^]*x is not a function/],
  ])('says of %s what it is, and quotes no row', (_, error, says) => {
    expect(wordsFor(error)).toMatch(says);
    expect(wordsFor(error)).toMatch(/\p{Script=Han}/u);
    expect(wordsFor(error)).not.toMatch(/379999|\n\s+at /);
  });
}); // prettier-ignore
