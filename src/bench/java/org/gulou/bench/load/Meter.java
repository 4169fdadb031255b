package org.gulou.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What a stretch of work cost this process and its database.
 *
 * @param statements that PostgreSQL executed for its database, transaction control left out; 0 on H2
 */
public record Meter(long nanos, long cpuNanos, long statements, long walBytes) {
    /** So long at least is measured, in as many rounds as it takes: a slow machine does fewer cases and ends as early. */
    public static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    /** A stretch in which nothing was done. */
    public static final Meter NOTHING = new Meter(0, 0, 0, 0);

    private static final String CONTROL = "'^ *(begin|commit|rollback|set|show|start|deallocate|discard)'";

    public static Meter read(Connection database) throws SQLException {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        boolean postgres = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        long statements = postgres
                ? number(
                        database,
                        "select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                                + " where d.datname = current_database() and s.query !~* " + CONTROL)
                : 0;
        long wal = postgres ? number(database, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") : 0;
        return new Meter(System.nanoTime(), machine.getProcessCpuTime(), statements, wal);
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public Meter since(Meter before) {
        return new Meter(
                nanos - before.nanos,
                cpuNanos - before.cpuNanos,
                statements - before.statements,
                walBytes - before.walBytes);
    }

    /** Both stretches. */
    public Meter and(Meter other) {
        return new Meter(
                nanos + other.nanos,
                cpuNanos + other.cpuNanos,
                statements + other.statements,
                walBytes + other.walBytes);
    }

    /** As lines of a properties file. */
    public String lines(String name, long cases) {
        return "%s.cases_per_s=%.1f%n%s.cpu_ms=%.2f%n%s.statements=%.1f%n%s.wal_kb=%.1f%n"
                .formatted(
                        name, cases * 1e9 / nanos,
                        name, cpuNanos / 1e6 / cases,
                        name, (double) statements / cases,
                        name, walBytes / 1024.0 / cases);
    }
}
