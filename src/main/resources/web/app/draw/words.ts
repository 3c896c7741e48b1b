import { bilingual } from '../shell/language';

export const words = bilingual({ title: 'Draw' }, { title: 'Draw' });
