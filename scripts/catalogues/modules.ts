import { places } from './places.ts';
import { lists } from './lists.ts';
import { holidays, legacyCharsets, nationalities, phones, provinces, type ReadSource } from './small.ts';

/** Every generated module of src/domain/catalogues, by file name, as the text that is committed. */
export function catalogueModules(read: ReadSource): Map<string, string> {
  const modules = {
    holidays: holidays(read),
    'legacy-charsets': legacyCharsets(read),
    lists: lists(read),
    nationalities: nationalities(read),
    phones: phones(read),
    places: places(read),
    provinces: provinces(read),
  };
  return new Map(
    Object.entries(modules).map(([name, content]) => [`${name}.json`, `${JSON.stringify(content)}\n`]),
  );
}
