/**
 * Asks the browser to keep what this origin stores even when the device runs short of room. Some browsers ask the
 * person, some decide by themselves (installed, often used); the answer is told and never relied on.
 */
export async function askLastingStorage(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
