package org.gulou.admin.imports;

import org.gulou.catalog.foreign.Report;

/**
 * A source that was read and not taken yet.
 *
 * @param seen the version of what was known of the source then; 0 where nothing was
 */
public record DryRun(String source, long seen, Report report) {}
