import { bilingual } from '../../../shell/language';

export const words = bilingual(
  {
    editor: (path: string) => `Text of ${path}`,
    hint: 'Tab indents. To leave the text with the keyboard press Escape, then Tab.',
    fixedHint: 'The text can be read here, not changed.',
    explained: 'What this means, with an example',
    ruleSkeleton: 'a whole rule',
    sentence: 'What the rule says, in a sentence',
    fact: 'fact',
    finding: 'finding',
    occupation: (code: string, teer: number) => `Occupation ${code} of the NOC 2021, TEER ${teer}`,
    teer: (teer: number) => `TEER ${teer}`,
    source: 'Source of this rule',
  },
  {
    editor: (path: string) => `Texte de ${path}`,
    hint: 'Tab met en retrait. Pour quitter le texte au clavier, appuyez sur Échap, puis sur Tab.',
    fixedHint: 'Le texte peut être lu ici, mais non modifié.',
    explained: 'Explication et exemple',
    ruleSkeleton: 'une règle entière',
    sentence: 'Ce que dit la règle, en une phrase',
    fact: 'fait',
    finding: 'constat',
    occupation: (code: string, teer: number) => `Profession ${code} de la CNP 2021, FÉER ${teer}`,
    teer: (teer: number) => `FÉER ${teer}`,
    source: 'Source de cette règle',
  },
);
