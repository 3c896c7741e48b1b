import { bilingual } from '../../../shell/language';

export const words = bilingual(
  {
    total: (shown: string, count: number) => (count === 1 ? '1 file differs' : `${shown} files differ`),
    added: (count: number) => (count === 1 ? '1 line added' : `${count} lines added`),
    removed: (count: number) => (count === 1 ? '1 line removed' : `${count} lines removed`),
    kind: { ADDED: 'New file', REMOVED: 'Removed file', CHANGED: 'Changed' },
    open: 'Open the file',
    caption: (path: string) => `What changes in ${path}, side by side`,
    line: 'Line',
    wasRemoved: 'Removed:',
    wasAdded: 'Added:',
    unchanged: (count: number) => (count === 1 ? 'Show 1 unchanged line' : `Show ${count} unchanged lines`),
    rest: 'Show the rest of the file',
    all: (count: string) => `Show all ${count} lines`,
  },
  {
    total: (shown: string, count: number) => (count === 1 ? '1 fichier diffère' : `${shown} fichiers diffèrent`),
    added: (count: number) => (count <= 1 ? `${count} ligne ajoutée` : `${count} lignes ajoutées`),
    removed: (count: number) => (count <= 1 ? `${count} ligne retirée` : `${count} lignes retirées`),
    kind: { ADDED: 'Nouveau fichier', REMOVED: 'Fichier retiré', CHANGED: 'Modifié' },
    open: 'Ouvrir le fichier',
    caption: (path: string) => `Ce qui change dans ${path}, côte à côte`,
    line: 'Ligne',
    wasRemoved: 'Retiré :',
    wasAdded: 'Ajouté :',
    unchanged: (count: number) => (count === 1 ? 'Afficher 1 ligne inchangée' : `Afficher ${count} lignes inchangées`),
    rest: 'Afficher le reste du fichier',
    all: (count: string) => `Afficher les ${count} lignes`,
  },
);
