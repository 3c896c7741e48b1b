import { bilingual } from '../shell/language';

export const words = bilingual(
  {
    loading: 'Loading…',
    again: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    secondsLeft: (seconds: number) => (seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`),
    exportAs: (caption: string) => `Export “${caption}”`,
    more: (left: number) => `Show ${left} more`,
    sortBy: (column: string) => `Sort by ${column}`,
    none: 'Nothing here.',
    table: 'As a table',
    rules: 'Rule book',
    published: 'Published rules',
    drafts: 'Drafts',
    versions: 'Versions',
    version: (number: number) => `Version ${number}`,
  },
  {
    loading: 'Chargement…',
    again: 'Réessayer',
    cancel: 'Annuler',
    close: 'Fermer',
    secondsLeft: (seconds: number) =>
      seconds < 90 ? `encore ${seconds} s environ` : `encore ${Math.round(seconds / 60)} min environ`,
    exportAs: (caption: string) => `Exporter « ${caption} »`,
    more: (left: number) => `Afficher ${left} de plus`,
    sortBy: (column: string) => `Trier par ${column}`,
    none: 'Rien ici.',
    table: 'En tableau',
    rules: 'Règles',
    published: 'Règles publiées',
    drafts: 'Ébauches',
    versions: 'Versions',
    version: (number: number) => `Version ${number}`,
  },
);
