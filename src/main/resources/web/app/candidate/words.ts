import { bilingual } from '../shell/language';

export const words = bilingual({ title: 'Candidate' }, { title: 'Candidate' });
