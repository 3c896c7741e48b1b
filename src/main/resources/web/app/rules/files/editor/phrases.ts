import { language } from '../../../shell/language';

/** What the editor's own packages say, in French; their English is theirs. */
const FRENCH: Readonly<Record<string, string>> = {
  'Control character': 'Caractère de contrôle',
  'Selection deleted': 'Sélection supprimée',
  'Folded lines': 'Lignes repliées',
  'Go to line': 'Aller à la ligne',
  go: 'aller',
  Find: 'Chercher',
  Replace: 'Remplacer par',
  next: 'suivant',
  previous: 'précédent',
  all: 'tous',
  'match case': 'respecter la casse',
  'by word': 'mot entier',
  regexp: 'expression rationnelle',
  replace: 'remplacer',
  'replace all': 'tout remplacer',
  close: 'fermer',
  'current match': 'occurrence actuelle',
  'on line': 'à la ligne',
  'replaced match on line $': 'occurrence remplacée à la ligne $',
  'replaced $ matches': '$ occurrences remplacées',
  Completions: 'Suggestions',
  Diagnostics: 'Problèmes',
  'No diagnostics': 'Aucun problème',
};

export const phrases = (): Readonly<Record<string, string>> => (language() === 'fr' ? FRENCH : {});
