import { bilingual } from '../shell/language';

/** What the audit trail says was done, by the word that it keeps. */
export const deeds = bilingual(
  {
    'draft-created': 'Began a draft',
    'file-saved': 'Saved a file',
    'file-deleted': 'Removed a file',
    'draft-rebased': 'Rebased a draft',
    'conflicts-settled': 'Rebased, settling conflicts',
    submitted: 'Submitted for review',
    approved: 'Approved',
    'self-approved': 'Approved own work',
    rejected: 'Rejected',
    withdrawn: 'Withdrew',
    published: 'Published',
    restored: 'Restored a version',
    'draw-sealed': 'Sealed a draw',
    'invitation-declined': 'Entered a declined invitation',
    'draw-named': 'Named a draw',
  },
  {
    'draft-created': 'A commencé une ébauche',
    'file-saved': 'A enregistré un fichier',
    'file-deleted': 'A retiré un fichier',
    'draft-rebased': 'A rebasé une ébauche',
    'conflicts-settled': 'A rebasé en réglant des conflits',
    submitted: 'A soumis à la révision',
    approved: 'A approuvé',
    'self-approved': 'A approuvé son propre travail',
    rejected: 'A rejeté',
    withdrawn: 'A retiré',
    published: 'A publié',
    restored: 'A rétabli une version',
    'draw-sealed': 'A scellé une ronde',
    'invitation-declined': 'A inscrit une invitation déclinée',
    'draw-named': 'A nommé une ronde',
  },
);
