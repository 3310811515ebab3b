import { isTraining } from '../../platform/training.ts';
import './app-root.ts';
import { answerHandOver } from './hand-over.ts';
import { applyLanguage, storedLanguage } from './language.ts';
import { runningKept, runningUpdate } from './running-update.ts';
import { applyTheme, storedTheme } from './theme/theme.ts';
import { onVaultState, vaultState } from './vault-state.ts';

applyTheme(storedTheme());
// Where the English words cannot be fetched, the page goes on in Vietnamese: a language never stops the work.
applyLanguage(storedLanguage()).catch(() => applyLanguage('vi'));
// Nothing is handed over to training, or by it.
if (!isTraining()) answerHandOver(() => (vaultState()?.stage ?? 'followed') !== 'followed');
let wasOpen = false;
// While developing, the files change at every save and none may come from a cache.
if (import.meta.env.PROD) {
  void runningUpdate.start();
  runningKept.start();
  addEventListener('online', () => runningKept.ask());
  // A tablet that was just paired has more to keep than before.
  onVaultState(({ stage }) => {
    if (stage === 'open' && !wasOpen) runningKept.ask();
    wasOpen = stage === 'open';
  });
}
