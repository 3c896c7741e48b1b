import { bilingual } from '../../shell/language';
import { words as common } from './words';

const own = bilingual(
  {
    rebaseHint: (base: number) => `Another version than ${base} serves by now. Take the draft over to it before it is submitted or approved.`,
    rebase: 'Rebase',
    conflicts: 'Both changed these files',
    conflictsHint: 'Files are not merged by themselves. For each, choose the text that the draft shall have; or edit the file of the draft first and keep it.',
    threeTexts: (path: string) => `${path}: three texts side by side`,
    line: 'Line',
    published: 'Published since',
    keepDraft: 'Keep the draft’s text',
    keepPublished: 'Keep the published text',
    keepRemoved: 'Keep it removed',
    editInstead: 'Edit the draft’s text',
    noFile: 'no such file',
    noLines: 'no lines',
    alike: (count: number) => `… ${count} lines are the same in all …`,
    both: 'changed by both',
    onlyDraft: 'changed by the draft',
    onlyPublished: 'changed by the published version',
    settle: 'Rebase with these texts',
    unsettled: (count: number) => (count === 1 ? 'One file is not decided yet.' : `${count} files are not decided yet.`),
  },
  {
    rebaseHint: (base: number) => `Une autre version que la ${base} est en service. Rebasez l’ébauche avant de la soumettre ou de l’approuver.`,
    rebase: 'Rebaser',
    conflicts: 'Fichiers modifiés des deux côtés',
    conflictsHint:
      'Les fichiers ne sont pas fusionnés d’eux-mêmes. Pour chacun, choisissez le texte que l’ébauche aura; ou modifiez d’abord celui de l’ébauche, puis gardez-le.',
    threeTexts: (path: string) => `${path} : trois textes côte à côte`,
    line: 'Ligne',
    published: 'Publié depuis',
    keepDraft: 'Garder le texte de l’ébauche',
    keepPublished: 'Garder le texte publié',
    keepRemoved: 'Le laisser retiré',
    editInstead: 'Modifier le texte de l’ébauche',
    noFile: 'aucun fichier',
    noLines: 'aucune ligne',
    alike: (count: number) => `… ${count} lignes identiques dans les trois …`,
    both: 'modifiée des deux côtés',
    onlyDraft: 'modifiée par l’ébauche',
    onlyPublished: 'modifiée par la version publiée',
    settle: 'Rebaser avec ces textes',
    unsettled: (count: number) => (count === 1 ? 'Un fichier n’est pas encore réglé.' : `${count} fichiers ne sont pas encore réglés.`),
  },
);

export const words = () => ({ ...common(), ...own() });
