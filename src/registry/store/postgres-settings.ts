/** The superuser's name in every cluster that we make. */
export const SUPERUSER = 'postgres';

/**
 * Given on the command line, where they win over the files in the data folder: what was acknowledged is on disk,
 * nobody but this machine can connect, and no personal value reaches the log.
 */
export function serverFlags(port: number): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
    // Errors and the statements that caused them carry values; both go to the client alone. `log` is above `error`.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: -1,
    log_parameter_max_length_on_error: 0,
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Text is ordered by code point, the same on every machine and version: an index never depends on the system's
 * collation tables. Sorting for people is done on folded columns.
 */
export function initdbFlags(majorVersion: number): string[] {
  const locale =
    majorVersion >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8'];
  return [
    ...locale,
    '--encoding=UTF8',
    '--data-checksums',
    '--auth=scram-sha-256',
    `--username=${SUPERUSER}`,
  ];
}
