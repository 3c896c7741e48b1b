import { bilingual } from '../shell/language';

export const words = bilingual({ title: 'Rounds' }, { title: 'Rounds' });
