import { bilingual } from '../shell/language';

export const words = bilingual(
  { title: 'Rules', files: 'Files', categories: 'Categories', drafts: 'Drafts', versions: 'Versions' },
  { title: 'Règles', files: 'Fichiers', categories: 'Catégories', drafts: 'Ébauches', versions: 'Versions' },
);
