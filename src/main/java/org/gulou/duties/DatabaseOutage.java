package org.gulou.duties;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that was not there from all else that goes wrong. */
public final class DatabaseOutage {
    private static final int DEEPEST = 30;

    /**
     * SQLSTATE: no connection; shut down, crashed or starting up (PostgreSQL, appendix A); closed or broken (H2's own
     * numbers).
     */
    private static final List<String> UNREACHABLE = List.of("08", "57P", "90067", "90098", "90121");

    /**
     * How the pool begins when a statement comes after the connection of its transaction broke. EclipseLink tries a
     * statement again that met a broken connection, and tells only of the second attempt.
     */
    private static final String BROKEN_BEFORE = "IJ031070";

    private DatabaseOutage() {}

    /** Whether what went wrong is that the database was not there; a commit that fails names it as suppressed only. */
    public static boolean is(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof ResourceException
                        || (cause instanceof SQLException refused && isUnreachable(refused))
                        || Stream.of(cause.getSuppressed()).anyMatch(DatabaseOutage::is));
    }

    private static boolean isUnreachable(SQLException refused) {
        String state = refused.getSQLState();
        String told = refused.getMessage();
        return state == null
                ? told != null && told.startsWith(BROKEN_BEFORE)
                : UNREACHABLE.stream().anyMatch(state::startsWith);
    }
}
