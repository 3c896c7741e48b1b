import { bilingual } from '../../../shell/language';

export const words = bilingual(
  {
    editor: (path: string) => `Text of ${path}`,
    hint: 'Tab indents. To leave the text with the keyboard press Escape, then Tab.',
    fixedHint: 'The text can be read here, not changed.',
    explained: 'What this means, with an example',
  },
  {
    editor: (path: string) => `Texte de ${path}`,
    hint: 'Tab met en retrait. Pour quitter le texte au clavier, appuyez sur Échap, puis sur Tab.',
    fixedHint: 'Le texte peut être lu ici, mais non modifié.',
    explained: 'Explication et exemple',
  },
);
