import { bilingual } from '../shell/language';

export const words = bilingual({ title: 'Pools' }, { title: 'Pools' });
