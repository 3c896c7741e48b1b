import { bilingual } from '../shell/language';

export const words = bilingual(
  {
    unreachable: 'The service does not answer.',
    unreachableHint: 'It may be restarting, or this machine is offline. What you entered is kept; try again in a moment.',
    refused: (status: number) => `The service answered with status ${status}.`,
    refusedHint: 'Try again; if it stays so, tell the operator the time and what you did.',
    broken: 'The page met something that it did not expect.',
  },
  {
    unreachable: 'Le service ne répond pas.',
    unreachableHint:
      'Il redémarre peut-être, ou cet ordinateur est hors ligne. Votre saisie est conservée; réessayez dans un instant.',
    refused: (status: number) => `Le service a répondu avec le code ${status}.`,
    refusedHint: 'Réessayez; si cela persiste, signalez à l’exploitant l’heure et ce que vous faisiez.',
    broken: 'La page a rencontré une situation inattendue.',
  },
);
