import { isTraining } from '../../../platform/training.ts';
import { say } from '../../shell/language.ts';
import { handOver, vault } from '../../vault/client.ts';
import type { FormVault } from './form-session.ts';
import { marked } from './marked-picture.ts';

/** The vault worker as a form uses it; pictures are handed over, not copied. */
export const pageVault: FormVault = {
  openForm: (record) => vault().openForm(record),
  write: (record, step) => vault().write(record, step),
  turnPage: (record, page) => vault().turnPage(record, page),
  takePicture: async (record, picture) =>
    handOver(record, isTraining() ? await marked(picture, say().training.mark) : picture),
  dropPicture: (record, picture) => vault().dropPicture(record, picture),
  picture: (record, picture) => vault().picture(record, picture),
  save: (record, move, reason) => vault().save(record, move, reason),
  discard: (record) => vault().discard(record),
  record: (record) => vault().record(record),
  withNumber: (personalNumber, except) => vault().withNumber(personalNumber, except),
  withPhone: (phone, except) => vault().withPhone(phone, except),
  list: (question) => vault().list(question),
};
