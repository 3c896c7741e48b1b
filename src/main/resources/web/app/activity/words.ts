import { bilingual } from '../shell/language';

export const words = bilingual({ title: 'Activity' }, { title: 'Activity' });
